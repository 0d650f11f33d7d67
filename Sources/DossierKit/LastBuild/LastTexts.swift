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
    /// A hash of what decides how a file is read beside its bytes.
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
    /// Whether Link had nothing to tell of fields.
    var areFieldsRight: Bool
    /// Hashes of what decides the tables of the site that are kept as they are, by table.
    var tables: [UInt64]
    /// A hash of each file of the content, in the order of the inventory.
    var files: [UInt64]
    /// A hash of each of them without its text (`SiteInputs.fronts`).
    var fronts: [UInt64]

    /// Whether it was written by the same build.
    func isOf(_ build: LastBuild) -> Bool {
      inputs == build.inputs && from == build.from && until == build.until
    }
  }

  /// The parts of the file.
  enum Part: UInt8, Sendable {
    /// What stands in each file (`KeptFile`), in several parts.
    case files = 1
    /// The names in each text (`FoundNames`), in several parts.
    case names
    /// The sentences of each text that name others (`NamedPassages`), in several parts.
    case passages
    /// Whether the rules of the desk find nothing in a text.
    case findings
    /// The words of neighbouring documents (`KeptSearchCounts`); one part for each such task.
    case words
    /// What each page read (`PageReadings`), in several parts.
    case readings
    /// In which records Select finds nothing (`PlainRecords`).
    case plain
    /// The head: the last.
    case head
  }

  /// What is large in it.
  struct Parts: Sendable {
    /// What stands in each file, in the order of the inventory; empty where that is not known.
    var files: [ArraySlice<UInt8>] = []
    /// What was found in the text of each record; empty where that is not known.
    var names: [ArraySlice<UInt8>] = []
    /// The sentences of each text that name others.
    var passages: [ArraySlice<UInt8>] = []
    /// What pages read, in several parts.
    var readings: [ArraySlice<UInt8>] = []
    /// The words of neighbouring documents, in a part for each task.
    var words: [ArraySlice<UInt8>] = []

    /// Hands out a part, and keeps it no longer.
    mutating func take(
      _ part: WritableKeyPath<Parts, [ArraySlice<UInt8>]>
    ) -> [ArraySlice<UInt8>] {
      defer { self[keyPath: part] = [] }
      return self[keyPath: part]
    }
  }

  let head: Head
  private(set) var parts: Parts
  /// By record, whether the rules of the desk found nothing in its text.
  let isClean: [Bool]
  /// The records in which Select found nothing.
  let plain: PlainRecords

  /// The same without what is large.
  var withoutParts: LastTexts {
    var texts = self
    texts.parts = Parts()
    return texts
  }
}

// MARK: - The file

extension LastTexts {
  static let heading = Array("dossier texts 5\n".utf8)

  /// A part as it lies in a file.
  struct StoredPart: Sendable {
    let part: Part
    let content: ArraySlice<UInt8>

    var checksum: UInt64 { LastTexts.checksum(of: part, content) }
  }

  /// Reads a file; nil for one that is no such file.
  static func read(_ name: String, in folder: Folder, jobs: Int) async -> LastTexts? {
    await PartFile.parts(of: name, in: folder, jobs: jobs).flatMap { LastTexts($0) }
  }

  /// Nil for parts that are none of these.
  private init?(_ parts: [StoredPart]) {
    func content(of part: Part) -> ArraySlice<UInt8> {
      parts.last { $0.part == part }?.content ?? []
    }
    func list(of part: Part) -> [ArraySlice<UInt8>]? {
      let stored = parts.filter { $0.part == part }
      let lists = stored.compactMap { Self.list(in: $0.content) }
      return lists.count == stored.count ? Array(lists.joined()) : nil
    }
    guard let last = parts.last, last.part == .head, let head = Head(bytes: last.content),
      let files = list(of: .files), let names = list(of: .names),
      let passages = list(of: .passages),
      let plain = PlainRecords(bytes: content(of: .plain))
    else { return nil }
    self.init(
      head: head,
      parts: Parts(
        files: files, names: names, passages: passages,
        readings: parts.filter { $0.part == .readings }.map(\.content),
        words: parts.filter { $0.part == .words }.map(\.content)),
      isClean: content(of: .findings).map { $0 == 1 }, plain: plain)
  }

  /// The number of bytes before a part of the file.
  static let startLength = 17

  /// What stands before a part of the file: which it is, its length and its checksum.
  static func start(of part: Part, _ content: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = ByteWriter()
    bytes.add(UInt64(part.rawValue))
    bytes.add(whole: UInt64(content.count))
    bytes.add(whole: checksum(of: part, content))
    return bytes.bytes
  }

  fileprivate static func checksum(of part: Part, _ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = QuickHash()
    hash.add(part.rawValue)
    hash.add(bytes: bytes)
    return hash.value
  }

  /// Pieces behind one another, with their lengths before them.
  static func joined(_ pieces: ArraySlice<ArraySlice<UInt8>>) -> ArraySlice<UInt8> {
    var bytes = ByteWriter()
    bytes.reserve(pieces.reduce(16 + 4 * pieces.count) { $0 + $1.count })
    bytes.add(list: pieces.map { UInt32(clamping: $0.count) })
    for piece in pieces { bytes.add(bytes: piece) }
    return bytes.bytes[...]
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
    bytes.add(areFieldsRight ? 1 : 0)
    bytes.add(list: tables)
    for list in [files, fronts] { bytes.add(list: list) }
    return bytes.bytes
  }

  /// Nil for bytes that are no head.
  init?(bytes: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let reading = bytes.whole(), let fields = bytes.text(), let inputs = bytes.text(),
      let from = bytes.whole(),
      let until = bytes.whole(), let frame = bytes.whole(), let records = bytes.whole(),
      let areFieldsRight = bytes.number(), let tables: [UInt64] = bytes.list(),
      let files: [UInt64] = bytes.list(), let fronts: [UInt64] = bytes.list(),
      fronts.count == files.count, bytes.isAtEnd
    else { return nil }
    self.init(
      reading: reading, fields: fields, inputs: inputs, from: Int64(bitPattern: from),
      until: Int64(bitPattern: until), frame: frame, records: records,
      areFieldsRight: areFieldsRight == 1,
      tables: tables, files: files, fronts: fronts)
  }
}

extension PlainRecords {
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    for list in [isPlain, namesNobody] { bytes.add(list: list.map { $0 ? 1 : 0 as UInt8 }) }
    return bytes.bytes
  }

  /// Nil for bytes that are no such lists.
  init?(bytes: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let isPlain: [UInt8] = bytes.list(), let namesNobody: [UInt8] = bytes.list(),
      bytes.isAtEnd
    else { return nil }
    self.init(isPlain: isPlain.map { $0 == 1 }, namesNobody: namesNobody.map { $0 == 1 })
  }
}
