import Testing

@testable import DossierKit

/// The order of the timeline for dates of mixed precision, against an order made by other means.
struct TimelineOrderTests {
  /// A date as it is written, and what it means to somebody with a calendar on the wall.
  private struct Written {
    let text: String
    let year: Int
    /// The month in which it begins; 0 when it tells none.
    let month: Int
    /// The first and the last day, as text that sorts by time.
    let first: String
    let last: String
  }

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  private static func length(_ month: Int, _ year: Int) -> Int {
    month == 2 && year % 4 == 0 ? 29 : lengths[month - 1]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func written(_ random: inout Generator) -> Written {
    let year = 2008 + random.next(upTo: 12)
    let month = 1 + random.next(upTo: 12)
    let day = 1 + random.next(upTo: length(month, year))
    let of = "\(year)-\(two(month))"
    let whole = "\(of)-\(two(day))"
    let end = "\(of)-\(two(length(month, year)))"
    let mark = ["", "", "~", "?", "%"][random.next(upTo: 5)]
    switch random.next(upTo: 12) {
    case 0:
      return Written(
        text: "\(year)\(mark)", year: year, month: 0,
        first: "\(year)-01-01", last: "\(year)-12-31")
    case 1:
      return Written(
        text: "\(of)\(mark)", year: year, month: month,
        first: "\(of)-01", last: end)
    case 2: return Written(text: "\(of)-XX", year: year, month: month, first: "\(of)-01", last: end)
    case 3:
      return Written(
        text: "\(of)-1X", year: year, month: month,
        first: "\(of)-10", last: "\(of)-19")
    case 4:
      let decade = year / 10 * 10
      return Written(
        text: "\(year / 10)X", year: decade, month: 0,
        first: "\(decade)-01-01", last: "\(decade + 9)-12-31")
    case 5:
      let season = random.next(upTo: 3)
      let start = season * 3 + 3
      return Written(
        text: "\(year)-2\(season + 1)", year: year, month: start,
        first: "\(year)-\(two(start))-01",
        last: "\(year)-\(two(start + 2))-\(two(length(start + 2, year)))")
    case 6:
      return Written(
        text: "\(whole)/\(year + 1)-02-03", year: year, month: month,
        first: whole, last: "\(year + 1)-02-03")
    case 7:
      return Written(
        text: "[\(whole)..\(year + 1)-02-03]", year: year, month: month,
        first: whole, last: "\(year + 1)-02-03")
    case 8: return Written(text: "../\(whole)", year: year, month: month, first: "", last: whole)
    case 9: return Written(text: "\(whole)/..", year: year, month: month, first: whole, last: "~")
    case 10:
      return Written(
        text: "\(year)/\(year + 2)", year: year, month: 0,
        first: "\(year)-01-01", last: "\(year + 2)-12-31")
    default:
      return Written(
        text: "\(whole)\(mark)", year: year, month: month,
        first: whole, last: whole)
    }
  }

  /// Whether a date stands before another: by year, what tells no month first, by month, then by
  /// the first day, the last day and the text.
  private static func isBefore(_ a: Written, _ b: Written) -> Bool? {
    if a.year != b.year { return a.year < b.year }
    if a.month != b.month { return a.month < b.month }
    for (a, b) in [(a.first, b.first), (a.last, b.last), (a.text, b.text)] where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return nil
  }

  /// The numbers of the incidents by one insertion after another.
  private static func ordered(_ dates: [Written]) -> [Int] {
    var order: [Int] = []
    for number in dates.indices {
      let place = order.firstIndex { isBefore(dates[number], dates[$0]) == true } ?? order.endIndex
      order.insert(number, at: place)
    }
    return order
  }

  @Test(arguments: 1...12)
  func `dates of any precision stand where a calendar puts them`(seed: Int) async throws {
    var random = Generator(state: UInt64(seed))
    let dates = (0..<80).map { _ in Self.written(&random) }
    var files = [SiteFile.location("station")]
    for (number, date) in dates.enumerated() {
      let id = "i\(number + 100)"
      files.append(.incident(id, "name: Incident \(id)\ndate: \"\(date.text)\""))
    }
    let expected = Self.ordered(dates).map { "i\($0 + 100)" }
    let site = try #require(try await SiteFixture(files).run().site)
    let index = TimelineIndex(site)
    let found = index.lines.map { site[site.chronology[Int($0.entry)].record].id.text }
    #expect(found == expected)
    #expect(index.years.map(\.number) == Array(Set(dates.map(\.year))).sorted())
    // The page reads in the same order, with or without a stylesheet.
    let page = try #require(try await TimelineFixture.pages(files)["timeline.html"])
    #expect(TimelineFixture.texts(/<h3><a href="incidents\/(i[0-9]+).html">/, in: page) == expected)
  }
}
