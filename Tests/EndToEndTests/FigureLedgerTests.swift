import Foundation
import Testing

/// The ledger of counts: every one with its source, its day and who is counted.
@Suite
struct FigureLedgerTests {
  /// The rows of the table of counts on a page, tags taken out.
  private static func rows(_ page: String) -> [[String]] {
    page.components(separatedBy: "<tr").dropFirst().filter { $0.contains("scope=\"row\"") }.map {
      row in
      row.replacing("</th>", with: "</td>").components(separatedBy: "</td>").dropLast().map {
        cell in
        cell.replacing(/<[^>]*>/, with: " ").replacing(/^[^>]*>/, with: " ")
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
  }

  @Test
  func `the three death counts of 22 March 2016 stand side by side with who is counted`()
    async throws
  {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try TemporaryFolder()
    try folder.copy(root.appendingPathComponent("content"), to: "content")
    let run = try await DossierBinary.run(
      ["build", "--as-of", "2026-12-01T00:00:00Z"], in: folder.url)
    #expect(run.status == 0, "\(run.errorText)")
    let page = try folder.text("public/incidents/brussels-2016.html")
    let killed = Self.rows(page).filter { $0.first?.hasSuffix("Killed") == true }
    try #require(killed.count == 5 && killed.allSatisfy { $0.count == 7 }, "\(killed)")
    #expect(killed.map { $0[1].prefix(2) } == ["32", "35", "34", "at", "at"])
    #expect(killed.prefix(3).map { $0[3] } == ["not counted", "counted", "not stated"])
    #expect(killed[0][4] == "22 March 2021" && killed[0][5].hasPrefix("confirmed"))
    #expect(killed[0][5].contains("the count that this dossier gives"))
    #expect(killed[0][6].contains("VRT"))
    #expect(killed[1][4] == "2017" && killed[2][4] == "22 June 2017")
    #expect(killed[3][5].contains("replaced by 32, 22 March 2021"), "\(killed[3])")
    // The fact box gives the confirmed one, says that others differ, and leads to them.
    let facts = try #require(page.range(of: "<aside class=\"margin\""))
    let end = try #require(page[facts.upperBound...].range(of: "</aside>"))
    let box = page[facts.upperBound..<end.lowerBound]
    #expect(box.contains("<span>32</span>"))
    #expect(box.contains("confirmed, 22 March 2021; "))
    #expect(box.contains("other counts differ"))
    #expect(box.contains("<a class=\"to-all\" href=\"#figures\">all counts</a>"))
    #expect(page.contains("id=\"figures\""))
    // A text shows the same.
    let article = try folder.text("public/articles/counting-the-dead.html")
    let told = Self.rows(article).filter { $0.first?.hasSuffix("Killed") == true && $0.count == 7 }
    #expect(told == killed)
  }

  @Test
  func `dozens stay dozens, and the official count comes before a report`() async throws {
    let site = try ExampleSite()
    try site.folder.write(
      "content/incidents/fire.md",
      """
      ---
      name: Harbour fire
      date: 2025-01-01
      locations: [quay]
      sources: [note]
      figures:
        - {measure: injured, qualifier: unknown, wording: dozens, includes_perpetrators: unknown, status: official, as_of: 2025-01-01, sources: [note]}
        - {measure: injured, best: 34, qualifier: exact, includes_perpetrators: false, status: reported, as_of: 2025-01-02, sources: [note]}
        - {measure: injured, best: 3, qualifier: exact, group: child, includes_perpetrators: false, status: confirmed, as_of: 2025-01-02, sources: [note]}
        - {measure: killed, best: 1, qualifier: exact, includes_perpetrators: false, status: withdrawn, as_of: 2025-01-01, sources: [note]}
      ---
      ```figures
      ```

      """)
    try site.folder.write(
      "content/dossier.yml",
      """
      title: The harbour fire
      language: en
      state: developing
      checked: 2025-02-03
      key_figures: [{incident: fire, measure: injured}]

      """)
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let page = try site.folder.text("public/incidents/fire.html")
    let rows = Self.rows(page).filter { $0.count == 7 }
    try #require(rows.count == 8, "the ledger, and the component in the text")
    #expect(Array(rows.prefix(4)) == Array(rows.suffix(4)))
    let injured = rows.prefix(4).filter { $0[0].hasSuffix("Injured") }
    #expect(injured.map { $0[1] } == ["“dozens”", "34", "3"])
    let withdrawn = try #require(rows.first { $0[0].hasSuffix("Killed") })
    #expect(withdrawn[5].contains("no longer upheld"))
    #expect(!withdrawn[5].contains("replaced"))
    #expect(page.contains("<span>“dozens”</span>"))
    #expect(!page.contains("number not known"))
    let home = try site.folder.text("public/index.html")
    #expect(home.contains("<p class=\"number\">“dozens”</p>"))
    #expect(home.contains("Last checked on 3 February 2025"))
    #expect(home.contains("other counts differ"))
    #expect(home.contains("href=\"incidents/fire.html#figures\""))
  }

  @Test
  func `a long ledger has a page of its own`() async throws {
    let site = try ExampleSite()
    let figures = (1...30).map { number in
      "  - {measure: injured, best: \(number), qualifier: exact, includes_perpetrators: false, "
        + "status: reported, as_of: 2025-01-01, sources: [note]}"
    }
    try site.folder.write(
      "content/incidents/fire.md",
      "---\nname: Harbour fire\nprevious_ids: [blaze]\ndate: 2025-01-01\nlocations: [quay]\n"
        + "sources: [note]\nfigures:\n" + figures.joined(separator: "\n") + "\n---\nIt burned.\n")
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let page = try site.folder.text("public/incidents/fire.html")
    #expect(Self.rows(page).count == 4)
    #expect(page.contains("<a href=\"../figures/fire.html\">all counts (30)</a>"))
    let all = try site.folder.text("public/figures/fire.html")
    #expect(Self.rows(all).count == 30)
    #expect(all.contains("../incidents/fire.html"))
    let old = try site.folder.text("public/figures/blaze.html")
    #expect(old.contains("<meta http-equiv=\"refresh\" content=\"0; url=../figures/fire.html\">"))
  }
}
