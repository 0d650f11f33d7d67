import Testing

@testable import DossierKit

/// What maps tell of places: no more than the records let readers know.
struct MapPlaceTests {
  private static func site(_ files: [SiteFile]) async throws -> Site {
    let run = try await SiteFixture(files).run()
    // The fixture reads `map/` as layers, and knows nothing of the files that are copied.
    let errors = run.diagnostics.filter { $0.severity == .error && $0.code != .deadLink }
    #expect(errors.isEmpty, "\(run.problems)")
    return try #require(run.site)
  }

  private static func places(_ files: [SiteFile]) async throws -> (Site, MapPlaces) {
    let site = try await site(files)
    return (site, MapPlaces(site, layers: MapLayerSet(own: [])))
  }

  @Test func `a blurred place is drawn where its rounded point is, and lies in its area`()
    async throws
  {
    var random = SeededRandom(seed: 8)
    for radius in [20.0, 300, 1000, 2000, 20_000, 100_000] {
      let latitude = (Double.random(in: 4e5...6e5, using: &random)).rounded() / 1e4
      let longitude = (Double.random(in: -9e5...9e5, using: &random)).rounded() / 1e4
      let (site, places) = try await Self.places([
        .location(
          "x", "coordinates: [\(latitude), \(longitude)]\npublic_radius_m: \(radius)\nradius_m: 5")
      ])
      let index = try #require(RecordID("x").flatMap { site.index(of: $0) })
      let mark = try #require(places.mark(of: index))
      #expect(mark.area.basis == .blurred)
      #expect(mark.area.metres >= radius)
      let dy = (mark.point.latitude - latitude) * 111_195
      let dx =
        (mark.point.longitude - longitude) * 111_195
        * Trigonometry.cosine(Trigonometry.radians(latitude))
      #expect((dx * dx + dy * dy).squareRoot() <= mark.area.metres * 1.001)
      if radius >= 300 { #expect(mark.point.latitude != latitude || dy == 0) }
    }
  }

  @Test func `a sensitive place stands nowhere, not even by the place round it`() async throws {
    let (site, places) = try await Self.places([
      .location("town", "coordinates: [50.85, 4.35]\nprecision: municipality"),
      .location("home", "within: town\nsensitive: true\ncoordinates: [50.8512, 4.3523]"),
      .incident("x", "locations: [home]"),
    ])
    let home = try #require(RecordID("home").flatMap { site.index(of: $0) })
    #expect(places.mark(of: home) == nil)
    let isNowhere = places.incidents.allSatisfy { $0.isEmpty }
    #expect(isNowhere)
    #expect(places.unplaced == 1)
  }

  /// A square of a tenth of a degree.
  private static let square = SiteFile(
    "map/square.geojson",
    """
    {"type": "FeatureCollection", "credit": "Us, CC0", "features": [{"type": "Feature",
     "properties": {}, "geometry": {"type": "Polygon", "coordinates":
     [[[4.3, 50.8], [4.4, 50.8], [4.4, 50.9], [4.3, 50.9], [4.3, 50.8]]]}}]}
    """)

  @Test(arguments: [
    ("shape: square.geojson", true), ("shape: map/square.geojson\nprecision: municipality", true),
    ("shape: square.geojson\npublic_radius_m: 3000\ncoordinates: [50.85, 4.35]", false),
    ("coordinates: [50.85, 4.35]", false),
  ])
  func `a place with a shape lies in its outline, unless readers get less`(
    fields: String, hasOutline: Bool
  ) async throws {
    let (site, places) = try await Self.places([Self.square, .location("quarter", fields)])
    let quarter = try #require(RecordID("quarter").flatMap { site.index(of: $0) })
    let mark = try #require(places.mark(of: quarter))
    #expect((mark.outline != nil) == hasOutline)
    #expect(site.outlines.isEmpty == !hasOutline)
    #expect(abs(mark.point.latitude - 50.85) < 0.06 && abs(mark.point.longitude - 4.35) < 0.06)
    guard hasOutline else { return }
    #expect(mark.area.basis == .inside)
    // Half a diagonal of the square.
    #expect(abs(mark.area.metres - 6570) < 100)
  }

  @Test func `a sensitive place with a shape stands nowhere`() async throws {
    let (site, places) = try await Self.places([
      Self.square, .location("home", "shape: square.geojson\nsensitive: true"),
    ])
    let home = try #require(RecordID("home").flatMap { site.index(of: $0) })
    #expect(places.mark(of: home) == nil && site.outlines.isEmpty)
  }

  @Test func `a place without a point is told by the place round it`() async throws {
    let (site, places) = try await Self.places([
      .location("town", "coordinates: [50.85, 4.35]\nprecision: site"),
      .location("quay", "within: town"), .incident("x", "locations: [quay]"),
    ])
    let town = try #require(RecordID("town").flatMap { site.index(of: $0) })
    let quay = try #require(RecordID("quay").flatMap { site.index(of: $0) })
    #expect(places.incidents[Int(town)].count == 1)
    guard
      case .incident(let incident) = site.records.first(where: { $0.kind == .incident })?.details
    else {
      Issue.record("no incident")
      return
    }
    let mark = try #require(places.mark(of: incident.locations[0], at: quay))
    #expect(mark.place == town)
    #expect(mark.area.basis == .inside)
  }

  @Test(arguments: [
    ("precision: site", "", MapArea.Basis.point, 0.0),
    ("precision: municipality", "", .inside, 3000),
    ("precision: site\nradius_m: 80", "", .stated, 80),
    ("precision: site", "district", .inside, 12_000),
    ("precision: district", "district", .inside, 12_000),
    ("precision: site\npublic_radius_m: 2000", "municipality", .blurred, 2000),
  ])
  func `an incident may be told less exactly than its place, never more`(
    fields: String, precision: String, basis: MapArea.Basis, metres: Double
  ) async throws {
    let sitePrecision = precision.isEmpty ? "" : ", precision: \(precision)"
    let (site, places) = try await Self.places([
      .location("quay", "coordinates: [50.85, 4.35]\n\(fields)"),
      .incident("x", "locations: [{location: quay\(sitePrecision)}]"),
    ])
    guard
      case .incident(let incident) = site.records.first(where: { $0.kind == .incident })?.details
    else {
      Issue.record("no incident")
      return
    }
    let quay = try #require(site.index(of: incident.locations[0].location))
    let mark = try #require(places.mark(of: incident.locations[0], at: quay))
    #expect(mark.area == MapArea(basis: basis, metres: metres))
  }

  @Test(arguments: [
    (12.0, "10 m"), (99, "100 m"), (140, "150 m"), (949, "950 m"), (1000, "1 km"), (1049, "1 km"),
    (2500, "2.5 km"), (9949, "9.9 km"), (12_400, "12 km"),
  ])
  func `lengths are as exact as a reader needs`(metres: Double, words: String) {
    #expect(Words.en.length(metres).replacing("\u{A0}", with: " ") == words)
    #expect(
      Words.fr.length(metres).replacing("\u{A0}", with: " ")
        == words.replacing(".", with: ","))
  }
}
