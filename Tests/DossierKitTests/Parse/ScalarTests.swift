import Testing

@testable import DossierKit

/// Scalars mean what their field says, not what YAML guesses.
struct ScalarTests {
  @Test(arguments: [
    "2017", "No", "yes", "1e3", "010", "0x1F", "12:30", "2017-06-20", "NaN", "true", "1_000", ".5",
    "Ünïcode", "A: no".quoted, "null and void", "~x", "=", "a # b".quoted, "👩‍👩‍👧", "e\u{301}",
  ])
  func `a name stays as it was written`(name: String) async throws {
    let run = try await SiteFixture.check([.person("x", "name: \(name)")])
    let expected = name.utf8.first == 0x22 ? String(name.dropFirst().dropLast()) : name
    #expect(try run.record("x").title.utf8.elementsEqual(expected.utf8))
  }

  @Test func `a title may be a number and a date needs no quotes`() async throws {
    let run = try await SiteFixture.check([.article("x", "title: 2017\ndate: 2017-06-20")])
    guard case .article(let article) = try run.record("x").details else { return }
    #expect(article.title.value == "2017")
    #expect(article.date.value == .day(try #require(CivilDate(year: 2017, month: 6, day: 20))))
  }

  @Test(arguments: [("yes", true), ("true", true), ("no", false), ("false", false)])
  func `a flag is true or false`(text: String, value: Bool) async throws {
    let run = try await SiteFixture.check([
      .person("x", "aliases: [{name: N. X., kind: initials}]\nminor: \(text)")
    ])
    guard case .person(let person) = try run.record("x").details else { return }
    #expect(person.isMinor == value)
  }

  @Test func `a number may start with zero and is never octal`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .incident(
          "x", "figures: {measure: killed, best: 010, includes_perpetrators: no, sources: wire}")
      ])
    guard case .incident(let incident) = try run.record("x").details else { return }
    #expect(incident.figures.map(\.best?.value) == [10])
  }

  @Test(arguments: [
    ("sources: wire", "sources: [wire]"), ("aliases: Bea", "aliases: [Bea]"),
    ("previous_ids: bea", "previous_ids:\n  - bea"),
    ("roles: {title: Mayor}", "roles: [{title: Mayor}]"),
  ])
  func `one value may stand where a list does`(single: String, list: String) async throws {
    for fields in [single, list] {
      let run = try await SiteFixture.check(SiteFile.world + [.person("x", fields)])
      let record = try run.record("x")
      guard case .person(let person) = record.details else { return }
      let counts = [
        record.common.sources.count, record.common.aliases.count, record.common.previousIDs.count,
        person.roles.count,
      ]
      #expect(counts.reduce(0, +) == 1)
    }
  }

  @Test func `a list holds records as a folder does`() async throws {
    let list = try await SiteFixture.check([
      SiteFile("people.yml", "ann: {name: Ann, born: 1980}\nbob:\n  name: Bob\n")
    ])
    let folder = try await SiteFixture.check([
      .person("ann", "name: Ann\nborn: 1980"), .person("bob", "name: Bob"),
    ])
    for run in [list, folder] {
      #expect(try run.record("ann").title == "Ann")
      #expect(try run.record("bob").title == "Bob")
    }
  }

  @Test(arguments: ["", "# nothing yet\n", "~\n", "{}\n", "\u{FEFF}"])
  func `a list may be empty`(text: String) async throws {
    try await SiteFixture.check([SiteFile("people.yml", text)])
  }

  @Test func `all mistakes come in one run`() async throws {
    try await SiteFixture.check(
      SiteFile.world + [
        .article(
          "x", "⟦titel⟧S01: A\nincidents: [⟦blas⟧S02]\nupdated: ⟦2017-06-20⟧S05",
          body: "⟦[[polise]]⟧S02"),
        .person("y", "born: ⟦x⟧S04\nidentify: ⟦half⟧S01"),
        .location("circle", "within: ⟦circle⟧S06\ncoordinates: ⟦[100, 0]⟧S08"),
        SiteFile("people.yml", "⟦Z⟧S03: {name: Z}\n"),
        SiteFile("sources/y.md", "⟦---⟧S03\ntitle: Y\npublisher: P\n---\n"),
        SiteFile("organizations/o.md", "⟦---⟧S11\nname: O\n"),
        .article("z", body: "⟦[a](b.md)⟧S13"),
      ])
  }
}

extension String {
  fileprivate var quoted: String { "\"\(self)\"" }
}
