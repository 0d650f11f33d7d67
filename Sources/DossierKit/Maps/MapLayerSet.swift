/// All layers that maps of a site are drawn from: the built-in ones, and the site's own.
///
/// A site's layer named `countries`, `regions` or `water`, perhaps with more behind a hyphen, takes
/// the place of all built-in layers of that role; any other is drawn above them.
struct MapLayerSet: Sendable {
  /// The coarsest first.
  private let countries: [MapLayer]
  private let regions: [MapLayer]
  private let water: [MapLayer]
  private let own: [MapLayer]

  init(own layers: [MapLayer], builtIn: [MapLayer] = BuiltInLayers.all()) {
    func chosen(_ role: MapLayer.Role) -> [MapLayer] {
      let given = layers.filter { $0.role == role }
      let all = given.isEmpty ? builtIn.filter { $0.role == role } : given
      return all.sorted { ($1.detail, $0.name) < ($0.detail, $1.name) }
    }
    countries = chosen(.countries)
    regions = chosen(.regions)
    water = chosen(.water)
    own = layers.filter { $0.role == .own }
  }

  /// The layers that a frame shows, in the order in which they are drawn.
  func layers(in frame: MapFrame, _ box: MapBox) -> [MapLayer] {
    let width = frame.width
    let isWorld = frame.kind == .world
    var shown: [MapLayer] = []
    // The finest that has all of the frame; countries cut off in the middle would be a coast.
    let seen = box.scaled(by: 0.5 / 0.56)
    let land = countries.last { isWorld || $0.box.contains(seen) } ?? countries.first
    if let land { shown.append(land) }
    guard !isWorld else { return shown + own }
    shown += water.filter { $0.box.meets(box) && width >= $0.finestWidth && width < 45 }
    // Finer lines beside coarse ones would draw one border twice.
    let rough = land?.detail ?? 0
    shown += regions.filter {
      $0.box.meets(box) && width <= $0.detail * 700 && rough <= max($0.detail * 6, 0.03)
    }
    return shown + own.filter { $0.box.meets(box) }
  }

  /// The least width, in degrees of a great circle, at which the layers say something of a place.
  func finestWidth(at point: MapPoint) -> Double {
    var widths = countries.filter { $0.box.contains(point) }.map(\.finestWidth)
    for layer in regions + own where layer.holds(point) { widths.append(layer.finestWidth) }
    return widths.min() ?? 4
  }

  /// The mainland of a country: the box of its largest outline in the coarsest layer.
  func mainland(of code: String) -> MapBox? {
    guard let layer = countries.first else { return nil }
    var best: (size: Double, box: MapBox)?
    for feature in layer.features where feature.code.utf8.elementsEqual(code.utf8) {
      for part in layer.parts[feature.parts] where part.shape == .outline {
        let size = (part.box.east - part.box.west) * (part.box.north - part.box.south)
        if size > best?.size ?? -1 { best = (size, part.box) }
      }
    }
    return best?.box
  }

  /// Where the name of a country stands.
  func label(of code: String) -> MapPoint? {
    for layer in countries {
      // Parts far from home have the code too; the first in rank is the country.
      let found = layer.features.filter { $0.code.utf8.elementsEqual(code.utf8) }
      if let point = found.min(by: { $0.rank < $1.rank })?.label { return point }
    }
    return nil
  }
}

extension MapLayer {
  /// Whether a point lies in a shape of the layer; for lines, in the box of all.
  fileprivate func holds(_ point: MapPoint) -> Bool {
    guard box.contains(point) else { return false }
    var hasRings = false
    for part in parts where part.shape == .outline {
      hasRings = true
      if part.box.contains(point), rings(part, hold: point) { return true }
    }
    return !hasRings
  }

  /// Whether a ring goes round a point: a ray from it meets the ring an odd number of times.
  private func rings(_ part: Part, hold point: MapPoint) -> Bool {
    var isInside = false
    var last = points[part.points.upperBound - 1]
    for here in points[part.points] {
      if (here.latitude > point.latitude) != (last.latitude > point.latitude) {
        let share = (point.latitude - here.latitude) / (last.latitude - here.latitude)
        if point.longitude < here.longitude + share * (last.longitude - here.longitude) {
          isInside.toggle()
        }
      }
      last = here
    }
    return isInside
  }
}
