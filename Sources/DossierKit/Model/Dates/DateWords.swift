/// Writes dates in the words of one language, from tables: no locale, no ICU.
struct DateWords: Sendable {
  /// How much room the words have.
  enum Style: Sendable, Hashable {
    /// `20 June 2017`.
    case long
    /// `20 Jun 2017`, for lists; the time of a moment is left out.
    case short
  }

  /// The language.
  let language: Shared<DateLanguage>

  /// Makes a writer for a language.
  init(_ language: DateLanguage) { self.language = Shared(language) }

  /// A date in words, with a time when the date is one day.
  func words(_ date: EDTFDate, time: ClockTime? = nil, _ style: Style = .long) -> String {
    switch date.kind {
    case .point(let point):
      let words = words(point, style)
      guard let time, point.precision == .day, style == .long else { return words }
      return language.dateAndTime(words, self.words(time))
    case .interval(let from, let to): return span(from, to, style)
    case .oneDay(let from, let to): return between(from, to, style)
    case .instant(let instant): return words(instant, style)
    }
  }

  /// A moment in words, as the clock of a zone shows it, or of its own offset without one.
  func words(
    _ instant: Instant, in zone: TimeZoneRules? = nil, _ style: Style = .long
  ) -> String {
    let local = zone?.local(instant) ?? instant
    let day = words(local.day, style)
    return style == .short ? day : language.dateAndTime(day, words(local.time))
  }

  /// An article's date in words, a moment as the clock of a zone shows it.
  func words(_ date: ArticleDate, in zone: TimeZoneRules, _ style: Style = .long) -> String {
    switch date {
    case .instant(let instant): words(instant, in: zone, style)
    case .day(let day): words(day, style)
    }
  }

  /// A day in words.
  func words(_ day: CivilDate, _ style: Style = .long) -> String {
    language.dayMonthYear(number(day.day), month(day.month, style), year(day.year))
  }

  /// A time of day in words.
  func words(_ time: ClockTime) -> String {
    let minute = DateDigits.padded(time.minute, 2)
    guard let second = time.second else {
      return language.time(DateDigits.padded(time.hour, 2), minute)
    }
    return language.timeWithSeconds(
      DateDigits.padded(time.hour, 2), minute, DateDigits.padded(second, 2))
  }

  /// The year in which a date starts; that in which it ends when nobody knows the start.
  func year(of date: EDTFDate) -> String? {
    (date.firstDay ?? date.lastDay).map { year(CivilDate(dayNumber: $0).year) }
  }

  /// A year in words; years before 1 and those of one or two digits name their era.
  func year(_ year: Int) -> String {
    if year <= 0 { return language.beforeEra(String(1 - year)) }
    return year < 100 ? language.ofEra(String(year)) : String(year)
  }
}

extension DateWords {
  /// A single date in words, with its doubt.
  func words(_ point: EDTFPoint, _ style: Style = .long) -> String {
    let qualification = point.qualification
    var words =
      isName(point) && !qualification.isApproximate ? statement(point) : name(point, style)
    if qualification.isApproximate { words = pick(language.around, point)(words) }
    guard qualification.isUncertain else { return words }
    // French has its article once: "peut-être vers le 20 juin".
    let phrase =
      qualification.isApproximate ? language.possibly.other : pick(language.possibly, point)
    return phrase(words)
  }

  /// A single date without its doubt, as it stands inside a sentence.
  func name(_ point: EDTFPoint, _ style: Style) -> String {
    let year = year(point.first.year)
    let month = language.monthYear(self.month(point.first.month, style), year)
    switch point.precision {
    case .day, .time: return words(point.first, style)
    case .month: return month
    case .year: return year
    case .season: return language.monthYear(language.seasons[(point.season ?? 0) & 3], year)
    case .dayInYear: return language.dayIn(year)
    case .monthInYear: return language.monthIn(year)
    case .dayInMonth: return language.dayIn(month)
    case .tenDays: return language.tenDays(month, days(point.first.day, point.last.day))
    case .decade, .century:
      return isName(point)
        ? language.decade(String(point.first.year))
        : language.yearsBetween(year, self.year(point.last.year))
    }
  }

  /// The phrase of a pair that fits a date.
  func pick(_ pair: DateLanguage.Pair, _ point: EDTFPoint) -> DatePhrase {
    point.precision == .day ? pair.day : pair.other
  }

  /// Two days of one month: `20–22`.
  func days(_ first: Int, _ last: Int) -> String {
    first == last ? number(first) : "\(number(first))–\(number(last))"
  }

  /// A month's name.
  func month(_ month: Int, _ style: Style) -> String {
    let names = style == .long ? language.months : language.shortMonths
    return (1...names.count).contains(month) ? names[month - 1] : String(month)
  }

  /// A day of the month.
  func number(_ day: Int) -> String { day == 1 ? language.firstOfMonth : String(day) }

  /// Whether a decade has a name of its own, such as the 2010s.
  private func isName(_ point: EDTFPoint) -> Bool {
    point.precision == .decade && point.first.year >= 100
  }

  private func statement(_ point: EDTFPoint) -> String {
    language.inDecade(String(point.first.year))
  }
}
