import Testing

@testable import DossierKit

/// The order of dates of any precision.
struct DateSortKeyTests {
  @Test func `finer comes before coarser, earlier before later`() throws {
    let ordered = [
      "/2015", "../2017", "-0044", "0000", "2015-12-31", "2017-01-01", "2017-01", "2017", "2017-XX",
      "2017-XX-XX", "2017/..", "[2017-05-30..2017-06-02]", "2017-06-01", "2017-06-0X", "2017-06",
      "2017-06-XX", "2017-22", "2017-06-01/2017-12-31", "2017-06-20T00:00+00:00",
      "2017-06-20", "2017-06-20~", "2017-06-20/2017-06-21", "2017-06-2X",
      "2017-06-20T18:44:00Z", "2017-06-20T20:45:00+02:00", "2017-06-21",
    ]
    let keys = try ordered.map { try EDTFDate.parse($0).get().sortKey() }
    for (before, after) in zip(keys, keys.dropFirst()) {
      #expect(before < after, "\(before.text) \(after.text)")
    }
  }

  @Test func `the order is total`() throws {
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    let texts = (EDTFDateTests.single + EDTFDateTests.doubted + EDTFDateTests.spans).map(\.text)
    let keys = try texts.map { try EDTFDate.parse($0).get().sortKey(in: zone) }
    for a in keys {
      #expect(!(a < a))
      for b in keys {
        let relations = [a < b, b < a, a == b].filter { $0 }.count
        if relations != 1 { Issue.record("\(a.text) and \(b.text): \(relations)") }
        for c in keys where a < b && b < c && !(a < c) {
          Issue.record("\(a.text) < \(b.text) < \(c.text)")
        }
      }
    }
    let sorted = keys.sorted()
    var random = Generator(state: 7)
    for _ in 0..<50 {
      var shuffled = keys
      for index in shuffled.indices {
        shuffled.swapAt(index, random.next(upTo: shuffled.count))
      }
      #expect(shuffled.sorted() == sorted)
    }
  }

  @Test func `a day lies between the first and last of its month`() throws {
    let june = try EDTFDate.parse("2017-06").get().sortKey()
    for day in 1...30 {
      let text = "2017-06-\(DateDigits.padded(day, 2))"
      let key = try EDTFDate.parse(text).get().sortKey()
      #expect(day == 1 ? key < june : june < key)
      #expect(key.latest <= june.latest)
    }
    #expect(try june < EDTFDate.parse("2017-07-01").get().sortKey())
  }

  @Test func `a time of day orders the incidents of one day`() throws {
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    let day = try EDTFDate.parse("2016-03-22").get()
    let airport = day.sortKey(time: ClockTime(hour: 7, minute: 58), in: zone)
    let metro = day.sortKey(time: ClockTime(hour: 9, minute: 11), in: zone)
    let report = try EDTFDate.parse("2016-03-22T08:30:00Z").get().sortKey(in: zone)
    #expect(day.sortKey(in: zone) < airport)
    #expect(airport < metro)
    #expect(metro < report)
  }
}
