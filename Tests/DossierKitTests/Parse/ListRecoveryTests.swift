import Testing

@testable import DossierKit

/// A list with mistakes in its YAML: each broken entry is told, and the others are read.
struct ListRecoveryTests {
  @Test(arguments: [
    // Two broken entries, whole ones between them.
    "one: {title: A, publisher: B}\ntwo: {title: A⟦:⟧S11 publisher: B}\nthree: {title: A, publisher: B}\n"
      + "four:\n  title: ⟦\"⟧S11A\n  publisher: B\nfive: {title: A, publisher: B}\n",
    // A mistake of YAML and one of the fields.
    "two: ⟦[⟧S11\nfive: {title: A, publisher: B, ⟦tilte⟧S01: C}\none: {title: A, publisher: B}\n",
  ])
  func `every broken entry of a list is told`(list: String) async throws {
    let marked = MarkedText(Array(list.utf8))
    let run = try await SiteFixture([SiteFile("sources.yml", list)]).run()
    let errors = run.problems.filter { $0.path == "sources.yml" }
    #expect(errors.map(\.code) == marked.marks.map(\.code))
    #expect(errors.map(\.range.lowerBound) == marked.marks.map(\.range.lowerBound))
    #expect(run.isPublic("one"))
    #expect(!run.isPublic("two"))
  }

  @Test func `references to the whole and the broken entries are no mistakes`() async throws {
    let run = try await SiteFixture([
      SiteFile("sources.yml", "one: {title: A, publisher: B}\ntwo: {title: \"A}\n"),
      .article("x", "sources: [one, two, three]"),
    ]).run()
    #expect(run.problems.map(\.code) == ["S02", "S11"])
    #expect(run.problems.first?.text == "three")
  }

  @Test func `a key that stands twice is told once`() async throws {
    let run = try await SiteFixture([
      SiteFile(
        "sources.yml",
        "one: {title: A, publisher: B}\none: {title: C, publisher: D}\ntwo: {title: A: B}\n")
    ]).run()
    #expect(run.problems.map(\.code) == ["S11", "S11"])
  }
}
