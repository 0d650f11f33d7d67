extension Instant {
  /// Reads an RFC 3339 instant; seconds may be left out, the offset may not.
  ///
  /// `2017-06-20T23:00+02:00`, `2017-06-20T21:00:00Z`, and the whole-hour offsets of ISO 8601
  /// (`+02`). A fraction of a second is read and dropped. A leap second counts as the next second.
  static func parse(_ text: String) -> Result<Instant, EDTFError> {
    let bytes = Array(text.utf8)
    do throws(EDTFError) {
      return .success(try InstantScanner(bytes: bytes).scan())
    } catch {
      return .failure(error)
    }
  }
}

/// Reads one instant from bytes, from left to right.
struct InstantScanner {
  /// The whole text.
  let bytes: [UInt8]

  /// Whether the text is a day that goes on with a `T`: then it can only be an instant.
  var isCandidate: Bool { bytes.count > 10 && bytes[10] == UInt8(ascii: "T") }

  /// Reads the text, or says what is wrong with it.
  func scan() throws(EDTFError) -> Instant {
    guard bytes.count <= 64 else { throw .tooLong(bytes) }
    guard isCandidate else { throw .notAnInstant(bytes) }
    let point = try EDTFPointScanner(bytes: bytes, range: 0..<10).scan()
    guard point.precision == .day, point.first.year >= 0 else { throw .notAnInstant(bytes) }
    let zone = bytes.indices.dropFirst(11).first { !Self.isTime(bytes[$0]) } ?? bytes.count
    let (time, isLeapSecond) = try time(11..<zone)
    let offset = try offset(zone..<bytes.count)
    let instant = Instant(day: point.first, time: time, offset: offset)
    guard isLeapSecond else { return instant }
    guard instant.at(offset: 0).time.secondOfDay == 86_399 else {
      throw .sixtyOrMore(bytes[17..<19])
    }
    return Instant(seconds: instant.seconds + 1, offset: offset)
  }

  private static func isTime(_ byte: UInt8) -> Bool {
    DateDigits.value(byte) != nil || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private func time(_ range: Range<Int>) throws(EDTFError) -> (ClockTime, isLeapSecond: Bool) {
    let clock = bytes[range].prefix { $0 != UInt8(ascii: ".") }
    let fraction = bytes[clock.endIndex..<range.upperBound].dropFirst()
    let hasFraction = clock.endIndex < range.upperBound
    let digitsOnly = fraction.allSatisfy { DateDigits.value($0) != nil }
    guard !hasFraction || (clock.count == 8 && !fraction.isEmpty && digitsOnly) else {
      throw EDTFError(
        clock.endIndex..<range.upperBound, "\(EDTFError.quote(bytes[range])) is not a time of day",
        help: "write hours, minutes and seconds with colons, such as 20:44 or 20:44:10")
    }
    // RFC 3339 has second 60 for leap seconds, which the clock of the dossier does not know.
    let isLeapSecond = clock.count == 8 && clock.suffix(2).elementsEqual("60".utf8)
    let text = String(decoding: isLeapSecond ? clock.dropLast(2) + "59".utf8 : clock, as: UTF8.self)
    switch ClockTime.parse(text) {
    case .success(let time): return (time, isLeapSecond)
    case .failure(let error):
      let start = min(range.lowerBound + error.range.lowerBound, range.upperBound)
      let end = min(range.lowerBound + error.range.upperBound, range.upperBound)
      throw EDTFError(start..<max(start, end), error.summary, help: error.help)
    }
  }

  private func offset(_ range: Range<Int>) throws(EDTFError) -> Int {
    let written = bytes[range]
    guard let sign = written.first else { throw .noOffset(bytes) }
    if written.elementsEqual("Z".utf8) { return 0 }
    let digits = written.dropFirst()
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = DateDigits.value(digits.prefix(2)), digits.prefix(2).count == 2
    else { throw .malformedOffset(bytes, range) }
    var minutes = 0
    if digits.count == 5, digits.dropFirst(2).first == UInt8(ascii: ":"),
      let value = DateDigits.value(digits.suffix(2))
    {
      minutes = value
    } else if digits.count != 2 {
      throw .malformedOffset(bytes, range)
    }
    guard hours <= 23, minutes <= 59 else { throw .malformedOffset(bytes, range) }
    return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -60 : 60)
  }
}

// MARK: - Diagnostics

extension EDTFError {
  /// The text is far longer than any date.
  static func tooLong(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      0..<bytes.count, "\(quote(bytes)) is too long for a date",
      help: "write a date such as 2017-06-20, and put what else is known into the text")
  }

  /// The text is no instant at all; often a day without its time, or with a space between them.
  fileprivate static func notAnInstant(_ bytes: [UInt8]) -> EDTFError {
    let day = (try? EDTFPointScanner(bytes: bytes, range: 0..<min(10, bytes.count)).scan())
      .flatMap { $0.precision == .day && $0.first.year >= 0 ? $0.first : nil }
    var help = "write day, time and offset, such as 2017-06-20T23:00+02:00"
    if let day, bytes.count == 10 {
      help = "add a time and an offset, such as \(day)T09:00+02:00"
    } else if day != nil, bytes.count > 10 {
      let rest = bytes[11...].filter { $0 != 0x20 }.map { $0 == 0x7A ? 0x5A : $0 }
      let candidate = bytes[..<10] + [UInt8(ascii: "T")] + rest
      if (try? InstantScanner(bytes: Array(candidate)).scan()) != nil {
        help = "did you mean \(String(decoding: candidate, as: UTF8.self))?"
      }
    }
    return EDTFError(0..<bytes.count, "\(quote(bytes)) is not an instant", help: help)
  }

  /// Says that an offset is missing, without which nobody knows the moment.
  private static func noOffset(after bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return "add the offset from UTC, such as \(text)+02:00 or \(text)Z"
  }

  /// The text ends behind the time.
  fileprivate static func noOffset(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      max(0, bytes.count - 1)..<bytes.count, "\(quote(bytes)) has no offset from UTC",
      help: noOffset(after: bytes))
  }

  /// What stands behind the time is no offset.
  fileprivate static func malformedOffset(_ bytes: [UInt8], _ range: Range<Int>) -> EDTFError {
    let written = bytes[range]
    let digits = written.filter { DateDigits.value($0) != nil }
    var help = "write +02:00, or Z for UTC"
    if written.elementsEqual("z".utf8) {
      help = "write a capital Z"
    } else if let sign = written.first, sign == 0x2B || sign == 0x2D, (3...4).contains(digits.count)
    {
      let padded = DateDigits.padded(DateDigits.value(digits[...]) ?? 0, 4)
      let hours = String(decoding: padded.utf8.prefix(2), as: UTF8.self)
      let minutes = String(decoding: padded.utf8.suffix(2), as: UTF8.self)
      if hours <= "23", minutes <= "59" {
        help = "did you mean \(sign == 0x2B ? "+" : "-")\(hours):\(minutes)?"
      }
    }
    return EDTFError(range, "\(quote(written)) is not an offset from UTC", help: help)
  }
}
