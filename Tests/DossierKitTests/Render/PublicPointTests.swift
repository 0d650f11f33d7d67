import Testing

@testable import DossierKit

struct PublicPointTests {
  private func point(
    _ latitude: Double, _ longitude: Double, _ precision: Location.Precision? = nil,
    radius: Double? = nil, isSensitive: Bool = false
  ) -> PublicPoint? {
    let range = ByteRange(0, 0)
    var location = Location(name: Located("x", range))
    location.coordinates = Located(
      Location.Coordinates(latitude: latitude, longitude: longitude), range)
    location.precision = precision.map { Located($0, range) }
    location.publicRadius = radius.map { Located($0, range) }
    location.isSensitive = isSensitive
    return PublicPoint(location)
  }

  @Test func `coordinates are cut to the precision that is claimed`() {
    #expect(point(50.8455, 4.3571, .site)?.latitude == "50.8455")
    #expect(point(50.8455, 4.3571, .municipality)?.latitude == "50.846")
    #expect(point(50.8455, 4.3571, .country)?.longitude == "4")
    #expect(point(-0.04, -0.96, .province)?.latitude == "0.0")
    #expect(point(-0.04, -0.96, .province)?.longitude == "-1.0")
  }

  @Test func `a public radius blurs the coordinates`() {
    #expect(point(50.8455, 4.3571, .exact, radius: 100)?.latitude == "50.846")
    #expect(point(50.8455, 4.3571, .exact, radius: 2000)?.latitude == "50.85")
    #expect(point(50.8455, 4.3571, .exact, radius: 2000)?.radius == "2 km")
  }

  @Test func `a sensitive place without a radius shows no point`() {
    #expect(point(50.8455, 4.3571, .exact, isSensitive: true) == nil)
    #expect(point(50.8455, 4.3571, .exact, radius: 2000, isSensitive: true) != nil)
  }

  @Test(arguments: [(Double.nan, 0), (0, .infinity), (91, 0), (0, -181)])
  func `numbers that are no coordinates show no point`(latitude: Double, longitude: Double) {
    #expect(point(latitude, longitude) == nil)
  }
}
