import Testing

@testable import DossierKit

/// The calendar against an independent count, day by day.
struct CivilDateTests {
  @Test func `every day from 1583 to 2200 follows the one before, weekday too`() {
    // 1 January 1583 was a Saturday, 141,349 days before 1970-01-01.
    var number = -141_349
    var weekday = 6
    for year in 1583...2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for day in 1...length {
          let date = CivilDate(dayNumber: number)
          guard date == CivilDate(year: year, month: index + 1, day: day),
            date.dayNumber == number, date.weekday == weekday
          else {
            Issue.record("\(date) is number \(date.dayNumber), weekday \(date.weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(CivilDate(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 1, 1, 10_957, 6), (2017, 6, 20, 17_337, 2), (1, 1, 1, -719_162, 1),
    (0, 12, 31, -719_163, 7), (-1, 1, 1, -719_893, 5), (1582, 10, 15, -141_427, 5),
  ])
  func `known days have their number and weekday`(
    _ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test func `days before year 1 come back from their number`() {
    for number in stride(from: -800_000, through: -700_000, by: 1) {
      if CivilDate(dayNumber: number).dayNumber != number { Issue.record("\(number)") }
    }
  }
}
