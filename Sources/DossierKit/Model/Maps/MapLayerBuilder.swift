/// Collects the features of a layer, from a file of the site or from the binary.
struct MapLayerBuilder {
  private let name: String
  private let role: MapLayer.Role
  private let credit: String?
  private var features: [MapLayer.Feature] = []
  private var parts: [MapLayer.Part] = []
  private var points: [MapPoint] = []

  init(name: String, role: MapLayer.Role, credit: String?) {
    self.name = name
    self.role = role
    self.credit = credit
  }

  /// The number of the next part.
  var nextPart: Int { parts.count }

  /// Adds a line, or a ring whose first point is not repeated at its end.
  ///
  /// What has too few points to be seen is left out; rings are turned so that those outside run one
  /// way and those inside the other.
  mutating func add(_ shape: MapLayer.Part.Shape, _ new: [MapPoint]) {
    guard new.count >= (shape == .line ? 2 : 3) else { return }
    let start = points.count
    let isLeft = shape == .line || (Self.area(of: new) >= 0) == (shape == .outline)
    points += isLeft ? new : new.reversed()
    var box = MapBox()
    for point in new { box.add(point) }
    parts.append(
      MapLayer.Part(number: parts.count, shape: shape, points: start..<points.count, box: box))
  }

  /// Ends a feature that has the parts from a number on.
  mutating func addFeature(
    code: String, names: [(language: String, name: String)], label: MapPoint?, rank: Int,
    kind: MapLayer.Kind, partsFrom start: Int
  ) {
    features.append(
      MapLayer.Feature(
        code: code, names: names, label: label ?? Self.centre(of: parts[start...], points),
        rank: rank, kind: kind, parts: start..<parts.count))
  }

  /// The layer of all that was added.
  func finish() -> MapLayer {
    var box = MapBox()
    var steps: [Double] = []
    steps.reserveCapacity(points.count)
    for part in parts {
      box.add(part.box)
      let cosine = Trigonometry.cosine(
        Trigonometry.radians((part.box.south + part.box.north) / 2))
      for index in part.points.dropFirst() {
        let x = (points[index].longitude - points[index - 1].longitude) * cosine
        let y = points[index].latitude - points[index - 1].latitude
        steps.append((x * x + y * y).squareRoot())
      }
    }
    steps.sort()
    let weights = LazyRows(count: parts.count) { [parts, points] number in
      let part = parts[number]
      return LineWeights.weights(of: points[part.points], isClosed: part.shape != .line)
    }
    return MapLayer(
      name: name, role: role, credit: credit, features: features, parts: parts, points: points,
      weights: weights, detail: steps.isEmpty ? 0 : steps[steps.count / 2], box: box)
  }

  private static func area(of ring: [MapPoint]) -> Double {
    var sum = 0.0
    var last = ring[ring.count - 1]
    for point in ring {
      sum += last.longitude * point.latitude - point.longitude * last.latitude
      last = point
    }
    return sum
  }

  /// The centre of the box of the largest ring.
  private static func centre(
    of parts: ArraySlice<MapLayer.Part>, _ points: [MapPoint]
  ) -> MapPoint? {
    var best: (size: Double, box: MapBox)?
    for part in parts where part.shape == .outline {
      let size = (part.box.east - part.box.west) * (part.box.north - part.box.south)
      if size > best?.size ?? -1 { best = (size, part.box) }
    }
    return best.map {
      MapPoint(
        longitude: ($0.box.west + $0.box.east) / 2, latitude: ($0.box.south + $0.box.north) / 2)
    }
  }
}
