/// The rules that one record can break by itself: S05 (order in time), S07 (figures), S08 and S09
/// (coordinates).
enum RecordChecks {
  static func check(
    _ record: Record, _ gate: GateFields?, _ diagnostics: inout [Diagnostic]
  ) {
    switch record.details {
    case .article(let article):
      check(article, record, &diagnostics)
      if let expires = gate?.expires, article.date.value.isBehind(expires.value) {
        diagnostics.append(.wrongOrder("'expires' is before 'date'", record.place(expires.range)))
      }
    case .incident(let incident): check(incident, record, &diagnostics)
    case .location(let location): check(location, record, &diagnostics)
    case .person(let person): check(person, record, &diagnostics)
    case .claim(let claim): check(claim, record, &diagnostics)
    default: break
    }
  }

  private static func check(
    _ article: Article, _ record: Record, _ diagnostics: inout [Diagnostic]
  ) {
    if let updated = article.updated, updated.value.isBefore(article.date.value) {
      diagnostics.append(.wrongOrder("'updated' is before 'date'", record.place(updated.range)))
    }
    for correction in record.common.corrections
    where correction.date.value.isWhollyBefore(EDTFDate(day: article.date.value.writtenDay)) {
      diagnostics.append(
        .wrongOrder("a correction before the publication", record.place(correction.date.range)))
    }
  }

  private static func check(
    _ incident: Incident, _ record: Record, _ diagnostics: inout [Diagnostic]
  ) {
    for phase in incident.phases {
      guard let date = phase.date else { continue }
      if date.value.isWhollyBefore(incident.date.value)
        || incident.date.value.isWhollyBefore(date.value)
      {
        diagnostics.append(
          .wrongOrder(
            "a phase on '\(date.value.text)' outside the incident's date", record.place(date.range),
            help: "give the incident an interval such as 2016-03-22/2016-03-24, or mend the phase"))
      }
    }
    for figure in incident.figures {
      if let number = figure.supersedes, !(1...incident.figures.count).contains(number.value) {
        diagnostics.append(.noSuchFigure(number, of: incident.figures.count, in: record))
      }
      for problem in problems(figure) {
        diagnostics.append(.badFigure(problem, record.place(figure.range)))
      }
    }
  }

  private static func problems(_ figure: Figure) -> [String] {
    var problems: [String] = []
    let min = figure.min?.value
    let max = figure.max?.value
    let best = figure.best?.value
    if let min, let best, min > best { problems.append("'min' \(min) is more than 'best' \(best)") }
    if let max, let best, best > max { problems.append("'best' \(best) is more than 'max' \(max)") }
    if let min, let max, min > max { problems.append("'min' \(min) is more than 'max' \(max)") }
    switch figure.qualifier {
    case .exact:
      if min != nil || max != nil, min != max {
        problems.append("'exact' with different 'min' and 'max'")
      }
      if best == nil, min == nil, max == nil, figure.wording == nil {
        problems.append("'exact' without a number")
      }
    case .none, .unknown:
      if min != nil || max != nil || best != nil {
        problems.append("'\(figure.qualifier.rawValue)' with a number")
      }
    default: break
    }
    return problems
  }

  private static func check(
    _ location: Location, _ record: Record, _ diagnostics: inout [Diagnostic]
  ) {
    guard let coordinates = location.coordinates else { return }
    let (latitude, longitude) = (coordinates.value.latitude, coordinates.value.longitude)
    if !(-90...90).contains(latitude) || !(-180...180).contains(longitude) {
      let isSwap = (-90...90).contains(longitude) && (-180...180).contains(latitude)
      diagnostics.append(
        Diagnostic(
          .coordinatesOutOfRange, at: record.place(coordinates.range),
          "coordinates out of range: latitude \(latitude), longitude \(longitude)",
          help: isSwap
            ? "the two are swapped: write [\(longitude), \(latitude)]"
            : "latitude runs from -90 to 90, longitude from -180 to 180"))
    }
  }

  private static func check(
    _ person: Person, _ record: Record, _ diagnostics: inout [Diagnostic]
  ) {
    if let born = person.born, let died = person.died, died.value.isWhollyBefore(born.value) {
      diagnostics.append(.wrongOrder("'died' is before 'born'", record.place(died.range)))
    }
    for role in person.roles {
      if let from = role.from, let to = role.to, to.value.isWhollyBefore(from.value) {
        diagnostics.append(.wrongOrder("'to' is before 'from'", record.place(to.range)))
      }
    }
    checkOrder(person.legal.compactMap(\.date), "legal status", record, &diagnostics)
  }

  private static func check(
    _ claim: Claim, _ record: Record, _ diagnostics: inout [Diagnostic]
  ) {
    checkOrder(claim.history.map(\.date), "history entry", record, &diagnostics)
  }

  private static func checkOrder(
    _ dates: [Located<EDTFDate>], _ what: String, _ record: Record,
    _ diagnostics: inout [Diagnostic]
  ) {
    for (earlier, later) in zip(dates, dates.dropFirst())
    where later.value.isWhollyBefore(earlier.value) {
      diagnostics.append(
        .wrongOrder(
          "a \(what) that is before the one above it", record.place(later.range),
          help: "write the oldest first; the last one holds"))
    }
  }
}

extension EDTFDate {
  /// Whether the last day that this date can mean is before the first day of the other.
  fileprivate func isWhollyBefore(_ other: EDTFDate) -> Bool {
    guard let last = lastDay, let first = other.firstDay else { return false }
    return last < first
  }
}

extension ArticleDate {
  /// The day that its writer had in mind: that of the written offset, not of UTC.
  fileprivate var writtenDay: CivilDate {
    switch self {
    case .instant(let instant): instant.day
    case .day(let day): day
    }
  }

  /// Whether a moment is before it; of a day, before the whole day by the moment's own clock.
  fileprivate func isBehind(_ other: Instant) -> Bool {
    ArticleDate.instant(other).isBefore(self)
  }

  /// Moments are compared as moments; with a day on one side, only days are.
  fileprivate func isBefore(_ other: ArticleDate) -> Bool {
    if case .instant(let a) = self, case .instant(let b) = other { return a < b }
    return writtenDay.dayNumber < other.writtenDay.dayNumber
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func wrongOrder(
    _ summary: String, _ place: SourceRange, help: String? = nil
  ) -> Self {
    Diagnostic(.wrongOrder, at: place, summary, help: help ?? "mend one of the two dates")
  }

  fileprivate static func noSuchFigure(
    _ number: Located<Int>, of count: Int, in record: Record
  ) -> Self {
    Diagnostic(
      .danglingReference, at: record.place(number.range),
      "the incident has no figure \(number.value)",
      help: "'supersedes' counts the incident's figures from 1 to \(count)")
  }

  fileprivate static func badFigure(_ problem: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .badFigure, at: place, "a figure that contradicts itself: \(problem)",
      help: "keep 'min' ≤ 'best' ≤ 'max'; leave numbers out of 'none' and 'unknown'")
  }
}
