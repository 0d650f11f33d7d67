import Foundation
import Testing

@testable import DossierKit

struct ProjectionTests {
  @Test func `sines, arc sines and logarithms are those of the C library`() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let angle = Double.random(in: -7...7, using: &random)
      #expect(abs(Trigonometry.sine(angle) - sin(angle)) < 1e-14)
      #expect(abs(Trigonometry.cosine(angle) - cos(angle)) < 1e-14)
      let value = Double.random(in: -1...1, using: &random)
      #expect(abs(Trigonometry.arcSine(value) - asin(value)) < 1e-14)
      let positive = Double.random(in: 1e-6...1e6, using: &random)
      #expect(abs(Trigonometry.logarithm(positive) - log(positive)) < 1e-13)
    }
    #expect(abs(Trigonometry.arcSine(1) - .pi / 2) < 1e-15)
    #expect(abs(Trigonometry.arcSine(-1) + .pi / 2) < 1e-15)
  }

  /// PROJ's own tests of `eqearth` on WGS 84, whose sphere of equal area has this radius.
  @Test(arguments: [
    (180.0, 0.0, 17243959.06, 0.0), (0, 90, 0, 8392927.60), (180, 90, 10216474.79, 8392927.60),
    (-180, 0, -17243959.06, 0), (0, -90, 0, -8392927.60),
  ])
  func `Equal Earth`(longitude: Double, latitude: Double, x: Double, y: Double) {
    let point = MapProjection.equalEarth(longitude, latitude)
    #expect(abs(point.x * 6371007.1809 - x) < 0.01)
    #expect(abs(point.y * 6371007.1809 - y) < 0.01)
  }

  /// Snyder, Map Projections: A Working Manual, page 332: R = 3, centre 40° N 100° W.
  @Test func `Lambert's azimuthal projection`() {
    let frame = MapFrame(
      kind: .wide, longitude: -1_000_000, latitude: 400_000, step: 40, home: "")
    let spot = MapProjection(frame).project(MapPoint(longitude: 100, latitude: -20))
    let scale = MapFrame.drawingWidth / (frame.width * .pi / 180)
    #expect(abs((spot.x - 720) / scale * 3 - -4.2339303) < 1e-6)
    #expect(abs((480 - spot.y) / scale * 3 - 4.0257775) < 1e-6)
  }

  /// Snyder, page 266: R = 1, 35° N 75° W from a centre at 180°.
  @Test func `Mercator`() {
    let frame = MapFrame(kind: .local, longitude: -1_800_000, latitude: 0, step: 20, home: "")
    let spot = MapProjection(frame).project(MapPoint(longitude: -75, latitude: 35))
    let scale = MapFrame.drawingWidth / (frame.width * .pi / 180)
    #expect(abs((spot.x - 720) / scale - 1.8325957) < 1e-6)
    #expect(abs((480 - spot.y) / scale - 0.6528366) < 1e-6)
  }

  @Test func `a frame holds its places with room for their markers, and is not much too wide`() {
    var random = SeededRandom(seed: 2)
    let sizes: [Double] = [0.001, 0.1, 2, 10, 40, 90]
    for _ in 0..<400 {
      let size = sizes.randomElement(using: &random) ?? 1
      let west = Double.random(in: -180...180, using: &random)
      let south = Double.random(in: -60...50, using: &random)
      let places = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        var longitude = west + Double.random(in: 0...size, using: &random)
        if longitude > 180 { longitude -= 360 }
        return MapPoint(
          longitude: longitude,
          latitude: min(84, south + Double.random(in: 0...size, using: &random)))
      }
      let frame = MapFrame.fitting(
        places.map { MapFrame.Content(point: $0, radius: 0) }, least: 0.2, home: "")
      let projection = MapProjection(frame)
      let height = frame.drawingHeight
      for place in places {
        let spot = projection.project(place)
        #expect(spot.x >= 0 && spot.x <= MapFrame.drawingWidth, "\(places) \(frame)")
        #expect(spot.y >= 0 && spot.y <= height, "\(places) \(frame)")
        if frame.kind != .world {
          #expect(spot.x >= 143 && spot.x <= MapFrame.drawingWidth - 143)
          #expect(spot.y >= 95 && spot.y <= height - 95)
        }
      }
      if places.count == 1 { #expect(frame.width < 0.25) }
    }
  }

  @Test func `places on both sides of the date line are close`() {
    let places = [(-179.5, -17.0), (179.2, -18.0)].map {
      MapFrame.Content(
        point: MapPoint(longitude: $0.0, latitude: $0.1), radius: 0)
    }
    let frame = MapFrame.fitting(places, least: 0.1, home: "")
    #expect(frame.kind == .local)
    #expect(frame.width < 4)
  }

  @Test func `a distance is as long on the map as between two projected points`() {
    for latitude in [0.0, 35, 50.85, 65] {
      let point = MapPoint(longitude: 4.35, latitude: latitude)
      let frame = MapFrame.fitting(
        [MapFrame.Content(point: point, radius: 0)], least: 0.5, home: "")
      let projection = MapProjection(frame)
      let north = MapPoint(longitude: 4.35, latitude: latitude + 1000 / 111_195.08)
      let length = projection.project(point).y - projection.project(north).y
      #expect(abs(length / projection.units(metres: 1000, at: point) - 1) < 0.001)
    }
  }
}
