import Testing

@testable import DossierKit

/// S13 in records that are still to be published: a warning, as for their other references.
struct UnpublishedLinkTests {
  @Test(arguments: [
    "[a](night.md)", "⟦[a](nigth.md)⟧S13", "[a](other.md)", "[a](night.md#the-night)",
    "⟦[a](night.md#the-nigth)⟧S13", "⟦[a](other.md#no)⟧S13", "# Top\n\n[a](#top)",
    "# Top\n\n⟦[a](#bottom)⟧S13", "![A plan](../media/plan.png)", "⟦![A](../media/plam.png)⟧S13",
    "[a](../media/plan.png)", "⟦[a](../media/plan.pdf)⟧S13", "[a](https://example.org)",
  ])
  func `links of a draft lead somewhere`(body: String) async throws {
    for state in ["status: draft", "embargo: 2030-01-01T00:00:00Z"] {
      let fixture = SiteFixture(
        SiteFile.world + [
          .article("night", "title: The night", body: "# The night\n\nText.\n"),
          .article("other", "status: draft", body: "# Other\n"),
          .article("x", state, body: body),
        ], assets: ["media/plan.png"])
      let run = try await fixture.run()
      #expect(run.problems == run.expected)
      #expect(run.diagnostics.allSatisfy { $0.severity == .warning })
      // A preview shows it, and there it is checked like any other: once.
      let preview = try await fixture.run(isPreview: true)
      #expect(preview.problems == preview.expected)
      #expect(preview.diagnostics.allSatisfy { $0.severity == .error })
    }
  }

  @Test(arguments: ["status: withdrawn", "takedown: {action: remove}"])
  func `what will not come back is not looked at`(state: String) async throws {
    try await SiteFixture.check(
      SiteFile.world + [.article("x", state, body: "[a](nowhere.md)")])
  }
}
