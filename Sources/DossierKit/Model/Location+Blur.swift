extension Location {
  /// How many decimals of its coordinates readers may learn; nil without a limit.
  ///
  /// Four decimals are about 11 metres, three about 110, two about a kilometre, one about eleven: a
  /// sensitive place is told no finer than its municipality (rule L08).
  var publicDecimals: Int? {
    let byRadius = publicRadius.flatMap { $0.value > 0 ? Self.decimals(radius: $0.value) : nil }
    return isSensitive ? min(1, byRadius ?? 1) : byRadius
  }

  /// The decimals that tell no more than a radius in metres.
  static func decimals(radius: Double) -> Int {
    radius < 50 ? 4 : radius < 500 ? 3 : radius < 5000 ? 2 : radius < 50_000 ? 1 : 0
  }

  /// The place as readers may know it: no coordinate finer than allowed, and no outline.
  var blurred: Location {
    guard let decimals = publicDecimals else { return self }
    var place = self
    place.shape = nil
    if isSensitive, publicRadius == nil { place.coordinates = nil }
    place.coordinates = place.coordinates.map { point in
      Located(
        Coordinates(
          latitude: Self.rounded(point.value.latitude, decimals),
          longitude: Self.rounded(point.value.longitude, decimals)), point.range)
    }
    return place
  }

  private static func rounded(_ degrees: Double, _ decimals: Int) -> Double {
    guard degrees.isFinite, abs(degrees) <= 180 else { return degrees }
    let scale = [1.0, 10, 100, 1000, 10_000][min(max(decimals, 0), 4)]
    return (degrees * scale).rounded() / scale
  }
}
