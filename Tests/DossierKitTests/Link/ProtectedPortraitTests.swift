import Testing

@testable import DossierKit

/// Rule L03: no picture of a person whom readers may not know.
struct ProtectedPortraitTests {
  private static let assets = ["media/a.png", "media/b.png"]
  private static let limited =
    "identify: limited\nreason: A minor.\ndecided_on: 2020-01-01\ndisplay_name: A.B."

  @Test(arguments: [
    "portrait: a.png", "portrait: media/a.png", "portrait: a-png",
    "identify: full\nportrait: a.png",
    limited, "\(limited)\nportrait: ⟦a.png⟧L03",
    "identify: none\nreason: Safety.\ndecided_on: 2020-01-01\nportrait: ⟦media/a.png⟧L03",
    "takedown: {action: anonymise, decided_on: 2020-01-01, reason: R}\nportrait: ⟦a.png⟧L03",
  ])
  func `a portrait is of somebody whom readers may know`(fields: String) async throws {
    try await SiteFixture.check(
      [
        .person("eve", fields),
        SiteFile("media.yml", "a.png: {alt: A face}\n"),
      ], assets: Self.assets)
  }

  @Test func `a picture depicts only people whom readers may know`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .person("eve", Self.limited), .person("bob"),
        .person("kim", "takedown: {action: anonymise, decided_on: 2020-01-01, reason: R}"),
        SiteFile(
          "media.yml",
          "a.png: {alt: A face, depicts: [bob, ⟦eve⟧L03, ⟦kim⟧L03, station]}\n"
            + "b.png: {alt: A face, depicts: ⟦eve⟧L03}\n"),
      ], assets: Self.assets)
    // The place of the decision is shown as well.
    #expect(run.diagnostics.allSatisfy { $0.notes.count == 1 })
  }

  @Test func `a picture that is not published depicts nobody`() async throws {
    try await SiteFixture.check(
      [
        .person("eve", Self.limited),
        SiteFile("media.yml", "a.png: {alt: A face, depicts: [eve], status: draft}\n"),
      ], assets: Self.assets)
  }

  @Test(arguments: [
    "portrait: ⟦b.png⟧T04", "portrait: media/a.png", "portrait: ⟦none.png⟧S13",
  ])
  func `a portrait has words for those who do not see it`(fields: String) async throws {
    try await SiteFixture.check(
      [.person("eve", fields), SiteFile("media.yml", "a.png: {alt: A face}\n")],
      assets: Self.assets)
  }
}
