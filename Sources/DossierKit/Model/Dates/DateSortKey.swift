/// The place of a date among others of any precision.
///
/// Dates are ordered by their earliest moment; then by their latest, so that the finer comes before
/// the coarser (20 June before June before 2017, when they start together); then by their text. An
/// end that is open or unknown lies beyond all dates. Doubt (`?`, `~`) moves nothing. Days start at
/// midnight of the zone that the key was made for; keys of different zones must not be mixed.
struct DateSortKey: Sendable, Hashable {
  /// The first second, from 1970-01-01T00:00:00Z.
  let earliest: Int64
  /// The second behind the last.
  let latest: Int64
  /// The text as it was written, which parts dates that mean the same.
  let text: String
}

extension DateSortKey: Comparable {
  /// Orders by the earliest moment, then the latest, then the text.
  static func < (a: DateSortKey, b: DateSortKey) -> Bool {
    if a.earliest != b.earliest { return a.earliest < b.earliest }
    if a.latest != b.latest { return a.latest < b.latest }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

extension EDTFDate {
  /// The place of the date among others, with the time of day when the record gives one.
  ///
  /// The time counts only for a single day.
  func sortKey(time: ClockTime? = nil, in zone: TimeZoneRules = .utc) -> DateSortKey {
    let range = seconds(time: time, in: zone)
    return DateSortKey(earliest: range.lowerBound, latest: range.upperBound, text: text)
  }

  /// The seconds that the date can mean, from 1970-01-01T00:00:00Z, the end not among them.
  ///
  /// `Int64.min` and `Int64.max` stand for ends that are open or unknown.
  func seconds(time: ClockTime? = nil, in zone: TimeZoneRules = .utc) -> Range<Int64> {
    if case .instant(let instant) = kind { return instant.seconds..<(instant.seconds + 1) }
    if let time, let day {
      let start = zone.instant(day, time).seconds
      return start..<(start + (time.second == nil ? 60 : 1))
    }
    let start = firstDay.map { zone.instant(CivilDate(dayNumber: $0)).seconds } ?? .min
    let end = lastDay.map { zone.instant(CivilDate(dayNumber: $0 + 1)).seconds } ?? .max
    return start..<max(start, end)
  }
}
