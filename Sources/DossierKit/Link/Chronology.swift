/// The events of a dossier in the order of time.
enum Chronology {
  /// Incidents, their dated phases, articles, changes of claims' and legal statuses, corrections,
  /// sorted by the earliest moment each can mean, then the latest, then the record.
  static func entries(of context: LinkContext) -> [ChronologyEntry] {
    let zone = context.settings.timezone?.value ?? .utc
    var entries: [ChronologyEntry] = []
    for (number, record) in context.records.enumerated() {
      let index = RecordIndex(clamping: number)
      func add(
        _ event: ChronologyEntry.Event, _ date: EDTFDate, _ time: ClockTime?,
        _ zone: TimeZoneRules, key: DateSortKey? = nil
      ) {
        entries.append(
          ChronologyEntry(
            record: index, event: event, date: date, time: time, zone: zone,
            key: key ?? date.sortKey(time: time, in: zone)))
      }
      switch record.details {
      case .incident(let incident):
        let zone = incident.timezone?.value ?? zone
        add(.incident, incident.date.value, incident.time?.value, zone)
        var previous: ChronologyEntry?
        for (number, phase) in incident.phases.enumerated() {
          let date = phase.date?.value ?? incident.date.value
          // Of a phase without a time its writer knows the order: it stays behind the one above it.
          let key = phase.time == nil && previous?.date == date ? previous?.key : nil
          add(.phase(number), date, phase.time?.value, zone, key: key)
          previous = entries.last
        }
      case .article:
        if let date = record.articleDate { add(.article, date.edtf(in: zone), nil, zone) }
      case .claim(let claim):
        for (number, entry) in claim.history.enumerated() {
          add(.claim(number), entry.date.value, nil, zone)
        }
      case .person(let person):
        for (number, status) in person.legal.enumerated() {
          if let date = status.date { add(.legal(number), date.value, nil, zone) }
        }
      default: break
      }
      // What was only brought up to date stands in the log of updates.
      for (number, correction) in record.common.corrections.enumerated()
      where correction.kind != .update {
        add(.correction(number), correction.date.value, nil, zone)
      }
    }
    // Keys are sorted in the stead of entries, which have many parts to copy.
    return entries.enumerated().map { (key: $1.key, place: $0) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }
      .map { entries[$0.place] }
  }
}

extension ArticleDate {
  /// The date as EDTF: the day, or the moment.
  func edtf(in zone: TimeZoneRules) -> EDTFDate {
    switch self {
    case .day(let day): EDTFDate(day: day)
    case .instant(let instant):
      EDTFDate(text: instant.written, kind: .instant(zone.local(instant)))
    }
  }
}
