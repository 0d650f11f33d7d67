import Foundation
import Testing

/// What the files for other programs hold, and what they never do.
@Suite
struct ExportTests {
  private static let settings = """
    title: Harbour
    language: en
    timezone: Europe/Brussels
    url: https://example.org/harbour
    publisher: {name: The Quay}
    """

  private func site(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var files = [
      "content/dossier.yml": Self.settings,
      "content/sources.yml":
        "note:\n  title: Note\n  publisher: Police\n  url: \"https://zq.example/n\"\n",
      "content/locations.yml": """
      quay: {name: Quay, kind: site, within: town, coordinates: [51.23456, 4.34567], public_radius_m: 2000}
      town: {name: Town, kind: city, within: land}
      land: {name: Land, kind: country}
      """,
      "content/incidents/fire.md":
        "---\nname: \"=Fire, by \\\"night\\\"\"\ndate: 2025-01-02\nlocations: [quay]\nsources: [note]\n---\nIt burned.\n",
      "content/incidents/vague.md":
        "---\nname: Vague\ndate: 2025-01\nlocations: [town]\nsources: [note]\n---\nIt was.\n",
      "content/articles/night.md":
        "---\ntitle: The night\ndate: 2025-01-03\nauthors: [A]\nincidents: [fire, vague]\nlocations: [quay]\n---\nWords.\n",
      "content/articles/wire.md":
        "---\ntitle: Zqwire\ndate: 2025-01-04\nkind: wire\nrights: {holder: Agency, may_export: false}\n---\nWords.\n",
    ]
    for (path, text) in more { files[path] = text }
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  private func build(_ folder: TemporaryFolder) async throws -> [String: String] {
    let run = try await DossierBinary.run(
      ["build", "--as-of", "2026-01-01T00:00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    return try folder.tree("public").filter { $0.key.hasPrefix("data/") || $0.key.hasSuffix("xml") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test
  func `what may not be exported is in no export, and counted`() async throws {
    let files = try await build(try site())
    for (path, text) in files where path.hasPrefix("data/") {
      #expect(!text.contains("Zqwire"), "\(path)")
      #expect(!text.contains("articles/wire.html"), "\(path)")
    }
    #expect(files["data/articles.csv"]?.contains("The night") == true)
    #expect(
      files["data/index.html"]?.contains("Left out because their rights forbid it: 1") == true)
  }

  @Test
  func `a table is safe in a spreadsheet`() async throws {
    let files = try await build(try site())
    let table = try #require(files["data/incidents.csv"])
    #expect(table.contains("fire,\"'=Fire, by \"\"night\"\"\""))
    #expect(table.utf8.split(separator: 0x0A).allSatisfy { $0.last == 0x0D })
  }

  @Test
  func `a calendar holds certain days alone`() async throws {
    let files = try await build(try site())
    let calendar = try #require(files["data/incidents.ics"])
    #expect(calendar.contains("DTSTART;VALUE=DATE:20250102\r\nDTEND;VALUE=DATE:20250103\r\n"))
    #expect(calendar.contains("UID:fire@example.org\r\n"))
    #expect(!calendar.contains("Vague"))
  }

  @Test
  func `points are as blurred as the place says`() async throws {
    let files = try await build(try site())
    for (path, text) in files {
      #expect(!text.contains("51.234"), "\(path)")
      #expect(!text.contains("4.345"), "\(path)")
    }
    #expect(files["data/places.geojson"]?.contains("\"coordinates\":[4.35,51.23]") == true)
  }

  @Test
  func `a record that an article names has a feed, and no other`() async throws {
    let files = try await build(try site())
    let feed = try #require(files["incidents/fire.xml"])
    #expect(feed.contains("<id>tag:example.org,2025-01-03:incidents/fire</id>"))
    #expect(feed.contains("<id>tag:example.org,2025-01-03:articles/night</id>"))
    #expect(files["locations/quay.xml"] != nil)
    #expect(files["locations/land.xml"] == nil)
    #expect(files["sources/note.xml"] == nil)
  }

  @Test
  func `a feed goes on at the address that its record had before`() async throws {
    let files = try await build(
      try site([
        "content/incidents/fire.md":
          "---\nname: The fire\nprevious_ids: [blaze, smoke]\ndate: 2025-01-02\nlocations: [quay]\n"
          + "sources: [note]\n---\nIt burned.\n",
        "content/incidents/vague.md":
          "---\nname: Vague\nprevious_ids: [hazy]\ndate: 2025-01\nlocations: [town]\n"
          + "sources: [note]\ntakedown: {action: noindex, decided_on: 2025-06-01, "
          + "reason: x}\n---\nIt was.\n",
      ]))
    let feed = try #require(files["incidents/fire.xml"])
    #expect(feed.contains("rel=\"self\" href=\"https://example.org/harbour/incidents/fire.xml\""))
    #expect(files["incidents/blaze.xml"] == feed && files["incidents/smoke.xml"] == feed)
    #expect(files["incidents/vague.xml"] == nil && files["incidents/hazy.xml"] == nil)
  }

  @Test
  func `without an address no record has a feed`() async throws {
    let folder = try site(["content/dossier.yml": "title: Harbour\nlanguage: en\n"])
    let files = try await build(folder)
    #expect(files["incidents/fire.xml"] == nil)
    #expect(files["data/dossier.json"] != nil)
    #expect(files["data/dossier.json"]?.contains("\"url\"") == false)
  }

  @Test(arguments: [
    ("all", true, true), ("data", true, false), ("feeds", false, true), ("off", false, false),
  ])
  func `a site has the exports that its settings ask for`(
    _ setting: String, hasData: Bool, hasFeeds: Bool
  ) async throws {
    let folder = try site(["content/dossier.yml": Self.settings + "\nexports: \(setting)\n"])
    let files = try await build(folder)
    #expect(files.keys.contains { $0.hasPrefix("data/") } == hasData)
    #expect((files["incidents/fire.xml"] != nil) == hasFeeds)
    #expect(files["feed.xml"] != nil)
    let page = try folder.text("public/incidents/fire.html")
    #expect(page.contains("data/index.html") == hasData)
    #expect(page.contains("fire.xml") == hasFeeds)
  }

  @Test
  func `the same content makes the same bytes, however many work on it`() async throws {
    let folder = try site()
    let first = try await build(folder)
    let run = try await DossierBinary.run(
      ["build", "--jobs", "7", "--as-of", "2026-01-01T00:00:00Z", "--output", "other"],
      in: folder.url)
    #expect(run.status == 0)
    for (path, text) in first {
      #expect(
        try folder.tree("other")[path].map { String(decoding: $0, as: UTF8.self) } == text,
        "\(path)")
    }
  }
}
