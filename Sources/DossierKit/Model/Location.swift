/// A place.
struct Location: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case country, region, province, city, municipality, neighbourhood, street, station, airport
    case building, site, other
  }
  /// From the finest to the coarsest.
  enum Precision: String, Sendable, CaseIterable {
    case exact, site, neighbourhood, settlement, municipality, district, province, country
  }
  struct Coordinates: Sendable, Equatable {
    /// Degrees north, −90 to 90.
    var latitude: Double
    /// Degrees east, −180 to 180.
    var longitude: Double
  }
  var name: Located<String>
  var kind: Kind?
  var within: Located<RecordID>?
  /// ISO 3166-1 alpha-2.
  var country: Located<String>?
  var coordinates: Located<Coordinates>?
  var precision: Located<Precision>?
  var radius: Located<Double>?
  /// In metres: the finest that readers may learn.
  var publicRadius: Located<Double>?
  var isSensitive = false
  /// A GeoJSON file.
  var shape: Located<String>?
}
