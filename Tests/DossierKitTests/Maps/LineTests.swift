import Testing

@testable import DossierKit

struct LineTests {
  private static func walk(_ count: Int, _ random: inout SeededRandom) -> [MapPoint] {
    var point = MapPoint(longitude: 4, latitude: 50)
    return (0..<count).map { _ in
      point.longitude += Double.random(in: -0.2...0.3, using: &random)
      point.latitude += Double.random(in: -0.2...0.2, using: &random)
      return point
    }
  }

  /// The distance of a point from a line through some others, on a plane at its latitude.
  private static func distance(_ point: MapPoint, from line: [MapPoint]) -> Double {
    let cosine = Trigonometry.cosine(Trigonometry.radians(point.latitude))
    return zip(line, line.dropFirst()).map { a, b in
      let (ax, ay) = ((a.longitude - point.longitude) * cosine, a.latitude - point.latitude)
      let (bx, by) = ((b.longitude - point.longitude) * cosine, b.latitude - point.latitude)
      let (dx, dy) = (bx - ax, by - ay)
      let length = dx * dx + dy * dy
      let share = length > 0 ? min(1, max(0, -(ax * dx + ay * dy) / length)) : 0
      return ((ax + share * dx) * (ax + share * dx) + (ay + share * dy) * (ay + share * dy))
        .squareRoot()
    }.min() ?? .infinity
  }

  @Test func `no point lies further from the simpler line than the tolerance`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<100 {
      let isClosed = Bool.random(using: &random)
      let points = Self.walk(Int.random(in: 3...60, using: &random), &random)
      let weights = LineWeights.weights(of: points[...], isClosed: isClosed)
      for tolerance in [0.02, 0.1, 0.4] {
        var kept = points.indices.filter { weights[$0] >= tolerance }.map { points[$0] }
        if isClosed, let first = kept.first { kept.append(first) }
        #expect(kept.count >= 2)
        for point in points {
          #expect(Self.distance(point, from: kept) <= tolerance + 1e-12)
        }
      }
    }
  }

  @Test func `a hostile line costs no more than its length allows`() {
    // Each split takes one point off the end: the work would grow with the square.
    let points = (0..<20_000).map { number in
      MapPoint(
        longitude: Double(number) * 1e-4,
        latitude: number.isMultiple(of: 2) ? Double(number) * 1e-4 : -Double(number) * 1e-4)
    }
    let clock = ContinuousClock()
    let time = clock.measure { _ = LineWeights.weights(of: points[...], isClosed: false) }
    #expect(time < .seconds(20))
  }

  // MARK: - Clipping

  private static func isInside(_ point: MapSpot, _ ring: [MapSpot]) -> Bool {
    guard var last = ring.last else { return false }
    var isInside = false
    for here in ring {
      if (here.y > point.y) != (last.y > point.y),
        point.x < here.x + (point.y - here.y) / (last.y - here.y) * (last.x - here.x)
      {
        isInside.toggle()
      }
      last = here
    }
    return isInside
  }

  @Test func `a cut ring covers within the rectangle what the ring covers`() {
    var random = SeededRandom(seed: 4)
    let clipping = LineClipping(width: 100, height: 60)
    for _ in 0..<200 {
      let ring = (0..<Int.random(in: 3...12, using: &random)).map { _ in
        MapSpot(
          x: Double.random(in: -150...250, using: &random),
          y: Double.random(in: -150...200, using: &random))
      }
      let cut = clipping.ring(ring)
      #expect(
        cut.allSatisfy {
          (-5.000001...105.000001).contains($0.x) && (-3.000001...63.000001).contains($0.y)
        })
      for _ in 0..<40 {
        let point = MapSpot(
          x: Double.random(in: -4.9...104.9, using: &random),
          y: Double.random(in: -2.9...62.9, using: &random))
        #expect(Self.isInside(point, cut) == Self.isInside(point, ring))
      }
    }
  }

  @Test func `a cut line keeps what lies inside and nothing else`() {
    var random = SeededRandom(seed: 5)
    let clipping = LineClipping(width: 100, height: 60)
    for _ in 0..<200 {
      let line = (0..<6).map { _ in
        MapSpot(
          x: Double.random(in: -100...200, using: &random),
          y: Double.random(in: -100...160, using: &random))
      }
      let cut = clipping.line(line)
      let isIn: (MapSpot) -> Bool = {
        (-5.000001...105.000001).contains($0.x) && (-3.000001...63.000001).contains($0.y)
      }
      #expect(cut.allSatisfy { $0.count >= 2 && $0.allSatisfy(isIn) })
      func length(_ points: [MapSpot]) -> Double {
        zip(points, points.dropFirst()).reduce(0) { sum, pair in
          let (dx, dy) = (pair.1.x - pair.0.x, pair.1.y - pair.0.y)
          return sum + (dx * dx + dy * dy).squareRoot()
        }
      }
      // What is inside, measured in small steps.
      var inside = 0.0
      for (a, b) in zip(line, line.dropFirst()) {
        let steps = 2000
        let part = length([a, b]) / Double(steps)
        for step in 0..<steps {
          let share = (Double(step) + 0.5) / Double(steps)
          if isIn(MapSpot(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))) {
            inside += part
          }
        }
      }
      #expect(abs(cut.reduce(0) { $0 + length($1) } - inside) < 1.5)
    }
  }

  @Test func `a path is whole numbers from the point before`() {
    var writer = PathWriter()
    writer.addRing([(0, 0), (10.2, 0), (20, 0.3), (20, 9.6), (20, 9.7)].map(MapSpot.init))
    writer.addLine([(5, 5), (-3, 7)].map(MapSpot.init))
    writer.addRing([(1, 1), (1.2, 1.1), (1, 1.3)].map(MapSpot.init))
    writer.addRing([(0, 0), (3, 0), (0, 4)].map(MapSpot.init))
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "M0 0l20 0 0 10zm5 5l-8 2m3-7l3 0-3 4z")
  }
}
