import Testing

@testable import DossierKit

/// When readers were last told of a change, as feeds and sitemaps date it.
struct LastChangeTests {
  /// The last change of an article with some fields; the belt was found untrue on 21 June 2017.
  private func change(_ fields: String, asOf: String = "2020-01-01T00:00:00Z") async throws
    -> String
  {
    let run = try await SiteFixture(SiteFile.world + [.article("x", fields)]).run(asOf: asOf)
    let site = try #require(run.site)
    let change = LastChange(site: site, untrue: UntrueClaims(site)).of(try run.index("x"))
    return try #require(change).written
  }

  @Test(arguments: [
    ("date: 2017-06-21\nclaims: [belt]", "2017-06-21T00:00:01Z"),
    ("date: 2017-06-21T10:00:00+02:00\nclaims: [belt]", "2017-06-21T10:00:01+02:00"),
    ("date: 2017-06-20\nclaims: [belt]", "2017-06-21T00:00:00Z"),
    ("date: 2017-06-20\nupdated: 2017-06-21\nclaims: [belt]", "2017-06-21T00:00:01Z"),
    ("date: 2017-06-22\nclaims: [belt]", "2017-06-22T00:00:00Z"),
    ("date: 2017-06-21", "2017-06-21T00:00:00Z"),
    (
      "date: 2017-06-21\nclaims: [belt]\ncorrections: [{date: 2017-06-21, now: N}]",
      "2017-06-21T00:00:02Z"
    ),
    (
      "date: 2017-06-21\nclaims: [belt]\ncorrections: [{date: 2017-06-21T09:00:00Z, now: N}]",
      "2017-06-21T09:00:00Z"
    ),
  ])
  func `a change on the day of publication is a change`(
    fields: String, expected: String
  ) async throws {
    #expect(try await change(fields) == expected)
  }

  @Test func `no change is younger than the build`() async throws {
    let fields = "date: 2017-06-21T10:00:00Z\nclaims: [belt]"
    #expect(try await change(fields, asOf: "2017-06-21T10:00:00Z") == "2017-06-21T10:00:00Z")
  }
}
