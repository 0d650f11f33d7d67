extension Record {
  // Each of them read alone: where more is done with an article, all of its many parts are copied.

  /// The date of an article; nil for other records.
  var articleDate: ArticleDate? {
    if case .article(let article) = details { article.date.value } else { nil }
  }

  /// When an article was updated last; nil for other records.
  var articleUpdate: ArticleDate? {
    if case .article(let article) = details { article.updated?.value } else { nil }
  }

  /// The kind of an article; nil for other records.
  var articleKind: Article.Kind? {
    if case .article(let article) = details { article.kind } else { nil }
  }
}

/// The day by which records are put in order, newest first.
enum RecordDate {
  /// The number of the day from 1970-01-01; nil for a record without a date of its own.
  static func day(of record: Record, in zone: TimeZoneRules) -> Int? {
    switch record.details {
    case .article: record.articleDate?.day(in: zone).dayNumber
    case .incident(let incident): incident.date.value.firstDay
    case .claim(let claim): claim.history.last?.date.value.firstDay
    case .source(let source): source.published?.value.firstDay
    case .quote(let quote): quote.date?.value.firstDay
    case .location, .person, .organization, .term, .media: nil
    }
  }
}
