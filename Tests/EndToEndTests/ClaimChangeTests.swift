import Foundation
import Testing

/// One claim changes to untrue, and every place that carried it says so, with the day.
@Suite
struct ClaimChangeTests {
  let site: ExampleSite

  /// What a page in a language says of a claim found untrue on 4 March 2025.
  private static let fate = [
    "en": "later found untrue, 4 March 2025", "nl": "later onwaar gebleken, 4 maart 2025",
    "fr": "s’est révélé faux, 4 mars 2025",
  ]
  private static let heading = [
    "en": "Claims here that were found untrue or withdrawn",
    "nl": "Beweringen hier die onwaar bleken of zijn ingetrokken",
    "fr": "Affirmations présentes ici, reconnues fausses ou retirées",
  ]

  init() throws {
    site = try ExampleSite()
    try site.writeArticle(
      "declared", title: "Declared", fields: "claims: [boats]\nsummary: A list.\n",
      body: "Nothing in the text.")
    try site.writeArticle(
      "linked", title: "Linked", body: "Some said that [two boats](claim:boats) burned. Others not."
    )
    try site.writeArticle("named", title: "Named", body: "It was said: [[boats]]")
    try site.writeArticle(
      "corrected", title: "Corrected",
      fields: "corrections: [{date: 2025-01-03, now: Words., claims: [boats]}]\n", body: "Words.")
    try site.writeArticle(
      "dutch", title: "Nederlands", fields: "language: nl\n",
      body: "Men zei dat [twee boten](claim:boats) brandden.")
    try site.writeArticle("quiet", title: "Quiet", body: "Nothing at all.")
    try site.folder.remove("content/people.yml")
    try site.folder.write(
      "content/people/mina.md",
      "---\nname: Mina Berg\n---\nShe said that [two boats](claim:boats) burned.\n")
    try writeClaim("reported", "2025-01-01")
  }

  /// The pages that carry the claim: all but `dutch` in the dossier's own language.
  private static let carriers = [
    "articles/declared.html", "articles/linked.html", "articles/named.html",
    "articles/corrected.html", "articles/dutch.html", "incidents/fire.html", "people/mina.html",
  ]

  private func writeSettings(_ language: String, _ fields: String = "") throws {
    try site.folder.write(
      "content/dossier.yml",
      "title: The harbour fire\nlanguage: \(language)\nurl: https://example.org\n" + fields)
  }

  private func writeClaim(_ status: String, _ date: String, _ fields: String = "") throws {
    let last =
      status == "reported"
      ? "" : "    - {status: \(status), date: \(date), by: mina, sources: [note]}\n"
    try site.folder.write(
      "content/claims.yml",
      """
      boats:
        text: Two boats burned.
        about: [fire]
        topic: event
        status: \(status)
      \(fields)  first_reported: note
        history:
          - {status: reported, date: 2025-01-01, sources: [note]}
      \(last)
      """)
  }

  private func text(_ path: String) throws -> String { try site.folder.text("public/\(path)") }

  @Test(arguments: ["en", "nl", "fr"])
  func `every page that carried it says so, and no other page changes`(
    language: String
  ) async throws {
    try writeSettings(language)
    #expect(try await site.build().status == 0)
    let before = try site.pages()
    try writeClaim("false", "2025-03-04")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    for path in Self.carriers {
      // An article's page speaks the language of its text.
      let own = path == "articles/dutch.html" ? "nl" : language
      let fate = try #require(Self.fate[own])
      let heading = try #require(Self.heading[own])
      #expect(!String(decoding: before[path] ?? Data(), as: UTF8.self).contains(heading), "\(path)")
      let page = try text(path)
      let top = try #require(page.range(of: heading), "\(path)")
      #expect(page[top.upperBound...].contains(fate), "\(path)")
      #expect(page[top.upperBound...].contains("../claims/boats.html"), "\(path)")
      let body = try #require(page.range(of: "</main>"), "\(path)")
      #expect(top.lowerBound < body.lowerBound)
    }
    let after = try site.pages()
    for path in ["articles/quiet.html", "sources/index.html", "locations/index.html"] {
      #expect(before[path] != nil && before[path] == after[path], "\(path)")
    }
  }

  @Test
  func `the words of the claim are marked where they stand, in the language of the text`()
    async throws
  {
    try writeSettings("en")
    try writeClaim("retracted", "2025-03-04")
    try await site.build()
    let mark = #" <span class="claim-mark untrue">(later retracted, 4 March 2025)</span>"#
    #expect(try text("articles/linked.html").contains("two boats</a>\(mark) burned"))
    #expect(try text("articles/named.html").contains("Two boats burned.</a>\(mark)"))
    let dutch = #" <span class="claim-mark untrue">(later ingetrokken, 4 maart 2025)</span>"#
    #expect(try text("articles/dutch.html").contains("twee boten</a>\(dutch) brandden"))
    // The sentences that the claim's own page quotes.
    let page = try text("claims/boats.html")
    #expect(page.contains("<mark>two boats\(mark)</mark> burned."))
    #expect(page.contains("<mark>twee boten\(dutch)</mark> brandden."))
    #expect(page.contains("<mark>Two boats burned.</mark>\(mark)"))
    #expect(page.contains("Where it was carried"))
  }

