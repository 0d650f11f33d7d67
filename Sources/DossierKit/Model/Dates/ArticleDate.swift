/// When an article was published or changed: a moment, or only a day.
enum ArticleDate: Sendable, Hashable {
  /// A moment with its offset: `2017-06-20T23:00+02:00`.
  case instant(Instant)
  /// A day: `2017-06-20`.
  case day(CivilDate)

  /// Reads an RFC 3339 instant or a day.
  static func parse(_ text: String) -> Result<ArticleDate, EDTFError> {
    EDTFDate.parse(text).flatMap { date in
      switch date.kind {
      case .instant(let instant): .success(.instant(instant))
      case .point(let point) where point.precision == .day && point.qualification == .certain:
        .success(.day(point.first))
      default: .failure(.notOneDay(text))
      }
    }
  }

  /// The moment; a day starts at midnight of a zone.
  func instant(in zone: TimeZoneRules) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .day(let day): zone.instant(day)
    }
  }

  /// RFC 3339 for Atom: the instant as written, or midnight of the day in a zone.
  func rfc3339(in zone: TimeZoneRules) -> String { instant(in: zone).written }

  /// The day as a clock of a zone shows it.
  func day(in zone: TimeZoneRules) -> CivilDate {
    switch self {
    case .instant(let instant): zone.local(instant).day
    case .day(let day): day
    }
  }

  /// The place of the date among others.
  func sortKey(in zone: TimeZoneRules) -> DateSortKey {
    switch self {
    case .instant(let instant):
      DateSortKey(
        earliest: instant.seconds, latest: instant.seconds + 1, text: instant.utc)
    case .day(let day): EDTFDate(day: day).sortKey(in: zone)
    }
  }
}

// MARK: - Diagnostics

extension EDTFError {
  /// An article's date is vague or a span.
  fileprivate static func notOneDay(_ text: String) -> EDTFError {
    EDTFError(
      0..<text.utf8.count, "\(quote(text.utf8)) is not one certain day",
      help: "write the day, such as 2017-06-20, or the moment, such as 2017-06-20T23:00+02:00")
  }
}
