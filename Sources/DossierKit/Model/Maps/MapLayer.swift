/// A place on the ground, in degrees.
struct MapPoint: Sendable, Equatable {
  /// Degrees east.
  var longitude: Double
  /// Degrees north.
  var latitude: Double
}

/// The smallest and largest degrees of some points.
struct MapBox: Sendable, Equatable {
  var west = Double.infinity
  var south = Double.infinity
  var east = -Double.infinity
  var north = -Double.infinity

  var isEmpty: Bool { west > east }

  mutating func add(_ point: MapPoint) {
    west = min(west, point.longitude)
    east = max(east, point.longitude)
    south = min(south, point.latitude)
    north = max(north, point.latitude)
  }

  mutating func add(_ box: MapBox) {
    west = min(west, box.west)
    east = max(east, box.east)
    south = min(south, box.south)
    north = max(north, box.north)
  }

  func contains(_ point: MapPoint) -> Bool {
    west <= point.longitude && point.longitude <= east && south <= point.latitude
      && point.latitude <= north
  }

  func contains(_ box: MapBox) -> Bool {
    west <= box.west && box.east <= east && south <= box.south && box.north <= north
  }

  /// The same about its middle, so many times as large.
  func scaled(by factor: Double) -> MapBox {
    let (x, y) = ((west + east) / 2, (south + north) / 2)
    let (width, height) = ((east - west) / 2 * factor, (north - south) / 2 * factor)
    return MapBox(west: x - width, south: y - height, east: x + width, north: y + height)
  }

  /// Whether the two meet when the other is moved east by some degrees.
  func meets(_ other: MapBox, movedBy degrees: Double = 0) -> Bool {
    west <= other.east + degrees && other.west + degrees <= east && south <= other.north
      && other.south <= north
  }
}

/// Shapes of the ground, such as countries or rivers: one layer of a base map.
struct MapLayer: Sendable {
  /// What a layer is to a map: a site's own layer takes the place of the built-in ones of its role.
  enum Role: String, Sendable, CaseIterable {
    /// Land, by country.
    case countries
    /// Parts of countries, drawn as lines.
    case regions
    /// Rivers, lakes and built-up areas.
    case water
    /// Anything else, drawn above the rest.
    case own
  }

  /// What a feature is drawn as.
  enum Kind: String, Sendable, CaseIterable { case land, river, lake, town }

  /// A country, a region, a river and the like.
  struct Feature: Sendable {
    /// Of a country: ISO 3166-1 alpha-2; empty for others.
    let code: String
    /// By language; the first holds where a language lacks.
    let names: [(language: String, name: String)]
    /// Where the name may stand.
    let label: MapPoint?
    /// From 0 for what must be named first.
    let rank: Int
    let kind: Kind
    let parts: Range<Int>

    /// The name in a language.
    func name(in language: String) -> String? {
      (names.first { $0.language.utf8.elementsEqual(language.utf8) } ?? names.first)?.name
    }
  }

  /// One line or ring.
  struct Part: Sendable {
    enum Shape: UInt8, Sendable { case line, outline, hole }
    /// Its place among the parts of the layer.
    let number: Int
    let shape: Shape
    /// The points in the layer; of a ring each once.
    let points: Range<Int>
    let box: MapBox
  }

  let name: String
  let role: Role
  /// What must be printed below a map that shows the layer.
  let credit: String?
  let features: [Feature]
  let parts: [Part]
  let points: [MapPoint]
  /// By part, how far its line would move without each of its points, in degrees of a great circle;
  /// found when the part is first drawn.
  let weights: LazyRows<[Double]>
  /// The usual distance of two points of the layer, in degrees of a great circle.
  let detail: Double
  let box: MapBox

  /// The width, in degrees of a great circle, below which a map shows nothing of use of the layer.
  ///
  /// Inside a country nothing is drawn until its borders come into view.
  var finestWidth: Double { detail * (role == .countries ? 35 : 15) }
}
