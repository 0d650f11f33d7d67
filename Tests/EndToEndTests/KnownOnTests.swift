import Foundation
import Testing

/// The pages of the past: what was known at each change, exact, and nothing that today holds back.
@Suite
struct KnownOnTests {
  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Sites/known-on/content")

  private static func build(
    asOf: String, hasAddress: Bool = true, previous: String? = nil
  ) async throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.copy(content, to: "content")
    if !hasAddress {
      let settings = try folder.text("content/dossier.yml")
      let lines = settings.split(separator: "\n").filter { !$0.hasPrefix("url:") }
      try folder.write("content/dossier.yml", lines.joined(separator: "\n"))
    }
    if let previous {
      let incident = try folder.text("content/incidents/blast.md")
      try folder.write(
        "content/incidents/blast.md", "---\nprevious_ids: [\(previous)]" + incident.dropFirst(3))
    }
    let run = try await DossierBinary.run(["build", "--as-of", asOf], in: folder.url)
    try #require(run.status == 0, "\(run.errorText)")
    return try folder.tree("public").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static func today() async throws -> [String: String] {
    try await build(asOf: "2026-01-01T00:00:00Z")
  }

  /// The fact box of an incident's page.
  private static func facts(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<aside class=\"margin\""))
    let end = try #require(page[start.upperBound...].range(of: "</aside>"))
    return String(page[start.lowerBound..<end.upperBound])
  }

  /// Each moment of the incident with the instant that shows it.
  static let moments = [
    ("2016-03-22t1030z", "2016-03-22T11:30:00+01:00"),
    ("2016-03-22t1600z", "2016-03-22T17:00:00+01:00"),
    ("2016-03-22t1700z", "2016-03-22T18:00:00+01:00"),
    ("2016-03-22", "2016-03-22T23:59:59+01:00"),
    ("2016-03-23", "2016-03-23T23:59:59+01:00"),
    ("2016-03-24", "2016-03-24T23:59:59+01:00"),
    ("2016-04-30", "2016-04-30T23:59:59+02:00"),
  ]

  @Test func `each change has a page, and an incident that never changed has none`() async throws {
    let pages = try await Self.today()
    let past = pages.keys.filter { $0.hasPrefix("known/") }.sorted()
    let names = Self.moments.map(\.0)
    #expect(
      past
        == (names.map { "known/blast.\($0).html" }
        + (names + ["2016-03-29"]).map { "known/\($0).html" }).sorted())
    let incident = try #require(pages["incidents/blast.html"])
    let home = try #require(pages["index.html"])
    for name in names {
      #expect(incident.contains("href=\"../known/blast.\(name).html\""), "\(name)")
      #expect(home.contains("href=\"known/\(name).html\""), "\(name)")
    }
    let quiet = try #require(pages["incidents/quiet.html"])
    #expect(!quiet.contains("known-on"))
    for path in ["sitemap.xml", "feed.xml", "updates.xml"] {
      let file = try #require(pages[path])
      #expect(!file.contains("known/"), "\(path)")
    }
    for path in past {
      let page = try #require(pages[path])
      #expect(page.contains("content=\"noindex\""), "\(path)")
    }
  }

  @Test(arguments: moments.dropLast())
  func `the fact box of a past page is that of a build as of its instant`(
    name: String, asOf: String
  ) async throws {
    let today = try await Self.today()
    let old = try await Self.build(asOf: asOf)
    let past = try #require(today["known/blast.\(name).html"])
    let then = try #require(old["incidents/blast.html"])
    let (a, b) = (try Self.facts(past), try Self.facts(then))
    #expect(a == b)
  }

  @Test func `a renamed incident's pages of the past lead on from their old addresses`()
    async throws
  {
    let pages = try await Self.build(asOf: "2026-01-01T00:00:00Z", previous: "bang")
    #expect(pages["incidents/bang.html"]?.contains("url=../incidents/blast.html") == true)
    for (name, _) in Self.moments {
      let page = try #require(pages["known/bang.\(name).html"], "\(name)")
      #expect(
        page.contains(
          "<meta http-equiv=\"refresh\" content=\"0; url=../known/blast.\(name).html\">"))
      #expect(page.contains("/known/blast.\(name).html\">") && page.contains("noindex"))
    }
    #expect(try await Self.today().keys.allSatisfy { !$0.contains("bang") })
    #expect(pages["sitemap.xml"]?.contains("bang") == false)
  }

  @Test func `no page tells of a day after the build`() async throws {
    // The belt's last entry is of April: on the 10th nobody knows whether it has come.
    let pages = try await Self.build(asOf: "2016-04-10T12:00:00+02:00", hasAddress: false)
    #expect(pages["known/2016-03-24.html"] != nil)
    #expect(!pages.keys.contains { $0.hasPrefix("known/") && $0.contains("2016-04") })
  }

  @Test func `a number is the one of its hour`() async throws {
    let pages = try await Self.today()
    for (name, number, others) in [
      ("2016-03-22t1030z", "at least 13", ["26", "31", "32"]),
      ("2016-03-22t1600z", "at least 26", ["31", "32"]),
      ("2016-03-23", "31", ["32"]), ("2016-04-30", "32", []),
    ] {
      let incident = try #require(pages["known/blast.\(name).html"])
      let facts = try Self.facts(incident)
      #expect(facts.contains("<span>\(number)</span>"), "\(name)")
      for other in others { #expect(!facts.contains(other), "\(name) has \(other)") }
      let home = try #require(pages["known/\(name).html"])
      #expect(home.contains("<p class=\"number\">\(number)</p>"), "\(name)")
    }
  }

  @Test func `what today's gate holds back is in no page of the past`() async throws {
    let pages = try await Self.today()
    for (path, text) in pages where path.hasPrefix("known/") {
      for canary in [
        "zqhidden", "realname", "zqdraft", "zqremoved", "zqwithdrawn", "zqunlisted", "zqembargo",
        "zqexpired", "zqharmful", "zqundated", "what the report", "in the end", "written later",
        "without a day",
      ] {
        #expect(!text.lowercased().contains(canary), "\(path) has '\(canary)'")
      }
    }
    let first = try #require(pages["known/blast.2016-03-22.html"])
    #expect(first.contains("a spokesman"))
    #expect(first.contains("not repeated here"))
  }

  @Test func `a claim has the status that it had, and says what became of it`() async throws {
    let pages = try await Self.today()
    let page = try #require(pages["known/blast.2016-03-22.html"])
    let claim = try #require(page.range(of: "Somebody wore a belt.", options: .backwards))
    let rest = page[claim.upperBound...].prefix(600)
    #expect(rest.contains("<span class=\"status\" data-state=\"open\">reported</span>"))
    #expect(rest.contains("Since then: "))
    #expect(!page.contains("The report"))
    #expect(!page.contains("bombing"))
    let home = try #require(pages["known/2016-03-23.html"])
    #expect(home.contains("There was one suitcase."))
    #expect(home.contains("Who gave the first alarm?"))
    #expect(home.contains("The belt was not found."))
    #expect(!home.contains("The report came out."))
  }
}
