import Testing

@testable import DossierKit

struct MapLayerTests {
  private static func layer(
    _ features: String, head: String = #""credit": "The desk""#
  ) -> SiteFile {
    SiteFile(
      "map/tram.geojson", "{\"type\": \"FeatureCollection\", \(head), \"features\": \(features)}")
  }

  private static func geometry(_ type: String, _ coordinates: String) -> String {
    "[{\"type\": \"Feature\", \"properties\": {}, \"geometry\": "
      + "{\"type\": \"\(type)\", \"coordinates\": \(coordinates)}}]"
  }

  @Test(arguments: [
    layer("[]"), layer(geometry("LineString", "[[4.1, 50], [4.2, 50.1, 12]]")),
    layer(geometry("Polygon", "[[[4, 50], [5, 50], [5, 51], [4, 50]]]")),
    layer(geometry("MultiPolygon", "[[[[4, 50], [5, 50], [5, 51], [4, 50]]]]")),
    layer(geometry("Point", "[4, 50]")),
    layer(#"[{"type": "Feature", "properties": null, "geometry": null}]"#),
    SiteFile("map/tram.geojson", "⟦⟧G08"),
    SiteFile("map/tram.geojson", #"{"type": ⟦x⟧G08}"#),
    SiteFile("map/tram.geojson", #"⟦[⟧G08]"#),
    SiteFile("map/tram.geojson", #"⟦{⟧G08"type": "Feature"}"#),
    layer("[]", head: #""credit": ⟦"⟧G08  ""#),
    layer("[]", head: #""credit": ⟦3⟧G08"#),
    layer("[]", head: #""credit": "x", "crs": ⟦{⟧G08}"#),
    layer("⟦{⟧G08}"),
    layer("[⟦{⟧G08}]"),
    layer(#"[{"geometry": {"type": ⟦"⟧G08Circle", "coordinates": []}}]"#),
    layer(geometry("LineString", "⟦[⟧G08[4.1, 50]]")),
    layer(geometry("LineString", "[[4.1, 50], ⟦[⟧G084.1, 91]]")),
    layer(geometry("LineString", "[[4.1, 50], ⟦[⟧G08181, 1]]")),
    layer(geometry("LineString", "[[4.1, 50], ⟦[⟧G084]]")),
    layer(geometry("LineString", "⟦7⟧G08")),
    layer(geometry("Polygon", "[⟦[⟧G08[4, 50], [5, 50], [5, 51]]]")),
    layer(geometry("Polygon", "[⟦[⟧G08[4, 50], [5, 50], [5, 51], [4, 50.1]]]")),
  ])
  func `a layer is GeoJSON in degrees with a credit, or an error at its place`(
    file: SiteFile
  ) async throws {
    try await SiteFixture.check([file])
  }

  @Test func `a layer without any credit is an error`() async throws {
    try await SiteFixture.check([
      SiteFile("map/a.geojson", #"⟦{⟧G08"type": "FeatureCollection", "features": []}"#)
    ])
  }

  @Test(arguments: [
    "", "[", "{\"a\"", "{\"a\":1,}", "[1,]", "01", "1.", "-", "1e", "tru", "\"\\x\"", "\"\\u12\"",
    "[1] 2", "\"a\nb\"", "nan", String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func `values of JSON are read as they are written`() throws {
    let text = #" {"a": [1, -2.5, 1e3, 0.1, 4.3525, true, null], "b": "\u00e9\ud83d\ude00\n\/"} "#
    let value = try JSONReader.read(Array(text.utf8))
    #expect(value.member("a")?.list?.prefix(5).map(\.number) == [1, -2.5, 1000, 0.1, 4.3525])
    #expect(value.member("b")?.text == "é😀\n/")
    #expect(value.member("c") == nil)
  }

  @Test func `the built-in layers are whole`() throws {
    let layers = BuiltInLayers.all()
    #expect(
      layers.map(\.name) == [
        "world-countries", "europe-water", "europe-countries", "benelux-countries",
        "belgium-regions", "brussels-regions",
      ])
    #expect(layers.map(\.features.count) == [247, 682, 68, 6, 12, 19])
    #expect(layers.filter { $0.credit != nil }.map(\.role) == [.regions, .regions])
    let belgium = try #require(layers[3].features.first { $0.code == "BE" })
    #expect(belgium.name(in: "nl") == "België")
    #expect(belgium.name(in: "de") == "Belgium")
    #expect(layers[5].features.contains { $0.name(in: "fr") == "Molenbeek-Saint-Jean" })
  }

  @Test func `a site's own countries take the place of the built-in ones`() async throws {
    let square = "[[[3, 49], [6, 49], [6, 52], [3, 52], [3, 49]]]"
    let file = SiteFile(
      "map/countries.geojson",
      #"{"type": "FeatureCollection", "credit": "The desk", "features": "#
        + Self.geometry("Polygon", square) + "}")
    let run = try await SiteFixture.check([file])
    let layers = MapLayerSet(own: run.parsed.mapLayers)
    let frame = MapFrame.fitting(
      [MapFrame.Content(point: MapPoint(longitude: 4.5, latitude: 50.5), radius: 0)], least: 8,
      home: "")
    let base = BaseMapMaker(layers: layers, language: "en").make(frame)
    #expect(base.credits == ["The desk"])
    let text = String(decoding: base.paths, as: UTF8.self)
    #expect(text.contains("class=\"land\""))
    #expect(text.components(of: "class=\"land\"") == 1)
    #expect(!text.contains("class=\"home\""))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { split(separator: part).count - 1 }
}
