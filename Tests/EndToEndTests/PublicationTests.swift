import Foundation
import Testing

/// What is not to be published yet, or no more, is in no byte of the output.
@Suite
struct PublicationTests {
  let site: ExampleSite
  /// A word that stands nowhere else.
  private static let word = "quicksilver"

  init() throws { site = try ExampleSite() }

  @Test(arguments: [
    ("embargo: 2026-03-01T12:00:00+01:00\n", "2026-03-01T10:59:59Z", false),
    ("embargo: 2026-03-01T12:00:00+01:00\n", "2026-03-01T11:00:00Z", true),
    ("embargo: 2026-03-01T12:00:00+01:00\n", "2026-03-01T12:00:00+02:00", false),
    ("expires: 2026-03-01T12:00:00+01:00\n", "2026-03-01T10:59:59Z", true),
    ("expires: 2026-03-01T12:00:00+01:00\n", "2026-03-01T11:00:00Z", false),
    ("status: draft\n", "2030-01-01T00:00:00Z", false),
    ("status: ready\n", "2030-01-01T00:00:00Z", false),
    ("status: withdrawn\n", "2030-01-01T00:00:00Z", false),
    ("status: published\n", "2030-01-01T00:00:00Z", true),
    (
      "takedown: {action: remove, decided_on: 2025-06-01, reason: asked}\n", "2030-01-01T00:00:00Z",
      false
    ),
  ])
  func `an article is in the output exactly while it is published`(
    fields: String, asOf: String, isPublic: Bool
  ) async throws {
    try site.writeArticle(
      "quicksilver-night", title: "The \(Self.word) night", fields: fields,
      body: "Much \(Self.word) was lost in the Harbour fire.")
    let run = try await site.build("--base-url", "https://example.org", asOf: asOf)
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    #expect((pages["articles/quicksilver-night.html"] != nil) == isPublic)
    let naming = pages.filter { path, bytes in
      path.contains(Self.word) || bytes.range(of: Data(Self.word.utf8)) != nil
    }
    #expect(naming.isEmpty == !isPublic, "\(naming.keys.sorted())")
  }

  @Test(arguments: [("2025-06-01T00:00:00Z", false), ("2025-07-01T00:00:00Z", true)])
  func `the home does not say that it was checked before it was`(
    asOf: String, isTold: Bool
  ) async throws {
    try site.folder.write(
      "content/dossier.yml", "title: The harbour fire\nlanguage: en\nchecked: 2025-06-20\n")
    let run = try await site.build(asOf: asOf)
    #expect(run.status == 0, "\(run.errorText)")
    let home = try site.folder.text("public/index.html")
    #expect(home.lowercased().contains("last checked on 20 june 2025") == isTold)
  }

  @Test
  func `an embargoed page goes when the instant goes back`() async throws {
    try site.writeArticle(
      "late", title: "Late", fields: "embargo: 2026-03-01T12:00:00Z\n", body: "Words.")
    try await site.build(asOf: "2026-03-01T12:00:00Z")
    #expect(site.folder.exists("public/articles/late.html"))
    try await site.build(asOf: "2026-03-01T11:59:59Z")
    #expect(!site.folder.exists("public/articles/late.html"))
  }

  @Test(arguments: ["status: publishd\n", "embargo: tomorrow\n", "embargo: 2026-03-01T12:00\n"])
  func `a status or an embargo that cannot be read stops the build`(fields: String) async throws {
    try site.writeArticle("late", title: "Late", fields: fields, body: "Words.")
    let run = try await site.build(asOf: "2030-01-01T00:00:00Z")
    #expect(run.status == 1)
    #expect(run.errorText.contains("content/articles/late.md:5:"))
    #expect(!site.folder.exists("public"))
  }
}
