import Testing

@testable import DossierKit

#if canImport(FoundationInternationalization)
  import FoundationEssentials
  import FoundationInternationalization
#else
  import Foundation
#endif

@Suite struct ClockChangesTests {
  private static let zones = [
    "Europe/Brussels", "Europe/Amsterdam", "America/New_York", "America/Boa_Vista",
    "Africa/Casablanca", "Africa/Cairo", "Asia/Gaza", "Asia/Kathmandu", "Pacific/Apia",
    "Australia/Lord_Howe", "Antarctica/Troll",
  ]

  @Test(arguments: zones)
  func `offsets are those of Foundation, whenever they are asked for`(_ name: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let changes = ClockChanges(zone)
    var generator = Generator(state: 7)
    func check(_ moment: Int64) {
      let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
      #expect(changes.offset(at: moment) == expected, "\(name) at \(moment)")
    }
    for _ in 0..<2000 {
      // Also outside the years that are looked up.
      check(Int64(generator.next(upTo: 10_000_000)) * 1000 - 4_000_000_000)
      check(Int64(generator.next(upTo: 900_000_000)) + 900_000_000)
    }
    // The seconds round each change of some years.
    var moment = Date(timeIntervalSince1970: 946_684_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: moment),
      next.timeIntervalSince1970 < 1_800_000_000
    {
      let change = Int64(next.timeIntervalSince1970)
      for second in change - 2...change + 2 { check(second) }
      moment = next
    }
  }

  /// Where the tz database has two changes within a week, and back again.
  private static let closeChanges: [(zone: String, moment: Int64)] = [
    ("America/Boa_Vista", 970_977_600), ("America/Noronha", 970_970_400),
    ("America/Recife", 970_974_000), ("Africa/Freetown", -957_308_400),
    ("Asia/Gaza", 2_234_304_000), ("Asia/Gaza", 2_658_268_800), ("Asia/Gaza", 3_244_320_000),
    ("Asia/Hebron", 2_234_304_000), ("Asia/Hebron", 2_658_268_800),
  ]

  @Test func `no change is passed over`() throws {
    var found = 0
    for (name, middle) in Self.closeChanges {
      let zone = try #require(TimeZone(identifier: name))
      let changes = ClockChanges(zone)
      var last: Int?
      for moment in stride(from: middle - 864_000, to: middle + 864_000, by: 1800) {
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
        #expect(changes.offset(at: moment) == expected, "\(name) at \(moment)")
        if let last, last != expected { found += 1 }
        last = expected
      }
    }
    // Of some zones Foundation knows no history: of most it does.
    #expect(found >= 6)
  }

  @Test func `spans meet without a gap`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
    let changes = ClockChanges(zone)
    for span in Int64(-70)...130 {
      let start = span << 25
      for moment in start - 2...start + 2 {
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
        #expect(changes.offset(at: moment) == expected, "\(moment)")
      }
    }
  }
}
