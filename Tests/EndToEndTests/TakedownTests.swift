import Foundation
import Testing

/// Each takedown of each kind of record, in every output.
@Suite
struct TakedownTests {
  let site: ExampleSite

  init() throws {
    site = try ExampleSite()
    try site.folder.write(
      "content/dossier.yml",
      "title: The harbour fire\nlanguage: en\nurl: https://example.org/d\n"
        + "host_files: [netlify, nginx]\n")
  }

  /// A record of a kind, whose own words hold `zqword`.
  static let records: [(kind: String, path: String, fields: String)] = [
    ("article", "articles/zq", "title: zqword title\ndate: 2025-02-03\nauthors: [Ann Zqname]"),
    (
      "incident", "incidents/zq",
      "name: zqword incident\ndate: 2025-01-02\nlocations: [quay]\nsources: [note]"
    ),
    ("location", "locations/zq", "name: zqword place\nwithin: town"),
    ("person", "people/zq", "name: Zoe Zqword\ncategory: official\nsources: [note]"),
    ("organization", "organizations/zq", "name: zqword group\nsources: [note]"),
    ("source", "sources/zq", "title: zqword source\npublisher: Desk\nauthors: [Ann Zqname]"),
    (
      "claim", "claims/zq",
      "text: zqword claim\nabout: [fire]\nstatus: reported\n"
        + "history: [{status: reported, date: 2025-01-04, sources: [note]}]"
    ),
    ("quote", "quotes/zq", "text: zqword quote\nspeaker: Ann Zqname\nsources: [note]"),
    ("term", "terms/zq", "term: zqword"),
  ]

  private func write(_ index: Int, _ action: String) throws {
    let record = Self.records[index]
    let body =
      record.kind == "claim" || record.kind == "source" || record.kind == "quote"
        || record.kind == "term" ? "" : "Some zqword text on the North Quay.\n"
    try site.folder.write(
      "content/\(record.path).md",
      "---\n\(record.fields)\nprevious_ids: [zqold]\n"
        + "corrections: [{date: 2025-03-01, now: zqword changed}]\n"
        + (action.isEmpty
          ? "" : "takedown: {action: \(action), decided_on: 2025-06-01, reason: Asked for}\n")
        + "---\n\(body)")
  }

  private func hits(_ word: String) throws -> [String] {
    try site.pages().filter { $0.value.range(of: Data(word.utf8)) != nil }.keys.sorted()
  }

  private func path(_ index: Int, _ id: String = "zq") -> String {
    Self.records[index].path.replacing("/zq", with: "/\(id)") + ".html"
  }

  private func hasPage(_ index: Int) -> Bool {
    !["quote", "term"].contains(Self.records[index].kind)
  }

  @Test(arguments: records.indices)
  func `withdrawn and removed leave only what they should`(index: Int) async throws {
    for action in ["withdraw", "remove"] {
      try write(index, action)
      let run = try await site.build()
      #expect(run.status == 0, "\(run.errorText)")
      #expect(try hits("zqword") == [], "\(action)")
      let pages = try site.pages()
      let isTombstone = action == "withdraw" && hasPage(index)
      for id in ["zq", "zqold"] {
        let page = pages[path(index, id)].map { String(decoding: $0, as: UTF8.self) }
        #expect((page != nil) == isTombstone, "\(action) \(id)")
        if let page {
          #expect(page.contains("Asked for") && page.contains("noindex"))
        }
        let isGone = action == "remove" && hasPage(index)
        for file in ["_redirects", "nginx-gone.map"] {
          let text = pages[file].map { String(decoding: $0, as: UTF8.self) } ?? ""
          #expect(text.contains("/d/\(path(index, id)) ") == isGone, "\(action) \(file)")
        }
      }
      // No list, feed, log or sitemap knows its address.
      let names = try hits("/zq.html") + hits("\"zq.html") + hits("zqold")
      let told = names.filter {
        !["_redirects", "nginx-gone.map", ".dossier-manifest"].contains($0)
          && !(isTombstone && [path(index), path(index, "zqold")].contains($0))
      }
      #expect(told == [], "\(action)")
    }
  }

