/// Reads one EDTF date without interval from a range of bytes, strictly.
///
/// ISO 8601-2:2019 §4 levels 0 and 1, and `2017-06-2X`, which the content model adds from level 2.
struct EDTFPointScanner {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var index: Int

  /// Prepares to read a range, which is clamped to the bytes.
  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    start = min(max(range.lowerBound, 0), bytes.count)
    end = min(range.upperBound, bytes.count)
    index = start
  }

  /// Reads the range, or says what is wrong in it.
  func scan() throws(EDTFError) -> EDTFPoint {
    guard start < end else { throw EDTFError(start..<start, "a date is missing here") }
    guard let qualification = DateQualification(mark: bytes[end - 1]) else {
      var scanner = self
      return try scanner.date()
    }
    var scanner = EDTFPointScanner(bytes: bytes, range: start..<(end - 1))
    return try scanner.date().qualified(qualification)
  }

  private mutating func date() throws(EDTFError) -> EDTFPoint {
    if take("Y") { return try longYear() }
    let isNegative = take("-")
    let yearStart = index
    let (year, unknown) = try number(width: 4, maximumUnknown: 2)
    if isNegative, year == 0, unknown == 0 { throw .negativeZero(start..<index) }
    if unknown > 0 { return try years(year, unknown, isNegative: isNegative) }
    let signed = isNegative ? -year : year
    guard index < end else { return Self.year(signed) }
    try dash(after: yearStart)
    return try month(in: signed)
  }

  private mutating func longYear() throws(EDTFError) -> EDTFPoint {
    let isNegative = take("-")
    let digits = bytes[index..<end]
    guard digits.allSatisfy({ DateDigits.value($0) != nil }), digits.count > 0 else {
      throw unexpected(from: start)
    }
    guard digits.count >= 5, digits.first != UInt8(ascii: "0") else {
      throw .needlessY(start..<end, digits, isNegative)
    }
    guard let year = DateDigits.value(digits) else { throw .yearTooFar(start..<end) }
    return Self.year(isNegative ? -year : year)
  }

  private mutating func years(
    _ base: Int, _ unknown: Int, isNegative: Bool
  ) throws(EDTFError) -> EDTFPoint {
    guard index == end else { throw .monthOfUnknownYear(index..<end) }
    let span = unknown == 1 ? 9 : 99
    // The unknown digits of a negative year count away from zero: -004X is 49 to 40 before it.
    let (low, high) = isNegative ? (-base - span, -base) : (base, base + span)
    return EDTFPoint(
      unknown == 1 ? .decade : .century, .first(of: 1, in: low), .last(of: 12, in: high))
  }

  private mutating func month(in year: Int) throws(EDTFError) -> EDTFPoint {
    let monthStart = index
    let (month, unknown) = try number(width: 2, maximumUnknown: 2)
    if unknown == 1 { throw .monthDigitUnknown(monthStart..<index, year: year, tens: month) }
    if unknown == 2 { return try monthUnknown(in: year) }
    if (21...24).contains(month), index == end { return Self.season(month - 21, of: year) }
    guard index == end || bytes[index] == UInt8(ascii: "-") else { throw unexpected(from: start) }
    guard (1...12).contains(month) else {
      throw .noSuchMonth(monthStart..<index, bytes[start..<end], year: year, month: month)
    }
    guard index < end else {
      return EDTFPoint(.month, .first(of: month, in: year), .last(of: month, in: year))
    }
    try dash(after: start)
    return try day(of: month, in: year)
  }

  private mutating func monthUnknown(in year: Int) throws(EDTFError) -> EDTFPoint {
    let whole = Self.year(year)
    guard index < end else { return EDTFPoint(.monthInYear, whole.first, whole.last) }
    try dash(after: start)
    let dayStart = index
    let (_, unknown) = try number(width: 2, maximumUnknown: 2)
    guard unknown == 2, index == end else { throw .dayOfUnknownMonth(dayStart..<end) }
    return EDTFPoint(.dayInYear, whole.first, whole.last)
  }

  private mutating func day(of month: Int, in year: Int) throws(EDTFError) -> EDTFPoint {
    let dayStart = index
    let (day, unknown) = try number(width: 2, maximumUnknown: 2)
    guard index == end else { throw unexpected(from: index) }
    let (first, last) = (CivilDate.first(of: month, in: year), CivilDate.last(of: month, in: year))
    if unknown == 2 { return EDTFPoint(.dayInMonth, first, last) }
    if unknown == 1 {
      guard let low = CivilDate(year: year, month: month, day: max(day, 1)) else {
        throw .noSuchDay(dayStart..<index, first, day: day)
      }
      return EDTFPoint(
        .tenDays, low, CivilDate(year: year, month: month, day: day + 9) ?? last)
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(dayStart..<index, first, day: day)
    }
    return EDTFPoint(day: date)
  }

  /// Reads digits of which some at the right may be `X`; these count as zero.
  private mutating func number(
    width: Int, maximumUnknown: Int
  ) throws(EDTFError) -> (value: Int, unknown: Int) {
    let from = index
    var value = 0
    var unknown = 0
    while index < end, index - from < width {
      if let digit = DateDigits.value(bytes[index]), unknown == 0 {
        value = value * 10 + digit
      } else if bytes[index] == UInt8(ascii: "X") {
        value *= 10
        unknown += 1
      } else {
        break
      }
      index += 1
    }
    guard index - from == width else { throw unexpected(from: from) }
    guard unknown <= maximumUnknown else { throw .tooManyUnknown(from..<index) }
    return (value, unknown)
  }

  private mutating func dash(after from: Int) throws(EDTFError) {
    guard take("-") else { throw unexpected(from: from) }
  }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: wanted) else { return false }
    index += 1
    return true
  }

  private func unexpected(from: Int) -> EDTFError {
    // Point at the first byte that fits no date, with the rest of its scalar.
    var behind = min(index + 1, end)
    while behind < end, bytes[behind] & 0xC0 == 0x80 { behind += 1 }
    let place = index < end ? index..<behind : min(from, end)..<end
    return .notADate(bytes[start..<end], at: place)
  }

  private static func year(_ year: Int) -> EDTFPoint {
    EDTFPoint(.year, .first(of: 1, in: year), .last(of: 12, in: year))
  }

  /// Spring is March to May and so on, as in the north; winter ends in February of the next year.
  ///
  /// EDTF leaves the months open; this choice keeps the four seasons of a year in their order.
  private static func season(_ season: Int, of year: Int) -> EDTFPoint {
    let isWinter = season == 3
    return EDTFPoint(
      .season, .first(of: season * 3 + 3, in: year),
      .last(of: isWinter ? 2 : season * 3 + 5, in: isWinter ? year + 1 : year), season: season)
  }
}
