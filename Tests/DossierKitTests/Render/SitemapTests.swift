import Testing

@testable import DossierKit

/// What search engines are told of, and when it last changed.
struct SitemapTests {
  /// The pages of a sitemap, each with its last change.
  private func pages(_ files: [SiteFile], asOf: String = "2020-01-01T00:00:00Z") async throws
    -> [String]
  {
    let run = try await SiteFixture(files).run(asOf: asOf)
    let site = try #require(run.site)
    let index = await SiteIndex(site)
    guard
      let bytes = Sitemap(
        site: site, index: index, pages: PageList.pages(of: site, index)
      ).files().first?.bytes
    else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var pages: [String] = []
    for line in lines {
      if let page = line.firstMatch(of: /<loc>https:\/\/a\.example\/(.*)<\/loc>/) {
        pages.append(String(page.1))
      } else if let change = line.firstMatch(of: /<lastmod>(.*)<\/lastmod>/) {
        pages[pages.count - 1] += " " + change.1
      }
    }
    return pages
  }

  private static let url = SiteFile.settings("url: https://a.example")

  @Test func `home, timeline, lists and records are named with their last change`() async throws {
    let files =
      SiteFile.world + [
        Self.url,
        .article("x", "date: 2017-06-21\nupdated: 2017-06-23T10:00:00+02:00"),
        .article("y", "date: 2017-06-22\ncorrections: [{date: 2017-07-01, now: N}]"),
        .article("z", "date: 2017-08-01\nstatus: draft"),
        .article("w", "date: 2017-08-01\nembargo: 2030-01-01T00:00:00Z"),
        .article(
          "v", "date: 2017-08-01\ntakedown: {action: noindex, decided_on: 2020-01-01, reason: R}"),
      ]
    let expected = [
      "index.html 2017-07-01T00:00:00Z", "timeline.html 2017-07-01T00:00:00Z",
      // The blast carries a claim that was found untrue on that day.
      "articles/index.html 2017-07-01T00:00:00Z", "incidents/index.html 2017-06-21T00:00:00Z",
      "locations/index.html", "people/index.html", "organizations/index.html", "sources/index.html",
      "claims/index.html 2017-06-21T00:00:00Z", "corrections/index.html 2017-07-01T00:00:00Z",
      "data/index.html",
      "articles/x.html 2017-06-23T10:00:00+02:00", "articles/y.html 2017-07-01T00:00:00Z",
      "incidents/blast.html 2017-06-21T00:00:00Z", "incidents/raid.html",
    ]
    let found = try await pages(files)
    #expect(Array(found.prefix(expected.count)) == expected)
    #expect(!found.contains { $0.contains("404") || $0.contains("/v.") || $0.contains("/z.") })
    // The day on which it is built does not show.
    #expect(try await pages(files, asOf: "2024-01-01T00:00:00Z") == found)
  }

  /// A file names no more pages than search engines read of one.
  @Test func `a long list of pages is parted, and its first file leads to the parts`() async throws
  {
    let files =
      SiteFile.world + [
        Self.url, .article("x", "date: 2017-06-21"), .article("y", "date: 2017-06-25"),
        .article("z", "date: 2017-06-23"),
      ]
    let run = try await SiteFixture(files).run(asOf: "2020-01-01T00:00:00Z")
    let site = try #require(run.site)
    let index = await SiteIndex(site)
    let sitemap = Sitemap(site: site, index: index, pages: PageList.pages(of: site, index))
    func addresses(_ bytes: [UInt8]) -> [String] {
      String(decoding: bytes, as: UTF8.self).matches(of: /<loc>https:\/\/a\.example\/(.*)<\/loc>/)
        .map { String($0.1) }
    }
    let whole = sitemap.files()
    #expect(whole.map(\.path) == ["sitemap.xml"])
    let all = addresses(whole[0].bytes)
    #expect(all.count > 10)
    #expect(sitemap.files(mostPages: all.count).count == 1)
    let parted = sitemap.files(mostPages: 6)
    let parts = (1...(all.count + 5) / 6).map { "sitemap.\($0).xml" }
    #expect(parted.map(\.path) == ["sitemap.xml"] + parts)
    #expect(addresses(parted[0].bytes) == parts)
    #expect(parted.dropFirst().flatMap { addresses($0.bytes) } == all)
    let first = String(decoding: parted[0].bytes, as: UTF8.self)
    #expect(first.contains("<sitemapindex xmlns=") && !first.contains("<urlset"))
    // Of each part the last change of a page in it: the home's is that of the newest article.
    #expect(first.contains("<lastmod>2017-06-25T00:00:00Z</lastmod>"))
  }

  @Test func `updates of the dossier change its home`() async throws {
    let files = [
      SiteFile.settings("url: https://a.example\nupdates: [{at: 2018-01-01, text: New.}]"),
      .article("x", "date: 2017-06-21"),
    ]
    #expect(
      try await pages(files) == [
        "index.html 2018-01-01T00:00:00Z", "timeline.html 2017-06-21T00:00:00Z",
        "articles/index.html 2017-06-21T00:00:00Z", "updates/index.html 2018-01-01T00:00:00Z",
        "data/index.html", "articles/x.html 2017-06-21T00:00:00Z",
      ])
  }

  /// A claim whose change has no day, seen in that month and after it.
  @Test(arguments: [("2018-01-10T00:00:00Z", "2018-01-01"), ("2018-03-01T00:00:00Z", "2018-01-31")])
  func `no change is later than the build`(asOf: String, day: String) async throws {
    let files =
      SiteFile.world + [
        Self.url,
        SiteFile(
          "claims.yml",
          """
          c: {text: C, status: false, history: [{status: false, date: 2018-01, sources: [s]}]}

          """),
      ]
    let found = try await pages(files, asOf: asOf)
    #expect(found.contains("claims/c.html \(day)T00:00:00Z"), "\(found)")
  }

  @Test func `a site without an address has no sitemap`() async throws {
    #expect(try await pages([.article("x")]) == [])
  }
}
