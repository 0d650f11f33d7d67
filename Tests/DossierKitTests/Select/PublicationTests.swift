import Testing

@testable import DossierKit

/// What is public as of an instant.
struct PublicationTests {
  @Test(arguments: [
    ("", true), ("status: published", true), ("status: draft", false), ("status: ready", false),
    ("status: withdrawn", false), ("status: publshed", false), ("status: [published]", false),
    ("status:", true), ("embargo: 2019-12-31T23:59:59Z", true),
    ("embargo: 2020-01-01T00:00:00Z", true),
    ("embargo: 2020-01-01T00:00:01Z", false), ("embargo: 2020-01-01T01:00+01:00", true),
    ("embargo: 2020-01-01T00:00-01:00", false), ("embargo: tomorrow", false),
    ("embargo: 2019-12-31", false),
    ("expires: 2020-01-01T00:00:01Z", true), ("expires: 2020-01-01T00:00:00Z", false),
    ("expires: 2019-12-31T23:59:59Z", false), ("expires: soon", false),
    ("takedown: {action: noindex}", true), ("takedown: {action: anonymise}", true),
    ("takedown: {action: withdraw}", false), ("takedown: {action: remove}", false),
    ("takedown: {action: hide}", false), ("takedown: withdraw", false),
  ])
  func `a record is public when all of its fields allow it`(
    fields: String, isPublic: Bool
  ) async throws {
    for kind in [RecordKind.article, .person, .claim]
    // A claim has a status of its own, and nobody's byline.
    where kind != .claim || !fields.hasPrefix("status") && !fields.contains("anonymise") {
      let run = try await SiteFixture(SiteFile.world + [.record(kind, "x", fields)]).run()
      #expect(run.isPublic("x") == isPublic, "\(kind)")
    }
  }

  @Test(arguments: [("true", false), ("false", true), ("maybe", false)])
  func `a confidential source is not public`(flag: String, isPublic: Bool) async throws {
    let run = try await SiteFixture([.record(.source, "x", "confidential: \(flag)")]).run()
    #expect(run.isPublic("x") == isPublic)
  }

  @Test func `a claim's status is its standing`() async throws {
    let run = try await SiteFixture.check(SiteFile.world)
    #expect(run.isPublic("belt"))
  }

  @Test func `an internal note is gone and guarded`() async throws {
    let run = try await SiteFixture.check([.article("x", "internal: Call the minister first")])
    #expect(run.selection?.secrets.map(\.text) == ["Call the minister first"])
    #expect(run.parsed.gates.values.compactMap(\.internalNote).count == 1)
  }

  @Test func `what is not public is in no list`() async throws {
    let run = try await SiteFixture(
      SiteFile.world + [
        .settings("pinned: [x, blast]\nknown: [belt]"),
        .incident(
          "x",
          "name: The secret\nstatus: draft\nrelated: [{incident: blast, type: precursor, sources: wire}]"
        ),
        .article("y", "status: ready\nincidents: [blast]", body: "At Gare."),
        .article("z", "incidents: [blast, x]", body: "The secret at Gare."),
      ]
    ).run()
    let site = try #require(run.site)
    #expect(site.settings.pinned.map(\.value.text) == ["blast"])
    #expect(site.settings.known.map(\.value.text) == ["belt"])
    let blast = Int(try run.index("blast"))
    #expect(site.graph.ties[blast].isEmpty)
    #expect(run.ids(site.graph.articles[blast]) == ["z"])
    #expect(site.chronology.allSatisfy { site[$0.record].id.text != "x" })
    #expect(try run.linkedText("z") == "The secret at ‹Gare›.")
    #expect(site.paths.allSatisfy { $0 != "incidents/x.html" })
  }

  @Test func `a base address from the command line takes the place of the file's`() async throws {
    let parsed = await Parser(jobs: 1).parse(
      SiteFixture([.settings("url: https://a.example")]).sources, assets: [])
    for (base, url) in [
      (nil, "https://a.example"), ("https://b.example/x/", "https://b.example/x"),
    ] {
      let asOf = Instant(seconds: 0)
      let selected = await Selector(asOf: asOf, baseURL: base).select(parsed.value)
      #expect(selected.value.edition.settings.url?.value == url)
    }
  }

  @Test(arguments: ["ftp://example.org", "example.org", "https://", "https://a b"])
  func `the site's address is an address`(url: String) async throws {
    try await SiteFixture.check([.settings("url: ⟦\(url)⟧M02")])
  }
}
