/// How much each point of a line matters, once for all scales.
///
/// The method of Douglas and Peucker, turned round: instead of a line for one tolerance it gives
/// every point the largest tolerance that still keeps it. A map of any scale is then drawn by
/// leaving points out, without another look at the whole line.
enum LineWeights {
  /// How often a point may be looked at on the whole: a hostile line costs no more than this.
  private static let looksPerPoint = 64

  /// The weights in degrees of a great circle; the ends of the line have an infinite one.
  static func weights(of points: ArraySlice<MapPoint>, isClosed: Bool) -> [Double] {
    let count = points.count
    guard count > 2 else { return Array(repeating: .infinity, count: count) }
    let first = points.startIndex
    let cosines = points.map { Trigonometry.cosine(Trigonometry.radians($0.latitude)) }
    var weights = [Double](repeating: 0, count: count)
    weights[0] = .infinity
    // Spans of the line between two points that stay; a ring ends where it began.
    var spans: [(from: Int, to: Int, cap: Double)] = []
    if isClosed {
      let far = farthest(from: points, cosines)
      weights[far] = .infinity
      spans = [(0, far, .infinity), (far, count, .infinity)]
    } else {
      weights[count - 1] = .infinity
      spans = [(0, count - 1, .infinity)]
    }
    var looks = looksPerPoint * count
    while let span = spans.popLast() {
      guard span.to - span.from > 1 else { continue }
      looks -= span.to - span.from
      guard looks > 0 else {
        for index in (span.from + 1)..<span.to { weights[index] = min(span.cap, 1) }
        continue
      }
      let a = points[first + span.from]
      let b = points[first + (span.to == count ? 0 : span.to)]
      var best = -1.0
      var place = span.from + 1
      for index in (span.from + 1)..<span.to {
        let distance = squaredDistance(points[first + index], cosines[index], from: a, to: b)
        if distance > best { (best, place) = (distance, index) }
      }
      let weight = min(span.cap, best.squareRoot())
      weights[place] = weight
      spans.append((span.from, place, weight))
      spans.append((place, span.to, weight))
    }
    return weights
  }

  private static func farthest(from points: ArraySlice<MapPoint>, _ cosines: [Double]) -> Int {
    let origin = points[points.startIndex]
    var best = (distance: -1.0, index: 1)
    for (index, point) in points.enumerated() {
      let x = (point.longitude - origin.longitude) * cosines[index]
      let y = point.latitude - origin.latitude
      if x * x + y * y > best.distance { best = (x * x + y * y, index) }
    }
    return best.index
  }

  /// The square of a point's distance from a line between two others, on a plane at its latitude.
  private static func squaredDistance(
    _ point: MapPoint, _ cosine: Double, from a: MapPoint, to b: MapPoint
  ) -> Double {
    let (ax, ay) = ((a.longitude - point.longitude) * cosine, a.latitude - point.latitude)
    let (bx, by) = ((b.longitude - point.longitude) * cosine, b.latitude - point.latitude)
    let (dx, dy) = (bx - ax, by - ay)
    let length = dx * dx + dy * dy
    let along = length > 0 ? min(1, max(0, -(ax * dx + ay * dy) / length)) : 0
    let (x, y) = (ax + along * dx, ay + along * dy)
    return x * x + y * y
  }
}
