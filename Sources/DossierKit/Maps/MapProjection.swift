/// A point of a drawing, in its own units, x to the right and y down.
struct MapSpot: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// Puts degrees on the plane of a frame.
///
/// - World: Equal Earth (Šavrič, Patterson, Jenny 2018).
/// - Wide: Lambert azimuthal equal-area on the sphere (Snyder, Map Projections, 24).
/// - Local: Mercator (Snyder, 7), scaled to be true at the centre.
struct MapProjection: Sendable {
  /// The sphere's radius in metres.
  static let radius = 6_371_008.8

  let frame: MapFrame
  private let centre: MapPoint
  private let sine: Double
  private let cosine: Double
  /// Units of the drawing for a radian of a great circle at the centre.
  private let scale: Double
  /// The centre of the drawing, and what lies there in radians.
  private let middle: MapSpot
  private let offset: Double

  init(_ frame: MapFrame) {
    self.frame = frame
    centre = frame.centre
    let (sine, cosine) = Trigonometry.sineAndCosine(Trigonometry.radians(centre.latitude))
    self.sine = sine
    self.cosine = cosine
    middle = MapSpot(x: MapFrame.drawingWidth / 2, y: frame.drawingHeight / 2)
    switch frame.kind {
    case .world:
      scale = MapFrame.drawingWidth / (2 * Self.equalEarth(180, 0).x)
      // The north pole touches the upper edge; the lower one cuts off the Antarctic.
      offset = Self.equalEarth(0, 90).y - frame.drawingHeight / 2 / scale
    case .wide:
      scale = MapFrame.drawingWidth / Trigonometry.radians(frame.width)
      offset = 0
    case .local:
      scale = MapFrame.drawingWidth / Trigonometry.radians(frame.width)
      offset = Self.mercator(sine: sine) * cosine
    }
  }

  /// Where a point lies in the drawing.
  func project(_ point: MapPoint) -> MapSpot {
    var longitude = point.longitude
    if frame.kind != .world {
      longitude -= centre.longitude
      if longitude > 180 { longitude -= 360 }
      if longitude < -180 { longitude += 360 }
    }
    return project(longitude: longitude, latitude: point.latitude)
  }

  /// Where a point lies, by its longitude from that of the centre, beyond 180° if need be.
  func project(longitude: Double, latitude: Double) -> MapSpot {
    let plane: (x: Double, y: Double)
    switch frame.kind {
    case .world: plane = Self.equalEarth(longitude, latitude)
    case .wide: plane = lambert(longitude, latitude)
    case .local:
      let held = Trigonometry.radians(min(85, max(-85, latitude)))
      plane = (
        Trigonometry.radians(longitude) * cosine,
        Self.mercator(sine: Trigonometry.sine(held)) * cosine
      )
    }
    return MapSpot(x: middle.x + plane.x * scale, y: middle.y - (plane.y - offset) * scale)
  }

  /// How long a distance is in the drawing at a point.
  func units(metres: Double, at point: MapPoint) -> Double {
    let units = metres / Self.radius * scale
    guard frame.kind == .local else { return units }
    let there = Trigonometry.cosine(Trigonometry.radians(min(85, abs(point.latitude))))
    return units * cosine / there
  }

  /// How many degrees of a great circle a unit of the drawing is at the centre.
  var degreesPerUnit: Double { 180 / Double.pi / scale }

  /// Degrees that hold all that the frame shows, with a margin; longitudes are from the centre's.
  var box: MapBox {
    var box = MapBox()
    if frame.kind == .world { return MapBox(west: -180, south: -90, east: 180, north: 90) }
    let halfWidth = frame.width * 0.56
    let halfHeight = halfWidth * frame.drawingHeight / MapFrame.drawingWidth
    if frame.kind == .local {
      // Mercator stretches away from the equator, so a degree is never shorter than this.
      box.west = -halfWidth / cosine
      box.east = halfWidth / cosine
      box.south = centre.latitude - halfHeight * 1.3
      box.north = centre.latitude + halfHeight * 1.3
      return box
    }
    let corner = Trigonometry.radians(
      (halfWidth * halfWidth + halfHeight * halfHeight).squareRoot())
    let reach = 2 * Trigonometry.arcSine(corner / 2)
    box.south = centre.latitude - reach * 180 / .pi
    box.north = centre.latitude + reach * 180 / .pi
    let spread = Trigonometry.sine(reach) / cosine
    let isPolar = box.north >= 90 || box.south <= -90 || reach > .pi / 2 || spread >= 1
    box.east = isPolar ? 180 : Trigonometry.arcSine(spread) * 180 / .pi
    box.west = -box.east
    return box
  }

  // MARK: - Formulas, on a sphere of radius 1

  /// Equal Earth, from degrees.
  static func equalEarth(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
    let (a1, a2, a3, a4) = (1.340264, -0.081106, 0.000893, 0.003796)
    let root = 3.0.squareRoot()
    let angle = Trigonometry.arcSine(root / 2 * Trigonometry.sine(Trigonometry.radians(latitude)))
    let square = angle * angle
    let sixth = square * square * square
    let slope = a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square)
    return (
      2 * root * Trigonometry.radians(longitude) * Trigonometry.cosine(angle) / (3 * slope),
      angle * (a1 + a2 * square + sixth * (a3 + a4 * square))
    )
  }

  /// The ordinate of Mercator's projection, from the sine of the latitude.
  static func mercator(sine: Double) -> Double {
    0.5 * Trigonometry.logarithm((1 + sine) / (1 - sine))
  }

  /// Lambert's azimuthal projection round the centre, from degrees.
  private func lambert(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
    let (sineHere, cosineHere) = Trigonometry.sineAndCosine(Trigonometry.radians(latitude))
    let (sineEast, cosineEast) = Trigonometry.sineAndCosine(Trigonometry.radians(longitude))
    let together = sine * sineHere + cosine * cosineHere * cosineEast
    // The point opposite the centre is a whole circle; it never comes into a frame.
    let k = (2 / max(1e-6, 1 + together)).squareRoot()
    return (
      k * cosineHere * sineEast, k * (cosine * sineHere - sine * cosineHere * cosineEast)
    )
  }
}
