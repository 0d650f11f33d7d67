import Testing

@testable import DossierKit

/// The clocks of named zones.
struct TimeZoneRulesTests {
  @Test(arguments: [
    ("Europe/Brussels", "2017-06-20", "20:44", "2017-06-20T20:44:00+02:00"),
    ("Europe/Brussels", "2016-03-22", "07:58", "2016-03-22T07:58:00+01:00"),
    ("America/St_Johns", "2017-06-20", "20:44", "2017-06-20T20:44:00-02:30"),
    ("Asia/Kathmandu", "2017-06-20", "20:44", "2017-06-20T20:44:00+05:45"),
    ("UTC", "2017-06-20", "20:44", "2017-06-20T20:44:00Z"),
    // Clocks go forward at 02:00: 02:30 is read by the clock before, and shown by the one after.
    ("Europe/Brussels", "2017-03-26", "01:59", "2017-03-26T01:59:00+01:00"),
    ("Europe/Brussels", "2017-03-26", "02:30", "2017-03-26T03:30:00+02:00"),
    ("Europe/Brussels", "2017-03-26", "03:00", "2017-03-26T03:00:00+02:00"),
    // Clocks go back at 03:00: 02:30 is there twice, and the first counts.
    ("Europe/Brussels", "2017-10-29", "02:30", "2017-10-29T02:30:00+02:00"),
    ("Europe/Brussels", "2017-10-29", "03:00", "2017-10-29T03:00:00+01:00"),
    ("America/New_York", "2017-11-05", "01:30", "2017-11-05T01:30:00-04:00"),
    // Samoa left out a whole day.
    ("Pacific/Apia", "2011-12-29", "12:00", "2011-12-29T12:00:00-10:00"),
    ("Pacific/Apia", "2011-12-31", "12:00", "2011-12-31T12:00:00+14:00"),
    ("Europe/Brussels", "1850-01-01", "12:00", "1850-01-01T12:00:00+00:17"),
  ])
  func `a day and time in a zone is one moment`(
    _ name: String, _ day: String, _ time: String, _ written: String
  ) throws {
    let zone = try TimeZoneRules.named(name).get()
    let day = try #require(try EDTFDate.parse(day).get().day)
    #expect(zone.instant(day, try ClockTime.parse(time).get()).written == written)
  }

  @Test func `a time shown twice and a time skipped are known`() throws {
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    let half = try ClockTime.parse("02:30").get()
    let autumn = try #require(CivilDate(year: 2017, month: 10, day: 29))
    let spring = try #require(CivilDate(year: 2017, month: 3, day: 26))
    #expect(zone.localTime(autumn, half) == .twice(first: 7200, second: 3600))
    #expect(zone.localTime(spring, half) == .skipped(before: 3600, after: 7200))
    #expect(zone.localTime(spring, nil) == .once(offset: 3600))
  }

  @Test(arguments: [
    ("Brussels", "did you mean Europe/Brussels?"), ("europe/brussels", "Europe/Brussels"),
    ("Europe/Brusels", "Europe/Brussels"), ("Europe/New York", "America/New_York"),
    ("CEST", "such as Europe/Brussels"), ("GMT+2", "such as Europe/Brussels"),
    ("GMT+0200", "such as Europe/Brussels"), ("", "such as Europe/Brussels"),
    ("../../etc/passwd", "such as Europe/Brussels"),
  ])
  func `an unknown zone is told the nearest`(_ name: String, _ help: String) {
    guard case .failure(let error) = TimeZoneRules.named(name) else {
      Issue.record("found")
      return
    }
    #expect(error.help?.contains(help) == true, "\(error)")
  }

  @Test func `an article's day is midnight of the zone in a feed`() throws {
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    let day = try ArticleDate.parse("2017-06-21").get()
    let instant = try ArticleDate.parse("2017-06-20T23:00+02:00").get()
    #expect(day.rfc3339(in: zone) == "2017-06-21T00:00:00+02:00")
    #expect(instant.rfc3339(in: zone) == "2017-06-20T23:00:00+02:00")
    #expect(instant.sortKey(in: zone) < day.sortKey(in: zone))
    #expect(day.datetimeAttribute == "2017-06-21")
  }

  @Test(arguments: ["2017-06", "2017-06-20~", "2017-06-20/2017-06-21", "2017-06-2X"])
  func `an article has one certain day`(_ text: String) {
    guard case .failure(let error) = ArticleDate.parse(text) else {
      Issue.record("read")
      return
    }
    #expect(error.summary.contains("not one certain day"))
  }
}
