import Testing

@testable import DossierKit

/// A record with something that cannot be read is checked like any other, and is in no site.
struct FlawedRecordTests {
  @Test(arguments: RecordKind.allCases.filter { $0 != .media })
  func `a record without its required fields shows its other mistakes`(
    kind: RecordKind
  ) async throws {
    let text = """
      ---
      sources: [none]
      unknown_key: 1
      ---
      See [[nobody]], [there](gone.md) and [@nothing].

      ```figures
      - blast
      ```

      """
    let run = try await SiteFixture(
      SiteFile.world + [SiteFile("\(kind.folder)/x.md", text)]
    ).run()
    let found = run.problems.map { $0.path == "\(kind.folder)/x.md" ? $0.code : "elsewhere" }
    let other = found.filter { $0 != "S01" }
    #expect(other.sorted() == ["M05", "S02", "S02", "S02", "S13"])
    #expect(found.count { $0 == "S01" } >= 2)
    #expect(!run.isPublic("x"))
  }

  @Test(arguments: [
    "deck: A\n⟦deck⟧S11: B\n", "deck: ⟦&d A⟧S11\n", "deck: ⟦!!str A⟧S11\n", "deck: ⟦*d⟧S11\n",
    "⟦<<⟧S11: {deck: A}\n", "deck: A⟦\u{1}⟧S11B\n", "deck: ⟦\"\\e\"⟧S11\n",
    "authors: [Ann, ⟦*d⟧S11]\n",
  ])
  func `a fault of one YAML node hides no other mistake of the record`(
    fault: String
  ) async throws {
    let rest = "⟦titel⟧S01: B\nupdated: ⟦2017-06-20⟧S05\npeople: [⟦none⟧S02]\n"
    try await SiteFixture.check(
      SiteFile.world + [.article("x", fault + rest, body: "⟦[[nobody]]⟧S02")])
    let list = (fault + rest).split(separator: "\n").map { "  \($0)\n" }.joined()
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile("articles.yml", "x:\n  title: A\n  date: 2017-06-21\n\(list)")
      ])
  }

  @Test func `an alias in the place of a required field is told once`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile(
          "claims/z.md",
          "---\ntext: ⟦*t⟧S11\nabout: ⟦*a⟧S11\nstatus: false\n"
            + "history: [{status: false, date: 2017-06-22, sources: [wire]}]\n---\n")
      ])
  }

  @Test func `a record of comments alone is not begun, and only warned of`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [SiteFile("claims/z.md", "⟦---⟧S01\n# text: A\n\n  # about: []\n---\n\n")])
    #expect(run.diagnostics.map(\.severity) == [.warning])
    #expect(!run.isPublic("z"))
    // With a text below it, it is one without fields.
    let other = try await SiteFixture(
      SiteFile.world + [SiteFile("claims/z.md", "---\n# text: A\n---\nWords.\n")]
    ).run()
    #expect(other.diagnostics.contains { $0.severity == .error })
  }

  @Test func `a missing field makes no second mistake`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile(
          "articles/x.md",
          "⟦---⟧S01\ntitle: X\nupdated: 2017-06-20\ncorrections: [{date: 2001-01-01, now: a}]\n"
            + "---\n"),
        SiteFile(
          "incidents/y.md",
          "⟦---⟧S01\nname: Y\nlocations: [station]\nphases: [{date: 2001-01-01, text: a}]\n---\n"),
        SiteFile(
          "claims/z.md",
          "---\ntext: Z\nabout: [blast]\nstatus: false\nsources: [wire]\n"
            + "history: [⟦{date: 2017-06-21}⟧S01, {status: false, date: 2017-06-22}]\n---\n"),
      ])
  }

  @Test func `references to a record that is not whole are no mistakes`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile("people/eve.md", "⟦---⟧S01\ncategory: official\n---\n## Life\n"),
        SiteFile("people/bob.md", "⟦---⟧S11\nname: Bob\n"),
        SiteFile("incidents/fire.md", "---\nname: ⟦\"⟧S11The fire\ndate: 2017-01-01\n---\n"),
        SiteFile("locations/pier.md", "---\nname: Pier\nembargo: ⟦soon⟧S04\n---\n"),
        .article(
          "x", "people: [eve, bob]\nincidents: [fire]\nlocations: [pier]",
          body: "[[eve]], [her](../people/eve.md#life), [him](../people/bob.md#life), [[fire]], "
            + "[[pier]] and [there](../locations/pier.md).\n"),
      ])
  }

  @Test func `a statement that is not whole is checked as far as it goes`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        .incident(
          "x",
          """
          involved: [{who: ann, role: ⟦suspct⟧S01, sources: [⟦none⟧S02]}]
          related: [{incident: ⟦gone⟧S02, type: ⟦alike⟧S01, sources: [wire]}]
          figures:
            - {measure: killed, best: ⟦dozens⟧S01, qualifier: exact, includes_perpetrators: false, sources: [wire]}
          labels: [{label: ⟦No⟧S03, sources: [⟦nobody⟧S02]}]
          """)
      ])
  }

  @Test func `the second record of an id is checked under another`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile(
          "people/blast.md",
          "⟦---⟧S03\nname: Blast\nsources: [⟦none⟧S02]\n---\nFor ⟦[a](b.md)⟧S13.\n"),
        .article("x", body: "The blast at Gare, [said](../people/blast.md) Blast."),
      ])
  }

  @Test func `a file with a malformed name is checked, and links to it hold`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        SiteFile("people/Eve_B.md", "⟦---⟧S03\nname: Eve\nsources: [⟦none⟧S02]\n---\n"),
        .article("x", body: "[Eve](../people/Eve_B.md)"),
      ])
  }

  @Test(arguments: [
    "⟦⟧S01", "⟦⟧S01title: A\n", "title: A\nlanguage: ⟦no language⟧S01\n",
    "title: ⟦'⟧S11A\nlanguage: en\n", "⟦-⟧S11 title\n",
  ])
  func `without readable settings the records are checked all the same`(
    settings: String
  ) async throws {
    let run = try await SiteFixture(
      SiteFile.world + [
        SiteFile("dossier.yml", settings),
        .article("x", "people: [⟦none⟧S02]", body: "⟦[a](b.md)⟧S13"),
      ]
    ).run()
    // An empty file is told at one place of the two fields that it lacks.
    #expect(Set(run.problems) == Set(run.expected))
  }
}
