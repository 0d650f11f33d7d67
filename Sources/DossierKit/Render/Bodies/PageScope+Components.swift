import Templates

extension PageScope {
  /// The HTML of a component in a record's body, made by the template `component`.
  func component(_ directive: BodyDirective, in record: RecordIndex) -> String {
    var context = ComponentContext(label: shared.labels)
    context.caption = directive.caption.isEmpty ? nil : directive.caption
    switch directive.component {
    case .timeline(let incidents, let locations):
      context.events = phases(of: subjects(incidents, locations, of: record))
    case .figures(let incidents):
      context.counts = subjects(incidents, [], of: record).compactMap(counts)
    case .claims(let ids, let about):
      let told = about.compactMap { site.index(of: $0) }.flatMap { index.claimsAbout[Int($0)] }
      context.claims = claims(unique(ids.compactMap { site.index(of: $0) } + told))
    case .quote(let id):
      context.quote = site.index(of: id).flatMap(quote)
    case .map(let locations, let incidents):
      context.places = places(locations, incidents)
      context.map = map(
        locations: locations.compactMap { site.index(of: $0) },
        incidents: incidents.compactMap { site.index(of: $0) })
    case .table(let rows):
      context.header = (rows.first ?? []).map(CellContext.init)
      context.rows = rows.dropFirst().map { row in
        RowContext(name: row.first ?? "", cells: row.dropFirst().map(CellContext.init))
      }
    case .unreadable: return ""
    }
    var output: [UInt8] = []
    library.render("component", context, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The incidents that a component names, or else those of its article.
  private func subjects(
    _ incidents: [Located<RecordID>], _ locations: [Located<RecordID>], of record: RecordIndex
  ) -> [RecordIndex] {
    var found = incidents.compactMap { site.index(of: $0) }
    found += locations.compactMap { site.index(of: $0) }.flatMap {
      site.graph.incidents[Int($0)].reversed()
    }
    if !found.isEmpty { return unique(found) }
    switch site[record].details {
    case .article(let article): return article.incidents.compactMap { site.index(of: $0) }
    case .incident: return [record]
    default: return []
    }
  }

  private func unique(_ records: [RecordIndex]) -> [RecordIndex] {
    var seen: Set<RecordIndex> = []
    return records.filter { seen.insert($0).inserted }
  }

  /// The phases of incidents in the order of their incident's list; an incident without phases is
  /// one event.
  private func phases(of incidents: [RecordIndex]) -> [EventContext] {
    incidents.flatMap { index -> [EventContext] in
      guard case .incident(let incident) = site[index].details else { return [] }
      let zone = incident.timezone?.value
      if incident.phases.isEmpty {
        return [
          EventContext(
            time: time(incident.date.value, incident.time?.value, zone: zone, style: .short),
            link: link(index), text: summary(of: site[index]), isUncertain: false)
        ]
      }
      return incident.phases.map { phase in
        let date = phase.date?.value ?? incident.date.value
        var written = time(date, phase.time?.value, zone: zone, style: .short)
        if let clock = phase.time?.value { written.words = words.dates.words(clock) }
        return EventContext(
          time: written, link: link(index), text: phase.text.value,
          isUncertain: phase.time == nil)
      }
    }
  }

  private func counts(_ index: RecordIndex) -> IncidentCountsContext? {
    guard case .incident(let incident) = site[index].details, !incident.figures.isEmpty else {
      return nil
    }
    return IncidentCountsContext(
      link: link(index), figures: shownFigures(incident), allFigures: allFigures(incident, index))
  }

  private func quote(_ index: RecordIndex) -> StatementContext? {
    guard case .quote(let quote) = site[index].details else { return nil }
    let speaker = RecordID(quote.speaker.value).flatMap { site.index(of: $0) }
    return StatementContext(
      text: words.quoted(quote.text.value), time: quote.date.map { time($0.value) },
      by: speaker == nil && !quote.speaker.value.isEmpty ? quote.speaker.value : nil,
      actor: speaker.map { link($0) },
      note: quote.roleAtTime?.value, sources: citations(site[index].common.sources))
  }

  private func places(
    _ locations: [Located<RecordID>], _ incidents: [Located<RecordID>]
  ) -> [PlaceContext] {
    var found = locations.compactMap { site.index(of: $0) }
    for incident in incidents.compactMap({ site.index(of: $0) }) {
      guard case .incident(let incident) = site[incident].details else { continue }
      found += incident.locations.compactMap { site.index(of: $0.location) }
    }
    return unique(found).compactMap { index in
      guard case .location(let location) = site[index].details else { return nil }
      return PlaceContext(
        link: link(index), kind: location.kind.map(words.locationKind),
        point: PublicPoint(location), incidents: links(listed(site.graph.incidents[Int(index)])))
    }
  }
}
