/// Reads a whole EDTF text, strictly: a moment, `[a..b]`, an interval or a single date.
struct EDTFScanner {
  /// The whole text.
  let bytes: [UInt8]

  /// Reads the text, or says what is wrong with it.
  func scan() throws(EDTFError) -> EDTFDate {
    guard bytes.count <= 64 else { throw .tooLong(bytes) }
    return EDTFDate(text: String(decoding: bytes, as: UTF8.self), kind: try kind())
  }

  private func kind() throws(EDTFError) -> EDTFDate.Kind {
    if bytes.first == UInt8(ascii: "[") { return try oneDay() }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      let instant = InstantScanner(bytes: bytes)
      if instant.isCandidate { return .instant(try instant.scan()) }
      return .point(try point(0..<bytes.count))
    }
    return try interval(0..<slash, (slash + 1)..<bytes.count)
  }

  private func interval(
    _ before: Range<Int>, _ after: Range<Int>
  ) throws(EDTFError) -> EDTFDate.Kind {
    let from = try bound(before)
    let to = try bound(after)
    switch (from.point, to.point) {
    case (nil, nil): throw .intervalWithoutDate(bytes)
    case (let from?, let to?) where from.first > to.last: throw .endBeforeStart(bytes, after)
    default: return .interval(from: from, to: to)
    }
  }

  private func bound(_ range: Range<Int>) throws(EDTFError) -> EDTFDate.Bound {
    if range.isEmpty { return .unknown }
    if bytes[range].elementsEqual("..".utf8) { return .open }
    if bytes[range].contains(UInt8(ascii: "T")) { throw .timeInInterval(range) }
    return .point(try point(range))
  }

  private func oneDay() throws(EDTFError) -> EDTFDate.Kind {
    guard bytes.last == UInt8(ascii: "]"), bytes.count > 2 else {
      throw .unclosedBracket(bytes)
    }
    let dots = bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
    }
    guard let dots, dots > 1, dots + 2 < bytes.count - 1 else { throw .bracketWithoutDays(bytes) }
    let from = try point(1..<dots)
    let to = try point((dots + 2)..<(bytes.count - 1))
    for (point, end) in [(from, dots), (to, bytes.count - 1)] where point.qualification != .certain
    {
      throw .markInBracket((end - 1)..<end)
    }
    guard from.first <= to.last else {
      throw .endBeforeStart(bytes, (dots + 2)..<(bytes.count - 1))
    }
    return .oneDay(from: from, to: to)
  }

  private func point(_ range: Range<Int>) throws(EDTFError) -> EDTFPoint {
    try EDTFPointScanner(bytes: bytes, range: range).scan()
  }
}

// MARK: - Diagnostics

extension EDTFError {
  /// Neither end of an interval is a date.
  fileprivate static func intervalWithoutDate(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      0..<bytes.count, "neither end of the interval is a date",
      help: "write at least one, such as 2017/.. or ../2017")
  }

  /// An interval ends before it starts (S05).
  fileprivate static func endBeforeStart(_ bytes: [UInt8], _ end: Range<Int>) -> EDTFError {
    let isBracket = bytes.first == UInt8(ascii: "[")
    let from = bytes[(isBracket ? 1 : 0)..<(end.lowerBound - (isBracket ? 2 : 1))]
    return EDTFError(
      end, "the end \(quote(bytes[end])) is before the start \(quote(from))",
      help: "write the earlier date first", rule: .endBeforeStart)
  }

  /// An interval's end has a time of day.
  fileprivate static func timeInInterval(_ range: Range<Int>) -> EDTFError {
    EDTFError(
      range, "the ends of an interval are dates without a time",
      help: "write the days, and the time under 'time'")
  }

  /// A bracket is not closed, or closed at once.
  fileprivate static func unclosedBracket(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      0..<bytes.count, "\(quote(bytes)) is not a date",
      help: "write [2017-06-19..2017-06-21] for one day between two", isGeneric: true)
  }

  /// A bracket does not hold two days.
  fileprivate static func bracketWithoutDays(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      1..<(bytes.count - 1), "brackets hold two days with '..' between them",
      help:
        "write [2017-06-19..2017-06-21] for one day between two, ../2017-06-21 for an open start")
  }

  /// A date in brackets has a mark of doubt.
  fileprivate static func markInBracket(_ range: Range<Int>) -> EDTFError {
    EDTFError(
      range, "a date in brackets cannot have a mark",
      help: "take it out, and write days between which it surely was")
  }
}
