// What can be wrong inside one date; kept beside its scanner, which would grow too long with it.

// MARK: - Diagnostics

extension EDTFError {
  /// A text has the wrong shape for a date.
  static func notADate(_ text: ArraySlice<UInt8>, at place: Range<Int>) -> EDTFError {
    EDTFError(
      place, "\(quote(text)) is not a date",
      help: "write year, month and day, such as 2017-06-20, or 2017-06, or 2017", isGeneric: true)
  }

  /// A year is `-0000`.
  static func negativeZero(_ range: Range<Int>) -> EDTFError {
    EDTFError(range, "there is no year '-0000'", help: "write 0000 for 1 BC, -0001 for 2 BC")
  }

  /// A year of four digits has a `Y`.
  static func needlessY(
    _ range: Range<Int>, _ digits: ArraySlice<UInt8>, _ isNegative: Bool
  ) -> EDTFError {
    let year = DateDigits.value(digits).map { CivilDate.written(year: isNegative ? -$0 : $0) }
    return EDTFError(
      range, "'Y' is for years of five digits and more",
      help: year.map { "did you mean \($0)?" }
        ?? "write at most nine digits, none of them a first 0")
  }

  /// A year has more than nine digits.
  static func yearTooFar(_ range: Range<Int>) -> EDTFError {
    EDTFError(range, "the year is out of range", help: "write at most nine digits after 'Y'")
  }

  /// Too many digits of a year are `X`.
  static func tooManyUnknown(_ range: Range<Int>) -> EDTFError {
    EDTFError(
      range, "more than two digits of the year are unknown",
      help: "write at least the century, such as 19XX, or leave the date out")
  }

  /// A month follows a year with unknown digits (EDTF level 2).
  static func monthOfUnknownYear(_ range: Range<Int>) -> EDTFError {
    EDTFError(
      range, "a year with unknown digits cannot have a month",
      help: "write the year alone, such as 201X, or the years it can be, such as 2015/2017")
  }

  /// One digit of a month is `X` (EDTF level 2).
  static func monthDigitUnknown(_ range: Range<Int>, year: Int, tens: Int) -> EDTFError {
    let written = CivilDate.written(year: year)
    let help: String? =
      switch tens {
      case 0: "write \(written)-01/\(written)-09 for January to September"
      case 10: "write \(written)-10/\(written)-12 for October to December"
      default: "write \(written)-XX for some month of the year"
      }
    return EDTFError(range, "a month cannot have one unknown digit", help: help)
  }

  /// A day is known although its month is not (EDTF level 2).
  static func dayOfUnknownMonth(_ range: Range<Int>) -> EDTFError {
    EDTFError(
      range, "a day cannot be known when its month is not",
      help: "write XX for the day too, or the year alone")
  }

  /// A month is not 1 to 12 and no season.
  static func noSuchMonth(
    _ range: Range<Int>, _ text: ArraySlice<UInt8>, year: Int, month: Int
  ) -> EDTFError {
    let written = CivilDate.written(year: year)
    let day = DateDigits.value(text.dropFirst(range.upperBound - text.startIndex + 1).prefix(2))
    var help = "months are 01 to 12, seasons 21 to 24"
    if let day, let swapped = CivilDate(year: year, month: day, day: month) {
      help = "did you mean \(swapped)?"
    } else if (25...41).contains(month), day == nil {
      help = "only the seasons 21 (spring) to 24 (winter) are read; write the months as an interval"
    } else if year >= 1000, month > year % 100, day == nil {
      help =
        "for the years up to \(year / 100 * 100 + month) write "
        + "\(written)/\(year / 100 * 100 + month); " + help
    }
    return EDTFError(range, "there is no month \(DateDigits.padded(month, 2))", help: help)
  }

  /// A month has no such day.
  static func noSuchDay(_ range: Range<Int>, _ month: CivilDate, day: Int) -> EDTFError {
    let written = "\(CivilDate.written(year: month.year))-\(DateDigits.padded(month.month, 2))"
    let days = CivilDate.daysInMonth(month.month, of: month.year)
    return EDTFError(
      range, "\(written) has no day \(DateDigits.padded(day, 2))",
      help: "its days are 01 to \(days); write \(written) when only the month is known")
  }
}