  @Test(arguments: records.indices)
  func `noindex keeps the page alone`(index: Int) async throws {
    try write(index, "noindex")
    let run = try await site.build()
    guard hasPage(index) else {
      #expect(run.status == 1)
      #expect(run.errorText.contains("has no page") && run.errorText.contains("'withdraw'"))
      return
    }
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    let page = String(decoding: try #require(pages[path(index)]), as: UTF8.self)
    #expect(
      page.contains("content=\"noindex\"") && page.contains("zqword") || page.contains("Zqword"))
    let old = String(decoding: try #require(pages[path(index, "zqold")]), as: UTF8.self)
    #expect(old.contains("noindex"), "the page of its former address")
    for (path, bytes) in pages where !path.hasSuffix("/zq.html") && !path.hasSuffix("zqold.html") {
      guard path != ".dossier-manifest" else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      let isListed =
        ["index.html", "timeline.html"].contains { path.hasSuffix($0) } || path.hasSuffix(".xml")
      #expect(!isListed || !text.contains("zq.html"), "\(path)")
    }
  }

  @Test(arguments: records.indices)
  func `anonymise takes names away, or says why it cannot`(index: Int) async throws {
    try write(index, "")
    #expect(try await site.build().status == 0)
    let hasName = try !hits("Zqname").isEmpty || !hits("Zoe Zqword").isEmpty
    try write(index, "anonymise")
    let run = try await site.build()
    switch Self.records[index].kind {
    case "person", "article", "source":
      #expect(run.status == 0, "\(run.errorText)")
      #expect(hasName, "the test could not fail")
      #expect(try hits("Zqname") == [] && hits("Zoe") == [])
      #expect(!run.errorText.contains("[P03]"))
    case "quote": #expect(run.status == 0, "\(run.errorText)")
    default:
      #expect(run.status == 1)
      #expect(run.errorText.contains("has no byline") && run.errorText.contains("'withdraw'"))
    }
  }

  @Test
  func `an anonymised author is found in the text too, unless others bear the name`() async throws {
    func article(_ id: String, _ fields: String, _ body: String) throws {
      try site.folder.write(
        "content/articles/\(id).md",
        "---\ntitle: Title \(id)\ndate: 2025-02-03\n\(fields)\n---\n\(body)\n")
    }
    try article(
      "one",
      "authors: [Ann Zqname]\ntakedown: {action: anonymise, decided_on: 2025-06-01, reason: Asked}",
      "Ann Zqname was there.")
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains("[L02]") && !run.errorText.contains("Zqname"))
    try article("two", "authors: [Ann Zqname]", "Text.")
    #expect(try await site.build().status == 0)
    let one = String(
      decoding: try Data(contentsOf: site.folder["public/articles/one.html"]), as: UTF8.self)
    #expect(!one.contains("class=\"author\"") && !one.contains("\"Person\""))
  }

  @Test(arguments: [
    "status: draft", "embargo: 2026-02-01T00:00:00Z",
    "takedown: {action: withdraw, decided_on: 2025-06-01, reason: x}",
    "takedown: {action: remove, decided_on: 2025-06-01, reason: x}",
  ])
  func `a picture that is taken away leaves the pages that show it`(state: String) async throws {
    let png =
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      ) ?? Data()
    try site.folder.write("content/media/zqdot.png", png)
    try site.writeArticle(
      "shown", title: "Shown", fields: "image: zqdot.png\n",
      body: "Before. ![A dot](../media/zqdot.png) [a link](../media/zqdot.png) After.")
    try site.folder.write("content/media.yml", "zqdot.png:\n  alt: A dot\n")
    #expect(try await site.build().status == 0)
    #expect(try site.pages()["media/zqdot.png"] != nil)
    try site.folder.write("content/media.yml", "zqdot.png:\n  alt: A dot\n  \(state)\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.errorText.components(separatedBy: "[M04]").count == 4)
    #expect(try site.pages()["media/zqdot.png"] == nil)
    #expect(try hits("zqdot") == [])
    let page = String(
      decoding: try Data(contentsOf: site.folder["public/articles/shown.html"]), as: UTF8.self)
    #expect(page.contains("a link") && page.contains("After."))
  }
}
