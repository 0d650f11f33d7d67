import Testing

@testable import DossierKit

/// When what is known changed: by the day, or by the moment that a history gives.
struct KnownMomentTests {
  private static func moment(_ date: String) throws -> KnownMoment? {
    KnownMoment(
      try EDTFDate.parse(date).get(), in: try TimeZoneRules.named("Europe/Brussels").get())
  }

  @Test(arguments: [
    ("2017-06-21", "2017-06-21", "2017-06-21T23:59:59+02:00"),
    ("2017-03-25", "2017-03-25", "2017-03-25T23:59:59+01:00"),
    ("2016-03-22T17:00:00+01:00", "2016-03-22t1600z", "2016-03-22T17:00:00+01:00"),
    ("2016-03-22T16:00:30Z", "2016-03-22t160030z", "2016-03-22T17:00:30+01:00"),
    ("2016-03", "2016-03-31", "2016-03-31T23:59:59+02:00"),
    ("2017", "2017-12-31", "2017-12-31T23:59:59+01:00"),
    ("[2017-06-20..2017-06-21]", "2017-06-21", "2017-06-21T23:59:59+02:00"),
    ("2015-11-14/2015-11-15", "2015-11-15", "2015-11-15T23:59:59+01:00"),
    ("2017-06-20/..", "2017-06-20", "2017-06-20T23:59:59+02:00"),
    ("2017-06-20?", "2017-06-20", "2017-06-20T23:59:59+02:00"),
  ])
  func `an entry is certain from the end of its date on`(
    date: String, name: String, asOf: String
  ) throws {
    let found = try Self.moment(date)
    let moment = try #require(found)
    #expect(moment.name == name)
    #expect(moment.asOf.written == asOf)
  }

  @Test func `the same day under two spellings is one moment, newest first`() throws {
    let dates = [
      "2017-06-20", "2017-06-22", "2017-06", "2017-06-20T12:00:00+02:00", "2017-06-30",
      "2017-06-20", "2017-06-20T23:59:59+02:00",
    ]
    let changes = try dates.enumerated().compactMap { number, date in
      try Self.moment(date).map { (moment: $0, change: KnownChange.figure(0, number)) }
    }
    let history = try #require(KnownHistory(changes))
    #expect(
      history.steps.map(\.moment.name) == [
        "2017-06-30", "2017-06-22", "2017-06-20", "2017-06-20t1000z",
      ])
    #expect(history.steps.map(\.changes.count) == [2, 1, 3, 1])
  }

  @Test func `what never changed has no history`() throws {
    let found = try Self.moment("2017-06-20")
    let first = try #require(found)
    #expect(KnownHistory([]) == nil)
    #expect(KnownHistory([(first, .figure(0, 0)), (first, .responsibility(0))]) == nil)
  }

  /// An incident with claims of three ways to it, and what its past is made of.
  @Test func `the histories of an incident are those of all that belongs to it`() async throws {
    let run = try await SiteFixture([
      .location("station"), .record(.source, "s"),
      .incident(
        "x",
        """
        name: X
        date: 2017-06-20
        time: "20:44"
        locations: [station]
        claims: [declared]
        figures:
          - {measure: killed, best: 1, as_of: 2017-06-21, includes_perpetrators: true, sources: [s]}
          - {measure: killed, best: 2, includes_perpetrators: true, sources: [s]}
        responsibility: {status: claimed, as_of: 2017-06-25, sources: [s], claims: [{by: A, on: 2017-06-24, sources: [s]}]}
        """, body: "So [it](claim:linked) was."),
      .incident("y", "name: Y\ndate: 2017-06-20\nlocations: [station]"),
      SiteFile(
        "claims.yml",
        """
        declared: {text: D, status: reported, history: [{status: reported, date: 2017-06-22, sources: [s]}]}
        about: {text: A, about: [x], status: reported, history: [{status: reported, date: 2017-06-19, sources: [s]}, {status: false, date: 2017-06-23, sources: [s]}]}
        linked: {text: L, status: reported, history: [{status: reported, date: 2017-06-26, sources: [s]}]}
        other: {text: O, status: reported, history: [{status: reported, date: 2018-01-01, sources: [s]}]}

        """),
    ]).run()
    let site = try #require(run.site)
    let past = await SiteIndex(site).past
    let x = try #require(RecordID("x").flatMap { site.index(of: $0) })
    let y = try #require(RecordID("y").flatMap { site.index(of: $0) })
    let days = try #require(past.incidents[x]).steps.map(\.moment.name)
    // What was said on the day before belongs to no state of the incident.
    #expect(days == (21...26).reversed().map { "2017-06-\($0)" })
    #expect(past.incidents[y] == nil)
    #expect(
      past.dossier?.steps.map(\.moment.name)
        == ["2018-01-01"] + days + ["2017-06-19"])
  }
}
