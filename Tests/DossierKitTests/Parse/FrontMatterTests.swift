import Testing

@testable import DossierKit

/// Rule S11: where front matter begins and ends, and which YAML it may hold.
struct FrontMatterTests {
  @Test(arguments: [
    "---\nname: A\n---\n", "---\nname: A\n---", "---\r\nname: A\r\n---\r\nBody\r\n",
    "\u{FEFF}---\nname: A\n---\n", "\u{FEFF}---\r\nname: A\r\n---\r\n", "---\rname: A\r---\rBody",
    "---\nname: A ---\n---\n", "---\nname: |\n  ---\n  A\n---\n", "---\nname: A\n---\n---\nBody\n",
    "---\nname: A # ---\n\n\n---\n",
  ])
  func `a line that is exactly three hyphens parts fields from text`(text: String) async throws {
    let run = try await SiteFixture.check([SiteFile("people/x.md", text)])
    #expect(run.isPublic("x"))
  }

  @Test(arguments: [
    "⟦⟧S11", "⟦name: A⟧S11\n---\n", "⟦--- ⟧S11\nname: A\n---\n", "⟦ ---⟧S11\nname: A\n---\n",
    "⟦----⟧S11\nname: A\n---\n", "⟦⟧S11\n---\nname: A\n---\n", "⟦---⟧S11\nname: A\n",
    "⟦---⟧S11\nname: A\n--- \n", "⟦---⟧S11\nname: A\n ---\n", "⟦---⟧S11\nname: A\n----\n",
    "⟦---⟧S11",
    "⟦---x⟧S11\nname: A\n---\n", "⟦---⟧S11\nname: A\n...\n", "⟦---\u{301}⟧S11\nname: A\n---\n",
  ])
  func `without both lines there are no fields`(text: String) async throws {
    let run = try await SiteFixture.check([SiteFile("people/x.md", text)])
    #expect(!run.isPublic("x"))
  }

  @Test(arguments: [
    "name: A\n⟦name⟧S11: B", "name: A\nroles: [{title: T, ⟦title⟧S11: U}]", "name: ⟦&a A⟧S11",
    "name: A\nborn: ⟦*a⟧S11", "name: ⟦!!str A⟧S11", "name: ⟦!x A⟧S11", "⟦<<⟧S11: {a: b}\nname: A",
    "⟦[⟧S11a, b]: c\nname: A", "⟦{⟧S11a: b}: c", "⟦-⟧S11 a", "⟦text⟧S11",
  ])
  func `a part of YAML that we refuse is shown in its place`(yaml: String) async throws {
    let marked = MarkedText(Array("---\n\(yaml)\n---\n".utf8))
    let run = try await SiteFixture([SiteFile("people/x.md", bytes: marked.bytes)]).run()
    #expect(run.problems.map(\.code) == ["S11"])
    #expect(!run.isPublic("x"))
  }

  @Test func `an alias bomb is refused without being expanded`() async throws {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghij", "abcdefghi") {
      yaml +=
        "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ", "))]\n"
    }
    let run = try await SiteFixture([SiteFile("people/x.md", "---\n\(yaml)name: A\n---\n")]).run()
    // Three anchors and three aliases are told, and the ten keys that no person has.
    #expect(run.problems.filter { $0.code == "S11" }.count == 6)
    #expect(run.problems.filter { $0.code == "S01" }.count == 10)
    #expect(run.problems.count == 16)
    #expect(!run.isPublic("x"))
  }

  @Test func `depth and size are bounded`() async throws {
    let deep = String(repeating: "[", count: 100_000)
    let large = "name: \(String(repeating: "a", count: 300 * 1024))"
    for yaml in [deep, large, "name: \(String(repeating: "[", count: 33))"] {
      let run = try await SiteFixture([SiteFile("people/x.md", "---\n\(yaml)\n---\n")]).run()
      #expect(run.problems.map(\.code) == ["S11"])
    }
  }

  @Test func `a list that cannot be read hides no other mistake and makes none`() async throws {
    try await SiteFixture.check([
      SiteFile(
        "sources.yml", "wire: {title: A, publisher: B}\n⟦wire⟧S11: {title: B, publisher: C}\n"),
      .article("x", "sources: [wire]\nincidents: [⟦none⟧S02]", body: "A word. [@wire]"),
    ])
    try await SiteFixture.check([
      SiteFile("people.yml", "⟦ann⟧S11: Ann\n"), .article("x", "people: [ann]"),
    ])
    try await SiteFixture.check([
      SiteFile("people.yml", "⟦-⟧S11 ann\n"), .article("x", "people: [ann]", body: "[[ann]]"),
    ])
  }

  @Test func `a reference to a record that cannot be read is no second mistake`() async throws {
    try await SiteFixture.check([
      SiteFile("people/ann.md", "⟦---⟧S11\nname: Ann\n"),
      .article("x", "people: [ann]", body: "[[ann]] and [her](../people/ann.md#life)"),
    ])
  }

  @Test func `a file that was not read is no second mistake`() async throws {
    try await SiteFixture.check(
      [.article("x", "people: [ann]\nsources: [wire]", body: "[Ann](../people/ann.md)")],
      unread: ["people/ann.md", "sources.yml"])
    let run = try await SiteFixture([], unread: ["dossier.yml"]).run()
    #expect(run.diagnostics.isEmpty)
  }

  @Test func `a folder without settings is told so`() async throws {
    let sources = SourceSet(
      inventory: SiteInventory(contentRoot: "c", templateRoot: nil, content: [], templates: []),
      content: [], templates: [])
    let parsed = await Parser(jobs: 1).parse(sources, assets: [])
    #expect(parsed.diagnostics.map(\.path) == ["dossier.yml"])
  }
}
