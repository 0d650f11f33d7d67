import DossierKit
import Foundation
import Synchronization
import Testing

@testable import DossierServer

/// What is shown of a saved text before the site is built, and what is served after it.
final class LastSiteTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("last-site-\(UUID().uuidString)")
  private let last = LastSite(least: .zero)

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func write(_ path: String, _ text: String) throws {
    let file = folder.appendingPathComponent("content/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func writeArticle(_ name: String, _ body: String, title: String = "Title") throws {
    try write(
      "articles/\(name).md",
      "---\ntitle: \(title)\ndate: 2017-06-20\nauthors: [{name: Desk}]\n---\n\n\(body)\n")
  }

  private func writeDossier() throws {
    try write("dossier.yml", "title: Served\nlanguage: en\n")
    try write("locations/gare.md", "---\nname: Gare\n---\n\nA station.\n")
    try writeArticle("one", "Gare was closed.")
    try writeArticle("two", "Nobody was at Gare.")
  }

  private var build: Build {
    Build(
      BuildOptions(
        content: folder.appendingPathComponent("content").path, templates: nil,
        output: folder.appendingPathComponent("public").path,
        asOf: PublicationInstant(secondsSince1970: 1_800_000_000), jobs: 2, writes: false))
  }

  private func text(_ path: String, of site: ServedSite?) throws -> String {
    guard case .bytes(let bytes)? = site?[try OutputPath(path)] else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var base: ServedSite?

  private func built() async throws -> LastSite.Outcome {
    let outcome = try await last.next(build)
    base = outcome.site
    return outcome
  }

  /// What is shown at once of changed files: the site, and its pages that are others than those of
  /// the last build; nil for nothing.
  private func show(_ files: String...) async -> (site: ServedSite, pages: [String])? {
    let shown = Mutex<(site: ServedSite, pages: [String])?>(nil)
    let base = base
    let isShown = await last.show(files, build, path: { $0 }) { site, _ in
      shown.withLock { $0 = (site, base.map(site.edits)?.map(\.text) ?? []) }
    }
    let result = shown.withLock { $0 }
    #expect((result != nil) == isShown)
    return result
  }

  @Test func `other words show on the pages that carry them, and the whole site follows`()
    async throws
  {
    try writeDossier()
    _ = try await built()
    try writeArticle("one", "Gare was closed, and stayed so.")
    // Some editors write another file, and rename it.
    let shown = await show("articles/one.md", "articles/sedAbCdEf")
    #expect(shown?.pages == ["articles/one.html", "locations/gare.html"])
    #expect(try text("articles/one.html", of: shown?.site).contains("and stayed so"))
    let whole = try await built()
    #expect(whole.built.files != nil && whole.changedPages >= 2)
    for path in shown?.pages ?? [] {
      #expect(try text(path, of: whole.site) == text(path, of: shown?.site))
    }
  }

  @Test func `all that changed since the last good build is shown, and what was taken back`()
    async throws
  {
    try writeDossier()
    _ = try await built()
    try writeArticle("one", "Gare was closed, and stayed so.")
    _ = await show("articles/one.md")
    try writeArticle("two", "Nobody was at Gare that day.")
    let both = await show("articles/two.md")
    #expect(both?.pages == ["articles/one.html", "articles/two.html", "locations/gare.html"])
    try writeArticle("one", "Gare was closed.")
    let rest = await show("articles/one.md")
    #expect(rest?.pages == ["articles/two.html", "locations/gare.html"])
    #expect(try !text("articles/one.html", of: rest?.site).contains("stayed so"))
  }

  @Test(arguments: [
    ("articles/one.md", "Gare was closed. ![A picture](media/none.png)"),
    ("articles/one.md", "It was closed."), ("articles/one.md", "## A heading\n\nGare was closed."),
    ("articles/one.md", "Gare was closed. See [[two]]."),
    ("articles/one.md", "Gare was closed. See [[nobody]]."), ("articles/three.md", "A new one."),
  ])
  func `more than other words, and mistakes, are for a whole build`(
    path: String, body: String
  ) async throws {
    try writeDossier()
    _ = try await built()
    try writeArticle(String(path.dropFirst(9).dropLast(3)), body)
    let shown = await show(path)
    #expect(shown?.pages == nil)
  }

  @Test func `a field is for a whole build`() async throws {
    try writeDossier()
    _ = try await built()
    try writeArticle("one", "Gare was closed.", title: "Another")
    let shown = await show("articles/one.md")
    #expect(shown?.pages == nil)
  }

  @Test func `with a mistake the last good site is served until it is mended`() async throws {
    try writeDossier()
    let first = try await built()
    try writeArticle("two", "See [[nobody]].")
    let broken = try await built()
    #expect(broken.built.files == nil)
    #expect(try text("articles/two.html", of: broken.site).contains("Nobody was at"))
    #expect(broken.site?.changes(since: first.site) == [])
    try writeArticle("one", "Gare was closed, and stayed so.")
    let shown = await show("articles/one.md")
    #expect(shown?.pages == nil)
    try writeArticle("two", "Nobody was at Gare.")
    let mended = try await built()
    #expect(try text("articles/one.html", of: mended.site).contains("and stayed so"))
  }
}
