import Foundation
import Testing

/// Maps in whole sites: what they must not tell, and that they are the same on any machine.
@Suite
struct MapTests {
  private let site: ExampleSite

  init() throws {
    site = try ExampleSite()
    try site.folder.write(
      "content/locations.yml",
      """
      quay:
        name: North Quay
        within: town
        coordinates: [51.234567, 4.345678]
        precision: exact
        radius_m: 7
        public_radius_m: 2000
      town:
        name: Port City
        coordinates: [51.2, 4.4]
        precision: municipality
        allow: [{rule: G01, reason: an invented place}]

      """)
  }

  @Test
  func `no file holds a finer place than readers may know, nor a drawing of one`() async throws {
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let blurred = try site.pages()
    #expect(blurred["map.html"] != nil)
    for (path, bytes) in blurred where path.hasSuffix(".html") {
      for digits in ["51.234", "4.345"] {
        #expect(bytes.range(of: Data(digits.utf8)) == nil, "\(path) has \(digits)")
      }
    }
    // Anywhere in the same cell of the blur: not one byte of the site may differ.
    let text = try String(
      contentsOf: site.folder["content/locations.yml"], encoding: .utf8)
    for other in ["51.2312, 4.3487", "51.2349, 4.3451"] {
      try site.folder.write(
        "content/locations.yml", text.replacing("51.234567, 4.345678", with: other))
      try await site.build()
      #expect(TreeDifference(try site.pages(), blurred) == nil, "\(other)")
    }
  }

  @Test(arguments: ["1", "3"])
  func `any number of jobs makes the same bytes`(jobs: String) async throws {
    try await site.build("--jobs", "2")
    let two = try site.pages()
    try FileManager.default.removeItem(at: site.folder["public"])
    try await site.build("--jobs", jobs)
    #expect(TreeDifference(try site.pages(), two) == nil)
  }

  @Test
  func `a layer without a credit stops the build`() async throws {
    try site.folder.write(
      "content/map/tram.geojson", #"{"type": "FeatureCollection", "features": []}"#)
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains("[G08]"), "\(run.errorText)")
    #expect(!site.folder.exists("public"))
  }

  @Test
  func `a credit stands below the maps that show its layer, and on no other`() async throws {
    try site.folder.write(
      "content/map/tram.geojson",
      #"{"type": "FeatureCollection", "credit": "Lines by Zqtram", "features": [{"type": "Feature", "#
        + #""properties": {}, "geometry": {"type": "LineString", "#
        + #""coordinates": [[4.3, 51.15], [4.5, 51.3]]}}]}"#)
    try site.folder.write(
      "content/locations/far.md",
      "---\nname: Far Away\ncoordinates: [-33.9, 151.2]\nprecision: settlement\n---\n")
    try await site.build()
    let pages = try site.pages()
    func has(_ path: String) throws -> Bool {
      try #require(pages[path], "\(path)").range(of: Data("Lines by Zqtram".utf8)) != nil
    }
    #expect(try has("locations/town.html"))
    #expect(try !has("locations/far.html"))
  }
}
