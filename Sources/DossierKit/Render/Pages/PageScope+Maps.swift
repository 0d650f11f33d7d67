import Templates

extension PageScope {
  /// How many sentences stand below a map.
  private static let sentenceLimit = 4
  /// How many of its places a circle names to those who do not see the map.
  private static let markerNames = 6
  /// How many maps of places inside a map leads to.
  private static let closerLimit = 12

  /// The map of the whole dossier, for its own page.
  func dossierMap() -> MapContext? {
    guard let maps = index.maps, let plan = maps.dossier else { return nil }
    // The way down: countries first, and where there are none what is outermost.
    let tops = index.listed(.location).filter { place in
      site.graph.ancestors[Int(place)].isEmpty && maps.plan(of: place) != nil
    }
    return map(
      plan, maps, of: site.settings.title.value, record: nil, closer: tops,
      notes: dossierNotes(plan, maps))
  }

  /// The same with fewer places, for the home.
  func homeMap() -> MapContext? {
    guard let maps = index.maps, let plan = maps.dossier?.prefix(MapAtlas.Limit.home) else {
      return nil
    }
    return map(
      plan, maps, of: site.settings.title.value, record: nil, closer: [],
      notes: maps.unplaced > 0 ? [words.unplaced(maps.unplaced)] : [])
  }

  /// The map of a place or an incident.
  func map(of record: RecordIndex) -> MapContext? {
    guard let maps = index.maps, let plan = maps.plan(of: record) else { return nil }
    var closer: [RecordIndex] = []
    if site[record].kind == .location {
      closer = listed(site.graph.children[Int(record)]).filter { maps.plan(of: $0) != nil }
    } else {
      closer = plan.marks.map(\.place)
    }
    return map(
      plan, maps, of: site[record].title, record: record, closer: closer,
      notes: plan.omitted > 0 ? [words.mapLimit(plan.marks.count, plan.omitted)] : [])
  }

  /// The map of a block in a text, to which the table of the block belongs.
  func map(locations: [RecordIndex], incidents: [RecordIndex]) -> MapContext? {
    guard let maps = index.maps, let plan = maps.plan(locations: locations, incidents: incidents)
    else { return nil }
    let names = plan.marks.prefix(3).map { site[$0.place].title }
    return map(
      plan, maps, of: words.list(names), record: nil, closer: [],
      notes: plan.omitted > 0 ? [words.mapLimit(plan.marks.count, plan.omitted)] : [],
      isBlock: true)
  }

  private func dossierNotes(_ plan: MapPlan, _ maps: MapAtlas) -> [String] {
    var notes: [String] = []
    if plan.omitted > 0 { notes.append(words.mapLimit(plan.marks.count, plan.omitted)) }
    if maps.unplaced > 0 { notes.append(words.unplaced(maps.unplaced)) }
    return notes
  }

  // MARK: - One map

  private func map(
    _ plan: MapPlan, _ maps: MapAtlas, of title: String, record: RecordIndex?,
    closer: [RecordIndex], notes: [String], isBlock: Bool = false
  ) -> MapContext {
    let base = maps.base(of: plan)
    let isOfIncident = record.map { site[$0].kind == .incident } ?? false
    let texts = MapDrawing.Texts(
      names: { self.names(of: $0, plan) },
      href: { self.mapHref($0, plan, record, isBlock) },
      words: { marker in
        self.words.marker(
          self.markerWords(
            marker, plan, names: Self.markerNames, incidents: isOfIncident ? 0 : marker.count))
      }, length: words.length)
    let drawing = MapDrawing(plan: plan, base: base, texts: texts, showsNumbers: !isOfIncident)
    // An incident's page says below the map what is vague, a place's what is kept back; the rest
    // is in the table.
    let told = ((plan.ground.map { [$0] } ?? []) + plan.marks).filter {
      isOfIncident || ($0.place == record && $0.area.basis != .inside)
    }
    let sentences = told.compactMap { whereabouts($0) }.prefix(Self.sentenceLimit)
    return MapContext(
      label: shared.labels, svg: drawing.svg(),
      words: words.mapOf(title), rows: isBlock ? [] : plan.marks.map { row($0, isOfIncident) },
      notes: sentences.map { $0.capitalizedFirst + "." } + notes,
      credits: credits(base.credits, plan), elsewhere: plan.frame.address,
      wider: wider(than: record, maps),
      closer: links(closer.prefix(Self.closerLimit)))
  }

