/// What was published, as `dossier record` wrote it down: one line an article, sorted by id.
///
/// `content/published.lock` is a text file that is committed with the content, so that a review shows
/// which articles were recorded anew, and two branches merge line by line.
struct PublishedLedger: Sendable, Equatable {
  /// One article as it was published.
  struct Entry: Sendable, Equatable {
    let id: RecordID
    /// The hash of its words, in hexadecimal.
    let hash: String
    /// The day on which the present words were recorded.
    let recordedOn: CivilDate
    /// How many corrections and updates told readers of changes by then.
    let changes: Int
    /// The hash of what stands around its words; nil in a line that an older dossier wrote.
    var fields: String?
    /// Where the line stands in the file; nothing for an entry that was made here.
    var range = ByteRange(0, 0)

    static func == (a: Entry, b: Entry) -> Bool {
      a.id == b.id && a.hash == b.hash && a.recordedOn == b.recordedOn && a.changes == b.changes
        && a.fields == b.fields
    }
  }

  /// Sorted by id, each id once.
  let entries: [Entry]

  init(entries: [Entry]) { self.entries = entries.sorted { $0.id < $1.id } }

  /// The file's bytes.
  var bytes: [UInt8] {
    var text = """
      # What readers have: article, SHA-256 of its words, day of recording, corrections and updates,
      # SHA-256 of its other fields. Written by 'dossier record'; commit it with the content.

      """
    for entry in entries {
      let fields = entry.fields.map { " \($0)" } ?? ""
      text += "\(entry.id) \(entry.hash) \(entry.recordedOn) \(entry.changes)\(fields)\n"
    }
    return Array(text.utf8)
  }

  /// Reads the file; lines that are not understood are reported and left out.
  static func read(_ file: SourceFile) -> Outcome<PublishedLedger> {
    var entries: [RecordID: Entry] = [:]
    var diagnostics: [Diagnostic] = []
    var start = file.start
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      let line = file.bytes[start..<end].last == 0x0D ? start..<end - 1 : start..<end
      let place = ByteRange(line.lowerBound, line.upperBound)
      start = end + 1
      guard let first = file.bytes[line].first, first != UInt8(ascii: "#") else { continue }
      guard let entry = entry(file.bytes[line], at: place) else {
        diagnostics.append(.unreadableLine(SourceRange(file.id, place)))
        continue
      }
      if let other = entries.updateValue(entry, forKey: entry.id) {
        diagnostics.append(.recordedTwice(entry, other, in: file.id))
      }
    }
    return Outcome(PublishedLedger(entries: Array(entries.values)), diagnostics)
  }

  private static func entry(_ line: ArraySlice<UInt8>, at place: ByteRange) -> Entry? {
    let parts = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    // Lines of four parts are those of an older dossier.
    guard (4...5).contains(parts.count), parts.dropFirst(4).allSatisfy(isHash),
      let id = RecordID(parts[0]), isHash(parts[1]),
      case .success(let date) = EDTFDate.parse(parts[2]), let day = date.day,
      let changes = Int(parts[3]), changes >= 0
    else { return nil }
    return Entry(
      id: id, hash: parts[1], recordedOn: day, changes: changes,
      fields: parts.count > 4 ? parts[4] : nil, range: place)
  }

  private static func isHash(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A line is none that `dossier record` writes, such as the marks of a merge.
  fileprivate static func unreadableLine(_ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, .error, at: place, "this line is not one that 'dossier record' writes",
      help: "solve a merge by keeping one line an article, or restore the file from version control"
    )
  }

  /// Two lines speak of one article.
  fileprivate static func recordedTwice(
    _ entry: PublishedLedger.Entry, _ other: PublishedLedger.Entry, in file: FileID
  ) -> Self {
    Diagnostic(
      .malformedFile, .error, at: SourceRange(file, entry.range),
      "'\(entry.id)' has two lines", help: "keep the line of the text that was published last",
      notes: [.init("the other line", at: SourceRange(file, other.range))])
  }
}
