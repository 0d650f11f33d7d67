/// Decides what each map shows.
struct MapPlanner: Sendable {
  let site: Site
  let layers: MapLayerSet
  let places: MapPlaces

  /// The map of all places where something happened; of all places when nothing did.
  func dossier(limit: Int = MapAtlas.Limit.dossier) -> MapPlan? {
    let all = site.indices(of: .location).filter { site[$0].isListed }
    let marks = all.compactMap { mark(of: $0) }
    let busy = marks.filter { !$0.incidents.isEmpty }
    return plan(busy.isEmpty ? marks : busy, limit: limit, country: nil)
  }

  /// The map of a place with what happened in it, or of the places of an incident.
  func plan(of index: RecordIndex) -> MapPlan? {
    switch site[index].details {
    case .location(let location): plan(of: location, index)
    case .incident(let incident): plan(of: incident, index)
    default: nil
    }
  }

  private func plan(of location: Location, _ index: RecordIndex) -> MapPlan? {
    var own = mark(of: index)
    var marks: [MapMark] = []
    inside(index) { place in
      if let mark = mark(of: place), !mark.incidents.isEmpty { marks.append(mark) }
    }
    guard own != nil || !marks.isEmpty else { return nil }
    if location.isSensitive || location.publicRadius != nil, own == nil { return nil }
    // Where things happened inside it, a place that is an area needs no circle of its own.
    var ground: MapMark?
    if let mark = own, mark.incidents.isEmpty, mark.area.basis != .point, !marks.isEmpty {
      (own, ground) = (nil, mark)
    }
    let code = country(of: index)
    var corners: [MapPoint] = []
    if location.kind == .country, let box = code.flatMap(layers.mainland) {
      corners = [
        MapPoint(longitude: box.west, latitude: box.south),
        MapPoint(longitude: box.east, latitude: box.north),
      ]
    }
    let rest = sorted(marks).prefix(MapAtlas.Limit.place - 1)
    return plan(
      (own.map { [$0] } ?? []) + rest, limit: MapAtlas.Limit.place, country: code, ground: ground,
      corners: corners, omitted: marks.count - rest.count)
  }

  private func plan(of incident: Incident, _ index: RecordIndex) -> MapPlan? {
    var marks: [MapMark] = []
    for place in incident.locations {
      guard let location = site.index(of: place.location), site[location].isListed,
        var mark = places.mark(of: place, at: location),
        !marks.contains(where: { $0.place == mark.place })
      else { continue }
      mark.incidents = [index]
      marks.append(mark)
    }
    let code = marks.first.flatMap { country(of: $0.place) }
    return plan(marks, limit: MapAtlas.Limit.place, country: code)
  }

  /// The map of a block in a text.
  func block(locations: [RecordIndex], incidents: [RecordIndex]) -> MapPlan? {
    var found = locations
    for index in incidents {
      guard case .incident(let incident) = site[index].details else { continue }
      found += incident.locations.compactMap { site.index(of: $0.location) }
    }
    var seen: Set<RecordIndex> = []
    let marks = found.filter { seen.insert($0).inserted }.compactMap { place -> MapMark? in
      guard var mark = places.mark(of: place) else { return nil }
      mark.incidents = site.graph.incidents[Int(place)].filter { site[$0].isListed }.sorted()
      return mark
    }
    let codes = Set(marks.compactMap { country(of: $0.place) })
    return plan(marks, limit: MapAtlas.Limit.block, country: codes.count == 1 ? codes.first : nil)
  }

  /// The maps of all blocks in texts.
  func blocks() -> [MapPlan?] {
    site.records.flatMap { record -> [MapPlan?] in
      guard let directives = record.body?.directives, !directives.isEmpty else { return [] }
      return directives.map { directive in
        guard case .map(let locations, let incidents) = directive.component else { return nil }
        return block(
          locations: locations.compactMap { site.index(of: $0) },
          incidents: incidents.compactMap { site.index(of: $0) })
      }
    }
  }

  // MARK: - Frames

  private func plan(
    _ marks: [MapMark], limit: Int, country: String?, ground: MapMark? = nil,
    corners: [MapPoint] = [], omitted: Int = 0
  ) -> MapPlan? {
    guard !marks.isEmpty else { return nil }
    let shown = Array(sorted(marks).prefix(limit))
    let least = shown.map { mark in
      max(Self.width(of: mark), layers.finestWidth(at: mark.point))
    }.max()
    let drawn = shown + (ground.map { [$0] } ?? [])
    let inside = drawn.map {
      MapFrame.Content(
        point: $0.point, radius: $0.hasDrawnOutline ? 0 : Self.shownRadius($0.area))
    }
    let edges = corners + drawn.flatMap { $0.hasDrawnOutline ? $0.outlineCorners : [] }
    let content = inside + edges.map { MapFrame.Content(point: $0, radius: 0, hasMarker: false) }
    var frame = MapFrame.fitting(
      content, least: content.count > 1 ? min(least ?? 0, 0.15) : least ?? 0, home: country ?? "")
    // A frame with several places is no finer than the layers are at its middle.
    let finest = frame.kind == .world ? 0 : layers.finestWidth(at: frame.centre)
    if frame.width < finest {
      frame = MapFrame.fitting(content, least: finest, home: country ?? "")
    }
    return MapPlan(
      frame: frame, marks: shown, ground: ground,
      omitted: omitted + max(0, marks.count - shown.count))
  }

  /// The width that shows the surroundings of a place, in degrees of a great circle.
  private static func width(of mark: MapMark) -> Double {
    let degrees = mark.area.metres / 111_195
    // An outline says where its place ends; a circle only how large such places are.
    let round = mark.hasDrawnOutline ? 3.0 : 10
    return mark.area.basis == .point ? 0.15 : min(9, max(0.15, degrees * round))
  }

  private static func shownRadius(_ area: MapArea) -> Double {
    area.metres >= 100_000 ? 0 : area.metres
  }

  // MARK: - Places

  private func mark(of place: RecordIndex) -> MapMark? {
    guard var mark = places.mark(of: place) else { return nil }
    mark.incidents = places.incidents[Int(place)]
    return mark
  }

  /// Those with most incidents first, else in their order.
  private func sorted(_ marks: [MapMark]) -> [MapMark] {
    marks.sorted { ($1.incidents.count, $0.place) < ($0.incidents.count, $1.place) }
  }

  /// Every listed place inside another.
  private func inside(_ place: RecordIndex, _ visit: (RecordIndex) -> Void) {
    var waiting = site.graph.children[Int(place)].map { (index: $0, depth: 0) }
    while let next = waiting.popLast() {
      if site[next.index].isListed { visit(next.index) }
      // A circle of places is an error, and must not hold us up before it is told.
      if next.depth < 32 {
        waiting += site.graph.children[Int(next.index)].map { ($0, next.depth + 1) }
      }
    }
  }

  /// The country that a place lies in, as its record or one round it says.
  private func country(of place: RecordIndex) -> String? {
    for index in [place] + site.graph.ancestors[Int(place)] {
      if case .location(let location) = site[index].details, let code = location.country?.value {
        return String(
          decoding: code.utf8.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }, as: UTF8.self)
      }
    }
    return nil
  }
}
