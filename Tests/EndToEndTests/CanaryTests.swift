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
      link: {only: [mina]}
      edit: minor
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
      """
      name: § place
      kind: site
      within: town
      country: BE
      coordinates: [51.98765, 4.12345]
      precision: site
      radius_m: 10
      public_radius_m: 1000
      sensitive: false
      shape: zqonly.geojson
      """
    ),
    (
      "person", "people/zqprivate.md",
      """
      name: Mina Berg
      category: official
      identify: full
      reason: §
      decided_by: §
      decided_on: 2025-01-01
      display_name: §
      minor: false
      roles: [{title: §, organization: brigade, from: 2019, to: 2020, sources: [note]}]
      legal: [{status: suspect, date: 2025-01-05, jurisdiction: §, offence: §, sources: [note]}]
      born: "1987"
      died: "2024"
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
      sha256: 0000000000000000000000000000000000000000000000000000000000004711
      confidential: false
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
      superseded_by: arson
      harmful_to_repeat: false
      """
    ),
    (
      "quote", "quotes/zqprivate.md",
      "text: § quote\nspeaker: mina\nrole_at_time: §\ndate: 2025-01-01\nmode: §\noriginal: §\nlanguage: nl"
    ),
    ("term", "terms/zqprivate.md", "term: § term\ndefinition: §\nloaded: true\nalternatives: [§]"),
    (
      "media", "media.yml",
      """
      file: zqprivate.png
      alt: § alt
      caption: §
      credit: §
      rights: {holder: §, license: CC0-1.0, notice: §, credit: §, terms: §, original_url: "https://zq.example/§", syndicated_from: §, may_export: true}
      taken: 2025-01-01
      depicts: [mina]
      source_type: §
      """
    ),
  ]

  /// The fields of every kind.
  static let common = """
    aliases: [§ alias, {name: Harbour fire}]
    summary: § summary
    previous_ids: [zqformer]
    same_as: ["https://zq.example/§"]
    not_same_as: [fire]
    sources: [{source: note, at: §, quote: §}]
    corrections: [{date: 2025-02-05, kind: correction, severity: major, was: §, now: §, claims: [arson]}]
    review_by: 2026-06-01
    allow: [{rule: P05, reason: § reason}]
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
    try site.folder.write("content/media/zqprivate.png", Self.png)
    try site.folder.write(
      "content/map/zqonly.geojson",
      #"{"type": "FeatureCollection", "credit": "The survey", "features": []}"#)
    try site.folder.write("content/media.yml", Self.pictures)
    return site
  }

  private static let pictures = "zqonly.png:\n  alt: A dot\n"

  /// Kinds without a page of their own.
  private static let pageless: Set<String> = ["quote", "term", "media"]

  /// Writes a record with its fields: a file, or for media an entry of the list.
  private static func write(
    _ index: Int, _ fields: String, body: String = "", to site: ExampleSite
  ) throws {
    let (kind, path, _) = records[index]
    guard kind == "media" else {
      return try site.folder.write("content/\(path)", filled("---\n\(fields)\n---\n\(body)"))
    }
    let lines = fields.split(separator: "\n").map { "  \($0)\n" }.joined()
    try site.folder.write("content/\(path)", filled(pictures + "zqprivate:\n\(lines)"))
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
      try Self.write(
        index, "\(fields)\n\(Self.common)\(state)", body: hasBody ? Self.body : "", to: site)
      let run = try await site.build()
      #expect(run.status == 0, "\(kind), \(state): \(run.errorText)")
      var with = try site.pages()
      if state.contains("action: withdraw"), !Self.pageless.contains(kind) {
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
    let (kind, _, fields) = Self.records[index]
    let site = try Self.site()
    try Self.write(
      index, "\(fields.replacing("Mina Berg", with: "§ person"))\n\(Self.common)", to: site)
    // What has no page of its own shows on that of another record.
    switch kind {
    case "quote":
      try site.writeArticle("zqshow", title: "Shown", body: "```quote\nid: zqprivate\n```")
    case "media":
      try site.writeArticle("zqshow", title: "Shown", fields: "image: zqprivate\n", body: "Words.")
    case "term":
      try site.folder.write(
        "content/incidents/zqshow.md",
        "---\nname: Shown\ndate: 2025-01-02\nlocations: [quay]\nsources: [note]\n"
          + "labels: [{label: zqprivate, by: mina, sources: [note]}]\n---\n")
    default: break
    }
    let run = try await site.build()
    #expect(run.status == 0, "\(run.errorText)")
    let pages = try site.pages()
    #expect(
      pages.contains {
        $0.key.hasSuffix(".html") && $0.value.range(of: Data("zqcanary".utf8)) != nil
      },
      "\(kind)")
    #expect(kind != "media" || pages["media/zqprivate.png"] != nil)
  }

  // MARK: - The content model

  /// The fields of each kind as Content.md lists them, and under `every` those of all kinds.
  private static func model() throws -> [String: [String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("Sources/DossierKit/DossierKit.docc/Content.md"),
      encoding: .utf8)
    var model: [String: [String]] = [:]
    let every = try #require(text.range(of: "## Every kind"))
    let shapes = try #require(text.range(of: "## Shared shapes"))
    model["every"] = try text[every.upperBound..<shapes.lowerBound]
      .split(separator: "\n").prefix(2).joined().matches(of: Regex("`([a-z_]+)`"))
      .map { String($0.output[1].substring ?? "") }
    let kinds = try #require(text.range(of: "## Kinds"))
    for line in text[kinds.upperBound...].split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, cells[0].hasPrefix("**") else { continue }
      // What stands in brackets describes a field; what follows a full stop describes the kind.
      var fields = cells[1].components(separatedBy: ". ")[0]
      let brackets = try Regex(#"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]"#)
      while fields.contains(brackets) { fields.replace(brackets, with: "") }
      model[cells[0].replacing("*", with: "")] = try fields.split(separator: ",").compactMap {
        try Regex("^ *([a-z_0-9]+)").firstMatch(in: String($0))?.output[1].substring.map(
          String.init)
      }
    }
    return model
  }

  @Test
  func `the records have every field of the content model`() throws {
    let model = try Self.model()
    #expect(Set(model.keys) == Set(Self.records.map(\.kind) + ["every", "dossier"]))
    for (kind, _, fields) in Self.records {
      let written = Set(
        "\(fields)\n\(Self.common)\n\(Self.states.joined(separator: "\n"))"
          .split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) })
      let wanted = (model[kind] ?? []) + (model["every"] ?? [])
      #expect(wanted.count > 15, "\(kind)")
      let missing = wanted.filter { !written.contains($0) }
      #expect(missing == [], "\(kind)")
    }
  }
}
