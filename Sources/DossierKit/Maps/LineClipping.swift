/// Cuts lines and rings at the edges of a rectangle.
struct LineClipping: Sendable {
  let west: Double
  let north: Double
  let east: Double
  let south: Double

  /// The rectangle of a drawing, with a twentieth more on each side so that no cut is seen.
  init(width: Double, height: Double) {
    west = -width / 20
    east = width * 21 / 20
    north = -height / 20
    south = height * 21 / 20
  }

  /// The part of a ring inside (Sutherland and Hodgman); where it leaves, it follows the edge.
  func ring(_ points: [MapSpot]) -> [MapSpot] {
    var points = points
    points = Self.cut(points) { $0.x - west }
    points = Self.cut(points) { east - $0.x }
    points = Self.cut(points) { $0.y - north }
    return Self.cut(points) { south - $0.y }
  }

  /// The parts of a line inside (Liang and Barsky).
  func line(_ points: [MapSpot]) -> [[MapSpot]] {
    var lines: [[MapSpot]] = []
    var current: [MapSpot] = []
    for (a, b) in zip(points, points.dropFirst()) {
      guard let (from, to) = segment(a, b) else {
        if !current.isEmpty { lines.append(current) }
        current = []
        continue
      }
      if current.last != from {
        if !current.isEmpty { lines.append(current) }
        current = [from]
      }
      current.append(to)
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }

  private func segment(_ a: MapSpot, _ b: MapSpot) -> (MapSpot, MapSpot)? {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    for (step, room) in [
      (-dx, a.x - west), (dx, east - a.x), (-dy, a.y - north), (dy, south - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    let from = enter > 0 ? MapSpot(x: a.x + enter * dx, y: a.y + enter * dy) : a
    let to = leave < 1 ? MapSpot(x: a.x + leave * dx, y: a.y + leave * dy) : b
    return (from, to)
  }

  /// The part of a ring where a distance is not negative.
  private static func cut(_ points: [MapSpot], _ distance: (MapSpot) -> Double) -> [MapSpot] {
    guard var last = points.last else { return [] }
    var before = distance(last)
    var result: [MapSpot] = []
    result.reserveCapacity(points.count + 4)
    for point in points {
      let here = distance(point)
      if (here < 0) != (before < 0) {
        let share = before / (before - here)
        result.append(
          MapSpot(x: last.x + share * (point.x - last.x), y: last.y + share * (point.y - last.y)))
      }
      if here >= 0 { result.append(point) }
      (last, before) = (point, here)
    }
    return result
  }
}
