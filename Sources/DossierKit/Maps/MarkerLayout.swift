/// One circle on a map: a place, or several that stand too close for a circle each.
struct MapMarker: Sendable {
  /// The places, by their position in the plan; the circle stands where the first of them is.
  var marks: [Int]
  /// How many incidents there are, each once.
  var count: Int
  /// Where it stands, from 0 to 1 of the width and of the height.
  let x: Double
  let y: Double
  /// In CSS pixels, whatever the size of the map.
  var radius: Double
}

/// Puts marks into circles that do not meet on a map of a given width or any wider one.
///
/// Circles keep their size while the map grows, so circles apart on the narrowest are apart on all.
struct MarkerLayout: Sendable {
  /// The size of the narrowest map in CSS pixels.
  let width: Double
  let height: Double
  /// The largest radius.
  let cap: Double

  /// The radius of a circle whose area tells a number; never less than a target needs (24 px).
  func radius(_ count: Int) -> Double {
    min(cap, 12 + 2.6 * Double(count).squareRoot())
  }

  /// The circles of a plan, the largest first.
  func markers(of plan: MapPlan) -> [MapMarker] {
    let projection = MapProjection(plan.frame)
    // Places stand by the number of their incidents, so the circle of each is the place of most.
    var markers: [MapMarker] = []
    for (number, mark) in plan.marks.enumerated() {
      let spot = projection.project(mark.point)
      let marker = MapMarker(
        marks: [number], count: mark.incidents.count, x: spot.x / MapFrame.drawingWidth,
        y: spot.y / plan.frame.drawingHeight, radius: radius(mark.incidents.count))
      absorb(marker, into: &markers)
    }
    // A circle that took in others has grown, and may now meet its neighbours.
    while true {
      for index in markers.indices where markers[index].marks.count > 1 {
        markers[index].count = Self.count(markers[index].marks, in: plan)
        markers[index].radius = radius(markers[index].count)
      }
      let before = markers
      markers = []
      for marker in before.sorted(by: Self.isBefore) { absorb(marker, into: &markers) }
      if markers.count == before.count { return markers }
    }
  }

  /// Adds a circle, or its places to the nearest that it would meet.
  private func absorb(_ marker: MapMarker, into markers: inout [MapMarker]) {
    var nearest: (distance: Double, index: Int)?
    for (index, other) in markers.enumerated() {
      let (dx, dy) = ((other.x - marker.x) * width, (other.y - marker.y) * height)
      let distance = (dx * dx + dy * dy).squareRoot()
      if distance < other.radius + marker.radius + 2, distance < nearest?.distance ?? .infinity {
        nearest = (distance, index)
      }
    }
    if let nearest {
      markers[nearest.index].marks += marker.marks
    } else {
      markers.append(marker)
    }
  }

  private static func isBefore(_ a: MapMarker, _ b: MapMarker) -> Bool {
    (b.count, a.marks[0]) < (a.count, b.marks[0])
  }

  /// The incidents of some places, each once.
  private static func count(_ marks: [Int], in plan: MapPlan) -> Int {
    var incidents = marks.flatMap { plan.marks[$0].incidents }
    incidents.sort()
    var count = 0
    var last: RecordIndex?
    for incident in incidents where incident != last {
      count += 1
      last = incident
    }
    return count
  }
}
