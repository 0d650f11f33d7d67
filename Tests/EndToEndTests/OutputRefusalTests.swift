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
    try site.folder.write("public/.dossier/lock", "4242\n")
    let lock = try FileHandle(forUpdating: site.folder["public/.dossier/lock"])
    #expect(flock(lock.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
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

  @Test(arguments: [
    (["build", "--content", "nowhere"], "nowhere"), (["check", "--content", "nowhere"], "nowhere"),
    (["inspect", "--content", "nowhere"], "nowhere"),
    (["build", "--content", "content/dossier.yml"], "content/dossier.yml"),
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
