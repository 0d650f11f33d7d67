import Foundation
import Testing

/// A record that stays back leaves the output as if its file were not there.
///
/// Each kind has a record with every field filled in; each text in it holds a word of its own that
/// stands nowhere else.
@Suite
struct CanaryTests {
  /// Every field of every kind; `§` stands for a word that is new each time.
  static let records: [(kind: String, path: String, text: String)] = [
    (
      "article", "articles/zqprivate.md",
      """
      title: § title
      date: 2025-02-03
      updated: 2025-02-04
      kind: wire
      authors: [{name: § author, url: "https://zq.example/§", role: § role}]
      deck: § deck
      dateline: §
      language: nl
      translation_of: night
      incidents: [fire]
      locations: [quay, zqonly]
      people: [mina]
      organizations: [brigade]
      claims: [arson]
      image: zqonly.png
      advisory: [death]
      backstory: § backstory
      rights: {holder: §, license: CC0-1.0, notice: §, credit: §, terms: §, original_url: "https://zq.example/§", syndicated_from: §, may_export: true}
      origin: {url: "https://zq.example/§", archived_url: "https://zq.example/§", imported_at: 2025-01-01}
      corrections: [{date: 2025-02-05, kind: correction, severity: major, was: §, now: §, claims: [arson]}]
      """
    ),
    (
      "incident", "incidents/zqprivate.md",
      """
      name: § incident
      date: 2025-01-02
      time: "10:00"
      locations: [{location: quay, role: §}]
      kind: arson
      outcome: completed
      grade: confirmed
      means: §
      target: §
      part_of: fire
      labels: [{label: blaze, by: §, sources: [note]}]
      responsibility: {status: claimed, as_of: 2025-01-03, sources: [note], claims: [{by: §, on: 2025-01-03, mode: §, assessment: §, sources: [note]}]}
      figures: [{measure: injured, best: 4711, wording: §, includes_perpetrators: false, sources: [{source: note, at: §, quote: §}]}]
      involved: [{who: mina, role: witness, sources: [note]}]
      related: [{incident: fire, type: same_place, basis: editorial, note: §, sources: [note]}]
      phases: [{time: "10:05", text: § phase, sources: [note]}]
      claims: [arson]
      """
    ),
    (
      "location", "locations/zqprivate.md",
      "name: § place\nkind: site\nwithin: town\ncountry: BE\ncoordinates: [51.98765, 4.12345]\nradius_m: 10"
    ),
    (
      "person", "people/zqprivate.md",
      """
      name: Mina Berg
      category: official
      roles: [{title: §, organization: brigade, from: 2019, to: 2020, sources: [note]}]
      legal: [{status: suspect, date: 2025-01-05, jurisdiction: §, offence: §, sources: [note]}]
      born: "1987"
      nationality: §
      residence: §
      portrait: zqonly.png
      """
    ),
    (
      "organization", "organizations/zqprivate.md",
      """
      name: § organization
      category: company
      parent: brigade
      successor: brigade
      designations: [{label: §, by: §, on: 2025-01-01, sources: [note]}]
      """
    ),
    (
      "source", "sources/zqprivate.md",
      """
      title: § source
      publisher: § publisher
      kind: news
      url: "https://zq.example/§"
      archived_url: "https://zq.example/§"
      archived_at: 2025-01-03
      published: 2025-01-02
      accessed: 2025-01-03
      language: fr
      authors: [§]
      derived_from: note
      """
    ),
    (
      "claim", "claims/zqprivate.md",
      """
      text: § claim
      about: [fire]
      topic: means
      status: confirmed
      history: [{status: confirmed, date: 2025-01-04, by: §, note: §, sources: [note]}]
      first_reported: note
      """
    ),
    (
      "quote", "quotes/zqprivate.md",
      "text: § quote\nspeaker: mina\nrole_at_time: §\ndate: 2025-01-01\nmode: §\noriginal: §\nlanguage: nl"
    ),
    ("term", "terms/zqprivate.md", "term: § term\ndefinition: §\nloaded: true\nalternatives: [§]"),
  ]

  /// The fields of every kind.
  static let common = """
    aliases: [§ alias, {name: Harbour fire}]
    summary: § summary
    previous_ids: [zqformer]
    same_as: ["https://zq.example/§"]
    not_same_as: [fire]
    sources: [{source: note, at: §, quote: §}]
    review_by: 2026-06-01
    internal: § internal note

    """

