/// How closely a written date tells the time, from coarse to fine.
enum DatePrecision: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// A hundred years: `20XX`.
  case century
  /// Ten years: `201X`.
  case decade
  /// A year: `2017`.
  case year
  /// One month of a year, unknown which: `2017-XX`.
  case monthInYear
  /// One day of a year, unknown which: `2017-XX-XX`.
  case dayInYear
  /// A season: `2017-21`.
  case season
  /// A month: `2017-06`.
  case month
  /// One day of a month, unknown which: `2017-06-XX`.
  case dayInMonth
  /// One of ten days, unknown which: `2017-06-2X`.
  case tenDays
  /// A day: `2017-06-20`.
  case day
  /// A moment of a day: `2017-06-20T20:44:00+02:00`.
  case time

  /// Orders from coarse to fine.
  static func < (a: DatePrecision, b: DatePrecision) -> Bool { a.rawValue < b.rawValue }
}
