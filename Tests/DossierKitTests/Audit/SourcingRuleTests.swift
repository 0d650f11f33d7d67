import Testing

@testable import DossierKit

/// P02, P03, P05 to P09: who says so, and how many.
struct SourcingRuleTests {
  private static let sources = SiteFile(
    "sources.yml",
    """
    wire: {title: A wire, publisher: Agency}
    paper: {title: A story, publisher: Daily}
    copy: {title: The same, publisher: Weekly, derived_from: wire}
    court: {title: A judgment, publisher: Court, kind: court}

    """)

  private static func world(_ files: [SiteFile]) -> [SiteFile] {
    SiteFile.world.filter { $0.path != "sources.yml" && $0.path != "claims.yml" } + [sources]
      + files
  }

  private static func claims(_ fields: String) -> [SiteFile] {
    world([SiteFile("claims.yml", "one: {text: A, about: [blast], \(fields)}\n")])
  }

  @Test(arguments: [
    "⟦---⟧P02\nname: The fire\ndate: 2017-06-20\nlocations: [station]\n---\nIt burned.\n",
    "---\nname: The fire\ndate: 2017-06-20\nlocations: [station]\nsources: [wire]\n---\n",
    "---\nname: The fire\ndate: 2017-06-20\nlocations: [station]\n---\nIt burned [@wire].\n",
    "---\nname: The fire\ndate: 2017-06-20\nlocations: [station]\n"
      + "phases: [{text: Smoke, sources: [wire]}]\n---\n",
  ])
  func `an incident names a source somewhere`(file: String) async throws {
    let files = Self.world([SiteFile("incidents/fire.md", file)]).filter {
      !["incidents/blast.md", "incidents/raid.md"].contains($0.path)
    }
    try await SiteFixture.audit("P02", files: files)
  }

  @Test(arguments: [
    ("name: Eve", ""), ("⟦---⟧P02\nname: Eve\nborn: 1981", ""), ("⟦---⟧P02\nname: Eve", "A text."),
    ("name: Eve\nborn: 1981\nsources: [wire]", "A text."), ("name: Eve", "A text [@wire]."),
  ])
  func `a biography names a source, a mere name need not`(
    fields: String, body: String
  ) async throws {
    let opening = fields.hasPrefix("⟦") ? "" : "---\n"
    let files = Self.world([SiteFile("people/eve.md", "\(opening)\(fields)\n---\n\(body)\n")])
      .filter { !$0.path.hasPrefix("incidents/") }
    try await SiteFixture.audit("P02", files: files)
  }

  @Test(arguments: [
    "title: ⟦T⟧P03", "title: T\nauthors: [Ann]", "title: T\nkind: wire",
    "title: T\nkind: statement",
    "title: ⟦T⟧P03\nkind: opinion",
  ])
  func `an article has an author, agency copy need not`(fields: String) async throws {
    try await SiteFixture.audit("P03", files: Self.world([.article("a", fields)]))
  }

  @Test(arguments: [
    "url: ⟦https://example.org/a⟧P05", "url: HTTP://example.org",
    "url: https://example.org/a\narchived_url: https://archive.org/a", "", "url: documents/a.pdf",
  ])
  func `an online source has an archived copy`(fields: String) async throws {
    var fields = fields
    if fields.hasPrefix("url: HTTP") { fields = "url: ⟦HTTP://example.org⟧P05" }
    try await SiteFixture.audit("P05", files: Self.world([.record(.source, "page", fields)]))
  }

  @Test(arguments: [
    "status: ⟦corroborated⟧P06, sources: [wire, copy]",
    "status: ⟦corroborated⟧P06, sources: [wire]",
    "status: corroborated, sources: [wire, paper]",
    "status: ⟦corroborated⟧P06, sources: [wire, {source: paper, stance: contradicts}]",
    "status: ⟦corroborated⟧P06, sources: [wire, {source: paper, stance: mentions}]",
    "status: ⟦confirmed⟧P06, sources: [copy, wire]", "status: confirmed, sources: [copy, paper]",
    "status: confirmed, sources: [court]", "status: reported, sources: [wire]",
  ])
  func `corroborated rests on two origins`(fields: String) async throws {
    let status = try #require(fields.split { ":, ".contains($0) }.dropFirst().first)
    let plain = status.filter { !"⟦⟧P06".contains($0) }
    let history = "history: [{status: \(plain), date: 2017-06-21, sources: [wire]}]"
    let quiet = fields.contains("[court]") ? history.replacing("[wire]", with: "[court]") : history
    try await SiteFixture.audit("P06", files: Self.claims("\(fields), \(quiet)"))
  }

