/// A moment in time, with the offset from UTC under which it was written.
///
/// Two instants are equal when they are the same moment, whatever their offsets: an embargo written
/// in UTC ends together with one written in Brussels time.
struct Instant: Sendable {
  /// The seconds since 1970-01-01T00:00:00Z; fractions of a second are not kept.
  let seconds: Int64
  /// The seconds to add to UTC for the clock on the wall where it was written.
  let offset: Int

  /// Joins a moment to an offset from UTC; offsets are kept under a day, as RFC 3339 wants them.
  init(seconds: Int64, offset: Int = 0) {
    self.seconds = seconds
    self.offset = min(max(offset, -86_340), 86_340)
  }

  /// Makes the moment when the clock under an offset shows a day and a time.
  init(day: CivilDate, time: ClockTime?, offset: Int) {
    let wall = day.dayNumber * 86_400 + (time?.secondOfDay ?? 0)
    self.init(seconds: Int64(wall - offset), offset: offset)
  }

  /// The day under the written offset.
  var day: CivilDate { CivilDate(dayNumber: wall.quotient) }

  /// The time of day under the written offset, with seconds only when they are not zero.
  var time: ClockTime {
    let time = ClockTime(secondOfDay: wall.remainder)
    guard time.second == 0 else { return time }
    return ClockTime(hour: time.hour, minute: time.minute) ?? time
  }

  /// The same moment as a clock under another offset shows it.
  func at(offset: Int) -> Instant { Instant(seconds: seconds, offset: offset) }

  /// RFC 3339 in UTC: `2017-06-20T18:44:00Z`.
  var utc: String { at(offset: 0).written }

  /// RFC 3339 under the written offset: `2017-06-20T20:44:00+02:00`, `Z` for UTC.
  var written: String {
    let time = ClockTime(secondOfDay: wall.remainder)
    let clock = DigitWriter.text(15) { text in
      text.add(sign: "T")
      text.add(hour: time.hour, minute: time.minute)
      text.add(sign: ":")
      text.add(time.second ?? 0, digits: 2)
      text.add(offset: offset)
    }
    return .joined(day.description, clock)
  }

  private var wall: (quotient: Int, remainder: Int) {
    // Seconds beyond the calendar's limits would be clamped there anyway.
    let limit: Int64 = 40_000_000_000_000_000
    return CivilDate.floored(Int(min(max(seconds, -limit), limit)) + offset, by: 86_400)
  }
}

extension Instant: Hashable, Comparable {
  /// Whether two instants are the same moment.
  static func == (a: Instant, b: Instant) -> Bool { a.seconds == b.seconds }

  /// Orders by time.
  static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// Hashes the moment without its offset.
  func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}
