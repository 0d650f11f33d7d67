/// What lies below the marks of a map: land, water, borders, as SVG, made once for each frame.
struct BaseMap: Sendable {
  /// A name that may stand on the map where room is.
  struct Label: Sendable {
    let spot: MapSpot
    let text: String
    /// From 0 for what is placed first.
    let rank: Int
  }

  /// The elements, in the units of the frame's drawing.
  let paths: [UInt8]
  /// Names of countries and regions, the most important first.
  let labels: [Label]
  /// What the layers that are seen ask to be printed, each once.
  let credits: [String]
}

/// Draws base maps from layers.
struct BaseMapMaker: Sendable {
  let layers: MapLayerSet
  /// The language of names.
  let language: String

  /// The base map of a frame.
  func make(_ frame: MapFrame) -> BaseMap {
    let projection = MapProjection(frame)
    var box = projection.box
    box.west += frame.centre.longitude
    box.east += frame.centre.longitude
    var paths: [UInt8] = []
    var labels: [BaseMap.Label] = []
    var credits: [String] = []
    for layer in layers.layers(in: frame, box) {
      let drawn = LayerDrawing(layer: layer, projection: projection).draw()
      guard !drawn.isEmpty else { continue }
      for (style, path) in drawn {
        paths += Array("<path class=\"\(style)\" d=\"".utf8)
        paths += path
        paths += Array("\"/>".utf8)
      }
      if let credit = layer.credit, !credits.contains(credit) { credits.append(credit) }
      labels += self.labels(of: layer, projection)
    }
    return BaseMap(
      paths: paths,
      // The sort is stable in the order of the layers: equal ranks keep it.
      labels: labels.enumerated().sorted {
        ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
      }
      .map(\.element),
      credits: credits)
  }

  private func labels(of layer: MapLayer, _ projection: MapProjection) -> [BaseMap.Label] {
    let frame = projection.frame
    let isShown: (MapLayer.Feature) -> Bool
    switch layer.role {
    case .countries:
      let highest = frame.width > 60 ? 2 : frame.width > 30 ? 3 : 9
      isShown = { frame.width >= 1.5 && $0.rank <= highest }
    case .regions:
      isShown = { _ in
        (layer.detail * 90...layer.detail * 500).contains(frame.width)
      }
    case .own: isShown = { _ in frame.width <= layer.detail * 500 }
    case .water: return []
    }
    return layer.features.compactMap { feature in
      guard isShown(feature), let point = feature.label, let name = feature.name(in: language)
      else {
        return nil
      }
      let spot = projection.project(point)
      guard (0...MapFrame.drawingWidth).contains(spot.x), (0...frame.drawingHeight).contains(spot.y)
      else { return nil }
      let base = layer.role == .countries ? 0 : 20
      return BaseMap.Label(spot: spot, text: name, rank: base + feature.rank)
    }
  }
}

extension MapLayer {
  /// All its lines and rings as the `d` of one path, as far as a frame shows them.
  func path(in projection: MapProjection) -> [UInt8] {
    LayerDrawing(layer: self, projection: projection).draw().reduce(into: []) { $0 += $1.path }
  }
}

/// Draws one layer in one frame.
private struct LayerDrawing {
  let layer: MapLayer
  let projection: MapProjection

  private var frame: MapFrame { projection.frame }

  /// The paths of the layer that are not empty, by the class that styles them.
  func draw() -> [(style: String, path: [UInt8])] {
    var writers: [(style: String, writer: PathWriter)] = []
    let clipping = LineClipping(width: MapFrame.drawingWidth, height: frame.drawingHeight)
    let box = projection.box
    for feature in layer.features {
      let style = style(of: feature)
      let index = writers.firstIndex { $0.style.utf8.elementsEqual(style.utf8) } ?? writers.count
      if index == writers.count { writers.append((style, PathWriter())) }
      for part in layer.parts[feature.parts] {
        let seen = shifts.filter { isSeen(part, box, $0) }
        // Round an azimuthal centre every longitude has one place, however it is written.
        for shift in frame.kind == .local ? seen[...] : seen.prefix(1) {
          add(part, shift, box, clipping, to: &writers[index].writer)
        }
      }
    }
    // What is marked, and what is drawn on land, lies above it.
    return writers.sorted { Self.order($0.style) < Self.order($1.style) }
      .map { ($0.style, $0.writer.bytes) }.filter { !$0.1.isEmpty }
  }

