import Foundation
import Testing

/// Every rule has a golden site that breaks it, and one that nearly does.
///
/// A file `near` in the folder of a site lists the rules whose limits its content comes close to.
@Suite
struct RuleCoverageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The rules about outside addresses: only the network can tell, and `LinkCheckTests` asks it.
  private static let onNetwork: Set<String> = ["N01", "N02", "N03", "N04", "N05"]

  /// The codes of the table in Rules.md.
  private static func documented() throws -> [String] {
    let rules = root.appendingPathComponent("../../Sources/DossierKit/DossierKit.docc/Rules.md")
    return try codes("(?m)^\\| ([A-Z][0-9]{2}) \\|", in: rules)
  }

  /// The codes that the program knows.
  private static func known() throws -> [String] {
    let code = "../../Sources/DossierKit/Diagnostics/DiagnosticCode.swift"
    return try codes("case \\w+ = \"([A-Z][0-9]{2})\"", in: root.appendingPathComponent(code))
  }

  private static func codes(_ pattern: String, in file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).matches(of: Regex(pattern)).compactMap {
      $0.output[1].substring.map(String.init)
    }
  }

  /// What each golden site's expectation reports, and which rules it comes close to.
  private static func sites() throws -> [(name: String, reported: Set<String>, near: [String])] {
    try GoldenSite.all.map { site in
      let folder = root.appendingPathComponent("Sites/\(site.name)")
      let reported = try codes(
        "\\[([A-Z][0-9]{2})\\]", in: folder.appendingPathComponent("expected/stderr.txt"))
      let near = try? String(
        contentsOf: folder.appendingPathComponent("near"), encoding: .utf8)
      return (site.name, Set(reported), (near ?? "").split(separator: "\n").map(String.init))
    }
  }

  @Test func `the table has every code that the program knows`() throws {
    #expect(try Self.documented().sorted() == Self.known().sorted())
    #expect(try Self.known().count >= 60)
  }

  @Test func `every rule has a site that breaks it`() throws {
    let reported = try Self.sites().reduce(into: Set<String>()) { $0.formUnion($1.reported) }
    let missing = try Self.known().filter { !reported.contains($0) && !Self.onNetwork.contains($0) }
    #expect(missing == [])
  }

  @Test func `every rule has a site that comes close and does not break it`() throws {
    let sites = try Self.sites()
    for site in sites {
      #expect(site.near.filter(site.reported.contains) == [], "\(site.name) breaks what it nears")
    }
    let near = Set(sites.flatMap(\.near))
    let missing = try Self.known().filter { !near.contains($0) && !Self.onNetwork.contains($0) }
    #expect(missing == [])
    #expect(try near.subtracting(Self.known()) == [], "no such rule")
  }

  @Test func `the rules about outside addresses are tested with a server`() throws {
    let tests = try String(
      contentsOf: Self.root.appendingPathComponent("LinkCheckTests.swift"), encoding: .utf8)
    for code in Self.onNetwork { #expect(tests.contains("\"\(code) "), "\(code)") }
  }
}
