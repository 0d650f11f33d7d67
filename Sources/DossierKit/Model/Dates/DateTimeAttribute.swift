extension EDTFDate {
  /// A value for HTML `<time datetime>`, or nil when HTML has none for the date.
  ///
  /// A year, month, day or global date and time (HTML Standard §2.3.5), as closely as the date is
  /// known; nil for intervals, `[a..b]`, seasons, decades, centuries and years before 1.
  var datetimeAttribute: String? {
    switch kind {
    case .instant(let instant): instant.datetimeAttribute
    case .interval, .oneDay: nil
    case .point(let point): point.datetimeAttribute
    }
  }

  /// The attribute for a day together with a time of the day in a zone.
  func datetimeAttribute(time: ClockTime?, in zone: TimeZoneRules) -> String? {
    guard let time, let day, case .point = kind else { return datetimeAttribute }
    return zone.instant(day, time).datetimeAttribute
  }
}

extension EDTFPoint {
  /// A value for HTML `<time datetime>`, or nil.
  var datetimeAttribute: String? {
    guard first.year > 0 else { return nil }
    if precision == .day, DigitWriter.years.contains(first.year) { return first.description }
    let year = DateDigits.padded(first.year, 4)
    let month = String.joined(year, "-", DateDigits.padded(first.month, 2))
    return switch precision {
    case .century, .decade, .season: nil
    case .year, .monthInYear, .dayInYear: year
    case .month, .dayInMonth, .tenDays: month
    case .day, .time: .joined(month, "-", DateDigits.padded(first.day, 2))
    }
  }
}

extension Instant {
  /// A value for HTML `<time datetime>`, or nil in years before 1.
  var datetimeAttribute: String? { day.year > 0 && day.year <= 9999 ? written : nil }
}

extension ArticleDate {
  /// A value for HTML `<time datetime>`, or nil in years before 1.
  var datetimeAttribute: String? {
    switch self {
    case .instant(let instant): instant.datetimeAttribute
    case .day(let day): EDTFPoint(day: day).datetimeAttribute
    }
  }
}
