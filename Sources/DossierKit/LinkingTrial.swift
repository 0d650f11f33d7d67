import CommonMark

/// Links the sentences of the labelled fixture through Parse, Select and Link, and counts errors.
package struct LinkingTrial: Sendable {
  /// The counts of one group of sentences.
  package struct Score: Sendable {
    /// Marked names that link to their record.
    package var linked = 0
    /// Links that are not marked, or lead to another record.
    package var wrong = 0
    /// Marked names that do not link to their record.
    package var missed = 0
    /// Words marked as no link that have none.
    package var plain = 0
    /// Ambiguous names that were left and reported.
    package var reported = 0
    /// Ambiguous names that were linked, or left without a report.
    package var unreported = 0

    /// The share of links that are right.
    package var precision: Double { Self.share(linked, of: linked + wrong) }
    /// The share of marked names that link.
    package var recall: Double { Self.share(linked, of: linked + missed) }
    /// The harmonic mean of precision and recall.
    package var f1: Double {
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }

    private static func share(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 1 : Double(part) / Double(whole)
    }

    fileprivate static func += (sum: inout Score, other: Score) {
      sum.linked += other.linked
      sum.wrong += other.wrong
      sum.missed += other.missed
      sum.plain += other.plain
      sum.reported += other.reported
      sum.unreported += other.unreported
    }
  }

  /// The groups in the order of the fixture.
  package private(set) var groups: [(name: String, score: Score)] = []
  /// The sum of all groups.
  package private(set) var total = Score()
  /// How many sentences were linked.
  package private(set) var sentences = 0
  /// Each error with its file and line.
  package private(set) var errors: [String] = []

  /// Runs the fixture in a folder that holds `content/` and `sentences/`.
  ///
  /// - Throws: an error of the file system, or `BuildError` for content with errors.
  package init(fixture: String) async throws {
    let inventory = try Scanner(content: fixture + "/content").scan()
    let sources = try await Reader().read(inventory.value)
    let pages = try Self.pages(below: fixture + "/sentences")
    let known = await Parser(jobs: 1).parse(sources.value, assets: []).value.records
    let kinds = Dictionary(known.map { ($0.id.text, $0.kind) }) { first, _ in first }
    let first = sources.value.content.count
    let files = pages.enumerated().map { index, page in
      SourceFile(
        id: FileID(rawValue: Int32(first + index)), path: "articles/\(Self.id(index)).md",
        bytes: page.frontMatter(kinds) + page.body)
    }
    let all = SourceSet(
      inventory: sources.value.inventory, content: sources.value.content + files, templates: [])
    let parsed = await Parser(jobs: 1).parse(all, assets: [])
    let selected = await Selector(asOf: Instant(seconds: 1_800_000_000)).select(parsed.value)
    let problems =
      inventory.diagnostics + sources.diagnostics + parsed.diagnostics
      + selected.diagnostics
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw BuildError(
        "the fixture has errors: "
          + problems.map { $0.summary + Self.place($0, all) }.joined(separator: "; "))
    }
    let site = await Linker(jobs: 1).link(selected.value.edition).value
    for (index, page) in pages.enumerated() {
      guard let record = RecordID(Self.id(index)).flatMap(site.index(of:)),
        let body = site[record].body, let linked = site.bodies[Int(record)]
      else { throw BuildError("page \(index) of the fixture was lost") }
      judge(page, Found(site, body, linked))
    }
  }

  private static func place(_ problem: Diagnostic, _ sources: SourceSet) -> String {
    guard let place = problem.place, let file = sources.file(place.file) else { return "" }
    return " (\(file.path):\(file.lines.position(at: Int(place.bytes.start), in: file.bytes).line))"
  }

  private static func id(_ index: Int) -> String { "page-\(index)" }

  private static func pages(below folder: String) throws -> [LabelledPage] {
    let folder = try Folder(path: folder)
    let names = try folder.names().map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasSuffix(".txt") }.sorted()
    return try names.flatMap { name in
      LabelledPage.pages(
        in: try FileContents.read(name, in: folder, limit: 1 << 20), file: name)
    }
  }

  /// What the linker made of a page, in offsets of its body.
  private struct Found {
    var links: [(range: Range<Int>, id: String)] = []
    var ambiguous: [Range<Int>] = []

    init(_ site: Site, _ body: Body, _ linked: LinkedBody) {
      func range(_ block: Int32, _ range: Range<Int32>) -> Range<Int> {
        let place = body.range(
          of: Int(range.lowerBound)..<Int(range.upperBound), in: body.facts.blocks[Int(block)])
        return Int(place.start) - body.start..<Int(place.end) - body.start
      }
      for mention in linked.mentions where !mention.isExplicit {
        links.append((range(mention.block, mention.range), site[mention.record].id.text))
      }
      for mention in linked.suppressed where mention.reason == .ambiguous {
        ambiguous.append(range(mention.block, mention.range))
      }
    }
  }

  // MARK: - Judging

  private mutating func judge(_ page: LabelledPage, _ found: Found) {
    var score = Score()
    var isRight = [Bool](repeating: false, count: found.links.count)
    for mark in page.marks {
      let words = String(decoding: page.body[mark.range], as: UTF8.self)
      let isLinked = found.links.contains { $0.range.overlaps(mark.range) }
      switch mark.label {
      case .record(let id):
        if let index = found.links.firstIndex(where: { $0.range == mark.range && $0.id == id }) {
          isRight[index] = true
          score.linked += 1
        } else {
          score.missed += 1
          add(page, mark.range, "'\(words)' should link to \(id)")
        }
      case .none:
        if !isLinked { score.plain += 1 }
      case .ambiguous:
        if found.ambiguous.contains(mark.range), !isLinked {
          score.reported += 1
        } else {
          score.unreported += 1
          add(page, mark.range, "'\(words)' should be reported as ambiguous")
        }
      }
    }
    for (link, isRight) in zip(found.links, isRight) where !isRight {
      score.wrong += 1
      let words = String(decoding: page.body[link.range], as: UTF8.self)
      add(page, link.range, "'\(words)' should not link to \(link.id)")
    }
    for range in found.ambiguous
    where !page.marks.contains(where: { $0.label == .ambiguous && $0.range == range }) {
      let words = String(decoding: page.body[range], as: UTF8.self)
      add(page, range, "'\(words)' should not be reported as ambiguous")
    }
    sentences += page.lines.count
    total += score
    if groups.last?.name != page.group { groups.append((page.group, Score())) }
    groups[groups.count - 1].score += score
  }

  private mutating func add(_ page: LabelledPage, _ range: Range<Int>, _ text: String) {
    let line = page.lines.last { $0.start <= range.lowerBound }?.number ?? 0
    errors.append("\(page.file):\(line): \(text)")
  }
}

extension LabelledPage {
  /// The page as an article.
  fileprivate func frontMatter(_ kinds: [String: RecordKind]) -> [UInt8] {
    var text = "---\ntitle: A page\ndate: 2024-01-01\n"
    for kind in [RecordKind.incident, .location, .person, .organization] {
      let ids = subjects.filter { kinds[$0] == kind }
      if !ids.isEmpty { text += "\(kind.folder): [\(ids.joined(separator: ", "))]\n" }
    }
    if let policy { text += "link: \(policy)\n" }
    return Array((text + "---\n").utf8)
  }
}
