/// A time of day as an incident's `time:` has it: `20:44`, or `20:44:10` when the second is known.
struct ClockTime: Sendable, Hashable {
  /// The hour, 0 to 23.
  let hour: Int
  /// The minute, 0 to 59.
  let minute: Int
  /// The second, 0 to 59, or nil when it was not written.
  let second: Int?

  /// Makes a time, or nil when the day has no such time.
  init?(hour: Int, minute: Int, second: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second ?? 0)
    else { return nil }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Makes the time that lies a number of seconds after midnight; other days' seconds wrap round.
  init(secondOfDay: Int) {
    let seconds = CivilDate.floored(secondOfDay, by: 86_400).remainder
    hour = seconds / 3600
    minute = seconds / 60 % 60
    second = seconds % 60
  }

  /// The seconds since midnight.
  var secondOfDay: Int { hour * 3600 + minute * 60 + (second ?? 0) }

  /// Reads `hh:mm` or `hh:mm:ss`.
  static func parse(_ text: String) -> Result<ClockTime, EDTFError> {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 8, bytes[2] == UInt8(ascii: ":"),
      bytes.count == 5 || bytes[5] == UInt8(ascii: ":"),
      let hour = DateDigits.value(bytes[0..<2]), let minute = DateDigits.value(bytes[3..<5])
    else { return .failure(.notATime(bytes)) }
    guard bytes.count == 8 else { return checked(hour, minute, nil, bytes) }
    guard let second = DateDigits.value(bytes[6..<8]) else { return .failure(.notATime(bytes)) }
    return checked(hour, minute, second, bytes)
  }

  private static func checked(
    _ hour: Int, _ minute: Int, _ second: Int?, _ bytes: [UInt8]
  ) -> Result<ClockTime, EDTFError> {
    if let time = ClockTime(hour: hour, minute: minute, second: second) { return .success(time) }
    if hour > 23 { return .failure(.hourOutOfRange(bytes[0..<2])) }
    return .failure(minute > 59 ? .sixtyOrMore(bytes[3..<5]) : .sixtyOrMore(bytes[6..<8]))
  }
}

extension ClockTime: Comparable {
  /// Orders by time; a time without seconds comes before the same time with them.
  static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.secondOfDay, a.second == nil ? 0 : 1) < (b.secondOfDay, b.second == nil ? 0 : 1)
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as it is written: `20:44` or `20:44:10`.
  var description: String {
    let minutes = String.joined(DateDigits.padded(hour, 2), ":", DateDigits.padded(minute, 2))
    return second.map { .joined(minutes, ":", DateDigits.padded($0, 2)) } ?? minutes
  }
}

// MARK: - Diagnostics

extension EDTFError {
  /// The hour is not 0 to 23.
  static func hourOutOfRange(_ digits: ArraySlice<UInt8>) -> EDTFError {
    EDTFError(
      digits.startIndex..<digits.endIndex, "there is no hour \(quote(digits))",
      help: DateDigits.value(digits) == 24
        ? "write 00:00 of the next day" : "hours are 00 to 23")
  }

  /// The minute or second is not 0 to 59.
  static func sixtyOrMore(_ digits: ArraySlice<UInt8>) -> EDTFError {
    EDTFError(
      digits.startIndex..<digits.endIndex, "\(quote(digits)) is more than 59",
      help: "minutes and seconds are 00 to 59")
  }

  /// The text is no time of day; the numbers in it often tell what was meant.
  fileprivate static func notATime(_ bytes: [UInt8]) -> EDTFError {
    EDTFError(
      0..<bytes.count, "\(quote(bytes)) is not a time of day",
      help: meantTime(bytes).map { "did you mean \($0)?" }
        ?? "write hours and minutes, such as 20:44, or 20:44:10")
  }

  private static func meantTime(_ bytes: [UInt8]) -> ClockTime? {
    guard bytes.count <= 24 else { return nil }
    var numbers = bytes.split(whereSeparator: { DateDigits.value($0) == nil })
      .compactMap { DateDigits.value($0) }
    let letters = bytes.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
    if numbers.count == 1, numbers[0] > 99, letters.isEmpty {
      numbers = [numbers[0] / 100, numbers[0] % 100]
    }
    guard let hour = numbers.first, numbers.count <= 3,
      numbers.count > 1 || !letters.isEmpty
    else { return nil }
    let isAfternoon = letters.starts(with: Array("pm".utf8))
    let isMorning = letters.starts(with: Array("am".utf8))
    guard !(isAfternoon || isMorning) || (1...12).contains(hour) else { return nil }
    return ClockTime(
      hour: isAfternoon ? hour % 12 + 12 : isMorning ? hour % 12 : hour,
      minute: numbers.count > 1 ? numbers[1] : 0, second: numbers.count > 2 ? numbers[2] : nil)
  }
}
