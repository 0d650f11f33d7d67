import Foundation
import Testing

/// What a second build changes in the output folder, and what it leaves.
@Suite
struct RebuildTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  @Test
  func `a second build writes no file and says so`() async throws {
    let first = try await site.build()
    #expect(first.status == 0, "\(first.errorText)")
    let before = try site.pages()
    let stamp = try modified("public/index.html")
    let second = try await site.build()
    #expect(second.status == 0)
    #expect(second.outputText.contains(", 0 files written, "), "\(second.outputText)")
    #expect(second.outputText.contains("\(before.count - 1) unchanged"), "\(second.outputText)")
    #expect(TreeDifference(try site.pages(), before) == nil)
    #expect(try modified("public/index.html") == stamp)
  }

  @Test
  func `a change in one article writes its pages and no others`() async throws {
    try await site.build()
    let before = try site.pages()
    try site.writeArticle("morning", title: "The morning", body: "Nobody slept at all.")
    let run = try await site.build()
    #expect(run.status == 0)
    let after = try site.pages()
    #expect(after["articles/morning.html"] != before["articles/morning.html"])
    #expect(after["people/mina.html"] == before["people/mina.html"])
    #expect(!run.outputText.contains(", 0 files written"))
  }

  @Test(arguments: [
    ("content/articles/morning.md", "---\ntitle: The morning\n---\n"),
    ("content/dossier.yml", "title: [\n"),
    ("templates/article.mustache", "{{nothing}}"),
  ])
  func `a build that fails leaves the previous site as it was`(
    path: String, text: String
  ) async throws {
    try await site.build()
    let before = try site.pages()
    #expect(before["articles/morning.html"] != nil)
    try site.folder.write(path, text)
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains(path), "\(run.errorText)")
    #expect(run.outputText.contains("nothing written"), "\(run.outputText)")
    #expect(TreeDifference(try site.pages(), before) == nil)
  }

  @Test
  func `the page of a removed record goes, and a file that dossier did not make stays`()
    async throws
  {
    try await site.build()
    try site.folder.write("public/CNAME", "example.org")
    try site.folder.write("public/people/notes.txt", "mine")
    #expect(try site.pages()["people/mina.html"] != nil)
    try site.folder.remove("content/people.yml")
    let run = try await site.build()
    #expect(run.status == 0)
    #expect(run.outputText.contains(" removed, "), "\(run.outputText)")
    let pages = try site.pages()
    #expect(pages["people/mina.html"] == nil)
    #expect(pages["CNAME"] == Data("example.org".utf8))
    #expect(pages["people/notes.txt"] == Data("mine".utf8))
    #expect(!pages.values.contains { String(decoding: $0, as: UTF8.self).contains("mina.html") })
  }

  @Test
  func `check writes nothing`() async throws {
    let run = try await site.run("check")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(!site.folder.exists("public"))
    try site.writeArticle("morning", title: "The morning", body: "See [[nobody-at-all]].")
    let failed = try await site.run("check")
    #expect(failed.status == 1)
    #expect(!site.folder.exists("public"))
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: site.folder[path].path)[.modificationDate]
      as? Date
  }
}
