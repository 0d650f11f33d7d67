import CommonMark
import Testing

@testable import DossierKit

/// Rule M03: how much text one record may have, and where that is set.
struct BodyLimitTests {
  private static let quotes = String(repeating: "> ", count: 150)

  @Test func `without a setting the limits hold that the manual names`() async throws {
    let run = try await SiteFixture.check([.settings()])
    #expect(run.site?.settings.bodyLimits == BodyLimits(bytes: 1 << 20, nesting: 100))
  }

  @Test(arguments: [
    ("body_bytes: 1024", 1025, true), ("body_bytes: 1024", 1024, false),
    ("body_bytes: 4194304", 1 << 21, false), ("body_depth: 9", 1 << 20, false),
    ("body_depth: 9", 1 << 21, true),
  ])
  func `the size of a body is bounded by the setting`(
    limits: String, count: Int, isTooLarge: Bool
  ) async throws {
    let body = String(repeating: "a", count: count)
    let run = try await SiteFixture([
      .settings("limits: {\(limits)}"), .article("x", body: body),
    ]).run()
    #expect(run.problems.map(\.code) == (isTooLarge ? ["M03"] : []))
  }

  @Test(arguments: [
    ("", true, "'limits: {body_depth: …}' in dossier.yml, up to 200"),
    ("limits: {body_depth: 149}", true, "'limits: {body_depth: …}' in dossier.yml, up to 200"),
    ("limits: {body_depth: 150}", false, ""), ("limits: {body_depth: 200}", false, ""),
    ("limits: {body_depth: 1}", true, "up to 200"),
  ])
  func `the depth of a body is bounded by the setting, which the error names`(
    settings: String, isTooDeep: Bool, help: String
  ) async throws {
    let run = try await SiteFixture([
      .settings(settings), .article("x", body: Self.quotes + "deep\n"),
    ]).run()
    #expect(run.problems.map(\.code) == (isTooDeep ? ["M03"] : []))
    #expect(run.helps("M03").allSatisfy { $0.contains(help) })
  }

  @Test func `the largest setting is not offered once it is reached`() async throws {
    let run = try await SiteFixture([
      .settings("limits: {body_depth: 200}"),
      .article("x", body: Self.quotes + Self.quotes + "deep\n"),
    ]).run()
    #expect(run.helps("M03").map { $0.contains("dossier.yml") } == [false])
  }

  @Test(arguments: [
    "body_bytes: ⟦1023⟧S01", "body_bytes: ⟦4194305⟧S01", "body_bytes: ⟦0⟧S01",
    "body_depth: ⟦201⟧S01", "body_depth: ⟦0⟧S01", "body_depth: ⟦-1⟧S01",
    "body_bytes: ⟦99999999999999999999⟧S01", "body_bytes: ⟦1 MiB⟧S01", "⟦body_byte⟧S01: 2048",
  ])
  func `a limit that cannot be set is refused in its place`(limits: String) async throws {
    try await SiteFixture.check([.settings("limits: {\(limits)}"), .article("x", body: "A text.")])
  }

  @Test(arguments: ["limits: ⟦2048⟧S01", "limits: ⟦[2048]⟧S01"])
  func `limits are fields`(limits: String) async throws {
    try await SiteFixture.check([.settings(limits)])
  }
}
