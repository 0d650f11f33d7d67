import Foundation
import Testing

@testable import DossierKit

/// The ties of a record as its page shows them.
struct NetworkTests {
  private typealias Fixture = TimelineFixture

  /// A person with a post, a part in an incident, and others in the same sentence.
  private static func world(_ settings: String = "") -> [SiteFile] {
    [
      .settings(settings), .location("station", "name: North Station"), .record(.source, "wire"),
      .incident(
        "blast", "name: The blast\ninvolved: [{who: ann, role: witness, sources: [wire]}]"),
      .incident(
        "raid",
        "name: The raid\nrelated: [{incident: blast, type: response_to, note: two days on, basis: official, sources: [wire]}]"
      ),
      .incident(
        "plot", "name: The plot\nrelated: [{incident: blast, type: compared_with, sources: [wire]}]"
      ),
      .person(
        "ann",
        "name: Ann Onymous\nroles: [{title: spokeswoman, organization: police, sources: [wire]}]"),
      .person("bob", "name: Bob Body"),
      .person(
        "cy", "name: Cy Nical\ntakedown: {action: noindex, decided_on: 2019-01-01, reason: asked}"),
      .record(.organization, "police", "name: Politie"),
      .article(
        "a", "title: The night",
        body: "Nothing. Ann Onymous met Bob Body and Cy Nical at noon. More.\n"),
      .article("b", "date: 2018-01-01", body: "Bob Body spoke.\n\nLater Ann Onymous spoke.\n"),
    ]
  }

  private static func part(_ page: String?) -> String {
    Fixture.part(of: page ?? "", from: "<h2 id=\"network\">", to: "</section>")
  }

