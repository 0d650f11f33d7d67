private import ByteCode

/// The id of a record: its file name or its key in a list.
///
/// Lower-case Latin letters and digits in groups joined by single hyphens. Ids are unique over all
/// kinds, so that `[[molenbeek]]` needs no kind.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The most characters of an id: a file name has room for it on every system.
  static let longest = 120

  /// The id as text.
  public let text: String
  /// A hash of the text: ids are looked up far more often than they are made.
  private let code: UInt64

  /// Makes an id from a text that is well formed; nil for any other.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.longest,
      let code = text.lend({ Self.code(of: $0) })
    else { return nil }
    self.text = text
    self.code = code
  }

  /// The hash of an id (FNV-1a, 64 bits); nil for a text that is not well formed.
  private static func code(of text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var previous = UInt8(ascii: "-")
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      code = (code ^ UInt64(byte)) &* 0x100_0000_01B3
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return nil
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-") ? code : nil
  }

  /// Makes an id of a text that is not well formed: it differs from every id that is.
  init(standingInFor text: String) {
    self.text = text
    code = 0
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

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
