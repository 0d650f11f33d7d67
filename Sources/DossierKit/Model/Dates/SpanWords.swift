extension DateWords {
  /// An interval in words; what both ends share is said once.
  func span(_ from: EDTFDate.Bound, _ to: EDTFDate.Bound, _ style: Style) -> String {
    switch (from, to) {
    case (.point(let from), .point(let to)): span(from, to, style)
    case (.point(let from), .open): phrase(language.since, from)(end(from, style))
    case (.point(let from), .unknown): phrase(language.endUnknown, from)(end(from, style))
    case (.open, .point(let to)): phrase(language.until, to)(end(to, style))
    case (.unknown, .point(let to)): phrase(language.startUnknown, to)(end(to, style))
    case (.open, _), (.unknown, _): ""
    }
  }

  /// `[a..b]` in words.
  func between(_ from: EDTFPoint, _ to: EDTFPoint, _ style: Style) -> String {
    let first: String
    switch (from.precision, to.precision) {
    case (.day, .day) where isOneMonth(from, to): first = number(from.first.day)
    case (.day, .day) where from.first.year == to.first.year:
      first = language.dayMonth(number(from.first.day), month(from.first.month, style))
    case (.month, .month) where from.first.year == to.first.year:
      first = month(from.first.month, style)
    default: first = name(from, style)
    }
    return language.between(
      pick(language.betweenEnd, from)(first), pick(language.betweenEnd, to)(name(to, style)))
  }

  private func span(_ from: EDTFPoint, _ to: EDTFPoint, _ style: Style) -> String {
    let (first, last) = (from.first, to.first)
    if from == to { return words(from, style) }
    guard from.qualification == .certain, to.qualification == .certain else {
      return language.span.other(end(from, style), end(to, style))
    }
    switch (from.precision, to.precision) {
    case (.day, .day) where isOneMonth(from, to):
      return language.dayMonthYear(
        days(first.day, last.day), month(first.month, style), year(first.year))
    case (.day, .day):
      let start =
        first.year == last.year
        ? language.dayMonth(number(first.day), month(first.month, style)) : words(first, style)
      return language.span.day(start, words(last, style))
    case (.month, .month) where first.year == last.year:
      let months = "\(month(first.month, style))–\(month(last.month, style))"
      return language.monthYear(months, year(first.year))
    case (.year, .year) where first.year >= 100: return "\(year(first.year))–\(year(last.year))"
    default: return language.span.other(name(from, style), name(to, style))
    }
  }

  /// A date at the end of an interval, where its doubt stands without a second preposition.
  private func end(_ point: EDTFPoint, _ style: Style) -> String {
    point.qualification == .certain ? name(point, style) : words(point, style)
  }

  /// A date in doubt brings its own preposition.
  private func phrase(_ pair: DateLanguage.Pair, _ point: EDTFPoint) -> DatePhrase {
    point.qualification == .certain ? pick(pair, point) : pair.other
  }

  private func isOneMonth(_ from: EDTFPoint, _ to: EDTFPoint) -> Bool {
    (from.first.year, from.first.month) == (to.first.year, to.first.month)
  }
}