  private func style(of feature: MapLayer.Feature) -> String {
    switch layer.role {
    case .countries:
      !frame.home.isEmpty && feature.code.utf8.elementsEqual(frame.home.utf8) ? "home" : "land"
    case .regions: "region"
    case .water: feature.kind == .land ? "lake" : feature.kind.rawValue
    case .own: feature.kind == .land ? "own" : feature.kind.rawValue
    }
  }

  private static func order(_ style: String) -> Int {
    ["land", "home", "town", "lake", "river", "region", "own"].firstIndex(of: style) ?? 9
  }

  /// By how many degrees parts are moved east: a frame may reach over the edge of the data.
  private var shifts: [Double] {
    switch frame.kind {
    case .world: [0]
    case .wide, .local: [0, 360, -360]
    }
  }

  private func isSeen(_ part: MapLayer.Part, _ box: MapBox, _ shift: Double) -> Bool {
    if frame.kind == .world { return true }
    return box.meets(part.box, movedBy: shift - frame.centre.longitude)
  }

  private func add(
    _ part: MapLayer.Part, _ shift: Double, _ box: MapBox, _ clipping: LineClipping,
    to writer: inout PathWriter
  ) {
    let spots = spots(of: part, shift, box)
    var (west, north, east, south) = (Double.infinity, Double.infinity, -Double.infinity, -1e9)
    for spot in spots {
      west = min(west, spot.x)
      east = max(east, spot.x)
      north = min(north, spot.y)
      south = max(south, spot.y)
    }
    guard west < clipping.east, east > clipping.west, north < clipping.south,
      south > clipping.north
    else { return }
    let isInside =
      west >= clipping.west && east <= clipping.east && north >= clipping.north
      && south <= clipping.south
    if part.shape == .line {
      for line in isInside ? [spots] : clipping.line(spots) { writer.addLine(line) }
    } else if max(east - west, south - north) >= 2 {
      writer.addRing(isInside ? spots : clipping.ring(spots))
    }
  }

  /// The points of a part that matter at this scale, in the drawing.
  private func spots(of part: MapLayer.Part, _ shift: Double, _ box: MapBox) -> [MapSpot] {
    // One unit of the drawing is half a pixel where the map is 720 pixels wide.
    let tolerance = projection.degreesPerUnit * 0.9
    var spots: [MapSpot] = []
    var last: (x: Double, y: Double, side: Int)?
    var waiting: (x: Double, y: Double, side: Int)?
    func put(_ point: (x: Double, y: Double, side: Int)) {
      if let last, frame.kind == .wide {
        fill(from: (last.x, last.y), to: (point.x, point.y), &spots)
      }
      spots.append(project(point.x, point.y))
      last = point
    }
    let weights = layer.weights[part.number]
    for (index, weight) in zip(part.points, weights) where weight >= tolerance {
      let x = layer.points[index].longitude + (frame.kind == .local ? shift - centre : 0)
      let y = layer.points[index].latitude
      let point = (x: x, y: y, side: frame.kind == .local ? Self.side(x, y, of: box) : 0)
      // A point between two others on the same side outside changes nothing that is seen.
      if let held = waiting, let last, held.side & last.side & point.side != 0 {
        waiting = point
        continue
      }
      if let held = waiting { put(held) }
      waiting = point
    }
    if let held = waiting { put(held) }
    if part.shape != .line, frame.kind == .wide, let last, let first = part.points.first {
      let start = layer.points[first]
      fill(from: (last.x, last.y), to: (start.longitude, start.latitude), &spots)
    }
    return spots
  }

  private var centre: Double { frame.centre.longitude }

  private func project(_ x: Double, _ y: Double) -> MapSpot {
    frame.kind == .local
      ? projection.project(longitude: x, latitude: y)
      : projection.project(MapPoint(longitude: x, latitude: y))
  }

  /// Adds points on a long way, which is straight in degrees and so bent in the drawing.
  private func fill(
    from a: (x: Double, y: Double), to b: (x: Double, y: Double), _ spots: inout [MapSpot]
  ) {
    let steps = Int(min(90, max(abs(b.x - a.x) / 2, abs(b.y - a.y) / 4)))
    guard steps > 1 else { return }
    for step in 1..<steps {
      let share = Double(step) / Double(steps)
      spots.append(project(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
    }
  }

  /// On which sides of a box a point lies outside, as bits.
  private static func side(_ x: Double, _ y: Double, of box: MapBox) -> Int {
    (x < box.west ? 1 : 0) | (x > box.east ? 2 : 0) | (y < box.south ? 4 : 0)
      | (y > box.north ? 8 : 0)
  }
}
