import Foundation
import Testing

@testable import DossierKit

/// Lanes, strips and pages of the timeline.
struct TimelinePageTests {
  /// An incident or an article for each number, spread over months from a year on.
  private static func files(_ count: Int, years: Int = 1, from year: Int = 2017) -> [SiteFile] {
    var files: [SiteFile] = [.location("station")]
    for number in 0..<count {
      let month = number % (12 * years)
      let date = "\(year + month / 12)-\(DateDigits.padded(month % 12 + 1, 2))-\(number % 19 + 10)"
      files.append(
        number.isMultiple(of: 3)
          ? .incident("n\(number)", "date: \(date)") : .article("n\(number)", "date: \(date)"))
    }
    return files
  }

  private typealias Fixture = TimelineFixture

  // MARK: - Lanes

  @Test(arguments: [
    ("bombing", "Event"), ("arrest", "Justice"), ("trial", "Justice"), ("verdict", "Justice"),
    ("police_operation", "Event"),
  ])
  func `the kind of an incident decides its lane`(kind: String, lane: String) async throws {
    let page = try #require(
      try await Fixture.pages([.location("station"), .incident("x", "kind: \(kind)")])[
        "timeline.html"])
    let lanes = Fixture.texts(/<p class="kicker">([A-Za-z]+)<\/p>(?:<p|<h3)/, in: page)
    #expect(lanes == [lane])
  }

  @Test func `each line says its lane in words`() async throws {
    let page = try #require(
      try await Fixture.pages([
        .location("station"), .record(.source, "wire"),
        .incident("blast", "date: 2017-01-01\nphases: [{text: a}]"),
        .article(
          "a",
          "date: 2017-01-02\ncorrections: [{date: 2017-01-05, kind: correction, now: It was two}]"),
        .record(
          .claim, "c",
          "status: reported\nhistory: [{status: reported, date: 2017-01-03, sources: wire}]"),
        .person("p", "legal: [{status: wanted, date: 2017-01-04, sources: wire}]"),
      ])["timeline.html"])
    #expect(
      Fixture.texts(/<p class="kicker">([A-Za-z]+)<\/p>/, in: page)
        == ["Event", "Event", "Reporting", "Reporting", "Justice", "Reporting"])
    #expect(page.contains("<p class=\"detail\">Correction: It was two</p>"))
  }

  @Test func `a correction of a claim that is not repeated does not repeat it`() async throws {
    let page = try #require(
      try await Fixture.pages([
        .location("station"), .incident("blast"), .record(.source, "wire"),
        .record(
          .claim, "c",
          "harmful_to_repeat: true\ncorrections: [{date: 2017-06-22, kind: retraction, now: The slander}]"
        ),
      ])["timeline.html"])
    #expect(page.contains("<p class=\"detail\">Retraction</p>"))
    #expect(!page.contains("The slander"))
  }

  @Test(arguments: [
    ("en", "2017-06~", "around Jun 2017", "date not exact"),
    ("nl", "[2017-06-19..2017-06-21]", "op één dag tussen 19 en 21 juni 2017", "datum niet exact"),
    ("fr", "2017?", "peut-être 2017", "date non exacte"),
  ])
  func `a date that is not exact has an open mark and a word`(
    language: String, date: String, words: String, word: String
  ) async throws {
    let page = try #require(
      try await Fixture.pages([
        .settings("language: \(language)"), .location("station"),
        .incident("x", "date: \"\(date)\""),
      ])["timeline.html"])
    #expect(page.contains("class=\"circa\""))
    #expect(page.contains(" · \(word)</p>"))
    #expect(page.contains(">\(words)<"), "\(page)")
  }

  // MARK: - Strip

  private static func bars(_ part: String) -> [(href: String, words: String)] {
    part.matches(of: /<a href="([^"]*)" aria-label="([^"]*)">/).map { (String($0.1), String($0.2)) }
  }

  /// How many lines the words of some bars tell of.
  private static func total(_ bars: [(href: String, words: String)]) -> Int {
    bars.reduce(0) { sum, bar in
      let words = bar.words[(bar.words.range(of: ": ")?.upperBound ?? bar.words.startIndex)...]
      return sum + String(words).matches(of: /[0-9]+/).reduce(0) { $0 + (Int($1.0) ?? 0) }
    }
  }

  @Test(arguments: [(60, 1), (60, 2), (200, 5), (300, 15), (380, 60)])
  func `bars count every line once, are wide enough to touch, and lead to what they count`(
    count: Int, years: Int
  ) async throws {
    let page = try #require(
      try await Fixture.pages(Self.files(count, years: years), asOf: "2090-01-01T00:00:00Z")[
        "timeline.html"])
    let strip = Fixture.part(of: page, from: "<div class=\"strip\"", to: "</svg>")
    let groups =
      strip.contains("<g class=\"narrow\">")
      ? ["narrow", "wide"].map {
        Fixture.part(of: strip, from: "<g class=\"\($0)\">", to: "</g>")
      } : [strip]
    let ids = Set(Fixture.texts(/<li id="([^"]+)"/, in: page))
    for (group, cap) in zip(groups, [12, 24]) {
      let bars = Self.bars(group)
      #expect(Self.total(bars) == count)
      #expect(bars.count > 1 && bars.count <= cap)
      for bar in bars { #expect(ids.contains(String(bar.href.dropFirst())), "\(bar)") }
      let widths = Fixture.texts(/class="hit"[^>]* width="([0-9.]+)%"/, in: group)
      let least = cap == 12 ? 288.0 : 576.0
      for width in widths { #expect((Double(width) ?? 0) / 100 * least >= 23.99) }
    }
  }

  @Test func `a few lines from long ago do not press the rest together`() async throws {
    let page = try #require(
      try await Fixture.pages(
        Self.files(48) + [.incident("old", "date: 1830")])["timeline.html"])
    let narrow = Fixture.part(of: page, from: "<g class=\"narrow\">", to: "</g>")
    let words = Self.bars(narrow).map(\.words)
    #expect(words.first == "until January 2017: 5 events", "\(words)")
    #expect(words.dropFirst().first == "February 2017: 4 reports")
  }

  @Test func `a single month has no strip`() async throws {
    let page = try #require(
      try await Fixture.pages([.location("station"), .incident("a"), .article("b")])[
        "timeline.html"])
    #expect(!page.contains("class=\"strip\""))
  }

  // MARK: - Pages of years

  @Test func `four hundred lines stand on one page, more on a page for each year`() async throws {
    let one = try await Fixture.pages(Self.files(400, years: 3))
    #expect(!one.keys.contains { $0.hasPrefix("timeline/") })
    let count = 401
    let pages = try await Fixture.pages(Self.files(count, years: 3))
    let years = pages.keys.filter { $0.hasPrefix("timeline/") }.sorted()
    #expect(years == ["timeline/2017.html", "timeline/2018.html", "timeline/2019.html"])
    let index = try #require(pages["timeline.html"])
    #expect(!index.contains("<ol class=\"tl"))
    let cells = index.matches(
      of:
        /<th scope="row"><a href="timeline\/[0-9]+.html">[0-9]+<\/a><\/th><td class="num">([0-9]+)<\/td><td class="num">([0-9]+)<\/td><td class="num">([0-9]+)<\/td>/
    ).map { (Int($0.1) ?? 0) + (Int($0.2) ?? 0) + (Int($0.3) ?? 0) }
    #expect(cells.reduce(0, +) == count)
    var seen: [String] = []
    for (year, number) in zip(years, cells) {
      let page = try #require(pages[year])
      let lines = Fixture.texts(/<h3><a href="..\/([a-z]+\/n[0-9]+).html">/, in: page)
      #expect(lines.count == number)
      seen += lines
      let anchors = Set(Fixture.texts(/[ ]id="([^"]+)"/, in: page))
      let bars = Self.bars(Fixture.part(of: page, from: "<div class=\"strip\"", to: "</svg>"))
      #expect(Self.total(bars) == number)
      for bar in bars { #expect(anchors.contains(String(bar.href.dropFirst()))) }
    }
    #expect(seen.count == count && Set(seen).count == count)
    for bar in Self.bars(Fixture.part(of: index, from: "<div class=\"strip\"", to: "</svg>")) {
      let parts = bar.href.split(separator: "#").map(String.init)
      #expect(pages[parts[0]]?.contains(" id=\"\(parts[1])\"") == true, "\(bar)")
    }
  }

  @Test func `a year of more lines than a page holds has several pages`() async throws {
    let pages = try await Fixture.pages(Self.files(605))
    let lines = try ["timeline/2017.html", "timeline/2017.2.html"].map {
      try #require(pages[$0]).matches(of: /<li(?: id="[^"]+")? data-k="[a-z]+" data-lane=/).count
    }
    #expect(lines == [400, 205])
    // Every month can be reached from each of the pages.
    for page in ["timeline/2017.html", "timeline/2017.2.html"] {
      let links = Fixture.texts(/class="chip" href="([^"]*#m[0-9]+)"/, in: pages[page] ?? "")
      #expect(links.count == 12)
      for link in links {
        let parts = link.split(separator: "#").map(String.init)
        let target = parts[0].replacing("../", with: "")
        #expect(pages[target]?.contains("<h2 id=\"\(parts[1])\">") == true, "\(link)")
      }
    }
  }

  @Test func `any number of jobs makes the same bytes`() async throws {
    let files = Self.files(450, years: 2)
    let one = try await Fixture.pages(files)
    #expect(try await Fixture.pages(files, jobs: 4) == one)
  }

  // MARK: - Records

  private static let world: [SiteFile] = [
    .location("station"), .record(.source, "wire"),
    .incident(
      "blast", "date: 2017-06-20\ninvolved: [{who: p, role: witness, sources: wire}]"),
    .incident("other", "date: 2016-01-01"),
    .person("p", "name: Ann Onymous\nlegal: [{status: wanted, date: 2017-06-22, sources: wire}]"),
    .person("q", "name: Bob Body"),
    .article("a", "date: 2017-06-21", body: "Ann Onymous spoke to Bob Body.\n"),
  ]

  private static func lines(_ page: String?) -> [String] {
    let part = TimelineFixture.part(
      of: page ?? "", from: "<h2 id=\"timeline\">", to: "</section>")
    return part.matches(of: /(?:datetime="([^"]+)")/).map { String($0.1) }
  }

  @Test func `the page of a record has its own timeline from two lines on`() async throws {
    let pages = try await Fixture.pages(Self.world)
    #expect(Self.lines(pages["people/p.html"]) == ["2017-06-20", "2017-06-21", "2017-06-22"])
    #expect(Self.lines(pages["people/q.html"]) == [], "one line is no timeline")
    #expect(
      Self.lines(pages["locations/station.html"]) == ["2016-01-01", "2017-06-20"])
  }

  @Test func `of many lines the weightiest twenty stay`() async throws {
    var files = Self.world
    for day in 1...28 {
      files.append(
        .article("d\(day)", "date: 2018-02-\(DateDigits.padded(day, 2))", body: "Ann Onymous.\n"))
    }
    let page = try #require(try await Fixture.pages(files)["people/p.html"])
    let lines = Self.lines(page)
    #expect(lines.count == 20)
    #expect(lines.prefix(3) == ["2017-06-20", "2017-06-22", "2018-02-11"])
    #expect(lines.last == "2018-02-28")
    #expect(page.contains("20 of 31 entries"))
    #expect(page.contains("<a href=\"../timeline.html\">Whole timeline</a>"))
  }
}
