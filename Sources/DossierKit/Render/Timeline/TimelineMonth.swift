/// Where a date stands in a timeline: the year in which it starts, and the month if it is known.
///
/// A date whose start nobody knows stands where it ends. What is known only to the year comes before
/// what is known to a month of it.
struct TimelineMonth: Sendable, Hashable, Comparable {
  let year: Int
  /// From 1; 0 when the date does not tell.
  let month: Int

  init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The place of a date; nil for one that has neither start nor end.
  init?(_ date: EDTFDate) {
    let day: CivilDate
    let precision: DatePrecision
    switch date.kind {
    case .instant(let instant): (day, precision) = (instant.day, .time)
    case .point(let point): (day, precision) = (point.first, point.precision)
    case .oneDay(let from, _): (day, precision) = (from.first, from.precision)
    case .interval(let from, let to):
      if let from = from.point {
        (day, precision) = (from.first, from.precision)
      } else if let to = to.point {
        (day, precision) = (to.last, to.precision)
      } else {
        return nil
      }
    }
    self.init(year: day.year, month: precision >= .season ? day.month : 0)
  }

  /// The number of the month, counted from January of the year 0; January for an unknown month.
  var number: Int { year * 12 + max(month, 1) - 1 }

  static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }
}