  static let states = [
    "status: draft", "status: ready", "status: withdrawn", "embargo: 2026-02-01T00:00:00Z",
    "expires: 2025-12-01T00:00:00Z",
    "takedown: {action: remove, decided_on: 2025-06-01, reason: § reason}",
    "takedown: {action: withdraw, decided_on: 2025-06-01, reason: asked for}",
  ]

  static let body = """
    § The North Quay burned, said Mina Berg in Port City, and the Harbour fire § went on for days [@note, §].
    ![§](../media/zqonly.png "§")

    ```table
    §,b
    §,d
    ```

    """

  /// A text with a new word in the place of each mark.
  private static func filled(_ text: String) -> String {
    var number = 0
    return text.split(separator: "§", omittingEmptySubsequences: false).reduce("") { whole, part in
      guard number > 0 || !whole.isEmpty else {
        number += 1
        return String(part)
      }
      number += 1
      return whole + "zqcanary\(number)" + part
    }
  }

  private static func site() throws -> ExampleSite {
    let site = try ExampleSite()
    try site.folder.write(
      "content/dossier.yml",
      "title: The harbour fire\nlanguage: en\nurl: https://example.org\npinned: [night]\n")
    try site.folder.write("content/organizations.yml", "brigade:\n  name: Fire Brigade\n")
    try site.folder.write("content/terms.yml", "blaze:\n  term: blaze\n")
    try site.folder.write(
      "content/claims.yml",
      """
      arson:
        text: Somebody laid the fire
        about: [fire]
        status: reported
        history: [{status: reported, date: 2025-01-01, sources: [note]}]

      """)
    try site.folder.write(
      "content/locations/zqonly.md", "---\nname: Lonely Pier\nwithin: town\n---\n")
    try site.folder.write("content/media/zqonly.png", Self.png)
    try site.folder.write("content/media.yml", "zqonly.png:\n  alt: A dot\n")
    return site
  }

  private static let png =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ) ?? Data()

  @Test(arguments: records.indices)
  func `a record that stays back leaves no trace`(index: Int) async throws {
    let (kind, path, fields) = Self.records[index]
    let site = try Self.site()
    let first = try await site.build()
    #expect(first.status == 0, "\(first.errorText)")
    let without = try site.pages()
    for state in Self.states {
      // A claim's status is its standing.
      if kind == "claim", state.hasPrefix("status") { continue }
      let hasBody = ["article", "incident", "location", "person", "organization"].contains(kind)
      let text = Self.filled(
        "---\n\(fields)\n\(Self.common)\(state)\n---\n\(hasBody ? Self.body : "")")
      try site.folder.write("content/\(path)", text)
      let run = try await site.build()
      #expect(run.status == 0, "\(kind), \(state): \(run.errorText)")
      var with = try site.pages()
      if state.contains("action: withdraw"), !["quote", "term"].contains(kind) {
        let page = path.replacing(".md", with: ".html")
        let former = page.replacing("zqprivate", with: "zqformer")
        #expect(with.removeValue(forKey: page) != nil)
        #expect(with.removeValue(forKey: former) != nil)
        let manifest = try #require(with[".dossier-manifest"])
        let lines = String(decoding: manifest, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false
        ).filter { $0 != page && $0 != former }
        with[".dossier-manifest"] = Data(lines.joined(separator: "\n").utf8)
      }
      #expect(TreeDifference(with, without) == nil, "\(kind), \(state)")
      for (page, bytes) in with {
        for canary in ["zqcanary", "zqprivate", "zqformer"] {
          #expect(!page.contains(canary) && bytes.range(of: Data(canary.utf8)) == nil, "\(page)")
        }
      }
    }
  }

  @Test(arguments: records.indices)
  func `the same record without its state is on some page`(index: Int) async throws {
    // Otherwise the test above could not fail.
    let (kind, path, fields) = Self.records[index]
    guard !["quote", "term"].contains(kind) else { return }
    let site = try Self.site()
    let text = Self.filled(
      "---\n\(fields.replacing("Mina Berg", with: "§ person"))\n\(Self.common)---\n")
    try site.folder.write("content/\(path)", text)
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    #expect(pages.values.contains { $0.range(of: Data("zqcanary".utf8)) != nil }, "\(kind)")
  }
}
