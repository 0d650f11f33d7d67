extension DateWords {
  /// A date as it stands behind a verb: "on 20 June 2017", "in June 2017", "around June 2017".
  ///
  /// The preposition goes by the precision of the date; one that is in doubt, open, or one day of
  /// several is in words that bring their own.
  func when(_ date: EDTFDate) -> String {
    switch date.kind {
    case .point(let point): return when(point)
    case .instant: return language.when.day(words(date))
    case .oneDay: return words(date)
    case .interval(.point(let from), .point(let to)):
      if from == to { return when(from) }
      guard from.qualification == .certain, to.qualification == .certain else { return words(date) }
      let isOneMonth = (from.first.year, from.first.month) == (to.first.year, to.first.month)
      switch (from.precision, to.precision) {
      case (.day, .day): return (isOneMonth ? language.when.day : language.whenSpan)(words(date))
      case (.month, .month) where from.first.year == to.first.year: fallthrough
      case (.year, .year) where from.first.year >= 100: return language.when.other(words(date))
      default: return language.whenSpan(words(date))
      }
    case .interval: return words(date)
    }
  }

  private func when(_ point: EDTFPoint) -> String {
    let doubt = point.qualification
    // A doubt stands before the preposition: "possibly on 20 June 2017".
    if doubt.isUncertain, !doubt.isApproximate {
      return language.possibly.other(when(point.qualified(.certain)))
    }
    guard doubt == .certain else { return words(point) }
    switch point.precision {
    case .day, .time: return language.when.day(words(point))
    case .month, .year: return language.when.other(words(point))
    case .season:
      let season = (point.season ?? 0) & 3
      return language.whenSeasons[season](language.seasons[season], year(point.first.year))
    case .dayInMonth, .dayInYear, .tenDays: return language.whenUnknown.day(words(point))
    case .monthInYear: return language.whenUnknown.other(words(point))
    case .decade, .century: return words(point)
    }
  }
}
