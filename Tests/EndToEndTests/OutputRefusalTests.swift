import Foundation
import Testing

/// Folders that a build must not write to, and builds that get in each other's way.
@Suite
struct OutputRefusalTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test(arguments: [
    "/", ".", "content", "content/", "content/new", "..", "templates", "home", "full",
  ])
  func `a folder that dossier must not fill is refused, with a way out`(
    output: String
  ) async throws {
    try site.folder.write("templates/assets/site.txt", "x")
    try site.folder.write("home/letter.txt", "x")
    try site.folder.write("full/photo.txt", "x")
    let before = try site.folder.tree("")
    let run = try await site.build(
      "--output", output, environment: ["HOME": site.folder["home"].path])
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("dossier: the output folder '\(output)' "))
    #expect(run.errorText.contains("\n  help: "))
    #expect(run.errorText.contains("--output"))
    #expect(TreeDifference(try site.folder.tree(""), before) == nil)
  }

  @Test
  func `a foreign folder is taken over with --adopt, and its files stay`() async throws {
    try site.folder.write("full/photo.txt", "x")
    try site.folder.write("full/index.html", "theirs")
    let run = try await site.build("--output", "full", "--adopt")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try site.folder.text("full/photo.txt") == "x")
    #expect(try site.folder.text("full/index.html") != "theirs")
    let again = try await site.build("--output", "full")
    #expect(again.status == 0, "\(again.errorText)")
  }

  @Test
  func `a second build at the same time says so and stops`() async throws {
    try await site.build()
    let before = try site.pages()
    let lock = try site.hold("public")
    try site.writeArticle("morning", title: "Another morning", body: "Words.")
    let run = try await site.build()
    #expect(run.status == 2)
    #expect(
      run.errorText == """
        dossier: another build, process 4242, is writing to the output folder 'public'
          help: wait until it is done

        """)
    var after = try site.pages()
    after[".dossier/lock"] = nil
    #expect(TreeDifference(after, before) == nil)
    try lock.close()
    let next = try await site.build()
    #expect(next.status == 0, "\(next.errorText)")
    #expect(try site.folder.text("public/articles/morning.html").contains("Another morning"))
    #expect(!site.folder.exists("public/.dossier"))
  }

  @Test
  func `a second build stops before it reads anything`() async throws {
    try await site.build()
    let lock = try site.hold("public")
    // What was read before the first build is done may be old: a mistake in it is not told.
    try site.folder.write("content/articles/wrong.md", "---\ntitle: X\n---\n")
    let run = try await site.build()
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("dossier: another build"), "\(run.errorText)")
    #expect(run.outputText.isEmpty)
    // What writes nothing needs no lock.
    let check = try await site.run("check")
    #expect(check.status == 1)
    try lock.close()
    let next = try await site.build()
    #expect(next.status == 1)
    #expect(next.errorText.contains("content/articles/wrong.md"))
  }

  @Test
  func `of two real builds at once one builds and the other stops or follows`() async throws {
    let folder = site.folder.url
    let arguments = ["build", "--as-of", ExampleSite.asOf]
    async let first = DossierBinary.run(arguments, in: folder)
    async let second = DossierBinary.run(arguments, in: folder)
    let runs = try await [first, second]
    #expect(runs.contains { $0.status == 0 })
    for run in runs where run.status != 0 {
      #expect(run.status == 2 && run.errorText.hasPrefix("dossier: another build"))
    }
    let next = try await site.build()
    #expect(next.status == 0)
    #expect(next.outputText.contains(", 0 files written, "), "\(next.outputText)")
  }

  @Test(arguments: ["public", "deep/er/public"])
  func `a build that fails leaves no folder behind`(output: String) async throws {
    try site.folder.write("content/articles/wrong.md", "---\ntitle: X\n---\n")
    let before = try site.folder.tree("")
    let run = try await site.build("--output", output)
    #expect(run.status == 1)
    #expect(TreeDifference(try site.folder.tree(""), before) == nil)
    #expect(!site.folder.exists(output) && !site.folder.exists("deep"))
  }

  @Test
  func `an unsuitable folder is told before the mistakes of the content`() async throws {
    try site.folder.write("content/articles/wrong.md", "---\ntitle: X\n---\n")
    try site.folder.write("full/photo.txt", "x")
    let run = try await site.build("--output", "full")
    #expect(run.status == 2)
    #expect(!run.errorText.contains("wrong.md"))
  }

  @Test
  func `what stands in the way of --adopt is not answered with --adopt`() async throws {
    try site.folder.write("full/index.html/photo.txt", "x")
    let run = try await site.build("--output", "full", "--adopt")
    #expect(run.status == 2)
    #expect(run.errorText.contains("'index.html'"), "\(run.errorText)")
    #expect(run.errorText.hasSuffix("help: move them away\n"), "\(run.errorText)")
  }

  @Test(arguments: [
    (["build", "--content", "nowhere"], "nowhere"), (["check", "--content", "nowhere"], "nowhere"),
    (["inspect", "--content", "nowhere"], "nowhere"),
    (["build", "--content", "content/dossier.yml"], "content/dossier.yml"),
    (["build", "--templates", "nowhere"], "nowhere"),
    (["check", "--templates", "nowhere"], "nowhere"),
    (["inspect", "no-such-id"], "no-such-id"), (["inspect", "No Id"], "No Id"),
  ])
  func `what cannot run ends with 2 and names what is in the way`(
    arguments: [String], name: String
  ) async throws {
    let run = try await DossierBinary.run(arguments, in: site.folder.url)
    #expect(run.status == 2)
    #expect(run.errorText.hasPrefix("dossier: "))
    #expect(run.errorText.contains("'\(name)'"), "\(run.errorText)")
    #expect(run.outputText.isEmpty)
  }
}