  @Test
  func `cards and lists mark the articles, and no others`() async throws {
    try writeSettings("en")
    try writeClaim("false", "2025-03-04")
    try await site.build()
    let mark = #"<p class="untrue-mark">with a claim found untrue, 4 Mar 2025</p>"#
    let cards = try text("articles/index.html").components(separatedBy: "<li data-k").dropFirst()
    let marked = cards.filter { $0.contains(mark) }.compactMap { card in
      card.firstMatch(of: /articles\/([a-z]+)\.html/).map { String($0.1) }
    }
    #expect(marked.sorted() == ["corrected", "declared", "dutch", "linked", "named"])
    #expect(try text("incidents/index.html").contains(mark))
    // Beside a name it would read as said of the person, whose own page tells it.
    #expect(try !text("people/index.html").contains("untrue-mark"))
    #expect(try text("claims/boats.html").contains(mark), "the list of those who carried it")
  }

  @Test
  func `search and exports tell it of those who carry it, and not of a person`() async throws {
    try writeSettings("en")
    try writeClaim("false", "2025-03-04")
    try await site.build()
    let told = "Claims here that were found untrue or withdrawn"
    let table = try text("data/people.csv")
    #expect(table.contains("Mina Berg") && !table.contains(told), "\(table)")
    let shards = try site.folder.tree("public/search").filter { $0.key.hasPrefix("x/") }
    let texts = shards.mapValues { String(decoding: $0, as: UTF8.self) }
    let person = try #require(texts.values.first { $0.contains("She said that") })
    #expect(!person.contains(told), "\(person)")
    // Its words are marked where they stand all the same.
    #expect(person.contains("later found untrue, 4 March 2025"))
    #expect(texts.values.contains { $0.contains("Some said that") && $0.contains(told) })
    #expect(try text("people/mina.html").contains(told))
  }

