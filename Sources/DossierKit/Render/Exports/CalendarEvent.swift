/// Writes incidents as events of a calendar (RFC 5545).
///
/// A certain day is an all-day event, a day with a time a moment in UTC, a span of certain days one
/// event. A calendar knows no doubt: what is vaguer stays out.
struct CalendarEvent {
  let scope: ExportScope

  init(_ scope: ExportScope) { self.scope = scope }

  /// The whole calendar.
  func bytes() -> [UInt8] {
    var calendar = CalendarWriter()
    calendar.raw("BEGIN", "VCALENDAR")
    calendar.raw("VERSION", "2.0")
    calendar.text("PRODID", "-//dossier//dossier//EN")
    calendar.text("X-WR-CALNAME", scope.site.settings.title.value)
    var bytes = calendar.bytes
    for index in scope.records { bytes += event(scope.site[index], index) ?? [] }
    bytes += "END:VCALENDAR\r\n".utf8
    return bytes
  }

  /// An incident's event; nil for what a calendar cannot hold.
  private func event(_ record: Record, _ index: RecordIndex) -> [UInt8]? {
    guard case .incident(let incident) = record.details, let time = Self.time(of: incident, scope)
    else { return nil }
    var event = CalendarWriter()
    event.raw("BEGIN", "VEVENT")
    event.raw("UID", "\(record.id.text)@\(FeedFrame.host(of: scope.site))")
    let change = scope.index.lastChanges.of(index)
    event.raw("DTSTAMP", Self.written(change ?? time.start))
    switch time.days {
    case .some(let days):
      event.raw("DTSTART;VALUE=DATE", Self.written(days.lowerBound))
      event.raw("DTEND;VALUE=DATE", Self.written(days.upperBound))
    case nil: event.raw("DTSTART", Self.written(time.start))
    }
    event.text("SUMMARY", record.title)
    let summary = scope.summary(record, index)
    if !summary.utf8.isEmpty { event.text("DESCRIPTION", summary) }
    if let kind = incident.kind { event.text("CATEGORIES", scope.words.incidentKind(kind)) }
    if let place = incident.locations.first.flatMap({ scope.exported($0.location.value) }) {
      event.text("LOCATION", scope.site[place].title)
    }
    if let point = scope.point(of: incident) {
      event.raw("GEO", "\(point.latitude);\(point.longitude)")
    }
    if let address = scope.address(index) { event.raw("URL", address) }
    event.raw("TRANSP", "TRANSPARENT")
    event.raw("END", "VEVENT")
    return event.bytes
  }

  /// When an event is: its first moment, and its days when it has no time of day.
  private static func time(
    of incident: Incident, _ scope: ExportScope
  ) -> (start: Instant, days: Range<Int>?)? {
    let zone = incident.timezone?.value ?? scope.site.zone
    let date = incident.date.value
    guard date.qualification == .certain, let first = date.firstDay, let last = date.lastDay,
      (1...9999).contains(CivilDate(dayNumber: first).year),
      (1...9999).contains(CivilDate(dayNumber: last + 1).year)
    else { return nil }
    let start = zone.instant(CivilDate(dayNumber: first))
    switch date.kind {
    case .instant(let instant): return (instant, nil)
    case .point where date.precision == .day:
      if let time = incident.time?.value {
        return (zone.instant(CivilDate(dayNumber: first), time), nil)
      }
      return (start, first..<(last + 1))
    case .interval(.point(let from), .point(let to))
    where from.precision == .day && to.precision == .day && first <= last:
      return (start, first..<(last + 1))
    default: return nil
    }
  }

  /// A day as iCalendar has it: `20170620`.
  private static func written(_ day: Int) -> String {
    let date = CivilDate(dayNumber: day)
    return DateDigits.padded(date.year, 4) + DateDigits.padded(date.month, 2)
      + DateDigits.padded(date.day, 2)
  }

  /// A moment as iCalendar has it: `20170620T184400Z`.
  private static func written(_ instant: Instant) -> String {
    String(decoding: instant.utc.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
  }
}
