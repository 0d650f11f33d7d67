import Templates

extension PageScope {
  /// The lines of the timeline that readers may see, oldest first.
  func events(_ entries: some Sequence<ChronologyEntry>) -> [EventContext] {
    entries.compactMap(event)
  }

  func event(_ entry: ChronologyEntry) -> EventContext? {
    let record = site[entry.record]
    guard record.isListed else { return nil }
    var text: String?
    var link = link(entry.record)
    var isDetail = true
    switch (entry.event, record.details) {
    case (.phase(let number), .incident(let incident)):
      guard incident.phases.indices.contains(number) else { return nil }
      text = incident.phases[number].text.value + maker.outcomes(ofPhase: number, in: entry.record)
    case (.claim(let number), .claim(let claim)):
      guard claim.history.indices.contains(number) else { return nil }
      text = "\(words.kind(.claim)): \(words.claimStatus(claim.history[number].status.value))"
    case (.legal(let number), .person(let person)):
      guard person.legal.indices.contains(number) else { return nil }
      text = words.told(person.legal[number], of: person)
      if person.isCleared {
        // The line says the standing already; it need not stand twice.
        var named = linkContext(entry.record)
        named.note = nil
        link = RecordLink(named)
      }
    default:
      text = summary(of: record)
      isDetail = false
    }
    return EventContext(
      time: eventTime(entry), link: link, text: text, isUncertain: entry.date.isUncertain,
      isDetail: isDetail)
  }

  /// The short date of a line, with the time of day when there is one.
  private func eventTime(_ entry: ChronologyEntry) -> TimeContext {
    var time = time(entry.date, entry.time, zone: entry.zone, style: .short)
    if let clock = entry.time, entry.date.day != nil {
      time.words = words.dates.language.dateAndTime(time.words, words.dates.words(clock))
    }
    return time
  }

  /// The events by year, each year once, in the order of first appearance.
  func years() -> [GroupContext] {
    var groups: [GroupContext] = []
    for entry in site.chronology {
      guard let event = event(entry) else { continue }
      let day = entry.date.firstDay ?? entry.date.lastDay
      let id = day.map { "y\(CivilDate(dayNumber: $0).year)" } ?? "undated"
      if let known = groups.lastIndex(where: { $0.id == id }) {
        groups[known].events.append(event)
      } else {
        let title = words.dates.year(of: entry.date) ?? label(.withoutYear)
        groups.append(GroupContext(title: title, id: id, events: [event]))
      }
    }
    return groups
  }
}

extension EDTFDate {
  /// Whether nobody knows the date exactly: in doubt, one day of several, or coarser than a day.
  var isUncertain: Bool {
    switch kind {
    case .instant: false
    case .oneDay: true
    case .point(let point): qualification != .certain || point.precision < .day
    case .interval(let from, let to):
      qualification != .certain || from.point == nil || to.point == nil
    }
  }
}
