import CommonMark
import Testing

@testable import DossierKit

/// A dossier in memory, run through Parse, Select and Link without touching the disk.
///
/// An expected problem is marked where it must be reported: `locations: [⟦molenbek⟧S02, city]`. The
/// marks are taken out before parsing and compared with the code and the bytes of what was found.
struct SiteFixture {
  /// A problem by its file, its bytes and its code.
  struct Problem: Hashable, Comparable, CustomStringConvertible {
    let path: String
    let range: Range<Int>
    let code: String
    let text: String

    var description: String { "\(path):\(range.lowerBound) ⟦\(text)⟧\(code)" }

    static func < (a: Problem, b: Problem) -> Bool {
      (a.path, a.range.lowerBound, a.range.upperBound, a.code)
        < (b.path, b.range.lowerBound, b.range.upperBound, b.code)
    }
  }

  let sources: SourceSet
  let assets: [AssetFile]
  let expected: [Problem]

  /// Makes a dossier of files; a `dossier.yml` is added when there is none.
  ///
  /// `assets` are paths of files that stand in the folder but are no text; `unread` are paths of
  /// text files that are there but could not be read.
  init(_ files: [SiteFile], assets: [String] = [], unread: [String] = []) {
    var texts = files
    if !(files.map(\.path) + unread).contains("dossier.yml") { texts.append(.settings()) }
    let paths = (texts.map(\.path) + assets + unread).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let ids = Dictionary(
      paths.enumerated().map { ($1, FileID(rawValue: Int32($0))) }, uniquingKeysWith: { a, _ in a })
    var expected: [Problem] = []
    var content: [SourceFile] = []
    for file in texts {
      let marked = MarkedText(file.bytes)
      expected += marked.marks.map { mark in
        Problem(
          path: file.path, range: mark.range, code: mark.code,
          text: String(decoding: marked.bytes[mark.range], as: UTF8.self))
      }
      content.append(SourceFile(id: ids[file.path] ?? .none, path: file.path, bytes: marked.bytes))
    }
    let inventory = SiteInventory(
      contentRoot: "content", templateRoot: nil,
      content: paths.map { InventoryFile(id: ids[$0] ?? .none, path: $0, size: 1, modified: 0) },
      templates: [])
    sources = SourceSet(
      inventory: inventory, content: content.sorted { $0.id < $1.id }, templates: [])
    self.assets = assets.map {
      AssetFile(id: ids[$0] ?? .none, path: $0, content: .bytes([]), image: nil)
    }
    self.expected = expected.sorted()
  }

  /// What became of a dossier.
  struct Run {
    let parsed: ParsedSite
    let selection: Selector.Selection?
    let site: Site?
    let diagnostics: [Diagnostic]
    let problems: [Problem]
    let expected: [Problem]
  }

  /// Runs the stages between the disk and the pages, as of an instant.
  func run(
    asOf: String = "2020-01-01T00:00:00Z", jobs: Int = 1, isPast: Bool = false,
    isPreview: Bool = false
  ) async throws -> Run {
    let instant = try Instant.parse(asOf).get()
    let parsed = await Parser(jobs: jobs).parse(sources, assets: assets)
    let selected = await Selector(asOf: instant, isPreview: isPreview, isPast: isPast) {
      Parser(jobs: 1).reread($0, from: $1, in: $2)
    }.select(parsed.value)
    let linked = await Linker(jobs: jobs).link(selected.value.edition)
    let diagnostics = parsed.diagnostics + selected.diagnostics + linked.diagnostics
    return Run(
      parsed: parsed.value, selection: selected.value, site: linked.value,
      diagnostics: diagnostics, problems: diagnostics.map(problem).sorted(), expected: expected)
  }

  func problem(_ diagnostic: Diagnostic) -> Problem {
    guard let place = diagnostic.place, let file = sources.file(place.file) else {
      return Problem(
        path: diagnostic.path ?? "", range: 0..<0, code: diagnostic.code.rawValue, text: "")
    }
    let range = place.bytes.offsets.clamped(to: 0..<file.bytes.count)
    return Problem(
      path: file.path, range: range, code: diagnostic.code.rawValue,
      text: String(decoding: file.bytes[range], as: UTF8.self))
  }

  /// Runs a dossier and expects the marked problems, and no other.
  @discardableResult
  static func check(
    _ files: [SiteFile], assets: [String] = [], unread: [String] = [],
    asOf: String = "2020-01-01T00:00:00Z", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Run {
    let run = try await SiteFixture(files, assets: assets, unread: unread).run(asOf: asOf)
    #expect(run.problems == run.expected, sourceLocation: sourceLocation)
    return run
  }
}

extension SiteFixture.Run {
  /// The helps of all problems with a code.
  func helps(_ code: String) -> [String] {
    diagnostics.filter { $0.code.rawValue == code }.compactMap(\.help)
  }

  /// The public record of an id.
  func record(_ id: String) throws -> Record {
    let site = try #require(site)
    return site[try index(id)]
  }

  func index(_ id: String) throws -> RecordIndex {
    let index = RecordID(id).flatMap { site?.index(of: $0) }
    return try #require(index, "no public record '\(id)'")
  }

  func isPublic(_ id: String) -> Bool {
    RecordID(id).flatMap { site?.index(of: $0) } != nil
  }

  /// The ids of a list of records.
  func ids(_ indices: [RecordIndex]) -> [String] {
    indices.compactMap { site?[$0].id.text }
  }

  /// The text of a body, a line for each block, with ‹…› round what is linked.
  func linkedText(_ id: String) throws -> String {
    let index = try index(id)
    let site = try #require(site)
    guard let body = site[index].body, let linked = site.bodies[Int(index)] else { return "" }
    let lines = body.facts.blocks.enumerated().map { number, block in
      var line: [UInt8] = []
      var offset = 0
      for mention in linked.mentions where mention.isLinked && Int(mention.block) == number {
        let range = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
        line += block.text[offset..<range.lowerBound] + Array("‹".utf8)
        line += block.text[range] + Array("›".utf8)
        offset = range.upperBound
      }
      return String(decoding: line + block.text[offset...], as: UTF8.self)
    }
    return lines.joined(separator: "\n")
  }
}

extension FileID {
  fileprivate static let none = FileID(rawValue: -1)
}
