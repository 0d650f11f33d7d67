/// What part of the world a map shows, rounded so that neighbouring places share their base map.
struct MapFrame: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    /// The whole world, Equal Earth.
    case world
    /// Wider than 15°, or near a pole: Lambert's azimuthal equal-area projection.
    case wide
    /// Smaller: Mercator.
    case local
  }

  let kind: Kind
  /// The centre, in ten-thousandths of a degree.
  let longitude: Int32
  let latitude: Int32
  /// The width on a ladder of quarters of a doubling: `0.05° · 2^(step/4)`.
  let step: Int32
  /// The country that is marked as the map's own: ISO 3166-1 alpha-2, or empty.
  let home: String

  static let world = MapFrame(kind: .world, longitude: 0, latitude: 0, step: 0, home: "")

  /// The size of the drawing in its own units; a unit is about half a pixel of a wide screen.
  static let drawingWidth = 1440.0
  var drawingHeight: Double { kind == .world ? 640 : 960 }

  /// The width, at the centre, in degrees of a great circle.
  var width: Double { kind == .world ? 310.14 : Self.width(step: Int(step)) }

  var centre: MapPoint {
    MapPoint(longitude: Double(longitude) / 10_000, latitude: Double(latitude) / 10_000)
  }

  static func width(step: Int) -> Double {
    let quarters = [1, 1.189_207_115_002_721, 1.414_213_562_373_095, 1.681_792_830_507_429]
    var width = 0.05 * quarters[step & 3]
    for _ in 0..<(step >> 2) { width *= 2 }
    return width
  }
}

extension MapFrame {
  /// What a frame must hold.
  struct Content: Sendable {
    let point: MapPoint
    /// Metres round the point that must be seen too.
    let radius: Double
    /// Whether a circle stands there, which needs room.
    var hasMarker = true
  }

  /// The widest that is no world map.
  private static let widest = 110.0
  /// The part of the frame, on each side, in which no place lies: a marker needs room.
  private static let margin = 0.1

  /// The smallest frame that holds some places; without any, the world.
  ///
  /// The least width is in degrees of a great circle.
  static func fitting(_ places: [Content], least: Double, home: String) -> MapFrame {
    guard let first = places.first else { return .world }
    var south = first.point.latitude
    var north = south
    for place in places {
      south = min(south, place.point.latitude)
      north = max(north, place.point.latitude)
    }
    let (west, span) = Self.longitudes(places.map(\.point.longitude))
    guard span < 150 else { return .world }
    let latitude = (south + north) / 2
    let longitude = west + span / 2
    let cosine = Trigonometry.cosine(Trigonometry.radians(latitude))
    let isWide = max(span * cosine, north - south, least) > 15 || max(abs(south), abs(north)) > 70
    var step = 0
    while width(step: step) < least { step += 1 }
    while true {
      let width = width(step: step)
      if width > widest { return .world }
      let frame = MapFrame(
        kind: isWide ? .wide : .local, longitude: rounded(longitude, width, wrapping: true),
        latitude: rounded(latitude, width, wrapping: false), step: Int32(step),
        home: width <= 40 ? home : "")
      if frame.holds(places) { return frame }
      step += 1
    }
  }

  /// Whether every place stands in the frame with room round it.
  private func holds(_ places: [Content]) -> Bool {
    let projection = MapProjection(self)
    let (width, height) = (Self.drawingWidth, drawingHeight)
    return places.allSatisfy { place in
      let spot = projection.project(place.point)
      let reach = projection.units(metres: place.radius, at: place.point)
      let margin = place.hasMarker ? Self.margin : 0.01
      let (side, edge) = (max(margin * width, reach), max(margin * height, reach))
      return spot.x >= side && spot.x <= width - side && spot.y >= edge && spot.y <= height - edge
    }
  }

  /// Degrees in ten-thousandths, on a lattice of a sixteenth of the frame's width.
  private static func rounded(_ degrees: Double, _ width: Double, wrapping: Bool) -> Int32 {
    let lattice = max(1, (width / 16 * 10_000).rounded())
    var units = (degrees * 10_000 / lattice).rounded() * lattice
    if wrapping {
      if units > 1_800_000 { units -= 3_600_000 }
      if units < -1_800_000 { units += 3_600_000 }
    } else {
      units = min(850_000, max(-850_000, units))
    }
    return Int32(units)
  }

  /// The shortest stretch that holds some longitudes: its west end and its length.
  private static func longitudes(_ degrees: [Double]) -> (west: Double, span: Double) {
    let sorted = degrees.sorted()
    guard let first = sorted.first, let last = sorted.last else { return (0, 0) }
    // The stretch is what the widest gap leaves.
    var gap = first + 360 - last
    var west = first
    for (a, b) in zip(sorted, sorted.dropFirst()) where b - a > gap {
      gap = b - a
      west = b
    }
    return (west, 360 - gap)
  }
}
