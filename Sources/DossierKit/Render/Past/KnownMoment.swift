/// An instant at which what is known changed: a day, or a moment where a history gives one.
struct KnownMoment: Sendable {
  /// The last second that belongs to it: all that was known by then stands on its page.
  let asOf: Instant
  /// Its day on the dossier's clock.
  let day: CivilDate
  /// Whether the history names the moment, and not only the day.
  let isExact: Bool

  /// The moment by which an entry with a date was certainly there.
  ///
  /// A day counts to its end, and a date that is vaguer than a day to the end of the last day that it
  /// can mean: nobody can say on which day before that something changed. Nil for a date without any.
  init?(_ date: EDTFDate, in zone: TimeZoneRules) {
    if case .instant(let instant) = date.kind {
      asOf = zone.local(instant)
      day = asOf.day
      isExact = true
      return
    }
    guard let last = date.lastCertainDay else { return nil }
    day = CivilDate(dayNumber: last)
    let end = zone.instant(CivilDate(dayNumber: last + 1))
    asOf = zone.local(Instant(seconds: end.seconds - 1))
    isExact = false
  }

  /// The moment as part of a file's name: `2016-03-22`, `2016-03-22t1600z`.
  var name: String {
    guard isExact else { return day.description }
    let utc = asOf.at(offset: 0)
    let seconds = utc.time.second.map { DateDigits.padded($0, 2) } ?? ""
    return "\(utc.day)t\(DateDigits.padded(utc.time.hour, 2))"
      + "\(DateDigits.padded(utc.time.minute, 2))\(seconds)z"
  }
}

extension KnownMoment: Hashable, Comparable {
  /// Two moments with the same last second show the same.
  static func == (a: KnownMoment, b: KnownMoment) -> Bool { a.asOf == b.asOf }

  /// Orders by time.
  static func < (a: KnownMoment, b: KnownMoment) -> Bool { a.asOf < b.asOf }

  /// Hashes the last second.
  func hash(into hasher: inout Hasher) { hasher.combine(asOf) }
}
