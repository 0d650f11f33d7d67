/// Writes the `d` of an SVG path: whole numbers, each point from the one before.
struct PathWriter {
  private(set) var bytes: [UInt8] = []
  private var x = 0
  private var y = 0

  /// Adds a ring; one that is a point or a line after rounding is left out.
  mutating func addRing(_ points: [MapSpot]) { add(points, least: 3, isClosed: true) }

  /// Adds a line; one that is a point after rounding is left out.
  mutating func addLine(_ points: [MapSpot]) { add(points, least: 2, isClosed: false) }

  private mutating func add(_ points: [MapSpot], least: Int, isClosed: Bool) {
    var rounded: [(x: Int, y: Int)] = []
    rounded.reserveCapacity(points.count)
    for point in points {
      let next = (x: Self.whole(point.x), y: Self.whole(point.y))
      if let last = rounded.last, last == next { continue }
      // A point on the way between two others is not needed.
      if rounded.count > 1 {
        let (a, b) = (rounded[rounded.count - 2], rounded[rounded.count - 1])
        let (ux, uy, vx, vy) = (b.x - a.x, b.y - a.y, next.x - b.x, next.y - b.y)
        if ux * vy == uy * vx, ux * vx + uy * vy > 0 { rounded.removeLast() }
      }
      rounded.append(next)
    }
    if isClosed, let first = rounded.first, let last = rounded.last, first == last {
      rounded.removeLast()
    }
    guard rounded.count >= least, let first = rounded.first else { return }
    let isFirst = bytes.isEmpty
    bytes.append(UInt8(ascii: isFirst ? "M" : "m"))
    put(isFirst ? first.x : first.x - x, isFirst: true)
    put(isFirst ? first.y : first.y - y, isFirst: false)
    bytes.append(UInt8(ascii: "l"))
    var last = first
    for (number, point) in rounded.dropFirst().enumerated() {
      put(point.x - last.x, isFirst: number == 0)
      put(point.y - last.y, isFirst: false)
      last = point
    }
    if isClosed {
      bytes.append(UInt8(ascii: "z"))
      last = first
    }
    (x, y) = last
  }

  /// A number far from the drawing is held where it does no harm.
  private static func whole(_ value: Double) -> Int {
    Int(min(1e6, max(-1e6, value.isFinite ? value : 0)).rounded())
  }

  /// A minus sign separates as well as a space.
  private mutating func put(_ value: Int, isFirst: Bool) {
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
    } else if !isFirst {
      bytes.append(0x20)
    }
    bytes.append(decimal: value < 0 ? -value : value)
  }
}
