/// The days and instants that content names: as the clock passes one of them, the same content may
/// make another site.
struct Moments: Sendable {
  /// For so many seconds behind a moment the site may go on changing: changes that are known to the
  /// day alone count a second each behind a publication (`LastChange`).
  private static let settling: Int64 = 60

  /// The last day that is named.
  private var latestDay = Int.min
  /// The last day named in a file that also tells times of day.
  private var latestClockDay = Int.min
  private var hasClockTimes = false
  /// Seconds since 1970.
  private var instants: [Int64] = []

  mutating func note(_ date: EDTFDate) {
    for day in [date.firstDay, date.lastDay] { day.map { note(day: $0) } }
    if case .instant(let instant) = date.kind { note(instant) }
  }

  mutating func note(_ date: ArticleDate) {
    switch date {
    case .instant(let instant): note(instant)
    case .day(let day): note(day: day.dayNumber)
    }
  }

  mutating func note(_ instant: Instant) {
    instants.append(instant.seconds)
    note(day: instant.day.dayNumber)
  }

  mutating func note(day: Int) { latestDay = max(latestDay, day) }

  mutating func noteClockTime() { hasClockTimes = true }

  /// Takes in what another file names.
  mutating func add(_ file: Moments) {
    latestDay = max(latestDay, file.latestDay)
    if file.hasClockTimes { latestClockDay = max(latestClockDay, file.latestDay) }
    instants += file.instants
  }

  /// Until when content makes the site that it makes at an instant: sooner than it might, never
  /// later.
  ///
  /// A day begins and ends at a whole quarter of an hour, whatever the zone.
  func end(after asOf: Int64) -> Int64 {
    let today = Int((Double(asOf) / 86_400).rounded(.down))
    if latestClockDay >= today - 1 { return asOf }
    if instants.contains(where: { $0 <= asOf && asOf - $0 < Self.settling }) { return asOf }
    var end = Int64.max
    if latestDay >= today - 1 {
      if asOf % 900 < Self.settling { return asOf }
      end = (asOf / 900 + 1) * 900
    }
    for instant in instants where instant > asOf { end = min(end, instant) }
    // Some days end a second before the next begins.
    return end == .max ? end : end - 1
  }
}
