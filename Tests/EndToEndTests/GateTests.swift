import Foundation
import Testing

/// Previews, takedowns and `dossier scan`, as a newsroom runs them.
@Suite
struct GateTests {
  let site: ExampleSite

  init() throws { site = try ExampleSite() }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: site.folder[path]), as: UTF8.self)
  }

  // MARK: - Previews

  @Test
  func `a preview shows drafts in a folder of its own, and says so on every page`() async throws {
    try site.writeArticle(
      "late", title: "The late piece", fields: "status: draft\n", body: "Words.")
    let run = try await site.build("--drafts")
    #expect(run.status == 0, "\(run.errorText)")
    #expect(!site.folder.exists("public"))
    #expect(try text("preview/articles/late.html").contains("[Draft] The late piece"))
    for (path, bytes) in try site.folder.tree("preview") where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("class=\"preview\""), "\(path)")
      #expect(page.contains("content=\"noindex\""), "\(path)")
    }
    try await site.build()
    #expect(!site.folder.exists("public/articles/late.html"))
    #expect(try !text("public/index.html").contains("class=\"preview\""))
  }

  @Test
  func `drafts and a site for readers keep out of each other's folders`() async throws {
    for output in ["public", "elsewhere/public"] {
      #expect(try await site.build("--drafts", "--output", output).status == 2)
    }
    #expect(try await site.build("--output", "site").status == 0)
    let over = try await site.build("--drafts", "--output", "site", "--adopt")
    #expect(over.status == 2)
    #expect(over.errorText.contains("for readers"))
    #expect(try await site.build("--drafts").status == 0)
    let back = try await site.build("--output", "preview", "--adopt")
    #expect(back.status == 2)
    #expect(back.errorText.contains("preview with drafts"))
    #expect(try await site.build("--drafts").status == 0)
  }

  // MARK: - Takedowns

  @Test
  func `each takedown reaches every output`() async throws {
    try site.folder.write(
      "content/dossier.yml",
      "title: The harbour fire\nlanguage: en\nurl: https://example.org/d\nhost_files: [netlify, nginx]\n"
    )
    func write(_ id: String, _ action: String) throws {
      try site.writeArticle(
        id, title: "Title of \(id)",
        fields: "previous_ids: [old-\(id)]\ntakedown: {action: \(action), decided_on: 2025-06-01, "
          + "reason: Asked by the court}\n",
        body: "Body of \(id).")
    }
    try write("hidden", "noindex")
    try write("gone", "withdraw")
    try write("lost", "remove")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    #expect(try text("public/articles/hidden.html").contains("content=\"noindex\""))
    for path in ["articles/gone.html", "articles/old-gone.html"] {
      let page = try text("public/\(path)")
      #expect(page.contains("withdrawn") && page.contains("1 June 2025"))
      #expect(page.contains("Asked by the court") && page.contains("content=\"noindex\""))
      #expect(!page.contains("Title of gone") && !page.contains("Body of gone"))
    }
    #expect(pages["articles/lost.html"] == nil && pages["articles/old-lost.html"] == nil)
    #expect(
      try text("public/_redirects").hasSuffix(
        "/d/articles/lost.html /404.html 410!\n/d/articles/old-lost.html /404.html 410!\n"))
    #expect(
      try text("public/nginx-gone.map").hasSuffix(
        "/d/articles/lost.html 1;\n/d/articles/old-lost.html 1;\n"))
    for list in ["sitemap.xml", "feed.xml", "index.html", "articles/index.html", "timeline.html"] {
      for id in ["hidden", "gone", "lost"] {
        #expect(try !text("public/\(list)").contains(id), "\(list) names \(id)")
      }
    }
  }

  @Test
  func `host files are written only when asked for`() async throws {
    try site.writeArticle(
      "lost", title: "Lost",
      fields: "takedown: {action: remove, decided_on: 2025-06-01, reason: x}\n",
      body: "Words.")
    try await site.build()
    #expect(
      !site.folder.exists("public/_redirects") && !site.folder.exists("public/nginx-gone.map"))
  }

  // MARK: - The rules of the output

  @Test(arguments: [
    ("L09", "articles/hidden.html"), ("L07", "articles/soon.html"), ("L01", "articles/draft.html"),
    ("L07", "A headline that is under embargo"), ("L01", "A headline nobody has approved yet"),
    ("L08", "51.23456, 4.34567"),
  ])
  func `a template that prints what it should not stops the build`(
    code: String, leak: String
  ) async throws {
    try site.writeArticle(
      "hidden", title: "Hidden",
      fields: "takedown: {action: noindex, decided_on: 2025-06-01, reason: x}\n", body: "Words.")
    try site.writeArticle(
      "soon", title: "A headline that is under embargo", fields: "embargo: 2027-01-01T00:00:00Z\n",
      body: "Words.")
    try site.writeArticle(
      "draft", title: "A headline nobody has approved yet", fields: "status: draft\n",
      body: "Words.")
    try site.folder.write(
      "content/locations.yml",
      "quay:\n  name: North Quay\n  coordinates: [51.23456, 4.34567]\n  public_radius_m: 5000\n")
    #expect(try await site.build("--output", "sound").status == 0)
    try site.folder.write("templates/partials/footer.mustache", "<p>\(leak)</p>\n")
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains("[\(code)]"), "\(run.errorText)")
    #expect(!site.folder.exists("public"))
    if !leak.contains("articles/") {
      #expect(!run.errorText.contains(leak), "the message shows what it protects")
    }
  }

  @Test(arguments: ["Het%20rapport.pdf", "Caf%C3%A9.pdf", "zoek?q=het%20rapport&nr=12"])
  func `an address that leads to a confidential source stops the build, escapes and all`(
    address: String
  ) async throws {
    let address = "https://files.example.org/2024/\(address)"
    try site.folder.write(
      "content/sources/tip.md",
      "---\ntitle: A tip from inside\npublisher: Nobody\nconfidential: true\nurl: \"\(address)\"\n---\n"
    )
    #expect(try await site.build("--output", "sound").status == 0)
    try site.writeArticle("slip", title: "Slip", body: "It was read at <\(address)> today.")
    let run = try await site.build()
    #expect(run.status == 1)
    #expect(run.errorText.contains("[L01]"), "\(run.errorText)")
    #expect(!site.folder.exists("public") && !run.errorText.contains(address))
  }

  // MARK: - dossier scan

  @Test
  func `scan finds secrets in any file, and prints none`() async throws {
    try site.folder.write("list.txt", "# people\nOskar Bergström\n\nAli\n")
    try site.folder.write("any/a.html", "<p>Os<b>kar</b> Bergstr&ouml;m</p>")
    try site.folder.write("any/deep/b.json", #"{"n": "x \u201cOskar\u00a0Bergstr\u00f6m"}"#)
    try site.folder.write("any/oskar-bergstrom.txt", "Nothing")
    try site.folder.write("any/c.csv", "a,Ali\nb,Alibi\n")
    let run = try await site.run("scan", "any", "--secrets", "list.txt")
    #expect(run.status == 1)
    #expect(run.errorText.split(separator: "\n").count == 4, "\(run.errorText)")
    #expect(run.outputText == "4 files searched, 4 found\n")
    let printed = (run.errorText + run.outputText).lowercased()
    for word in ["oskar", "bergstr", "ali\u{201D}"] { #expect(!printed.contains(word)) }
    let json = try await site.run("scan", "any", "--secrets", "list.txt", "--format", "json")
    #expect(json.status == 1)
    #expect(json.outputText.hasPrefix("{\"ok\":false,\"files\":4,"))
    #expect(!json.outputText.lowercased().contains("oskar"))
  }

  @Test
  func `scan tells a clean folder from one it could not search`() async throws {
    try site.folder.write("list.txt", "Oskar Bergström\n")
    try site.folder.write("empty.txt", "# nothing\n")
    try site.folder.write("any/a.html", "<p>Oskar and Bergström</p>")
    #expect(try await site.run("scan", "any", "--secrets", "list.txt").status == 0)
    #expect(try await site.run("scan", "any", "--secrets", "empty.txt").status == 2)
    #expect(try await site.run("scan", "any", "--secrets", "none.txt").status == 2)
    #expect(try await site.run("scan", "none", "--secrets", "list.txt").status == 2)
    #expect(try await site.run("scan", "any").status == 64)
  }
}
