import Testing

@testable import DossierKit

/// Moments, times of day, and the clocks of zones.
struct InstantTests {
  @Test(arguments: [
    ("2017-06-20T23:00+02:00", 1_497_992_400, "2017-06-20T21:00:00Z", "2017-06-20T23:00:00+02:00"),
    ("2017-06-20T21:00:00Z", 1_497_992_400, "2017-06-20T21:00:00Z", "2017-06-20T21:00:00Z"),
    ("1970-01-01T00:00Z", 0, "1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
    ("1969-12-31T23:59:59Z", -1, "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    (
      "2017-06-20T00:30:00+02:00", 1_497_911_400, "2017-06-19T22:30:00Z",
      "2017-06-20T00:30:00+02:00"
    ),
    (
      "2017-06-20T17:30:10.999-03:30", 1_497_992_410, "2017-06-20T21:00:10Z",
      "2017-06-20T17:30:10-03:30"
    ),
    ("2016-12-31T23:59:60Z", 1_483_228_800, "2017-01-01T00:00:00Z", "2017-01-01T00:00:00Z"),
    ("2017-06-20T23:00+02", 1_497_992_400, "2017-06-20T21:00:00Z", "2017-06-20T23:00:00+02:00"),
    ("2017-06-20T21:00-00:00", 1_497_992_400, "2017-06-20T21:00:00Z", "2017-06-20T21:00:00Z"),
  ])
  func `an instant is read and written in UTC and in its own offset`(
    _ text: String, _ seconds: Int64, _ utc: String, _ written: String
  ) throws {
    let instant = try Instant.parse(text).get()
    #expect(instant.seconds == seconds)
    #expect(instant.utc == utc)
    #expect(instant.written == written)
    #expect(try Instant.parse(written).get() == instant)
  }

  @Test(arguments: [
    ("2017-06-20T23:00", 15..<16, "add the offset from UTC, such as 2017-06-20T23:00+02:00"),
    ("2017-06-20", 0..<10, "add a time and an offset, such as 2017-06-20T09:00+02:00"),
    ("2017-06-20 23:00+02:00", 0..<22, "did you mean 2017-06-20T23:00+02:00?"),
    ("2017-06-20t23:00z", 0..<17, "did you mean 2017-06-20T23:00Z?"),
    ("2017-06-20T23:00+0200", 16..<21, "did you mean +02:00?"),
    ("2017-06-20T23:00+24:00", 16..<22, "write +02:00, or Z"),
    ("2017-06-20T23:00 CET", 16..<20, "write +02:00, or Z"),
    ("2017-06-20T25:00Z", 11..<13, "hours are 00 to 23"),
    ("2017-06-20T23:00:60Z", 17..<19, "minutes and seconds are 00 to 59"),
    ("2017-06-20T2300Z", 11..<15, "did you mean 23:00?"),
    ("2017-06-20T23:00:00.Z", 19..<20, "with colons"),
    ("2017-02-29T23:00Z", 8..<10, "its days are 01 to 28"),
    ("201X-06-20T23:00Z", 4..<10, "write the year alone"),
    ("now", 0..<3, "write day, time and offset"),
  ])
  func `what is no instant is told what is missing`(
    _ text: String, _ range: Range<Int>, _ help: String
  ) {
    guard case .failure(let error) = Instant.parse(text) else {
      Issue.record("read")
      return
    }
    #expect(error.range == range)
    #expect(error.help?.contains(help) == true, "\(error)")
  }

  @Test func `instants compare by moment, whatever their offset`() throws {
    let brussels = try Instant.parse("2017-06-20T23:00+02:00").get()
    let utc = try Instant.parse("2017-06-20T21:00Z").get()
    #expect(brussels == utc)
    #expect(brussels.hashValue == utc.hashValue)
    #expect(!(brussels < utc) && !(utc < brussels))
    #expect(
      try Instant.parse("2017-06-20T21:59:59Z").get() < Instant.parse("2017-06-20T22:00Z").get())
  }

  @Test(arguments: [
    ("20:44", "20:44"), ("20:44:10", "20:44:10"), ("00:00", "00:00"), ("23:59:59", "23:59:59"),
  ])
  func `a time of day is read`(_ text: String, _ written: String) throws {
    #expect(try ClockTime.parse(text).get().description == written)
  }

  @Test(arguments: [
    ("20.44", 0..<5, "did you mean 20:44?"), ("20h44", 0..<5, "did you mean 20:44?"),
    ("8:44", 0..<4, "did you mean 08:44?"), ("8:44 pm", 0..<7, "did you mean 20:44?"),
    ("12:10 a.m.", 0..<10, "did you mean 00:10?"), ("2044", 0..<4, "did you mean 20:44?"),
    ("24:00", 0..<2, "write 00:00 of the next day"), ("25:00", 0..<2, "hours are 00 to 23"),
    ("20:60", 3..<5, "00 to 59"), ("20:44:61", 6..<8, "00 to 59"),
    ("evening", 0..<7, "such as 20:44"),
    ("", 0..<0, "such as 20:44"),
  ])
  func `what is no time of day is told`(_ text: String, _ range: Range<Int>, _ help: String) {
    guard case .failure(let error) = ClockTime.parse(text) else {
      Issue.record("read")
      return
    }
    #expect(error.range == range)
    #expect(error.help?.contains(help) == true, "\(error)")
  }
}
