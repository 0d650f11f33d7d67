/// The day by which records are put in order, newest first.
enum RecordDate {
  /// The number of the day from 1970-01-01; nil for a record without a date of its own.
  static func day(of record: Record, in zone: TimeZoneRules) -> Int? {
    switch record.details {
    case .article(let article): article.date.value.day(in: zone).dayNumber
    case .incident(let incident): incident.date.value.firstDay
    case .claim(let claim): claim.history.last?.date.value.firstDay
    case .source(let source): source.published?.value.firstDay
    case .quote(let quote): quote.date?.value.firstDay
    case .location, .person, .organization, .term, .media: nil
    }
  }
}
