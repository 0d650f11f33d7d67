import Testing

@testable import DossierKit

/// What is kept of texts, and that nothing else is taken for it.
struct LastTextsTests {
  private let scratch = ScratchFolder()

  private static let head = LastTexts.Head(
    reading: .max, fields: "f é", inputs: "i", from: -5, until: .max, frame: 1 << 63, records: 7,
    areFieldsRight: true, tables: [3, .max], files: [1, .max],
    fronts: [5, 0])

  private static let plain = PlainRecords(
    isPlain: [true, false, true], namesNobody: [false, true])

  private static func file(_ parts: [(LastTexts.Part, ArraySlice<UInt8>)]) -> [UInt8] {
    LastTexts.heading
      + parts.flatMap { LastTexts.start(of: $0.0, $0.1) + $0.1 }
  }

  private var parts: [(LastTexts.Part, ArraySlice<UInt8>)] {
    [
      (.files, LastTexts.joined([[1, 2], []])), (.names, LastTexts.joined([[], [3]])),
      (.findings, [1, 0]), (.passages, LastTexts.joined([[7], [8, 9]])), (.words, [4, 5]),
      (.words, [6]),
      (.readings, [10]), (.readings, []), (.plain, Self.plain.bytes[...]),
      (.head, Self.head.bytes[...]),
    ]
  }

  /// Reads bytes as they lie on disk.
  private func read(_ bytes: [UInt8]) async throws -> LastTexts? {
    try scratch.write("texts", bytes)
    return await LastTexts.read("texts", in: try Folder(path: scratch(".")), jobs: 2)
  }

  @Test func `what is kept is read back whole`() async throws {
    let read = try #require(await read(Self.file(parts)))
    #expect(read.head == Self.head)
    #expect(read.parts.files.map(Array.init) == [[1, 2], []])
    #expect(read.parts.names.map(Array.init) == [[], [3]])
    #expect(read.parts.passages.map(Array.init) == [[7], [8, 9]])
    #expect(read.parts.words.map(Array.init) == [[4, 5], [6]])
    #expect(read.parts.readings.map(Array.init) == [[10], []])
    #expect(read.isClean == [true, false])
    #expect(read.plain == Self.plain)
  }

