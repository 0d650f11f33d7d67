import Synchronization

#if canImport(FoundationInternationalization)
  import FoundationEssentials
  import FoundationInternationalization
#else
  import Foundation
#endif

/// The clock rules of one IANA time zone, named by the dossier or a record, never the process's own.
///
/// With `ClockChanges` the only door to Foundation's time zones: everything else about dates is
/// integers of ours.
struct TimeZoneRules: Sendable, Hashable {
  /// The IANA name as it was written: `Europe/Brussels`.
  let name: String
  private let zone: TimeZone
  /// Nil for UTC, whose offset is none.
  private let changes: ClockChanges?

  /// What the clocks of a zone make of a written day and time.
  enum LocalTime: Sendable, Hashable {
    /// The clock shows it once, under this offset.
    case once(offset: Int)
    /// The clock is set back and shows it twice.
    case twice(first: Int, second: Int)
    /// The clock is set forward and never shows it.
    case skipped(before: Int, after: Int)
  }

  /// Coordinated universal time.
  static let utc = TimeZoneRules(name: "UTC", zone: .gmt, changes: nil)

  /// The zones that were asked for; each looks up the changes of its clocks once.
  private static let known = Mutex<[String: TimeZoneRules]>([:])

  /// Finds the zone with an IANA name; an unknown name is an error with the nearest known names.
  static func named(_ name: String) -> Result<TimeZoneRules, EDTFError> {
    if name == "UTC" || name == "Etc/UTC" {
      return .success(TimeZoneRules(name: name, zone: .gmt, changes: nil))
    }
    // Strings are equal that are written otherwise; names of zones are not.
    if let known = known.withLock({ $0[name] }), known.name.utf8.elementsEqual(name.utf8) {
      return .success(known)
    }
    // Foundation also makes zones out of 'GMT+2'; those are offsets, not names.
    guard name.utf8.count <= 64, !name.utf8.starts(with: "GMT".utf8) || name == "GMT",
      let zone = TimeZone(identifier: name), zone.identifier.utf8.elementsEqual(name.utf8)
    else { return .failure(.unknownZone(name, known: TimeZone.knownTimeZoneIdentifiers)) }
    let rules = TimeZoneRules(name: name, zone: zone, changes: ClockChanges(zone))
    known.withLock { $0[name] = rules }
    return .success(rules)
  }

  /// The offset from UTC, in seconds but of whole minutes, at a moment.
  ///
  /// RFC 3339 has no seconds in offsets, so local mean times of the 19th century are cut to minutes.
  /// Outside the years 1 to 9999 the nearest known offset counts.
  func offset(at seconds: Int64) -> Int {
    guard let changes else { return 0 }
    let offset = changes.offset(at: min(max(seconds, -62_135_596_800), 253_402_300_799))
    return offset - offset % 60
  }

  /// What the clocks of the zone make of a day and a time.
  func localTime(_ day: CivilDate, _ time: ClockTime?) -> LocalTime {
    let wall = Int64(day.dayNumber * 86_400 + (time?.secondOfDay ?? 0))
    // Zones change far less often than once in two days, so the offsets round it are all there are.
    let before = offset(at: wall - 86_400)
    let after = offset(at: wall + 86_400)
    if before == after { return .once(offset: before) }
    let fitsBefore = offset(at: wall - Int64(before)) == before
    let fitsAfter = offset(at: wall - Int64(after)) == after
    if fitsBefore != fitsAfter { return .once(offset: fitsBefore ? before : after) }
    return fitsBefore
      ? .twice(first: before, second: after) : .skipped(before: before, after: after)
  }

  /// The moment when the clock shows a day and a time; midnight without a time.
  ///
  /// A time shown twice means the first; a time that is skipped is read by the clock before the
  /// change, as if nobody had set it forward yet.
  func instant(_ day: CivilDate, _ time: ClockTime? = nil) -> Instant {
    switch localTime(day, time) {
    case .once(let offset), .twice(let offset, _): Instant(day: day, time: time, offset: offset)
    case .skipped(let before, _): local(Instant(day: day, time: time, offset: before))
    }
  }

  /// The same moment under this zone's clock.
  func local(_ instant: Instant) -> Instant { instant.at(offset: offset(at: instant.seconds)) }

  private init(name: String, zone: TimeZone, changes: ClockChanges?) {
    self.name = name
    self.zone = zone
    self.changes = changes
  }

  static func == (a: TimeZoneRules, b: TimeZoneRules) -> Bool {
    a.name == b.name && a.zone == b.zone
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(zone)
  }
}
