import Testing

@testable import DossierKit

/// What a body may not hold: raw HTML (M01), odd addresses (M02), too much (M03), bad blocks (M05).
struct BodyProblemTests {
  private func check(_ body: String) async throws {
    try await SiteFixture.check(SiteFile.world + [.article("x", body: body)])
  }

  @Test(arguments: [
    "a ⟦<b>⟧M01bold⟦</b>⟧M01 word", "a\n\n⟦<div>x</div>⟧M01\n", "⟦<!-- note -->⟧M01", "a < b > c",
    "`<b>`", "\\<b>", "<https://example.org>", "&lt;b&gt;",
  ])
  func `raw HTML is left out with a warning`(body: String) async throws { try await check(body) }

  @Test(arguments: [
    "⟦[a](javascript:alert(1))⟧M02", "⟦[a](data:text/html,x)⟧M02", "⟦[a](//example.org)⟧M02",
    "⟦[a](ms-word:x)⟧M02", "[a](https://example.org)", "[a](mailto:a@example.org)", "[a](tel:+32)",
    "[a](/somewhere)", "⟦[a](&#106;avascript:x)⟧M02", "⟦<blob:x>⟧M02",
  ])
  func `an address outside the list is left out with a warning`(body: String) async throws {
    try await check(body)
  }

  @Test(arguments: [
    "url", "archived_url",
  ])
  func `an address in a field must be one that readers may follow`(key: String) async throws {
    try await SiteFixture.check([
      .record(.source, "x", "\(key): ⟦javascript:x⟧M02"),
      .record(.source, "y", "\(key): https://example.org/a?b#c"),
    ])
  }

  @Test func `a body over its limits is refused where it passes them`() async throws {
    let quotes = String(repeating: "> ", count: 200)
    let run = try await SiteFixture([.article("x", body: "A word.\n\n\(quotes)deep\n")]).run()
    let problem = try #require(run.problems.first)
    #expect(run.problems.map(\.code) == ["M03"])
    #expect(problem.range.lowerBound > 40)
    #expect(!run.diagnostics[0].summary.contains("BodyLimitError"))
  }

  @Test(arguments: [
    "```map\nlocations: [station]\nincidents: [blast]\n```\n",
    "```map\tx\nlocations: station\n```\n",
    "```timeline\nincidents: [blast]\n```\n", "```figures\nincidents: [blast]\n```\n",
    "```claims\nclaims: [belt]\nabout: [blast]\n```\n", "```quote\nid: words\n```\n",
    "```table\na,b\n1,2\n```\n", "```table\n\"a, b\",\"c \"\"d\"\"\"\n1,2\n```\n",
    "```swift\nx: [\n```\n",
    "```map\n⟦location⟧S01: [station]\n```\n", "```claims\nclaims: [⟦blet⟧S02]\n```\n",
    "```map\nlocations: [⟦blast⟧S02]\n```\n", "```quote\nid: ⟦belt⟧S02\n```\n",
    "```timeline\nincidents: [⟦station⟧S02]\n```\n", "```figures\nincidents: [⟦Blast⟧S03]\n```\n",
    "```table\na,b\n⟦1,2,3⟧M05\n```\n", "```table\na,b\n⟦\"⟧M051,2\n```\n",
    "⟦```map⟧M05\n- station\n```\n", "```map\nlocations: [station]\n⟦locations⟧M05: [city]\n```\n",
    "```map\nlocations: ⟦&a station⟧M05\n```\n", "⟦```quote⟧S01\n```\n",
    "é\n\n```claims\nabout: [⟦nothing⟧S02]\n```\n",
  ])
  func `a component's block is read`(body: String) async throws { try await check(body) }
}
