import Testing

@testable import DossierKit

/// The map of a whole site as its page shows it.
struct MapPageTests {
  /// A dossier of places round Brussels, each with so many incidents.
  private static func files(_ counts: [Int]) -> [SiteFile] {
    var files: [SiteFile] = [SiteFile.settings("timezone: UTC")]
    for (place, count) in counts.enumerated() {
      files.append(
        .location(
          "place-\(place)",
          "name: Place \(place)\ncoordinates: [\(50.0 + Double(place % 7) / 5), "
            + "\(3.5 + Double(place / 7) / 4)]"))
      for number in 0..<count {
        files.append(.incident("event-\(place)-\(number)", "locations: [place-\(place)]"))
      }
    }
    return files
  }

  private static func pages(_ files: [SiteFile], jobs: Int = 1) async throws -> [String: String] {
    let run = try await SiteFixture(files).run()
    let site = try #require(run.site)
    let templates = try #require(TemplateSet.load(overrides: []).value)
    let planned = await Renderer(templates: templates, jobs: jobs).plan(site).files
    var pages: [String: String] = [:]
    for file in planned.map(\.finished) {
      if case .bytes(let bytes) = file.content {
        pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return pages
  }

  private static func texts(_ pattern: Regex<(Substring, Substring)>, in page: some StringProtocol)
    -> [String]
  {
    String(page).matches(of: pattern).map { String($0.1) }
  }

  /// The rows of the table: place and count.
  private static func rows(_ page: String) -> [String: Int] {
    let rows = page.matches(
      of: /<th scope="row"><a [^>]*>([^<]*)<\/a><\/th><td>[^<]*<\/td><td class="num">([0-9]*)<\/td>/
    )
    return Dictionary(
      rows.map { (String($0.1), Int($0.2) ?? 0) }, uniquingKeysWith: { a, _ in a })
  }

  @Test func `circles and table say the same`() async throws {
    let counts = (0..<30).map { ($0 * 7) % 5 + 1 }
    let page = try #require(try await Self.pages(Self.files(counts))["map.html"])
    let rows = Self.rows(page)
    #expect(rows.count == 30)
    for (place, count) in counts.enumerated() { #expect(rows["Place \(place)"] == count) }
    #expect(!page.contains(" +"), "a circle of several says so in words")
    for group in ["narrow", "wide"] {
      let part = try #require(
        page.firstMatch(of: try Regex("<g class=\"\(group)\">(.*?)</g>"))?.output[1].substring)
      let circles = String(part).matches(
        of: /aria-label="(Place [^:"]*): ([0-9]+) incidents?"/)
      // Close places share a circle, more of them where there is less room.
      #expect(circles.count >= (group == "wide" ? 15 : 3))
      var places = 0
      var incidents = 0
      for circle in circles {
        // It names six of its places, and says how many more there are.
        let names = circle.1.matches(of: /Place [0-9]+/).map { String($0.output) }
        let others = circle.1.firstMatch(of: /and ([0-9]+) more places?$/).flatMap { Int($0.1) }
        let count = try #require(Int(circle.2))
        #expect(names.count <= 6 && (others == nil || names.count == 6))
        places += names.count + (others ?? 0)
        incidents += count
        #expect(names.allSatisfy { rows[$0] != nil })
        if names.count == 1 { #expect(rows[names[0]] == count) }
      }
      #expect(places == 30)
      #expect(incidents == counts.reduce(0, +))
    }
  }

  @Test func `a circle stands within half a pixel of where its place is projected`() async throws {
    let page = try #require(
      try await Self.pages(Self.files((0..<20).map { 40 - $0 }))["map.html"])
    let points = (0..<20).map {
      MapPoint(longitude: 3.5 + Double($0 / 7) / 4, latitude: 50.0 + Double($0 % 7) / 5)
    }
    let content = points.map { MapFrame.Content(point: $0, radius: 0) }
    let frame = MapFrame.fitting(content, least: 0.15, home: "")
    let projection = MapProjection(frame)
    let circles = page.matches(
      of:
        /aria-label="Place ([0-9]+)[^"]*">(?:<title>[^<]*<\/title>)?<circle cx="([0-9.]+)%" cy="([0-9.]+)%"/
    )
    #expect(circles.count >= 9)
    for circle in circles {
      let spot = projection.project(points[try #require(Int(circle.1))])
      let (x, y) = (try #require(Double(circle.2)), try #require(Double(circle.3)))
      // On a map as wide as the widest page, 1056 pixels.
      #expect(abs(x / 100 - spot.x / 1440) * 1056 <= 0.5)
      #expect(abs(y / 100 - spot.y / 960) * 704 <= 0.5)
    }
  }

  @Test func `any number of jobs draws the same bytes`() async throws {
    let files = Self.files((0..<40).map { $0 % 4 })
    let one = try await Self.pages(files)
    #expect(try await Self.pages(files, jobs: 5) == one)
    #expect(one["locations/place-3.html"]?.contains("<svg class=\"part\">") == true)
  }

  @Test func `with maps off no page has one`() async throws {
    let files = Self.files([1, 2]).dropFirst() + [SiteFile.settings("maps: off")]
    let pages = try await Self.pages(Array(files))
    #expect(pages["map.html"] == nil)
    #expect(pages.values.allSatisfy { !$0.contains("class=\"map\"") })
  }

  @Test func `a map is small enough to stand in its page`() async throws {
    // Beside the bars of the design, which count compressed bytes: text packs to a third.
    let world = [(48.85, 2.35), (-33.9, 151.2), (35.7, 139.7), (40.7, -74.0), (-23.5, -46.6)]
    var files = [SiteFile.settings()]
    for (number, place) in world.enumerated() {
      files.append(.location("city-\(number)", "coordinates: [\(place.0), \(place.1)]"))
      files.append(.incident("event-\(number)", "locations: [city-\(number)]"))
    }
    let pages = try await Self.pages(files)
    let page = try #require(pages["map.html"])
    #expect(page.contains("<svg class=\"world\">"))
    #expect(page.utf8.count < 130_000)
    #expect(try #require(pages["locations/city-0.html"]).utf8.count < 40_000)
  }
}
