/// Where the places of a dossier lie as readers may know it, and what happened at each.
struct MapPlaces: Sendable {
  /// The point of each place, by the index of its record; nil without one.
  private let spots: [Spot?]
  /// For each place the one that stands for it on a map: itself, or the nearest round it.
  private let anchors: [RecordIndex?]
  /// The listed incidents that stand at each place, by the index of its record, in order.
  let incidents: [[RecordIndex]]
  /// How many listed incidents stand nowhere on a map.
  let unplaced: Int

  private struct Spot {
    let point: MapPoint
    let area: MapArea
    var outline: Boxed<MapLayer>?
  }

  init(_ site: Site, layers: MapLayerSet) {
    let spots = site.records.map { Self.spot(of: $0, layers, site.outlines) }
    let anchors = site.records.indices.map { index -> RecordIndex? in
      guard case .location(let location) = site.records[index].details else { return nil }
      if spots[index] != nil { return RecordIndex(clamping: index) }
      // Who hides a place does not want it told by what lies round it.
      guard !location.isSensitive else { return nil }
      return site.graph.ancestors[index].first { spots[Int($0)] != nil }
    }
    var incidents = [[RecordIndex]](repeating: [], count: site.records.count)
    var unplaced = 0
    for index in site.indices(of: .incident) where site[index].isListed {
      guard case .incident(let incident) = site[index].details else { continue }
      var isPlaced = false
      for place in incident.locations {
        guard let location = site.index(of: place.location), let anchor = anchors[Int(location)]
        else { continue }
        isPlaced = true
        if incidents[Int(anchor)].last != index { incidents[Int(anchor)].append(index) }
      }
      if !isPlaced { unplaced += 1 }
    }
    self.spots = spots
    self.anchors = anchors
    self.incidents = incidents
    self.unplaced = unplaced
  }

  /// The mark of a place itself, without incidents; nil when it has no point.
  func mark(of place: RecordIndex) -> MapMark? {
    spots[Int(place)].map {
      MapMark(
        place: place, point: $0.point, area: $0.area, outline: $0.outline, incidents: [])
    }
  }

  /// The mark of the site of an incident, which may be told less exactly than its place.
  func mark(of site: Incident.Site, at place: RecordIndex) -> MapMark? {
    guard let anchor = anchors[Int(place)], let spot = spots[Int(anchor)] else { return nil }
    var (area, outline) = (spot.area, spot.outline)
    if anchor != place, area.basis == .point { area = MapArea(basis: .inside, metres: 0) }
    if let precision = site.precision?.value {
      let told = MapArea.told(by: precision)
      if told.metres > area.metres, area.basis != .blurred { (area, outline) = (told, nil) }
    }
    return MapMark(
      place: anchor, point: spot.point, area: area, outline: outline, incidents: [])
  }

  // MARK: - Points

  private static func spot(
    of record: Record, _ layers: MapLayerSet, _ outlines: [String: Boxed<MapLayer>]
  ) -> Spot? {
    guard case .location(let written) = record.details else { return nil }
    // Select has blurred it; to do it again changes nothing, and lets nothing finer through.
    let location = written.blurred
    if let outline = location.shape.flatMap({ outlines[$0.value] }) {
      return spot(of: location, outline)
    }
    guard let point = location.coordinates?.value else {
      guard !location.isSensitive, location.publicRadius == nil, location.kind == .country,
        let label = location.country.flatMap({ layers.label(of: $0.value) })
      else { return nil }
      return Spot(point: label, area: .told(by: .country))
    }
    return MapPoint(point).map { Spot(point: $0, area: area(of: location, latitude: $0.latitude)) }
  }

  /// A place that has an outline: it lies anywhere in it, unless its record says how far from its
  /// point it may be.
  private static func spot(of location: Location, _ outline: Boxed<MapLayer>) -> Spot? {
    let layer = outline.value
    let point = location.coordinates.flatMap { MapPoint($0.value) } ?? layer.features.first?.label
    guard let point, !layer.box.isEmpty else { return nil }
    let stated = area(of: location, latitude: point.latitude)
    let reach = layer.box.reach(from: point)
    return Spot(
      point: point,
      area: stated.basis == .stated ? stated : MapArea(basis: .inside, metres: reach),
      outline: outline)
  }

  private static func area(of location: Location, latitude: Double) -> MapArea {
    if let decimals = location.publicDecimals {
      // The true place may be in any corner of what was rounded to this point.
      let half = [0.5, 0.05, 0.005, 0.0005, 0.00005][min(4, max(0, decimals))] * 111_195
      let cosine = Trigonometry.cosine(Trigonometry.radians(latitude))
      let corner = half * (1 + cosine * cosine).squareRoot()
      return MapArea(basis: .blurred, metres: max(location.publicRadius?.value ?? 0, corner))
    }
    if let radius = location.radius?.value, radius > 0, radius.isFinite {
      return MapArea(basis: .stated, metres: min(radius, 2_000_000))
    }
    return location.precision.map { .told(by: $0.value) } ?? .point
  }
}

extension MapArea {
  /// The area of a precision, with the usual size of such a place.
  static func told(by precision: Location.Precision) -> MapArea {
    switch precision {
    case .exact, .site: .point
    case .neighbourhood: MapArea(basis: .inside, metres: 600)
    case .settlement: MapArea(basis: .inside, metres: 2500)
    case .municipality: MapArea(basis: .inside, metres: 3000)
    case .district: MapArea(basis: .inside, metres: 12_000)
    case .province: MapArea(basis: .inside, metres: 40_000)
    // A country is marked as a whole, not by a circle.
    case .country: MapArea(basis: .inside, metres: 100_000)
    }
  }
}

extension MapPoint {
  /// The point of a record; nil for one that is nowhere on the ground.
  fileprivate init?(_ point: Location.Coordinates) {
    guard point.latitude.isFinite, point.longitude.isFinite, abs(point.latitude) <= 90,
      abs(point.longitude) <= 180
    else { return nil }
    self.init(longitude: point.longitude, latitude: point.latitude)
  }
}

extension MapBox {
  /// How far the farthest corner is from a point, in metres.
  fileprivate func reach(from point: MapPoint) -> Double {
    let x = max(abs(west - point.longitude), abs(east - point.longitude))
    let y = max(abs(south - point.latitude), abs(north - point.latitude))
    let cosine = Trigonometry.cosine(Trigonometry.radians(point.latitude))
    return (x * x * cosine * cosine + y * y).squareRoot() * 111_195
  }
}
