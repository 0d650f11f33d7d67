import ByteCode

/// What the last build found in each text, so that one in another process need only look at those
/// that are others since.
///
/// The file lies beside that of the last build. It is written as the build goes on, a part at a time
/// and its head at the end: without one it tells nothing. Each part has a checksum; a file that is
/// old, foreign or damaged costs a full build and nothing else.
struct LastTexts: Sendable {
  /// What was found, and where it holds.
  struct Head: Sendable, Equatable {
    /// A hash of what decides how a body is read beside its bytes.
    var reading: UInt64
    /// What decides all of it but texts, as SHA-256.
    var fields: String
    /// What the whole build was made from (`LastBuild.inputs`).
    var inputs: String
    /// From when and until when the inputs make that site, in seconds since 1970.
    var from: Int64
    var until: Int64
    /// What texts decide on all pages.
    var frame: UInt64
    /// A hash of the public records, in their order.
    var records: UInt64
    /// A hash of each file of the content, in the order of the inventory.
    var files: [UInt64]

    /// Whether it was written by the same build.
    func isOf(_ build: LastBuild) -> Bool {
      inputs == build.inputs && from == build.from && until == build.until
    }
  }

  /// The parts of the file.
  enum Part: UInt8, Sendable {
    /// What stands in the body of each file (`BodyFacts`).
    case bodies = 1
    /// The names in each text (`FoundNames`).
    case names
    /// The sentences of each text that name others (`NamedPassages`).
    case passages
    /// Whether the rules of the desk find nothing in a text.
    case findings
    /// The words of neighbouring documents (`KeptSearchCounts`); one part for each such task.
    case words
    /// What each page read (`PageReadings`), in several parts.
    case readings
    /// The head: the last.
    case head
  }

  let head: Head
  /// What stands in the body of each file, in the order of the inventory; empty where that is not
  /// known.
  let bodies: [ArraySlice<UInt8>]
  /// What was found in the text of each record; empty where that is not known.
  let names: [ArraySlice<UInt8>]
  /// The sentences of each text that name others.
  let passages: [ArraySlice<UInt8>]
  /// What pages read, in several parts.
  let readings: [ArraySlice<UInt8>]
  /// The words of neighbouring documents, in a part for each task.
  let words: [ArraySlice<UInt8>]
  /// By record, whether the rules of the desk found nothing in its text.
  let isClean: [Bool]
}

// MARK: - The file

extension LastTexts {
  static let heading = Array("dossier texts 1\n".utf8)

  /// Nil for bytes that are no such file.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.heading) else { return nil }
    var reader = ByteReader(bytes.dropFirst(Self.heading.count))
    var (bodies, passages): (ArraySlice<UInt8>, ArraySlice<UInt8>) = ([], [])
    var (names, findings): (ArraySlice<UInt8>, ArraySlice<UInt8>) = ([], [])
    var (words, readings): ([ArraySlice<UInt8>], [ArraySlice<UInt8>]) = ([], [])
    while !reader.isAtEnd {
      guard let part = reader.number().flatMap({ UInt8(exactly: $0) }).flatMap(Part.init),
        let count = reader.whole(), let hash = reader.whole(), count <= UInt64(bytes.count),
        let content = reader.slice(Int(count)), hash == Self.checksum(of: part, content)
      else { return nil }
      switch part {
      case .bodies: bodies = content
      case .passages: passages = content
      case .readings: readings.append(content)
      case .names: names = content
      case .words: words.append(content)
      case .findings: findings = content
      case .head:
        guard reader.isAtEnd, let head = Head(bytes: content), let names = Self.list(in: names),
          let bodies = Self.list(in: bodies), let passages = Self.list(in: passages)
        else { return nil }
        self.init(
          head: head, bodies: bodies, names: names, passages: passages, readings: readings,
          words: words,
          isClean: findings.map { $0 == 1 })
        return
      }
    }
    return nil
  }

  /// What stands before a part of the file.
  static func start(of part: Part, _ content: [UInt8]) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.add(UInt64(part.rawValue))
    bytes.add(whole: UInt64(content.count))
    bytes.add(whole: checksum(of: part, content[...]))
    return bytes.bytes
  }

  private static func checksum(of part: Part, _ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = QuickHash()
    hash.add(part.rawValue)
    hash.add(bytes: bytes)
    return hash.value
  }

  /// Pieces behind one another, with their lengths before them.
  static func joined(_ pieces: [[UInt8]]) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.add(list: pieces.map { UInt32(clamping: $0.count) })
    return bytes.bytes + pieces.joined()
  }

  private static func list(in bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard !bytes.isEmpty else { return [] }
    var reader = ByteReader(bytes)
    guard let lengths: [UInt32] = reader.list() else { return nil }
    let pieces = lengths.compactMap { reader.slice(Int($0)) }
    return pieces.count == lengths.count && reader.isAtEnd ? pieces : nil
  }
}

extension LastTexts.Head {
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.add(whole: reading)
    bytes.add(fields)
    bytes.add(inputs)
    for number in [from, until] { bytes.add(whole: UInt64(bitPattern: number)) }
    bytes.add(whole: frame)
    bytes.add(whole: records)
    bytes.add(list: files)
    return bytes.bytes
  }

  /// Nil for bytes that are no head.
  init?(bytes: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let reading = bytes.whole(), let fields = bytes.text(), let inputs = bytes.text(),
      let from = bytes.whole(),
      let until = bytes.whole(), let frame = bytes.whole(), let records = bytes.whole(),
      let files: [UInt64] = bytes.list(), bytes.isAtEnd
    else { return nil }
    self.init(
      reading: reading, fields: fields, inputs: inputs, from: Int64(bitPattern: from),
      until: Int64(bitPattern: until), frame: frame, records: records, files: files)
  }
}
