import Templates

/// Makes the lines of timelines from the entries of the chronology.
struct EventMaker {
  let maker: LinkMaker
  /// A record as it stands in lists of the page.
  let link: (RecordIndex) -> RecordLink
  /// The address of a record's page.
  let href: (RecordIndex) -> String?
  /// Whether records are told by their title alone.
  var isBrief = false

  private var site: Site { _read { yield maker.site } }
  private var words: Words { maker.words }

  /// A line; nil for an entry that readers may not see.
  func event(_ entry: ChronologyEntry) -> EventContext? {
    let record = site[entry.record]
    guard record.isListed else { return nil }
    var text: String?
    var link: RecordLink?
    var isDetail = true
    var lead: String?
    var language: String?
    switch (entry.event, record.details) {
    case (.phase(let number), .incident(let incident)):
      guard incident.phases.indices.contains(number) else { return nil }
      text = incident.phases[number].text.value + maker.outcomes(ofPhase: number, in: entry.record)
      language = maker.dossierLanguage
    case (.claim(let number), .claim(let claim)):
      guard claim.history.indices.contains(number) else { return nil }
      text = "\(words.kind(.claim)): \(words.claimStatus(claim.history[number].status.value))"
    case (.legal(let number), .person(let person)):
      guard person.legal.indices.contains(number) else { return nil }
      text = words.told(person.legal[number], of: person)
      if person.isCleared {
        // The line says the standing already; it need not stand twice.
        var named = maker.link(entry.record, href: href(entry.record))
        named.note = nil
        link = RecordLink(named)
      }
    case (.correction(let number), _):
      guard record.common.corrections.indices.contains(number) else { return nil }
      let correction = record.common.corrections[number]
      // The text about a claim that is not repeated is not repeated either.
      text = record.isRepeatable ? correction.now.value : nil
      lead = words.correctionKind(correction.kind) + (text == nil ? "" : words.colon)
      language = maker.foreignLanguage(of: record)
    default:
      text = isBrief ? nil : record.deck
      language = text == nil ? nil : maker.foreignLanguage(of: record)
      isDetail = false
    }
    let lane = TimelineLane(entry, of: record)
    return EventContext(
      time: time(entry), link: link ?? self.link(entry.record), text: text,
      isUncertain: entry.date.isUncertain, isDetail: isDetail, lane: words.lane(lane),
      laneKey: lane.rawValue, lead: lead, language: language)
  }

  /// The short date of a line, with the time of day when there is one.
  private func time(_ entry: ChronologyEntry) -> TimeContext {
    var time = maker.time(entry.date, entry.time, zone: entry.zone, style: .short)
    if let clock = entry.time, entry.date.day != nil {
      time.words = words.dates.language.dateAndTime(time.words, words.dates.words(clock))
    }
    return time
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
