/// One EDTF date without interval: a day, month, season, year, decade or century.
struct EDTFPoint: Sendable, Hashable {
  /// How closely it tells the time.
  let precision: DatePrecision
  /// The first day that it can mean.
  let first: CivilDate
  /// The last day that it can mean.
  let last: CivilDate
  /// How sure the writer is.
  let qualification: DateQualification
  /// For a season: spring 0, summer 1, autumn 2, winter 3.
  let season: Int?

  /// Makes a date that lies between two days.
  init(
    _ precision: DatePrecision, _ first: CivilDate, _ last: CivilDate,
    _ qualification: DateQualification = .certain, season: Int? = nil
  ) {
    self.precision = precision
    self.first = first
    self.last = last
    self.qualification = qualification
    self.season = season
  }

  /// Makes a certain day.
  init(day: CivilDate) { self.init(.day, day, day) }

  /// The same date under another qualification.
  func qualified(_ qualification: DateQualification) -> EDTFPoint {
    EDTFPoint(precision, first, last, qualification, season: season)
  }
}
