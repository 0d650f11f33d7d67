/// A day of the proleptic Gregorian calendar, with the astronomical year (0 is 1 BC).
///
/// All calendar arithmetic of the product is here, in integers: no locale, no time zone, no ICU.
struct CivilDate: Sendable, Hashable {
  /// The largest year, and the negative of the smallest: nine digits, as in `Y170000002`.
  static let yearLimit = 999_999_999

  /// The astronomical year.
  let year: Int
  /// The month, 1 to 12.
  let month: Int
  /// The day of the month, from 1.
  let day: Int

  /// Makes a day, or nil when the calendar has no such day.
  init?(year: Int, month: Int, day: Int) {
    guard (-Self.yearLimit...Self.yearLimit).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Makes the day with a number, counted from 1970-01-01; numbers beyond the limits are clamped.
  init(dayNumber: Int) {
    // Counted from 0001-01-01, the calendar repeats every 400 years of 146,097 days.
    let days = min(max(dayNumber, -Self.dayLimit), Self.dayLimit) + Self.daysBefore1970
    let (cycle, dayOfCycle) = Self.floored(days, by: 146_097)
    let century = min(dayOfCycle / 36_524, 3)
    let dayOfCentury = dayOfCycle - century * 36_524
    let (leapSpan, dayOfSpan) = Self.floored(dayOfCentury, by: 1_461)
    let yearOfSpan = min(dayOfSpan / 365, 3)
    let year = cycle * 400 + century * 100 + leapSpan * 4 + yearOfSpan + 1
    var left = dayOfSpan - yearOfSpan * 365
    var month = 1
    while month < 12, left >= Self.daysInMonth(month, of: year) {
      left -= Self.daysInMonth(month, of: year)
      month += 1
    }
    self.init(unchecked: year, month, left + 1)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of a month; a month out of range is clamped.
  static func first(of month: Int, in year: Int) -> CivilDate {
    let limit = yearLimit
    return CivilDate(unchecked: min(max(year, -limit), limit), min(max(month, 1), 12), 1)
  }

  /// The last day of a month; a month out of range is clamped.
  static func last(of month: Int, in year: Int) -> CivilDate {
    let first = first(of: month, in: year)
    return CivilDate(unchecked: first.year, first.month, daysInMonth(first.month, of: first.year))
  }

  /// The number of days since 1970-01-01, negative before it.
  var dayNumber: Int {
    var days = Self.daysBefore(year: year) - Self.daysBefore1970 + day - 1
    for earlier in 1..<max(month, 1) { days += Self.daysInMonth(earlier, of: year) }
    return days
  }

  /// The ISO weekday: Monday is 1, Sunday is 7.
  var weekday: Int {
    // 1970-01-01 was a Thursday.
    Self.floored(dayNumber + 3, by: 7).remainder + 1
  }

  /// The number of days of a month, from 28 to 31.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Divides towards minus infinity, so that days before the epoch stay in order.
  static func floored(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }

  private static let daysBefore1970 = 719_162
  private static let dayLimit = 365_244_000_000

  private static func daysBefore(year: Int) -> Int {
    let past = year - 1
    return past * 365 + floored(past, by: 4).quotient - floored(past, by: 100).quotient
      + floored(past, by: 400).quotient
  }
}

extension CivilDate: Comparable {
  /// Orders by time.
  static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as EDTF has it: `2017-06-20`, `-0044-03-15`.
  var description: String {
    if DigitWriter.years.contains(year) { return DigitWriter.text(10) { $0.add(self) } }
    let dayOfMonth = String.joined("-", DateDigits.padded(day, 2))
    return .joined(Self.written(year: year), "-", DateDigits.padded(month, 2), dayOfMonth)
  }

  /// A year as EDTF has it: four digits with a sign before 0, `Y` when it needs more digits.
  static func written(year: Int) -> String {
    let digits = DateDigits.padded(abs(year), 4)
    let sign = year < 0 ? "-" : ""
    return .joined(abs(year) > 9999 ? "Y" : "", sign, digits)
  }
}
