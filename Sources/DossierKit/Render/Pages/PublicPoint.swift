/// The coordinates of a place, no finer than readers may learn (rule L08).
struct PublicPoint: Sendable {
  /// Degrees north, in decimals.
  let latitude: String
  /// Degrees east, in decimals.
  let longitude: String
  /// How far it may be off, with its unit, when it is blurred on purpose.
  let radius: String?
  private let zoom: Int

  /// Nil without coordinates, and for a sensitive place without a radius.
  init?(_ location: Location) {
    guard let point = location.coordinates?.value, point.latitude.isFinite,
      point.longitude.isFinite, abs(point.latitude) <= 90, abs(point.longitude) <= 180
    else { return nil }
    if location.isSensitive, location.publicRadius == nil { return nil }
    let metres = location.publicRadius.map(\.value).flatMap { $0 > 0 ? $0 : nil }
    let places = min(
      Self.places(precision: location.precision?.value), location.publicDecimals ?? 4)
    latitude = Self.written(point.latitude, places)
    longitude = Self.written(point.longitude, places)
    radius = metres.map { $0 >= 1000 ? "\(Int($0 / 1000)) km" : "\(Int($0)) m" }
    zoom = [4, 8, 11, 14, 16][places]
  }

  /// The point on OpenStreetMap.
  var mapAddress: String {
    "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)"
      + "#map=\(zoom)/\(latitude)/\(longitude)"
  }

  /// Decimal places: 4 are about 11 metres, 3 about 110, 2 about a kilometre, 1 about eleven.
  private static func places(precision: Location.Precision?) -> Int {
    switch precision {
    case .exact, .site, nil: 4
    case .neighbourhood, .settlement, .municipality: 3
    case .district: 2
    case .province: 1
    case .country: 0
    }
  }

  /// Decimals from integers: no locale, no formatter.
  private static func written(_ degrees: Double, _ places: Int) -> String {
    let scale = [1, 10, 100, 1000, 10_000][places]
    let units = Int((degrees * Double(scale)).rounded())
    let sign = units < 0 ? "-" : ""
    let whole = "\(sign)\(abs(units) / scale)"
    guard places > 0 else { return whole }
    return "\(whole).\(DateDigits.padded(abs(units) % scale, places))"
  }
}
