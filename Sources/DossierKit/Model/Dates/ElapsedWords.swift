extension DateWords {
  /// How long after one day another is: "15 months later", "the day before".
  ///
  /// Days are exact up to 59, months and years are rounded to the nearest month up to ten years, and
  /// to the nearest year beyond.
  func elapsed(from start: CivilDate, to end: CivilDate) -> String {
    let days = end.dayNumber - start.dayNumber
    switch days {
    case 0: return language.sameDay
    case 1: return language.nextDay
    case -1: return language.previousDay
    default: break
    }
    let (early, late) = days > 0 ? (start, end) : (end, start)
    let months = Self.months(from: early, to: late)
    let isWholeMonth = early.day == late.day
    let count: String
    if abs(days) >= 60 || isWholeMonth {
      count = span(months: months)
    } else if days % 7 == 0 {
      count = self.count(abs(days) / 7, language.weeks)
    } else {
      count = self.count(abs(days), language.days)
    }
    return (days > 0 ? language.later : language.earlier)(count)
  }

  /// How long after one date another is, as closely as both are known; nil when that says nothing.
  ///
  /// Two days, two months or two years are compared, a day as a part of the other's month or year;
  /// dates in doubt, spans and seasons are not.
  func elapsed(from start: EDTFDate, to end: EDTFDate) -> String? {
    guard let from = Self.plain(start), let to = Self.plain(end) else { return nil }
    switch min(from.precision, to.precision) {
    case .day: return elapsed(from: from.first, to: to.first)
    case .month:
      let months =
        (to.first.year - from.first.year) * 12 + to.first.month - from.first.month
      if months == 0 { return language.sameMonth }
      return (months > 0 ? language.later : language.earlier)(span(months: abs(months)))
    default:
      let years = to.first.year - from.first.year
      if years == 0 { return language.sameYear }
      return (years > 0 ? language.later : language.earlier)(count(abs(years), language.years))
    }
  }

  /// The months from one day to a later one, rounded to the nearest.
  private static func months(from early: CivilDate, to late: CivilDate) -> Int {
    let months = (late.year - early.year) * 12 + late.month - early.month
    guard late.day != early.day else { return months }
    // The days beside the whole months, against half a month.
    let rest = late.day - early.day
    return rest > 15 ? months + 1 : rest < -15 ? months - 1 : months
  }

  private func span(months: Int) -> String {
    let years = months / 12
    if years >= 10 { return count((months + 6) / 12, language.years) }
    if months < 24, months != 12 { return count(months, language.monthCount) }
    guard months % 12 > 0 else { return count(years, language.years) }
    return language.and(count(years, language.years), count(months % 12, language.monthCount))
  }

  private func count(_ number: Int, _ unit: DateLanguage.Unit) -> String {
    (number == 1 ? unit.one : unit.many)(String(number))
  }

  private static func plain(_ date: EDTFDate) -> EDTFPoint? {
    switch date.kind {
    case .instant(let instant): EDTFPoint(day: instant.day)
    case .point(let point)
    where point.qualification == .certain && [.day, .month, .year].contains(point.precision):
      point
    default: nil
    }
  }
}
