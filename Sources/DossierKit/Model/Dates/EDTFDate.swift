/// A date as writers give it: EDTF (ISO 8601-2:2019) levels 0 and 1, and `[a..b]`.
struct EDTFDate: Sendable, Hashable {
  /// What kind of date was written, with its parts.
  enum Kind: Sendable, Hashable {
    /// One day, month, season, year, decade or century: `2017-06-20`, `201X`, `2015~`.
    case point(EDTFPoint)
    /// A span of time: `2016-03-22/2016-03-24`, `2017/..`, `/2017`.
    case interval(from: Bound, to: Bound)
    /// One day, unknown which, between two: `[2017-06-19..2017-06-21]`.
    case oneDay(from: EDTFPoint, to: EDTFPoint)
    /// A moment: `2017-06-20T20:44:00+02:00`.
    case instant(Instant)
  }

  /// One end of an interval.
  enum Bound: Sendable, Hashable {
    /// A date.
    case point(EDTFPoint)
    /// `..`: the interval has no end.
    case open
    /// Nothing: the interval has an end that nobody knows.
    case unknown

    /// The date, if there is one.
    var point: EDTFPoint? { if case .point(let point) = self { point } else { nil } }
  }

  /// The text as it was written.
  let text: String
  /// What was written.
  let kind: Kind

  /// Joins a date to its text.
  init(text: String, kind: Kind) {
    self.text = text
    self.kind = kind
  }

  /// Makes the date that is one certain day.
  init(day: CivilDate) {
    self.init(text: day.description, kind: .point(EDTFPoint(day: day)))
  }

  /// Reads a date as it was written; the error says which part is wrong and what to write instead.
  static func parse(_ text: String) -> Result<EDTFDate, EDTFError> {
    let bytes = Array(text.utf8)
    do throws(EDTFError) {
      return .success(try EDTFScanner(bytes: bytes).scan())
    } catch {
      return .failure(EDTFHint.better(than: error, for: bytes))
    }
  }

  /// The number of the first day that it can mean, from 1970-01-01; nil when nobody can say.
  var firstDay: Int? {
    switch kind {
    case .point(let point): point.first.dayNumber
    case .interval(let from, _): from.point?.first.dayNumber
    case .oneDay(let from, _): from.first.dayNumber
    case .instant(let instant): instant.day.dayNumber
    }
  }

  /// The number of the last day that it can mean, from 1970-01-01; nil when nobody can say.
  var lastDay: Int? {
    switch kind {
    case .point(let point): point.last.dayNumber
    case .interval(_, let to): to.point?.last.dayNumber
    case .oneDay(_, let to): to.last.dayNumber
    case .instant(let instant): instant.day.dayNumber
    }
  }

  /// How closely the date tells the time; of two ends, the coarser.
  var precision: DatePrecision {
    switch kind {
    case .point(let point): point.precision
    case .interval(let from, let to):
      [from, to].compactMap(\.point?.precision).min() ?? .century
    case .oneDay(let from, let to): min(from.precision, to.precision)
    case .instant: .time
    }
  }

  /// How sure the writer is; of two ends, both doubts together.
  var qualification: DateQualification {
    switch kind {
    case .point(let point): return point.qualification
    case .interval(let from, let to):
      let marks = [from, to].compactMap(\.point?.qualification)
      return switch (marks.contains(where: \.isUncertain), marks.contains(where: \.isApproximate)) {
      case (true, true): .uncertainAndApproximate
      case (true, false): .uncertain
      case (false, true): .approximate
      case (false, false): .certain
      }
    case .oneDay, .instant: return .certain
    }
  }

  /// The day, when the date is exactly one, sure or not; a moment's is the one of its own offset.
  var day: CivilDate? {
    switch kind {
    case .point(let point): point.precision == .day ? point.first : nil
    case .instant(let instant): instant.day
    case .interval, .oneDay: nil
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The text as it was written.
  var description: String { text }
}
