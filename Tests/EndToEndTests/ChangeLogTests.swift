import Foundation
import Testing

/// The logs and feeds of corrections and updates, the JSON-LD of articles, independent sources.
@Suite
struct ChangeLogTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "content/dossier.yml",
      """
      title: Quay
      language: en
      url: https://example.org/quay
      publisher: {name: Desk, url: "https://example.org"}
      updates:
        - {at: 2025-03-01, kind: clarification, text: The map was redrawn., refs: [night, hoax]}
        - {at: 2025-04-01T10:00Z, text: An index was added.}
      """)
    try folder.write(
      "content/articles/night.md",
      """
      ---
      title: "Night </script><b>& after"
      date: 2025-01-02
      updated: 2025-01-03
      authors: [{name: Ada Berg, url: "https://example.org/ada"}]
      sources: [log]
      corrections:
        - {date: 2025-02-01, severity: major, was: Two boats burned., now: Three boats burned., claims: [boats, hoax]}
        - {date: 2025-02-01, kind: clarification, now: The quay is the north one.}
        - {date: 2025-02-03, kind: update, now: The owner answered.}
      ---
      Three boats burned. [@wire]
      """)
    try folder.write(
      "content/articles/nuit.md",
      """
      ---
      title: La nuit
      date: 2025-01-05
      language: fr
      authors: Desk
      takedown: {action: noindex, decided_on: 2025-02-10, reason: Asked}
      corrections: [{date: 2025-02-02, was: deux, now: trois}]
      ---
      Trois bateaux.
      """)
    try folder.write(
      "content/sources.yml",
      """
      log: {title: Log, publisher: Harbour, url: "https://example.org/log", published: 2025-01-01}
      wire: {title: Wire report, publisher: Agency}
      copy-a: {title: Copy A, publisher: Paper A, derived_from: wire}
      copy-b: {title: Copy B, publisher: Paper B, derived_from: copy-a}
      other: {title: Other, publisher: Radio}
      """)
    try folder.write(
      "content/claims.yml",
      """
      boats:
        text: Three boats burned.
        about: [night]
        status: confirmed
        history: [{status: confirmed, date: 2025-02-01, sources: [log]}]
        sources:
          - {source: copy-a, stance: supports}
          - {source: log, stance: supports}
          - {source: copy-b, stance: supports}
          - {source: wire, stance: contradicts}
          - {source: copy-a, stance: contradicts}
          - {source: other, stance: mentions}
      hoax:
        text: A whale did it.
        about: [night]
        status: "false"
        harmful_to_repeat: true
        history: [{status: "false", date: 2025-02-01, sources: [log]}]
        corrections: [{date: 2025-02-05, now: It was no whale.}]
      """)
  }

  private func build() async throws {
    let run = try await DossierBinary.run(
      ["build", "--as-of", "2026-01-01T00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
  }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    try text.matches(of: Regex(pattern)).map { match in
      let group = match.output.count > 1 ? match.output[1] : match.output[0]
      return group.substring.map(String.init) ?? ""
    }
  }

  @Test func `each log has its changes, newest first, with what they concern`() async throws {
    try await build()
    let corrections = try folder.text("public/corrections/index.html")
    let kinds = try matches(#"<strong>(\w+)</strong>"#, in: corrections)
    #expect(kinds == ["Correction", "Correction", "Clarification"])
    #expect(corrections.contains("<del>Two boats burned.</del>"))
    #expect(corrections.contains("(major)"))
    #expect(corrections.contains(#"href="../articles/night.html""#))
    #expect(corrections.contains(#"href="../claims/boats.html""#))
    #expect(!corrections.contains("whale"), "words that harm are not repeated")
    let stub = #"<a href="../claims/hoax.html">A claim that is not repeated here</a>"#
    #expect(corrections.components(separatedBy: stub).count == 3, "as a change, and as concerned")
    let feed = try folder.text("public/corrections.xml")
    #expect(feed.contains("Correction · A claim that is not repeated here"))
    #expect(!feed.contains("whale"))
    #expect(!corrections.contains("La nuit"), "a page under takedown is not listed")
    let updates = try folder.text("public/updates/index.html")
    let changes = ["An index was added.", "The map was redrawn.", "The owner answered."]
    let places = changes.compactMap { updates.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
    #expect(!updates.contains("whale") && updates.contains(stub))
  }

  @Test func `home, footer and the other log lead to a log`() async throws {
    try await build()
    for page in ["index.html", "articles/night.html", "updates/index.html"] {
      let text = try folder.text("public/" + page)
      let up = page.contains("/") ? "../" : ""
      #expect(
        text.contains(#"<a href="\#(up)corrections/index.html">All corrections</a>"#), "\(page)")
    }
    #expect(
      try folder.text("public/index.html").contains(#"class="more" href="updates/index.html""#))
  }

  @Test func `without a change there is no log, no feed and no way to them`() async throws {
    try folder.write("content/dossier.yml", "title: Quay\nlanguage: en\n")
    try folder.write(
      "content/articles/night.md", "---\ntitle: Night\ndate: 2025-01-02\nauthors: Desk\n---\n.\n")
    try folder.remove("content/articles/nuit.md")
    try folder.remove("content/claims.yml")
    try await build()
    #expect(!folder.exists("public/corrections") && !folder.exists("public/updates"))
    #expect(!folder.exists("public/corrections.xml") && !folder.exists("public/updates.xml"))
    #expect(!(try folder.text("public/index.html")).contains("corrections/"))
  }

  @Test func `each log has an Atom feed with ids of its own`() async throws {
    try await build()
    let corrections = try folder.text("public/corrections.xml")
    let ids = try matches("<id>([^<]*)</id>", in: corrections)
    #expect(
      ids == [
        "tag:example.org,2025-01-02:corrections",
        // A claim that is not repeated has its stub.
        "tag:example.org,2025-01-02:corrections/hoax/2025-02-05",
        "tag:example.org,2025-01-02:corrections/night/2025-02-01",
        "tag:example.org,2025-01-02:corrections/night/2025-02-01.2",
      ])
    #expect(corrections.contains("<updated>2025-02-01T00:00:00Z</updated>"))
    #expect(
      corrections.contains(
        "<summary>It said: “Two boats burned.” It now says: Three boats burned.</summary>"))
    #expect(corrections.contains("Night &lt;/script&gt;&lt;b&gt;&amp; after"))
    #expect(corrections.contains(#"href="https://example.org/quay/articles/night.html""#))
    let updates = try folder.text("public/updates.xml")
    #expect(try matches("<entry", in: updates).count == 3)
    #expect(updates.contains("<id>tag:example.org,2025-01-02:updates/dossier/2025-04-01</id>"))
    #expect(updates.contains(#"href="https://example.org/quay/updates.xml""#))
  }

  @Test func `a log of more than four hundred changes has several pages`() async throws {
    let corrections = (1...405).map { "  - {date: 2025-02-01, now: Change \($0).}\n" }.joined()
    try folder.write(
      "content/articles/night.md",
      "---\ntitle: Night\ndate: 2025-01-02\nauthors: Desk\ncorrections:\n\(corrections)---\n.\n")
    try await build()
    let pages = ["corrections/index.html", "corrections/index.2.html"]
    let counts = try pages.map {
      try matches("<strong>Correction</strong>", in: try folder.text("public/" + $0)).count
    }
    #expect(counts == [400, 6])
    #expect(try folder.text("public/" + pages[0]).contains(#"href="../corrections/index.2.html""#))
    #expect(!folder.exists("public/corrections/index.3.html"))
    #expect(try matches("<entry", in: try folder.text("public/corrections.xml")).count == 50)
  }

  @Test func `an article says of itself what a machine can read`() async throws {
    try await build()
    let page = try folder.text("public/articles/night.html")
    let opening = #"<script type="application/ld+json">"#
    #expect(page.components(separatedBy: "<script").count == 2)
    let start = try #require(page.range(of: opening)?.upperBound)
    let end = try #require(page[start...].range(of: "</script>")?.lowerBound)
    let json = String(page[start..<end])
    #expect(!json.contains("<"), "no text can end the element")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let graph = try #require(document["@graph"] as? [[String: Any]])
    #expect(graph.map { $0["@type"] as? String } == ["NewsArticle", "BreadcrumbList"])
    let data = try #require(graph.first)
    #expect(data["@type"] as? String == "NewsArticle")
    #expect(data["headline"] as? String == "Night </script><b>& after")
    #expect(data["datePublished"] as? String == "2025-01-02")
    #expect(data["dateModified"] as? String == "2025-02-03")
    #expect(data["inLanguage"] as? String == "en")
    #expect(data["@id"] as? String == "https://example.org/quay/articles/night.html")
    #expect((data["author"] as? [[String: Any]])?.first?["name"] as? String == "Ada Berg")
    #expect((data["publisher"] as? [String: Any])?["name"] as? String == "Desk")
    #expect((data["isPartOf"] as? [String: Any])?["name"] as? String == "Quay")
    let corrections = try #require(data["correction"] as? [[String: Any]])
    #expect(
      corrections.map { $0["@type"] as? String } == Array(repeating: "CorrectionComment", count: 3))
    #expect(corrections.first?["datePublished"] as? String == "2025-02-01")
    let text = "It said: “Two boats burned.” It now says: Three boats burned."
    #expect(corrections.first?["text"] as? String == text)
    let citations = try #require(data["citation"] as? [[String: Any]])
    #expect(citations.map { $0["name"] as? String } == ["Wire report", "Log"])
    let hidden = try folder.text("public/articles/nuit.html")
    #expect(!hidden.contains("ld+json"), "a page that search engines leave out has none")
  }

  @Test func `without an address of the site no full address is made up`() async throws {
    let settings = try folder.text("content/dossier.yml")
    try folder.write(
      "content/dossier.yml",
      settings.replacingOccurrences(of: "url: https://example.org/quay\n", with: ""))
    try await build()
    let page = try folder.text("public/articles/night.html")
    #expect(page.contains("NewsArticle") && !page.contains("example.org/quay"))
    #expect(page.contains(#""@id":"../articles/night.html""#))
    #expect(!page.contains(#""@id":"http"#))
  }

  @Test func `a major correction stands above the text`() async throws {
    try await build()
    let page = try folder.text("public/articles/night.html")
    let correction = try #require(page.range(of: #"class="correction major""#)?.lowerBound)
    let text = try #require(page.range(of: "<p>Three boats burned.")?.lowerBound)
    #expect(correction < text)
    #expect(page[correction..<text].contains("<del>Two boats burned.</del>"))
  }

  @Test func `sources of one report count as one`() async throws {
    try await build()
    let claim = try folder.text("public/claims/boats.html")
    let counts = try matches(#"<p class="meta num">([^<]*)</p>"#, in: claim)
    #expect(
      counts == ["3 sources, 2 of them independent", "2 sources that count as one", "1 source"])
    #expect(try matches("counted once", in: claim).count == 2)
    let copy = try folder.text("public/sources/copy-a.html")
    #expect(try matches(#"<span class="purpose">([^<]*)<"#, in: copy) == ["in support · against"])
    #expect(copy.contains("This and 2 others carry the same report: count them as one."))
    #expect(
      copy.contains(
        #"<a href="../sources/wire.html">Wire report</a> <span class="aside">(the report that the others carry)</span>"#
      ))
    #expect(copy.contains(#"<a href="../sources/copy-b.html">Copy B</a></li>"#))
    #expect(!(try folder.text("public/sources/log.html")).contains("same report"))
  }
}
