import Testing

@testable import DossierKit

/// Rules S04 and S05: what is no date, and what comes before its time.
struct DateTests {
  private func check(_ kind: RecordKind, _ fields: String) async throws {
    try await SiteFixture.check(SiteFile.world + [.record(kind, "x", fields)])
  }

  @Test(arguments: [
    (RecordKind.article, "date: ⟦20 June 2017⟧S04"), (.article, "date: 2017-⟦13⟧S04-45"),
    (.article, "date: ⟦2017⟧S04"), (.article, "date: ⟦2017-06-20/2017-06-21⟧S04"),
    (.article, "review_by: ⟦soon⟧S04"), (.article, "corrections: [{date: ⟦later⟧S04, now: a}]"),
    (.incident, "date: \"⟦next week⟧S04\""), (.incident, "time: ⟦25⟧S04:00"),
    (.incident, "timezone: ⟦Brussels⟧S04"), (.incident, "phases: [{date: ⟦x⟧S04, text: a}]"),
    (.person, "born: ⟦x⟧S04"), (.source, "published: ⟦yesterday⟧S04"),
    (.claim, "history: [{status: reported, date: ⟦x⟧S04, sources: wire}]"),
    (.article, "embargo: ⟦2017-06-20⟧S04"), (.article, "expires: ⟦never⟧S04"),
    (.media, "taken: ⟦x⟧S04"), (.person, "legal: [{status: wanted, date: ⟦x⟧S04, sources: wire}]"),
  ])
  func `what is no date is reported`(kind: RecordKind, fields: String) async throws {
    let run = try await SiteFixture(
      SiteFile.world + [.record(kind, "x", fields)], assets: ["media/night.png"]
    ).run()
    // The place lies inside the value; which part of it is wrong, the tests of dates say.
    #expect(run.problems.map(\.code) == ["S04"])
    let line = try #require(run.problems.first)
    #expect(line.path.hasPrefix(kind.folder) && !line.range.isEmpty)
  }

  @Test(arguments: [
    (RecordKind.incident, "date: 2017-06-20"), (.incident, "date: 2017"),
    (.incident, "date: 2015~"),
    (.incident, "date: 2017-06-2X"), (.incident, "date: 2016-03-22/2016-03-24"),
    (.incident, "date: \"[2017-06-19..2017-06-21]\""), (.article, "date: 2017-06-20T23:00+02:00"),
    (.incident, "time: 20:44"), (.incident, "time: \"20:44:05\"\ntimezone: Europe/Brussels"),
    (.article, "embargo: 2017-06-20T23:00:00Z"),
  ])
  func `dates of the content model are read`(kind: RecordKind, fields: String) async throws {
    try await check(kind, fields)
  }

  @Test(arguments: [
    (RecordKind.article, "updated: ⟦2017-06-20⟧S05"), (.article, "updated: 2017-06-21"),
    (.article, "date: 2017-06-20T23:00-05:00\nupdated: 2017-06-20"),
    (.article, "date: 2017-06-20T23:00-05:00\nupdated: ⟦2017-06-20T22:59-05:00⟧S05"),
    (.article, "date: 2017-06-20T23:00-05:00\nupdated: 2017-06-21T04:00Z"),
    (.article, "corrections: [{date: ⟦2017-06-20⟧S05, now: a}]"),
    (.article, "corrections: [{date: 2017-06-21, now: a}, {date: 2017-06, now: b}]"),
    (.article, "date: 2017-06-20T23:00-05:00\ncorrections: [{date: 2017-06-20, now: a}]"),
    (.article, "expires: ⟦2017-06-20T23:59:59Z⟧S05"), (.article, "expires: 2017-06-21T00:00:00Z"),
    (.article, "date: 2017-06-20T23:00-05:00\nexpires: ⟦2017-06-20T22:59-05:00⟧S05"),
    (.article, "embargo: 2017-07-01T00:00:00Z\nexpires: ⟦2017-06-30T00:00:00Z⟧S05"),
    (.incident, "expires: 2017-01-01T00:00:00Z"),
    (.incident, "phases: [{date: ⟦2017-06-21⟧S05, text: a}, {date: 2017-06-20, text: b}]"),
    (.incident, "phases: [{date: ⟦2017-06-19⟧S05, text: a}]"),
    (.incident, "date: 2017-06-20/2017-06-22\nphases: [{date: 2017-06-21, text: a}]"),
    (.incident, "date: 2017-06\nphases: [{date: 2017-06-30, text: a}]"),
    (.person, "born: 1980\ndied: ⟦1979-12-31⟧S05"), (.person, "born: 1980\ndied: 1980"),
    (.person, "roles: [{title: Mayor, from: 2010, to: ⟦2009⟧S05}]"),
    (.person, "roles: [{title: Mayor, from: 2010, to: 2010-01}]"),
    (
      .person,
      "legal: [{status: charged, date: 2018, sources: wire}, {status: wanted, date: ⟦2017⟧S05, sources: wire}]"
    ),
    (
      .claim,
      "history: [{status: reported, date: 2017-06-21, sources: wire}, {status: false, date: ⟦2017-06-20⟧S05, sources: wire}]"
    ),
    (
      .claim,
      "history: [{status: reported, date: 2017-06-21, sources: wire}, {status: false, date: 2017-06, sources: wire}]"
    ),
    (
      .article, "date: 2017-06-20\nembargo: 2017-06-20T20:00Z\nexpires: ⟦2017-06-20T22:00+02:00⟧S05"
    ),
    (.article, "date: 2017-06-20\nembargo: 2017-06-20T20:00Z\nexpires: 2017-06-20T22:01+02:00"),
  ])
  func `an end before its start is reported`(kind: RecordKind, fields: String) async throws {
    try await check(kind, fields)
  }

  @Test func `an interval that ends before it starts breaks S05`() async throws {
    let run = try await SiteFixture(
      SiteFile.world + [.incident("x", "date: 2016-03-24/2016-03-22")]
    ).run()
    #expect(run.problems.map(\.code) == ["S05"])
  }

  @Test func `the place of a date lies inside its quotes`() async throws {
    let run = try await SiteFixture(
      SiteFile.world + [.person("x", "born: \"2017-13-01\"")]
    ).run()
    let problem = try #require(run.problems.first)
    #expect("2017-13-01".utf8.count >= problem.range.count && !problem.text.contains("\""))
  }
}