  @Test func `each tie stands in the picture and in the list, with what it is`() async throws {
    let part = Self.part(try await Fixture.pages(Self.world())["people/ann.html"])
    let shapes = Fixture.texts(/aria-label="([^"]*)" data-k/, in: part)
    #expect(
      Set(shapes) == ["Incident: The blast", "Organization: Politie", "Person: Bob Body"],
      "\(shapes)")
    #expect(part.contains("<p>spokeswoman</p>"))
    #expect(part.contains("<p>witness</p>"))
    #expect(part.contains(">Agency</a>"), "the declared tie has its source")
    #expect(part.contains("(named together in 2 articles)"))
    #expect(part.contains("Ann Onymous met <mark>Bob Body</mark> and Cy Nical at noon."))
    #expect(part.contains("href=\"../articles/a.html\""))
    #expect(!part.contains("people/cy.html"), "what lists leave out is no tie")
  }

  @Test func `a text and a sentence are told once, with all whom they name`() async throws {
    let files =
      Self.world() + [
        .person("di", "name: Di Verse"), .person("ed", "name: Ed Itor"),
        .article(
          "c", "title: The day\ndate: 2020-01-01",
          body: "Ann Onymous saw Di Verse and Ed Itor.\n\nAnn Onymous left. Bob Body came.\n"),
      ]
    let part = Self.part(try await Fixture.pages(files)["people/ann.html"])
    let texts = Fixture.part(of: part, from: "<ul class=\"plain net-texts\">", to: "</ul>")
    #expect(texts.matches(of: /href="\.\.\/articles\/c\.html"/).count == 1)
    #expect(texts.matches(of: /Ann Onymous saw/).count == 1)
    let numbers = Fixture.texts(/<span class="num">([0-9]+)\.<\/span>/, in: texts)
    let names = Fixture.texts(/<span class="item">.*?html">([^<]*)<\/a>/, in: texts)
    #expect(Set(names) == ["Bob Body", "Di Verse", "Ed Itor"])
    // The numbers are those of the picture.
    for (number, name) in zip(numbers, names) {
      #expect(
        part.firstMatch(
          of: try Regex("aria-label=\"Person: \(name)\"[^>]*>.*?>\(number)</text>")) != nil)
    }
  }

  @Test func `an incident says how it stands to others`() async throws {
    let part = Self.part(try await Fixture.pages(Self.world())["incidents/blast.html"])
    #expect(part.contains("answered by (according to the authorities): two days on"))
    #expect(part.contains("<p>compared with</p>"))
    #expect(part.contains("<p>Where it happened</p>"))
  }

  @Test func `few ties make no picture, and a setting leaves all out`() async throws {
    let pages = try await Fixture.pages(Self.world())
    #expect(Self.part(pages["people/bob.html"]).isEmpty)
    #expect(pages["incidents/index.html"]?.contains("class=\"matrix\"") == true)
    let without = try await Fixture.pages(Self.world("ties: off"))
    for (path, page) in without {
      #expect(!page.contains("class=\"net\"") && !page.contains("class=\"matrix\""), "\(path)")
    }
  }

  // MARK: - The table

  @Test func `the table has a row for each incident with ties`() async throws {
    let page = try #require(try await Fixture.pages(Self.world())["incidents/index.html"])
    let table = Fixture.part(of: page, from: "<table class=\"matrix\">", to: "</table>")
    #expect(
      Fixture.texts(/<th scope="col">([^<]*)<\/th>/, in: table)
        == ["Incidents", "response to", "answered by", "compared with"])
    let rows = table.components(separatedBy: "<th scope=\"row\">").dropFirst()
    #expect(rows.count == 3)
    let blast = try #require(rows.first { $0.hasPrefix("<a href=\"../incidents/blast.html\"") })
    let cells = blast.components(separatedBy: "<td>").dropFirst().map {
      Fixture.texts(/incidents\/([a-z]+).html/, in: $0)
    }
    #expect(cells == [[], ["raid"], ["plot"]])
  }

  @Test func `a long table has the newest fifty`() async throws {
    var files: [SiteFile] = [.location("station"), .incident("first", "date: 2010-01-01")]
    for number in 0..<60 {
      files.append(
        .incident(
          "n\(number)", "date: 2012-03-01\nrelated: [{incident: first, type: same_method}]"))
    }
    let page = try #require(try await Fixture.pages(files)["incidents/index.html"])
    #expect(page.matches(of: /<th scope="row">/).count == 50)
    #expect(page.contains("The newest 50 of 61 incidents"))
  }

  // MARK: - The picture

  /// A place where so many people with long names were seen, all in one article.
  private static func crowd(_ count: Int) -> [SiteFile] {
    var files: [SiteFile] = [.location("station"), .record(.source, "wire")]
    let names = [
      "Maximiliaan van den Broeck-Vermeulen", "Ann Li", "Wilhelmina Weatherwax", "Jo",
      "Élodie Gillain",
    ]
    for number in 0..<count {
      files.append(.person("p\(number)", "name: \(names[number % names.count]) \(number)"))
    }
    let involved = (0..<count).map { "{who: p\($0), role: witness, sources: [wire]}" }
    files.append(.incident("blast", "involved: [\(involved.joined(separator: ", "))]"))
    return files
  }

  /// The boxes of the names of a group, in pixels of the smallest picture it is for.
  private static func boxes(
    _ group: String, _ size: (width: Double, height: Double)
  ) -> [(left: Double, top: Double, right: Double, bottom: Double)] {
    group.matches(
      of:
        /<text x="([0-9.]+)%" y="([0-9.]+)%" dx="(-?[0-9]+)" dy="(-?[0-9]+)"(?: text-anchor="([a-z]+)")?>([^<]*)<\/text>/
    ).map { match in
      let x = (Double(match.1) ?? 0) / 100 * size.width + (Double(match.3) ?? 0)
      let y = (Double(match.2) ?? 0) / 100 * size.height + (Double(match.4) ?? 0)
      let width = TextWidth.of(String(match.6), size: 13)
      let left = match.5 == "middle" ? x - width / 2 : match.5 == "end" ? x - width : x
      return (left, y - 10, left + width, y + 3)
    }
  }

  @Test(arguments: [5, 12, 29, 60])
  func `names do not meet, shapes can be touched, and the picture is light`(
    count: Int
  ) async throws {
    let part = Self.part(try await Fixture.pages(Self.crowd(count))["incidents/blast.html"])
    let svg = "<svg>" + Fixture.part(of: part, from: "<svg>", to: "</svg>") + "</svg>"
    let links = svg.matches(of: /<a href=/).count
    #expect(links == min(count + 1, 29))
    #expect(part.contains("lead to \(count + 1 - 29) more") == (count + 1 > 29))
    for (name, size) in [("narrow", (272.0, 380.0)), ("wide", (560.0, 420.0))] {
      let group = Fixture.part(
        of: svg, from: "<g class=\"\(name)\" aria-hidden=\"true\">", to: "</g>")
      let boxes = Self.boxes(group, size)
      #expect(boxes.count >= min(count, name == "wide" ? 8 : 3))
      for (number, a) in boxes.enumerated() {
        #expect(a.left >= 0 && a.right <= size.0 && a.top >= 0 && a.bottom <= size.1)
        for b in boxes[(number + 1)...] {
          let isApart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top
            || b.bottom <= a.top
          #expect(isApart, "\(a) \(b)")
        }
      }
    }
    // What has no name in the picture has its number, and the list has the same.
    let numbers = Fixture.texts(/dy="[49]">([0-9]+)<\/text><\/a>/, in: svg).compactMap { Int($0) }
    #expect(numbers == Array(1...links))
    let drawn = Fixture.texts(/aria-label="[A-Z][a-z]+: ([^"]*)"/, in: svg)
    let listed = Fixture.texts(/<li data-k="[a-z]+"><a href="[^"]*">([^<]*)</, in: part)
    #expect(drawn == listed)
    let packed = try Self.packed(Data(svg.utf8))
    #expect(packed > 200 && packed <= 6 * 1024, "\(packed) bytes")
  }

  @Test(arguments: [
    ("Brussels bombings of 22 March 2016", 32, "Brussels bombings of 22 March…"),
    ("Brussels bombings of 22 March 2016", 18, "Brussels bombings…"),
    ("Paris, the attacks", 12, "Paris, the…"), ("Ann Onymous", 11, "Ann Onymous"),
    ("A Donaudampfschiff and more", 12, "A Donaudamp…"), ("Saint-Denis, north", 13, "Saint-Denis…"),
  ])
  func `a name is cut behind a word`(name: String, longest: Int, short: String) {
    #expect(NetworkDrawing.short(name, longest) == short)
  }

  @Test func `a name keeps off the lines where it can, and stands on one where it cannot`() throws {
    let marker = MapMarker(marks: [0], count: 0, x: 0.5, y: 0.5, radius: 14)
    func anchor(lines: [(x: Double, y: Double)]) throws -> PlacedLabel {
      var placement = LabelPlacement(width: 560, height: 420, markers: [marker])
      placement.lines = lines.map { LabelPlacement.Line(from: (0.5, 0.5), to: $0) }
      placement.add("Ann Onymous", to: marker)
      return try #require(placement.labels.first)
    }
    #expect(try anchor(lines: []).anchor == .start)
    #expect(try anchor(lines: [(0.05, 0.5), (0.5, 0.95), (0.5, 0.05)]).anchor == .start)
    #expect(try anchor(lines: [(0.95, 0.52)]).anchor == .end)
    let above = try anchor(lines: [(0.95, 0.5), (0.05, 0.5)])
    #expect(above.anchor == .middle && above.dy < 0)
    let star = (0..<64).map { number -> (x: Double, y: Double) in
      let turn = Double(number) / 32 * Double.pi
      return (0.5 + 0.45 * cos(turn), 0.5 + 0.45 * sin(turn))
    }
    #expect(try anchor(lines: star).anchor == .start)
  }

  /// How many bytes gzip makes of some.
  private static func packed(_ data: Data) throws -> Int {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "network-\(UUID().uuidString).svg")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = ["-9", "-c", file.path()]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    gzip.waitUntilExit()
    return bytes.count
  }

  @Test func `any number of jobs makes the same picture`() async throws {
    let one = try await Fixture.pages(Self.crowd(20))
    #expect(try await Fixture.pages(Self.crowd(20), jobs: 4) == one)
  }
}
