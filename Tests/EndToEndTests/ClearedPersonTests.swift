import Foundation
import Testing

/// Once the law lets somebody go, no page, feed or list goes on calling them charged without saying
/// how it ended.
@Suite
struct ClearedPersonTests {
  let site: ExampleSite

  /// Each outcome in each language, as every sentence about it says.
  static let outcomes: [(status: String, language: String, words: String, earlier: String)] = [
    ("acquitted", "en", "acquitted of arson on 3 May 2025", "charged with arson"),
    ("charges_dropped", "en", "charges of arson dropped on 3 May 2025", "charged with arson"),
    ("rehabilitated", "en", "rehabilitated on 3 May 2025", "charged with arson"),
    ("acquitted", "nl", "vrijgesproken van arson", "in verdenking gesteld"),
    ("charges_dropped", "nl", "3 mei 2025", "in verdenking gesteld"),
    ("rehabilitated", "nl", "3 mei 2025", "in verdenking gesteld"),
    ("acquitted", "fr", "3 mai 2025", "inculpation"),
    ("charges_dropped", "fr", "3 mai 2025", "inculpation"),
    ("rehabilitated", "fr", "3 mai 2025", "inculpation"),
  ]

  private static let prose = [
    "en": "The police charged Eve Doe with the Harbour fire.",
    "nl": "Eve Doe werd aangeklaagd voor de Harbour fire.",
    "fr": "Eve Doe a été inculpée pour Harbour fire.",
  ]

  init() throws { site = try ExampleSite() }