  /// The places of a circle by name, so many at most.
  private func markerWords(
    _ marker: MapMarker, _ plan: MapPlan, names: Int, incidents: Int = 0
  ) -> MarkerWords {
    MarkerWords(
      names: marker.marks.prefix(names).map { site[plan.marks[$0].place].title },
      others: max(0, marker.marks.count - names), incidents: incidents)
  }

  /// What may stand beside a circle; of several places their number, where there is no room.
  private func names(of marker: MapMarker, _ plan: MapPlan) -> [String] {
    let count = marker.marks.count
    let name = words.marker(markerWords(marker, plan, names: count > 2 ? 1 : 2))
    return count > 1 ? [name, words.count(.location, count)] : [name]
  }

  /// Whose data the base map and the outlines on it are.
  private func credits(_ base: [String], _ plan: MapPlan) -> [String] {
    var credits = base
    for mark in plan.marks + (plan.ground.map { [$0] } ?? []) where mark.hasDrawnOutline {
      guard let credit = mark.outline?.value.credit, !credits.contains(credit) else { continue }
      credits.append(credit)
    }
    return credits
  }

  private func row(_ mark: MapMark, _ isOfIncident: Bool) -> MapRowContext {
    var point: PublicPoint?
    var precision: String?
    if case .location(let location) = site[mark.place].details {
      point = PublicPoint(location)
      precision = location.precision.map { words.precision($0.value) }
    }
    let count = mark.incidents.count
    return MapRowContext(
      link: link(mark.place), whereabouts: whereabouts(mark) ?? precision,
      count: isOfIncident || count == 0 ? nil : String(count), point: point)
  }

  /// How exactly a mark is told; nil for a point.
  private func whereabouts(_ mark: MapMark) -> String? {
    let name = site[mark.place].title
    let length = words.length(mark.area.metres)
    switch mark.area.basis {
    case .point: return nil
    case .inside: return words.whereabouts(.inside(name))
    case .blurred: return words.whereabouts(.blurred(name, length))
    case .stated:
      guard case .location(let location) = site[mark.place].details,
        let precision = location.precision?.value, precision != .exact, precision != .site
      else { return words.whereabouts(.near(name, length)) }
      return words.whereabouts(.within(name, length))
    }
  }

  /// Where a circle leads: to its place, or to the place that holds all of several.
  private func mapHref(
    _ marker: MapMarker, _ plan: MapPlan, _ record: RecordIndex?, _ isBlock: Bool
  ) -> String {
    let places = marker.marks.map { plan.marks[$0].place }
    var target: RecordIndex? = places[0]
    if places.count > 1 {
      // The nearest place that holds each of them; a place holds itself.
      var chain = [places[0]] + site.graph.ancestors[Int(places[0])]
      for place in places.dropFirst() {
        let holders = [place] + site.graph.ancestors[Int(place)]
        chain.removeAll { !holders.contains($0) }
      }
      target = chain.first ?? (isBlock ? places[0] : nil)
    }
    if let target, target != record, let href = href(of: target) { return href }
    return isBlock ? href(of: places[0]) ?? "#main" : "#map-data"
  }

  /// The way to the map of the place round a place, and at the end to that of the dossier.
  private func wider(than record: RecordIndex?, _ maps: MapAtlas) -> NavigationContext? {
    guard let record, maps.dossier != nil else { return nil }
    if site[record].kind == .location {
      for holder in site.graph.ancestors[Int(record)] where site[holder].isListed {
        guard maps.plan(of: holder) != nil, let href = href(of: holder) else { continue }
        return NavigationContext(href: href + "#map", title: site[holder].title)
      }
    }
    return NavigationContext(href: href(SitePart.map.path), title: label(.wholeMap))
  }
}

extension MapFrame {
  /// The frame on OpenStreetMap.
  fileprivate var address: String {
    // A tile of zoom 0 shows 360°; a screen shows about four tiles side by side.
    var zoom = 1
    var span = 360.0
    while span > width, zoom < 16 {
      span /= 2
      zoom += 1
    }
    func written(_ units: Int32) -> String {
      let size = Int(units.magnitude)
      return "\(units < 0 ? "-" : "")\(size / 10_000).\(DateDigits.padded(size % 10_000, 4))"
    }
    return "https://www.openstreetmap.org/#map=\(zoom)/\(written(latitude))/\(written(longitude))"
  }
}

extension String {
  /// The same with a capital at its beginning, if that is a small letter of ASCII.
  fileprivate var capitalizedFirst: String {
    var bytes = Array(utf8)
    guard let first = bytes.first, (0x61...0x7A).contains(first) else { return self }
    bytes[0] = first & 0xDF
    return String(decoding: bytes, as: UTF8.self)
  }
}
