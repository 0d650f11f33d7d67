import Foundation
import Testing

/// `init` and `new`: a dossier and its records from the binary alone.
@Suite
struct StarterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) async throws -> DossierBinary.Run {
    try await DossierBinary.run(arguments, in: folder.url)
  }

  @Test(arguments: [nil, "harbour", "deep/er/harbour"])
  func `init makes a dossier that builds without a warning`(name: String?) async throws {
    let made = try await DossierBinary.run(["init"] + (name.map { [$0] } ?? []), in: folder.url)
    #expect(made.status == 0, "\(made.errorText)")
    let place = name.map { folder[$0] } ?? folder.url
    let run = try await DossierBinary.run(["build", "--strict"], in: place)
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty, "\(run.errorText)")
    let pages = try TemporaryFolder.tree(place.appendingPathComponent("public"))
    let article = String(
      decoding: try #require(pages["articles/fire-in-the-harbour.html"]), as: UTF8.self)
    for page in ["locations/north-quay.html", "people/mina-berg.html"] {
      #expect(article.contains("href=\"../\(page)\""), "no link to \(page)")
      #expect(pages[page] != nil)
    }
  }

  @Test
  func `init refuses a folder that has a dossier, and changes nothing`() async throws {
    #expect(try await run("init").status == 0)
    try folder.write("content/dossier.yml", "title: Mine\nlanguage: en\n")
    try folder.remove("content/people.yml")
    let before = try folder.tree("")
    let again = try await run("init")
    #expect(again.status == 2)
    #expect(again.errorText.contains("content/dossier.yml"))
    #expect(again.errorText.contains("is there already"))
    #expect(TreeDifference(try folder.tree(""), before) == nil)
  }

  @Test(arguments: [
    ("article", "The night at the station", "articles/the-night-at-the-station.md"),
    ("article", "\"Quoted\": a \\ & 'b' #c", "articles/quoted-a-b-c.md"),
    ("incident", "Brand: Köln, Ærø & Łódź", "incidents/brand-koln-aero-lodz.md"),
    ("location", "No", "locations/no.md"), ("person", "2017", "people/2017.md"),
    ("organization", "[x]: {y} - 'z'", "organizations/x-y-z.md"),
    ("source", "Nachts\u{1B}[31m", "sources/nachts-31m.md"),
    ("claim", "Two boats burned.", "claims/two-boats-burned.md"),
    ("quote", "We saw it.", "quotes/we-saw-it.md"), ("term", "Fire", "terms/fire.md"),
  ])
  func `new starts a record that the next check can read, and says where`(
    kind: String, name: String, path: String
  ) async throws {
    try folder.write("content/dossier.yml", "title: The harbour\nlanguage: en\n")
    let made = try await run("new", kind, name)
    #expect(made.status == 0, "\(made.errorText)")
    #expect(made.outputText == "content/\(path)\n")
    #expect(folder.exists("content/\(path)"))
    let check = try await run("check")
    // Fields that only the writer can know may be missing; the file itself is well formed.
    #expect(!check.errorText.contains("[S11]"), "\(check.errorText)")
    #expect(!check.errorText.contains("unknown key"), "\(check.errorText)")
    #expect(!check.errorText.contains("is no value"), "\(check.errorText)")
  }

  @Test
  func `new never replaces a file`() async throws {
    #expect(try await run("new", "article", "The night").status == 0)
    let before = try folder.tree("")
    let again = try await run("new", "article", "THE NIGHT")
    #expect(again.status == 2)
    #expect(again.errorText == "dossier: 'content/articles/the-night.md' is there already\n")
    #expect(TreeDifference(try folder.tree(""), before) == nil)
  }

  @Test(arguments: [
    ("artcle", "Night", "did you mean 'article'?"),
    ("articles", "Night", "did you mean 'article'?"),
    ("place", "Night", "one of: article, incident, location"), ("media", "Night", "one of: "),
    ("article", "???", "no Latin letters or digits"), ("article", "", "no Latin letters or digits"),
  ])
  func `new with a wrong kind or name says what would be right`(
    kind: String, name: String, hint: String
  ) async throws {
    let run = try await run("new", kind, name)
    #expect(run.status == 2)
    #expect(run.errorText.contains(hint), "\(run.errorText)")
    #expect(try folder.tree("").isEmpty)
  }
}