  private func write(_ status: String, _ language: String) throws {
    try site.folder.write(
      "content/dossier.yml",
      """
      title: The harbour fire
      language: \(language)
      url: https://example.org
      pinned: [charge]
      updates: [{at: 2025-01-03, text: "Update: \(Self.prose[language] ?? "")"}]
      unknown: [{question: "Question: \(Self.prose[language] ?? "")", sources: [note]}]

      """)
    try site.folder.write(
      "content/people.yml",
      """
      mina:
        name: Mina Berg
      eve:
        name: Eve Doe
        category: public_figure
        sources: [note]
        legal:
          - {status: charged, date: 2025-01-02, offence: arson, sources: [note]}
          - {status: \(status), date: 2025-05-03, offence: arson, sources: [ruling]}

      """)
    try site.folder.write(
      "content/sources.yml",
      """
      note:
        title: Note to the press
        publisher: Fire service
      ruling:
        title: The ruling
        publisher: Court of Port City

      """)
    try site.folder.write(
      "content/incidents/fire.md",
      """
      ---
      name: Harbour fire
      date: 2025-01-01
      locations: [quay]
      sources: [note]
      involved:
        - {who: eve, role: suspect, certainty: charged, sources: [note]}
      phases:
        - {time: "10:00", text: "\(Self.prose[language] ?? "")", sources: [note]}
      ---
      A warehouse burned down.

      """)
    try site.writeArticle(
      "charge", title: "The morning after", fields: "people: [eve]\n",
      body: Self.prose[language] ?? "")
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: site.folder[path]), as: UTF8.self)
  }

  /// The elements of a page in which a sentence stands: what its lines hold.
  private func lines(_ page: String, with words: String) -> [String] {
    page.split(separator: "\n").map(String.init).filter { $0.contains(words) }
  }

  @Test(arguments: outcomes)
  func `every place that tells of the charge tells the outcome`(
    status: String, language: String, words: String, earlier: String
  ) async throws {
    try write(status, language)
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    #expect(run.errorText.contains("[F08]"))
    let person = try text("public/people/eve.html")
    // The history of the person: the charge, and since then the outcome.
    let history = lines(person, with: "class=\"tl tight\"").count
    #expect(history == 1)
    for line in lines(person, with: earlier) where !line.contains("<blockquote") {
      #expect(line.contains(words), "\(line)")
    }
    // The part in the incident, on both pages, and the purpose in the list of those who name them.
    let part = try #require(
      lines(person, with: "data-k=\"incident\"").first { $0.contains("fire.html") })
    #expect(part.contains(words))
    let purposes = try person.matches(of: Regex(#"<span class="purpose">([^<]*)</span>"#)).map {
      String($0.output[1].substring ?? "")
    }
    #expect(purposes.contains { $0.contains(words) }, "\(purposes)")
    let incident = try text("public/incidents/fire.html")
    #expect(incident.contains("cleared-box\""))
    // The article that says so: who, outcome with its day, source.
    let article = try text("public/articles/charge.html")
    let box = try #require(article.range(of: "cleared-box\""))
    let end = try #require(article[box.upperBound...].range(of: "</section>"))
    let note = article[box.upperBound..<end.lowerBound]
    #expect(note.contains("Eve Doe") && note.contains(words) && note.contains("Court of Port City"))
    #expect(box.lowerBound < article.range(of: "<article")?.lowerBound ?? article.startIndex)
    // Its sentence on the pages of others, the timeline, the feed.
    for line in lines(incident, with: Self.quoted(language)) where line.contains("<blockquote") {
      #expect(line.contains(words), "\(line)")
    }
    let timeline = try text("public/timeline.html")
    let told = lines(timeline, with: "Eve Doe")
    #expect(!told.isEmpty)
    for line in told { #expect(line.contains(words), "\(line)") }
    // What the dossier itself says: an update in its log and feed, an open question.
    let outcome = words
    for (page, words) in [
      ("index.html", "Update: "), ("index.html", "Question: "), ("updates/index.html", "Update: "),
      ("updates.xml", "Update: "),
    ] {
      let told = try lines(text("public/\(page)"), with: words)
      #expect(!told.isEmpty, "\(page)")
      for line in told { #expect(line.contains(outcome), "\(page): \(line)") }
    }
    let entry = try #require(
      text("public/feed.xml").components(separatedBy: "<entry").first {
        $0.contains("charge.html")
      })
    #expect(entry.contains(words))
    #expect(entry.contains("<updated>2025-05-03T00:00:00Z</updated>"))
    #expect(article.contains("\"dateModified\":\"2025-05-03\""))
  }

  @Test(arguments: ["en", "nl", "fr"])
  func `a claim and a source that tell of the charge tell the outcome above their text`(
    language: String
  ) async throws {
    try write("acquitted", language)
    let prose = Self.prose[language] ?? ""
    try site.folder.write(
      "content/claims/said.md",
      """
      ---
      text: "\(prose)"
      about: [fire]
      status: reported
      first_reported: note
      history: [{status: reported, date: 2025-01-02, sources: [note]}]
      ---
      So the note said.

      """)
    try site.folder.write(
      "content/sources/paper.md",
      "---\ntitle: The paper of the day\npublisher: Harbour Post\n---\n\(prose)\n")
    try site.folder.write(
      "content/sources/other.md",
      "---\ntitle: Another paper\npublisher: Harbour Post\n---\nEve Doe is in a photograph.\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let words = try #require(
      Self.outcomes.first { $0.status == "acquitted" && $0.language == language }?.words)
    for (path, told) in [("claims/said", "<h2 id=\"history\""), ("sources/paper", "Harbour fire")] {
      let page = try text("public/\(path).html")
      let box = try #require(page.range(of: "cleared-box\""), "\(path)")
      let end = try #require(page[box.upperBound...].range(of: "</section>"))
      let note = page[box.upperBound..<end.lowerBound]
      #expect(note.contains("Eve Doe") && note.contains(words), "\(path): \(note)")
      #expect(note.contains("Court of Port City"), "\(path)")
      #expect(page[end.upperBound...].contains(told), "\(path): the box stands above")
    }
    #expect(try !text("public/sources/other.html").contains("cleared-box\""))
  }

  @Test(arguments: outcomes)
  func `exports that tell of the charge tell the outcome`(
    status: String, language: String, words: String, earlier: String
  ) async throws {
    try write(status, language)
    try await site.build()
    func object(_ path: String) throws -> [String: Any] {
      let bytes = try site.folder.read("public/data/\(path)")
      return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }
    func texts(_ list: Any?, _ key: String) throws -> [String] {
      try #require(list as? [[String: Any]]).compactMap { $0[key] as? String }
    }
    let data = try object("dossier.json")
    let dossier = try #require(data["dossier"] as? [String: Any])
    let incident = try #require((data["incidents"] as? [[String: Any]])?.first)
    let events = try #require(try object("timeline.json")["events"] as? [[String: Any]])
    let told = [
      "updates": try texts(dossier["updates"], "text"),
      "questions": try texts(dossier["unknown"], "question"),
      "phases": try texts(incident["phases"], "text"),
      "parts": try texts(incident["involved"], "standing"),
      "people": try texts(data["people"], "standing"),
      "articles": try texts(data["articles"], "summary").filter { $0.contains("Eve Doe") },
      "timeline": events.filter { ($0["unique_id"] as? String)?.hasSuffix("phase-1") == true }
        .compactMap { ($0["text"] as? [String: Any])?["text"] as? String },
    ]
    for (part, texts) in told {
      #expect(texts.count == 1, "\(part)")
      for text in texts { #expect(text.contains(words), "\(part): \(text)") }
    }
  }

  private static func quoted(_ language: String) -> String {
    ["en": "The police charged", "nl": "werd aangeklaagd", "fr": "inculpée"][language] ?? ""
  }

  @Test
  func `a cleared person's name is never without the outcome in links of lists`() async throws {
    try write("acquitted", "en")
    try await site.build()
    for (path, bytes) in try site.pages() where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      let links = try page.matches(of: Regex(#"<a href="[^"]*eve.html"[^>]*>Eve Doe</a>([^\n]*)"#))
      for link in links {
        // In running text the note of the page tells it.
        let line = String(link.output[0].substring ?? "")
        let isProse = line.contains("with the") || line.contains("</p>")
        #expect(isProse || line.contains("acquitted"), "\(path): \(line)")
      }
    }
  }

  @Test
  func `no outcome is told of an article that tells it, nor of one about other things`()
    async throws
  {
    try write("acquitted", "en")
    try site.writeArticle(
      "charge", title: "The morning after",
      body: "Eve Doe was charged, and acquitted in May.")
    try site.writeArticle("calm", title: "Calm", body: "Eve Doe coaches a team.")
    try await site.build()
    for page in ["charge", "calm"] {
      #expect(try !text("public/articles/\(page).html").contains("cleared-box"), "\(page)")
    }
  }

  @Test
  func `why says how it ended`() async throws {
    try write("acquitted", "en")
    let run = try await site.run("why", "eve", "fire")
    #expect(run.outputText.contains("charged; acquitted since 2025-05-03"), "\(run.outputText)")
  }
}
