import Testing

@testable import DossierKit

/// What EDTF texts mean: first and last day, precision, doubt.
struct EDTFDateTests {
  /// A text with the first and last day that it can mean; `-` for nobody knows.
  struct Valid: Sendable, CustomTestStringConvertible {
    let text: String
    let first: String
    let last: String
    let precision: DatePrecision
    let doubt: DateQualification

    init(
      _ text: String, _ first: String, _ last: String, _ precision: DatePrecision,
      _ doubt: DateQualification = .certain
    ) {
      self.text = text
      self.first = first
      self.last = last
      self.precision = precision
      self.doubt = doubt
    }

    var testDescription: String { text }
  }

  static let single: [Valid] = [
    Valid("2017-06-20", "2017-06-20", "2017-06-20", .day),
    Valid("2016-02-29", "2016-02-29", "2016-02-29", .day),
    Valid("2000-02-29", "2000-02-29", "2000-02-29", .day),
    Valid("1969-12-31", "1969-12-31", "1969-12-31", .day),
    Valid("0000-01-01", "0000-01-01", "0000-01-01", .day),
    Valid("9999-12-31", "9999-12-31", "9999-12-31", .day),
    Valid("-0044-03-15", "-0044-03-15", "-0044-03-15", .day),
    Valid("2016-03", "2016-03-01", "2016-03-31", .month),
    Valid("2016-02", "2016-02-01", "2016-02-29", .month),
    Valid("2017-02", "2017-02-01", "2017-02-28", .month),
    Valid("1900-02", "1900-02-01", "1900-02-28", .month),
    Valid("2016-12", "2016-12-01", "2016-12-31", .month),
    Valid("-0044-03", "-0044-03-01", "-0044-03-31", .month),
    Valid("2015", "2015-01-01", "2015-12-31", .year),
    Valid("0000", "0000-01-01", "0000-12-31", .year),
    Valid("0001", "0001-01-01", "0001-12-31", .year),
    Valid("-0044", "-0044-01-01", "-0044-12-31", .year),
    Valid("-9999", "-9999-01-01", "-9999-12-31", .year),
    Valid("Y170000002", "Y170000002-01-01", "Y170000002-12-31", .year),
    Valid("Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", .year),
    Valid("Y12345", "Y12345-01-01", "Y12345-12-31", .year),
    Valid("Y999999999", "Y999999999-01-01", "Y999999999-12-31", .year),
    Valid("Y-999999999", "Y-999999999-01-01", "Y-999999999-12-31", .year),
    Valid("201X", "2010-01-01", "2019-12-31", .decade),
    Valid("200X", "2000-01-01", "2009-12-31", .decade),
    Valid("000X", "0000-01-01", "0009-12-31", .decade),
    Valid("20XX", "2000-01-01", "2099-12-31", .century),
    Valid("00XX", "0000-01-01", "0099-12-31", .century),
    Valid("-004X", "-0049-01-01", "-0040-12-31", .decade),
    Valid("-01XX", "-0199-01-01", "-0100-12-31", .century),
    Valid("2017-XX", "2017-01-01", "2017-12-31", .monthInYear),
    Valid("2017-XX-XX", "2017-01-01", "2017-12-31", .dayInYear),
    Valid("2017-06-XX", "2017-06-01", "2017-06-30", .dayInMonth),
    Valid("2016-02-XX", "2016-02-01", "2016-02-29", .dayInMonth),
    Valid("2017-06-0X", "2017-06-01", "2017-06-09", .tenDays),
    Valid("2017-06-1X", "2017-06-10", "2017-06-19", .tenDays),
    Valid("2017-06-2X", "2017-06-20", "2017-06-29", .tenDays),
    Valid("2017-06-3X", "2017-06-30", "2017-06-30", .tenDays),
    Valid("2017-07-3X", "2017-07-30", "2017-07-31", .tenDays),
    Valid("2017-02-2X", "2017-02-20", "2017-02-28", .tenDays),
    Valid("2016-02-2X", "2016-02-20", "2016-02-29", .tenDays),
    Valid("2017-21", "2017-03-01", "2017-05-31", .season),
    Valid("2017-22", "2017-06-01", "2017-08-31", .season),
    Valid("2017-23", "2017-09-01", "2017-11-30", .season),
    Valid("2017-24", "2017-12-01", "2018-02-28", .season),
    Valid("2015-24", "2015-12-01", "2016-02-29", .season),
  ]