  @Test
  func `the feed tells it, and counts the change as an update`() async throws {
    try writeSettings("en")
    try await site.build()
    let before = try text("feed.xml")
    #expect(!before.contains("2025-03-04"))
    try writeClaim("false", "2025-03-04")
    try await site.build()
    let entries = try text("feed.xml").components(separatedBy: "<entry").dropFirst()
    let told = try #require(entries.first { $0.contains("articles/declared.html") })
    #expect(told.contains("<updated>2025-03-04T00:00:00Z</updated>"))
    #expect(told.contains("<published>2025-01-02T00:00:00Z</published>"))
    #expect(
      told.contains(
        "<summary>A list. Claims here that were found untrue or withdrawn: “Two boats burned.” "
          + "(later found untrue, 4 March 2025).</summary>"), "\(told)")
    let dutch = try #require(entries.first { $0.contains("articles/dutch.html") })
    #expect(dutch.contains("later onwaar gebleken, 4 maart 2025"))
    let quiet = try #require(entries.first { $0.contains("articles/quiet.html") })
    #expect(quiet.contains("<updated>2025-01-02T00:00:00Z</updated>"))
    #expect(!quiet.contains("<summary>"))
    // Search engines are told as well.
    let page = try text("articles/declared.html")
    #expect(page.contains(#""dateModified":"2025-03-04""#))
    let map = try text("sitemap.xml").components(separatedBy: "<url>")
    let entry = try #require(map.first { $0.contains("articles/declared.html") })
    #expect(entry.contains("<lastmod>2025-03-04"))
  }

  @Test
  func `the home moves it from what is known to what is untrue`() async throws {
    try writeSettings("en", "known: [boats]\n")
    try writeClaim("confirmed", "2025-01-05")
    try await site.build()
    #expect(try text("index.html").contains("id=\"known\""))
    try writeClaim("false", "2025-03-04")
    try await site.build()
    let home = try text("index.html")
    #expect(!home.contains("id=\"known\""))
    let untrue = try #require(home.range(of: "id=\"untrue\""))
    let rest = home[untrue.upperBound...]
    #expect(rest.contains("Two boats burned."))
    #expect(rest.contains("4 March 2025</time> · <a href=\"people/mina.html\">Mina Berg</a>"))
    #expect(rest.contains("1 January 2025</time>: reported"))
  }

  @Test(arguments: [
    ("en", "A claim that is not repeated here · What happened"),
    ("nl", "Een bewering die hier niet wordt herhaald"),
    ("fr", "Une affirmation qui n’est pas répétée ici"),
  ])
  func `a claim that is not repeated is in no byte of the output`(
    language: String, stub: String
  ) async throws {
    try writeSettings(
      language, "known: [boats]\nupdates: [{at: 2025-01-04, text: x, refs: [boats]}]\n")
    // More than a page holds, so that there are continuation pages of mentions.
    for number in 0..<24 {
      try site.writeArticle(
        "more-\(number)", title: "More \(number)", fields: "claims: [boats]\n",
        body: "```claims\nclaims: [boats]\n```\n")
    }
    try writeClaim(
      "false", "2025-03-04",
      "  harmful_to_repeat: true\n  summary: That two boats burned.\n"
        + "  sources: [{source: note, quote: two boats burned, stance: origin}]\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    for (path, bytes) in try site.pages() {
      let page = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!page.contains("two boats burned"), "\(path)")
    }
    for path in [
      "claims/index.html", "claims/boats.html", "articles/more-1.html", "index.html",
      "incidents/fire.html", "articles/named.html", "mentions/boats.html", "feed.xml",
      "timeline.html", "sources/note.html",
    ] {
      #expect(try text(path).contains(stub), "\(path)")
    }
    let page = try text("claims/boats.html")
    #expect(page.contains("<meta name=\"description\" content=\"\(stub)"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!(try text("sitemap.xml")).contains("claims/boats.html"))
  }

  @Test
  func `a ledger of more than a hundred claims has pages, each claim on one of them`()
    async throws
  {
    try writeSettings("en")
    let more = (0..<130).map { number in
      """
      claim-\(number):
        text: Boat \(number) burned.
        about: [fire]
        topic: \(number < 70 ? "event" : "means")
        status: \(number < 40 ? "false" : "reported")
        first_reported: note
        history: [{status: \(number < 40 ? "false" : "reported"), date: 2025-01-01, sources: [note]}]

      """
    }
    try site.folder.write("content/claims.yml", more.joined())
    for id in ["linked", "named", "corrected", "dutch", "declared"] {
      try site.folder.remove("content/articles/\(id).md")
    }
    try site.folder.write("content/people/mina.md", "---\nname: Mina Berg\n---\nShe saw it.\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try ["claims/index.html", "claims/index.2.html"].map(text)
    let counts = pages.map { $0.components(separatedBy: "claim-text").count - 1 }
    #expect(counts == [100, 30])
    #expect(pages[0].contains("id=\"untrue\"") && !pages[1].contains("id=\"untrue\""))
    #expect(pages[0].contains("id=\"topic-means\"") && pages[1].contains("id=\"topic-means\""))
    #expect(pages[0].contains("claims/index.2.html"))
    // The pages that they are about, and the home, stay short.
    let fire = try text("incidents/fire.html")
    #expect(fire.contains(##"<a href="#by-claim">All 130 claims</a>"##))
    let list = try #require(fire.range(of: "<h2 id=\"claims\">"))
    let end = try #require(fire[list.upperBound...].range(of: "</section>"))
    let shown = fire[list.upperBound..<end.lowerBound].components(separatedBy: "claim-text")
    #expect(shown.count - 1 == 20)
    let home = try text("index.html")
    #expect(home.components(separatedBy: "claim-text").count - 1 == 8)
  }

  @Test
  func `the box on top holds the five newest, and leads to all of them`() async throws {
    try writeSettings("en")
    let ids = (1...8).map { "zq\($0)" }
    let claims = ids.enumerated().map { number, id in
      "\(id):\n  text: \"Words of \(id)\"\n  about: [fire]\n  status: \"false\"\n  first_reported: note\n"
        + "  history: [{status: \"false\", date: 2025-02-0\(number + 1), sources: [note]}]\n"
    }
    try site.folder.write("content/claims.yml", claims.joined())
    for kept in try FileManager.default.contentsOfDirectory(
      atPath: site.folder["content/articles"].path)
    { try site.folder.remove("content/articles/\(kept)") }
    try site.folder.remove("content/people/mina.md")
    try site.writeArticle(
      "all", title: "All", fields: "claims: [\(ids.joined(separator: ", "))]\n", body: "Words.")
    try site.writeArticle(
      "some", title: "Some", fields: "claims: [\(ids.prefix(5).joined(separator: ", "))]\n",
      body: "Words.")
    try site.folder.write(
      "content/people/mina.md",
      "---\nname: Mina Berg\nsources: [note]\n---\n"
        + ids.map { "[It](claim:\($0)) was said." }.joined(separator: "\n\n") + "\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    for page in ["articles/all.html", "incidents/fire.html", "people/mina.html"] {
      let text = String(
        decoding: try Data(contentsOf: site.folder["public/\(page)"]), as: UTF8.self)
      let box = try #require(text.range(of: "class=\"untrue-box\""))
      let end = try #require(text[box.upperBound...].range(of: "</section>"))
      let top = text[box.upperBound..<end.lowerBound]
      let shown = ids.filter { top.contains("/\($0).html") }
      #expect(shown == ["zq4", "zq5", "zq6", "zq7", "zq8"], "\(page)")
      #expect(top.contains(##"<a href="#claims">All 8 claims</a>"##), "\(page)")
      let list = try #require(text.range(of: "<h2 id=\"claims\""))
      for id in ids { #expect(text[list.upperBound...].contains("/\(id).html"), "\(page): \(id)") }
    }
    let some = String(
      decoding: try Data(contentsOf: site.folder["public/articles/some.html"]), as: UTF8.self)
    #expect(!some.contains(##"href="#claims""##), "five need no way to more")
  }
}