  @Test func `a file that is damaged, cut or of another version is none`() async throws {
    let bytes = Self.file(parts)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 4
      #expect(try await read(damaged) == nil, "at \(index)")
      #expect(try await read(Array(bytes[..<index])) == nil, "cut at \(index)")
    }
    #expect(try await read(bytes + [0]) == nil)
    #expect(try await read(Self.file(parts.dropLast())) == nil, "no head")
    #expect(try await read(Self.file(parts.reversed())) == nil, "a head before the end")
  }

  @Test(arguments: [0, 1, 3, 6000])
  func `a list is read back from as many parts as it takes`(count: Int) async throws {
    var random = SeededRandom(seed: UInt64(count))
    let pieces = (0..<count).map { _ in
      let byte = UInt8.random(in: 0...9, using: &random)
      return ArraySlice(repeating: byte, count: Int.random(in: 0..<1000, using: &random))
    }
    let folder = try Folder(path: scratch("."))
    let file = try #require(PartFile("texts", in: folder))
    file.add(.names, list: pieces)
    file.add(.plain, Self.plain.bytes[...])
    file.add(.head, Self.head.bytes[...])
    file.finish()
    let stored = try #require(await PartFile.parts(of: "texts", in: folder, jobs: 2))
    let isInParts = stored.count { $0.part == .names } == (count < 6000 ? min(count, 1) : 3)
    #expect(isInParts)
    let read = try #require(await LastTexts.read("texts", in: folder, jobs: 2))
    let isSame = read.parts.names == pieces
    #expect(isSame)
  }

  @Test func `two files are of one build when inputs and span are the same`() {
    func isOf(_ inputs: String, _ from: Int64, _ until: Int64) -> Bool {
      Self.head.isOf(
        LastBuild(
          inputs: inputs, outputs: "b", from: from, until: until, records: 1, links: 2, pages: 3,
          cleaned: 4, scaled: nil, files: 5, told: ToldProblems(diagnostics: [], waived: []),
          frame: "f"))
    }
    #expect(isOf("i", -5, .max))
    #expect(!isOf("j", -5, .max))
    #expect(!isOf("i", -4, .max))
    #expect(!isOf("i", -5, 9))
  }

  // MARK: - Pages

  private static func readings(
    _ pages: Range<Int>, _ random: inout SeededRandom
  ) -> [String: Readings] {
    Dictionary(
      uniqueKeysWithValues: pages.map { page in
        let keys = (0..<page % 60).map { _ in UInt32.random(in: 0 ... .max, using: &random) }
        return ("pages/é-\(page).html", Readings(keys: keys.sorted()))
      })
  }

  /// The pages of which others is known than what they read.
  private static func wrong(_ readings: PageReadings, _ pages: [String: Readings]) -> [String] {
    pages.filter { readings.keys(of: $0) != $1.keys }.map(\.key)
  }

  /// The parts in which readings are written.
  private static func bytes(
    _ digests: [UInt64], _ made: [String: Readings], kept: [String] = [],
    of last: PageReadings? = nil
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    PageReadings.write(digests: digests, made: made, kept: kept, of: last) { parts.append($0) }
    return parts
  }

  @Test(arguments: [0, 1, 40_000])
  func `what pages read is read back`(pages: Int) throws {
    var random = SeededRandom(seed: UInt64(pages))
    let digests = (0..<50).map { _ in UInt64.random(in: 0 ... .max, using: &random) }
    let made = Self.readings(0..<pages, &random)
    let bytes = Self.bytes(digests, made)
    #expect(pages < 40_000 || bytes.count > 2, "in several parts")
    let read = try #require(PageReadings(bytes: bytes))
    #expect(read.digests == digests)
    #expect(Self.wrong(read, made).isEmpty)
    #expect(read.keys(of: "pages/é") == nil)
    let odd = read.pages { $0 % 2 == 1 }
    let isOdd = odd == Set(made.filter { $1.keys.contains { $0 % 2 == 1 } }.keys)
    #expect(isOdd)
    #expect(PageReadings(bytes: []) == nil)
    if pages > 0, let last = bytes.last {
      #expect(PageReadings(bytes: bytes.dropLast() + [last.dropLast()]) == nil)
    }
  }

  @Test(arguments: 0..<20)
  func `pages that were kept read what they read before`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let before = Self.readings(0..<Int.random(in: 0..<90, using: &random), &random)
    let last = PageReadings(digests: [1], made: before)
    // Some are gone, some are made again, some are new; some are said to be kept that nobody knows.
    var made = Self.readings(0..<120, &random)
    made = made.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let kept = Set(before.keys).union(["a", "z"])
      .filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    var both = before.filter { kept.contains($0.key) }
    both.merge(made) { $1 }
    let order = seed < 10 ? kept.sorted() : kept.shuffled(using: &random)
    let next = PageReadings(digests: [2], made: made, kept: order, of: last)
    #expect(next.digests == [2])
    #expect(Self.wrong(next, both).isEmpty)
    let others = Set(before.keys).union(made.keys).subtracting(both.keys)
    #expect(others.allSatisfy { next.keys(of: $0) == nil })
    // The same bytes as from nothing: what is found in them by order is in order.
    let isSame = Self.bytes([2], made, kept: order, of: last) == Self.bytes([2], both)
    #expect(isSame)
  }

  // MARK: - Names

  private static let reasons: [SuppressedMention.Reason] =
    [.kind, .article, .surnameAlone] + Alias.Match.allCases.map { .kept($0) }

  private static func names(_ random: inout SeededRandom) -> FoundNames {
    var (block, end): (Int32, Int32) = (0, 0)
    func place() -> (Int32, Range<Int32>) {
      if Bool.random(using: &random) {
        block += Int32.random(in: 1..<300, using: &random)
        end = 0
      }
      let start = end + Int32.random(in: 0..<200, using: &random)
      end = start + Int32.random(in: 1..<40, using: &random)
      return (block, start..<end)
    }
    func record() -> RecordIndex { RecordIndex.random(in: 0..<500, using: &random) }
    let mentions = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
      let (block, range) = place()
      return LinkedBody.Mention(
        record: record(), block: block, range: range, isLinked: Bool.random(using: &random),
        isExplicit: false)
    }
    (block, end) = (0, 0)
    let suppressed = (0..<Int.random(in: 0..<6, using: &random)).map { _ in
      let (block, range) = place()
      return SuppressedMention(
        records: (0...Int.random(in: 0..<3, using: &random)).map { _ in record() }, block: block,
        range: range, reason: reasons.randomElement(using: &random) ?? .kind)
    }
    return FoundNames(mentions: mentions, suppressed: suppressed)
  }

  private static func words(_ names: FoundNames) -> [String] {
    names.mentions.map { "\($0)" } + names.suppressed.map { "\($0)" }
  }

  @Test(arguments: UInt64(1)...20)
  func `names are read back as they were found`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let names = Self.names(&random)
      let bytes = names.bytes
      let read = try #require(FoundNames(bytes: bytes[...], records: 500))
      #expect(Self.words(read) == Self.words(names))
      for cut in bytes.indices {
        // Cut behind a name that links nothing it reads as fewer: a checksum sees that.
        let part = FoundNames(bytes: bytes[..<cut], records: 500)
        #expect(part == nil || part?.suppressed.count ?? 0 < names.suppressed.count)
      }
      if names.mentions.contains(where: { $0.record > 9 }) {
        #expect(FoundNames(bytes: bytes[...], records: 10) == nil, "records that are not there")
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `sentences are read back as they were found`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let list = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
        let start = Int32.random(in: 0..<900, using: &random)
        let length = Int32.random(in: 1..<90, using: &random)
        let name = start + Int32.random(in: 0..<length, using: &random)
        let sentence = start..<start + length
        return (
          target: RecordIndex.random(in: 0..<500, using: &random),
          passage: SiteGraph.Passage(
            block: Int32.random(in: 0..<200, using: &random), sentence: sentence,
            mention: Bool.random(using: &random) ? sentence : name..<name + 3)
        )
      }
      let bytes = NamedPassages(list).bytes
      let read = try #require(NamedPassages(bytes: bytes[...], records: 500))
      #expect(read.list.map(\.target) == list.map(\.target))
      #expect(read.list.map(\.passage) == list.map(\.passage))
      for cut in bytes.indices {
        #expect(NamedPassages(bytes: bytes[..<cut], records: 500) == nil)
      }
    }
  }

  @Test func `names of which something is told are not kept`() throws {
    let body = try #require(
      Parser(jobs: 1).reread(Array("A name.".utf8), from: 0, in: FileID(rawValue: 0)))
    for reason in Self.reasons + [.ambiguous] {
      let linked = LinkedBody(
        body: body, mentions: [],
        suppressed: [SuppressedMention(records: [1], block: 0, range: 0..<1, reason: reason)],
        resolutions: [], notes: [], headings: HeadingList(), images: [])
      #expect((FoundNames(linked) == nil) == (reason == .ambiguous), "\(reason)")
    }
  }
}