  @Test(arguments: [
    "grade: corroborated\nsources: [wire, paper]", "grade: corroborated\nsources: [wire, copy]",
    "grade: confirmed\nsources: [copy, wire]", "grade: confirmed\nsources: [court]",
  ])
  func `the grade of an incident is held against its sources`(fields: String) async throws {
    let isRight = fields.contains("paper") || fields.contains("court")
    let opening = isRight ? "---" : "⟦---⟧P06"
    let file = SiteFile(
      "incidents/fire.md",
      "\(opening)\nname: F\ndate: 2017-06-20\nlocations: [station]\n\(fields)\n---\n")
    try await SiteFixture.audit("P06", files: Self.world([file]))
  }

  @Test(arguments: [
    "status: ⟦false⟧P07", "status: ⟦retracted⟧P07", "status: false, first_reported: wire",
    "status: disputed",
  ])
  func `an untrue claim says where it began`(fields: String) async throws {
    let status = fields.split { " ⟦⟧,".contains($0) }[1]
    try await SiteFixture.audit(
      "P07",
      files: Self.claims(
        "\(fields), history: [{status: \(status), date: 2017-06-21, sources: [wire]}]"))
  }

  @Test(arguments: [("⟦confirmed⟧P08", "reported"), ("reported", "reported")])
  func `a claim's history ends with its status`(status: String, last: String) async throws {
    try await SiteFixture.audit(
      "P08",
      files: Self.claims(
        "status: \(status), history: [{status: unverified, date: 2017-06-20, sources: [wire]}, "
          + "{status: \(last), date: 2017-06-21, sources: [wire]}]"))
  }

  @Test(arguments: [
    "status: ⟦disputed⟧P09, sources: [wire]",
    "status: ⟦disputed⟧P09, sources: [{source: wire, stance: contradicts}]",
    "status: disputed, sources: [wire, {source: paper, stance: contradicts}]",
  ])
  func `a dispute has two sides`(fields: String) async throws {
    let stance = fields.contains("[{source: wire") ? "contradicts" : "supports"
    try await SiteFixture.audit(
      "P09",
      files: Self.claims(
        "\(fields), history: [{status: disputed, date: 2017-06-21, "
          + "sources: [{source: wire, stance: \(stance)}]}]"))
  }

  @Test(arguments: [
    "responsibility: {status: ⟦competing⟧P09, sources: [wire], claims: [{by: A, sources: [wire]}]}",
    "responsibility: {status: competing, sources: [wire], claims: [{by: A, sources: [wire]}, "
      + "{by: B, sources: [paper]}]}",
  ])
  func `competing claims of responsibility are at least two`(fields: String) async throws {
    try await SiteFixture.audit("P09", files: Self.world([.incident("fire", fields)]))
  }
}

struct SourceOriginsTests {
  private func origins(_ tree: [(String, String?)]) async throws -> SourceOrigins {
    let list = tree.map { id, parent in
      "\(id): {title: T, publisher: P\(parent.map { ", derived_from: \($0)" } ?? "")}\n"
    }
    let fixture = SiteFixture([SiteFile("sources.yml", list.joined())])
    return SourceOrigins(await Parser(jobs: 1).parse(fixture.sources, assets: []).value.records)
  }

  private func id(_ text: String) throws -> RecordID { try #require(RecordID(text)) }

  @Test func `copies go back to their first source`() async throws {
    let origins = try await origins([("a", nil), ("b", "a"), ("c", "b"), ("d", nil), ("e", "gone")])
    for (source, origin) in [("a", "a"), ("b", "a"), ("c", "a"), ("d", "d"), ("e", "gone")] {
      #expect(origins.origin(of: try id(source)) == (try id(origin)))
    }
  }

  @Test func `a circle has one origin`() async throws {
    let origins = try await origins([("c", "b"), ("b", "d"), ("d", "c"), ("x", "c")])
    for source in ["b", "c", "d", "x"] {
      #expect(origins.origin(of: try id(source)) == (try id("b")))
    }
  }

  @Test func `citations are grouped by origin`() async throws {
    let origins = try await origins([("a", nil), ("b", "a"), ("d", nil)])
    let citations = try ["b", "d", "a", "b"].map {
      Citation(source: Located(try id($0), ByteRange(0, 1)))
    }
    let groups = origins.groups(of: citations)
    #expect(groups.map(\.origin.text) == ["a", "d"])
    #expect(groups.map { $0.sources.map(\.text) } == [["b", "a"], ["d"]])
  }
}
