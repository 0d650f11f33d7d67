import Testing

@testable import DossierKit

/// Rule S10: two records that would write one file.
struct CollisionTests {
  @Test(arguments: ["people", "organizations", "locations"])
  func `a record takes no page of the site`(folder: String) async throws {
    let run = try await SiteFixture.check([
      SiteFile("\(folder)/index.md", "⟦---⟧S10\nname: A\n---\n"),
      SiteFile("\(folder)/other.md", "---\nname: B\n---\n"),
    ])
    #expect(run.diagnostics.map(\.summary).allSatisfy { $0.contains("'\(folder)/index.html'") })
  }

  @Test func `a former id takes no page of the site`() async throws {
    try await SiteFixture.check([
      SiteFile("people.yml", "a: {name: A, previous_ids: [old, ⟦index⟧S10]}\n"),
      SiteFile("organizations.yml", "b: {name: B, previous_ids: older}\n"),
    ])
  }

  @Test(arguments: [
    (["a/X.html", "a/x.html"], 1), (["a/e\u{301}.html", "a/é.html"], 1), (["a.html", "b.html"], 0),
    (["a.html", "a.html", "a.html"], 2),
  ])
  func `case and Unicode form make no difference between paths`(paths: [String], count: Int) {
    #expect(PathCollisions.find(in: paths.map { ($0, nil) }).count == count)
  }
}