  static let doubted: [Valid] = [
    Valid("2015?", "2015-01-01", "2015-12-31", .year, .uncertain),
    Valid("2015~", "2015-01-01", "2015-12-31", .year, .approximate),
    Valid("2015%", "2015-01-01", "2015-12-31", .year, .uncertainAndApproximate),
    Valid("2016-03?", "2016-03-01", "2016-03-31", .month, .uncertain),
    Valid("2016-03~", "2016-03-01", "2016-03-31", .month, .approximate),
    Valid("2017-06-20?", "2017-06-20", "2017-06-20", .day, .uncertain),
    Valid("2017-06-20~", "2017-06-20", "2017-06-20", .day, .approximate),
    Valid("2017-06-20%", "2017-06-20", "2017-06-20", .day, .uncertainAndApproximate),
    Valid("201X~", "2010-01-01", "2019-12-31", .decade, .approximate),
    Valid("2017-22?", "2017-06-01", "2017-08-31", .season, .uncertain),
    Valid("-0044?", "-0044-01-01", "-0044-12-31", .year, .uncertain),
    Valid("Y170000002~", "Y170000002-01-01", "Y170000002-12-31", .year, .approximate),
    Valid("2017-06-2X?", "2017-06-20", "2017-06-29", .tenDays, .uncertain),
  ]

  static let spans: [Valid] = [
    Valid("2016-03-22/2016-03-24", "2016-03-22", "2016-03-24", .day),
    Valid("2016-03-22/2016-03-22", "2016-03-22", "2016-03-22", .day),
    Valid("2016-03/2016-04", "2016-03-01", "2016-04-30", .month),
    Valid("2015/2017", "2015-01-01", "2017-12-31", .year),
    Valid("2015/2017-06", "2015-01-01", "2017-06-30", .year),
    Valid("2017-06-20/2017", "2017-06-20", "2017-12-31", .year),
    Valid("2017/2017-06-20", "2017-01-01", "2017-06-20", .year),
    Valid("-0050/-0044", "-0050-01-01", "-0044-12-31", .year),
    Valid("201X/2017", "2010-01-01", "2017-12-31", .decade),
    Valid("2017/..", "2017-01-01", "-", .year),
    Valid("2017-06-20/..", "2017-06-20", "-", .day),
    Valid("../2017", "-", "2017-12-31", .year),
    Valid("../2017-06", "-", "2017-06-30", .month),
    Valid("2017/", "2017-01-01", "-", .year),
    Valid("/2017", "-", "2017-12-31", .year),
    Valid("/2017-06-20", "-", "2017-06-20", .day),
    Valid("2015~/2017", "2015-01-01", "2017-12-31", .year, .approximate),
    Valid("2015/2017?", "2015-01-01", "2017-12-31", .year, .uncertain),
    Valid("2015?/2017~", "2015-01-01", "2017-12-31", .year, .uncertainAndApproximate),
    Valid("2017-06-20~/..", "2017-06-20", "-", .day, .approximate),
    Valid("2017-21/2017-23", "2017-03-01", "2017-11-30", .season),
    Valid("[2017-06-19..2017-06-21]", "2017-06-19", "2017-06-21", .day),
    Valid("[2017-05-30..2017-06-02]", "2017-05-30", "2017-06-02", .day),
    Valid("[2017-06..2017-08]", "2017-06-01", "2017-08-31", .month),
    Valid("[2015..2017]", "2015-01-01", "2017-12-31", .year),
    Valid("2017-06-20T20:44:00+02:00", "2017-06-20", "2017-06-20", .time),
    Valid("2017-06-20T20:44+02:00", "2017-06-20", "2017-06-20", .time),
    Valid("2017-06-20T20:44:00Z", "2017-06-20", "2017-06-20", .time),
    Valid("2017-06-20T00:30:00+02:00", "2017-06-20", "2017-06-20", .time),
    Valid("2017-06-20T20:44:00.125-03:30", "2017-06-20", "2017-06-20", .time),
    Valid("2017-06-20T20:44:00+02", "2017-06-20", "2017-06-20", .time),
  ]

  @Test(arguments: single + doubted + spans)
  func `a date means the days from its first to its last`(_ valid: Valid) throws {
    let date = try EDTFDate.parse(valid.text).get()
    #expect(date.firstDay.map { CivilDate(dayNumber: $0).description } ?? "-" == valid.first)
    #expect(date.lastDay.map { CivilDate(dayNumber: $0).description } ?? "-" == valid.last)
    #expect(date.precision == valid.precision)
    #expect(date.qualification == valid.doubt)
    #expect(date.text == valid.text)
  }

  @Test func `an open and an unknown end are two things`() throws {
    guard case .interval(_, .open) = try EDTFDate.parse("2017/..").get().kind,
      case .interval(.unknown, _) = try EDTFDate.parse("/2017").get().kind
    else {
      Issue.record("the ends are mixed up")
      return
    }
  }
}
