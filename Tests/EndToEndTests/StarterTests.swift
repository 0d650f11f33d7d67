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
  func `what new claim starts stays out until it is filled in`() async throws {
    #expect(try await run("init").status == 0)
    #expect(try await run("build").status == 0)
    let before = try folder.tree("public")
    #expect(try await run("new", "claim", "A name\u{2028}of two lines").status == 0)
    let check = try await run("check")
    #expect(check.status == 0, "\(check.errorText)")
    #expect(check.errorText.contains("warning: a record that is not begun"))
    #expect(try await run("build").status == 0)
    #expect(TreeDifference(try folder.tree("public"), before) == nil)
    let path = "content/claims/a-name-of-two-lines.md"
    let filled = try folder.text(path).replacing("\n# ", with: "\n")
      .replacing("about: []", with: "about: [north-quay]")
    try folder.write(path, filled)
    let again = try await run("check")
    #expect(again.status == 1)
    #expect(!again.errorText.contains("[S11]"), "\(again.errorText)")
  }

  @Test(arguments: [
    ("person", "Mina Berg", "content/people.yml:"), ("article", "North quay", "content/locations"),
    ("term", "Fire in the harbour", "content/articles/fire-in-the-harbour.md'"),
  ])
  func `new refuses an id that another record has, and says where`(
    kind: String, name: String, place: String
  ) async throws {
    #expect(try await run("init").status == 0)
    let before = try folder.tree("")
    let made = try await run("new", kind, name)
    #expect(made.status == 2)
    #expect(made.errorText.contains("is taken in '\(place)"), "\(made.errorText)")
    #expect(TreeDifference(try folder.tree(""), before) == nil)
  }

  @Test
  func `new wants a dossier`() async throws {
    for _ in 0..<2 {
      let made = try await run("new", "article", "Night")
      #expect(made.status == 2)
      #expect(made.errorText.contains("'content' has no dossier.yml; run 'dossier init'"))
      #expect(!folder.exists("content/articles"))
      try folder.write("content/notes.txt", "x")
    }
  }

  @Test
  func `new never replaces a file`() async throws {
    try folder.write("content/dossier.yml", "title: The harbour\nlanguage: en\n")
    #expect(try await run("new", "article", "The night").status == 0)
    let before = try folder.tree("")
    let again = try await run("new", "article", "THE NIGHT")
    #expect(again.status == 2)
    #expect(again.errorText == "dossier: 'content/articles/the-night.md' is there already\n")
    #expect(TreeDifference(try folder.tree(""), before) == nil)
  }

  @Test(arguments: [
    ("artcle", "Night", "did you mean 'article'?", 64),
    ("articles", "Night", "did you mean 'article'?", 64),
    ("place", "Night", "one of: article, incident, location", 64),
    ("media", "Night", "one of: ", 64),
    ("article", "???", "no Latin letters or digits", 2),
    ("article", "", "no Latin letters or digits", 2),
  ])
  func `new with a wrong kind or name says what would be right`(
    kind: String, name: String, hint: String, status: Int32
  ) async throws {
    let run = try await run("new", kind, name)
    #expect(run.status == status)
    #expect(run.errorText.contains(hint), "\(run.errorText)")
    #expect(try folder.tree("").isEmpty)
  }
}
