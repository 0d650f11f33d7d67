/// The id of a record: its file name or its key in a list.
///
/// Lower-case Latin letters and digits in groups joined by single hyphens. Ids are unique over all
/// kinds, so that `[[molenbeek]]` needs no kind.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The most characters of an id: a file name has room for it on every system.
  static let longest = 120

  /// The id as text.
  public let text: String

  /// Makes an id from a text that is well formed; nil for any other.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest,
      text.utf8.withContiguousStorageIfAvailable(Self.isWellFormed)
        ?? Self.isWellFormed(text.utf8)
    else { return nil }
    self.text = text
  }

  private static func isWellFormed(_ text: some Sequence<UInt8>) -> Bool {
    var previous = UInt8(ascii: "-")
    for byte in text {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// Makes an id of a text that is not well formed: it differs from every id that is.
  init(standingInFor text: String) { self.text = text }

  /// What stands in for an id that is not written: no record has it.
  static let standIn = RecordID(standingInFor: "")

  /// The id as text.
  public var description: String { text }

  /// Orders by bytes.
  public static func < (a: RecordID, b: RecordID) -> Bool { a.text < b.text }
}

extension [RecordID: String] {
  /// The paths of the files of records, by the records: the way back from records by path.
  ///
  /// Of several files of one id, which is a mistake, the first by its path counts.
  init(pathsOf records: [String: RecordID]) {
    self.init(minimumCapacity: records.count)
    for (path, id) in records {
      if let other = self[id], !Bytes.precedes(path, other) { continue }
      self[id] = path
    }
  }
}
