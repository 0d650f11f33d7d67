import Testing

@testable import DossierKit

/// Waivers: what a record is exempt from, and what is left of it in the report.
struct WaiverTests {
  private func run(_ files: [SiteFile]) async throws -> (
    open: [String], waived: [String], unused: [String]
  ) {
    let fixture = SiteFixture(files)
    let run = try await fixture.run()
    let site = try #require(run.site)
    let audit = Audit(
      site: site, written: run.parsed, asOf: try Instant.parse("2020-01-01T00:00:00Z").get(),
      jobs: 1)
    let waivers = Waivers(run.parsed) { site.index(of: $0) != nil }
    let codes = ["P03", "P05", "S15", "T04"]
    let (open, waived) = waivers.apply(await audit.run())
    return (
      open.map(\.code.rawValue).filter(codes.contains).sorted(),
      waived.map { "\($0.record) \($0.diagnostic.code.rawValue): \($0.reason)" }.sorted(),
      waivers.unused(waived, sawPages: false).map(\.summary)
    )
  }

  private static let world = SiteFile.world.filter { $0.path != "sources.yml" }

  @Test func `a waiver takes out its own record's problems`() async throws {
    let result = try await run(
      Self.world + [
        SiteFile(
          "sources.yml",
          """
          one: {title: A, publisher: B, url: "https://example.org/1"}
          two:
            title: A
            publisher: B
            url: https://example.org/2
            allow: [{rule: P05, reason: Gone.}]
          wire: {title: A, publisher: B, url: "https://example.org/3"}

          """),
        .article("a", "allow: [{rule: P03, reason: Unsigned by choice.}]"),
      ])
    #expect(result.open == ["P05", "P05"])
    #expect(result.waived == ["a P03: Unsigned by choice.", "two P05: Gone."])
    #expect(result.unused.isEmpty)
  }

  @Test func `a waiver without use is told, but not of a draft`() async throws {
    let result = try await run(
      SiteFile.world + [
        .article("a", "authors: [Ann]\nallow: [{rule: P03, reason: Unsigned.}]"),
        .article("b", "status: draft\nallow: [{rule: P03, reason: Unsigned.}]"),
        .article("c", "authors: [Ann]\nallow: [{rule: F10, reason: Shown elsewhere.}]"),
      ])
    #expect(result.unused == ["nothing in this record breaks the rule P03, which it waives"])
    #expect(result.waived.isEmpty)
  }

  @Test(arguments: [
    "allow: [{rule: ⟦L02⟧S01, reason: No.}]", "allow: [{rule: ⟦S02⟧S01, reason: No.}]",
    "allow: [{rule: ⟦M05⟧S01, reason: No.}]", "allow: [⟦{rule: P03}⟧S01]",
    "allow: [{rule: ⟦P99⟧S01, reason: No.}]",
  ])
  func `some rules hold for all, and a waiver has a reason`(fields: String) async throws {
    try await SiteFixture.check(SiteFile.world + [.article("a", fields)])
  }
}
