import Testing

@testable import DossierKit

/// Rule S01: unknown keys, unknown values, empty values and values of the wrong shape.
struct FieldTests {
  private func check(_ kind: RecordKind, _ fields: String) async throws {
    try await SiteFixture.check(
      SiteFile.world + [.record(kind, "x", fields)], assets: ["media/night.png"])
  }

  @Test(arguments: [
    (RecordKind.article, "⟦titel⟧S01: A"), (.article, "deck: A\n⟦decks⟧S01: B"),
    (.incident, "⟦figure⟧S01: []"),
    (.incident, "responsibility: {status: claimed, ⟦statuz⟧S01: a}"),
    (
      .incident,
      "figures: [{measure: killed, ⟦mesure⟧S01: x, includes_perpetrators: no, sources: wire}]"
    ),
    (.location, "⟦coordinate⟧S01: [1, 2]"),
    (.person, "legal: [{status: wanted, sources: wire, ⟦a b⟧S01: 1}]"),
    (.organization, "⟦Name⟧S01: x\nname: X"), (.source, "⟦archive_url⟧S01: https://example.org"),
    (.claim, "⟦topics⟧S01: event"), (.quote, "⟦rôle⟧S01: x"), (.term, "⟦\"\"⟧S01: x"),
    (.media, "⟦🙂⟧S01: x"), (.article, "corrections: [{date: 2017-06-22, now: a, ⟦then⟧S01: b}]"),
    (.article, "aliases: [{name: Article, ⟦macth⟧S01: auto}]"),
    (.article, "takedown: {action: noindex, ⟦reasons⟧S01: a}"),
  ])
  func `an unknown key is reported where it stands`(kind: RecordKind, fields: String) async throws {
    try await check(kind, fields)
  }

  @Test(arguments: [
    (RecordKind.article, "status: ⟦publish⟧S01"), (.article, "kind: ⟦feature⟧S01"),
    (.article, "kind: ⟦Reportage⟧S01"), (.article, "advisory: [death, ⟦gore⟧S01]"),
    (.article, "edit: ⟦major⟧S01"), (.article, "link: ⟦none⟧S01"),
    (.article, "language: ⟦nederlands taal⟧S01"),
    (.article, "allow: [{rule: ⟦X99⟧S01, reason: a}]"),
    (.incident, "outcome: ⟦success⟧S01"), (.incident, "grade: ⟦Confirmed⟧S01"),
    (.incident, "locations: [{location: station, precision: ⟦metre⟧S01}]"),
    (.incident, "responsibility: {status: ⟦yes⟧S01}"),
    (.incident, "related: [{incident: blast, type: ⟦same⟧S01, sources: wire}]"),
    (.incident, "involved: [{who: ann, role: ⟦killer⟧S01, sources: wire}]"),
    (.incident, "figures: [{measure: ⟦dead⟧S01, includes_perpetrators: no, sources: wire}]"),
    (
      .incident,
      "figures: [{measure: killed, best: ⟦dozens⟧S01, includes_perpetrators: no, sources: wire}]"
    ),
    (
      .incident,
      "figures: [{measure: killed, best: ⟦-1⟧S01, includes_perpetrators: no, sources: wire}]"
    ),
    (
      .incident,
      "figures: [{measure: killed, best: ⟦9999999999⟧S01, includes_perpetrators: no, sources: wire}]"
    ),
    (.incident, "figures: [{measure: killed, includes_perpetrators: ⟦maybe⟧S01, sources: wire}]"),
    (.location, "radius_m: ⟦wide⟧S01"), (.location, "radius_m: ⟦1e3⟧S01"),
    (.location, "country: ⟦be⟧S01"), (.location, "country: BE"), (.location, "country: XK"),
    (.location, "country: ⟦Belgium⟧S01"), (.location, "country: ⟦UK⟧S01"),
    (.location, "sensitive: ⟦1⟧S01"), (.person, "identify: ⟦partial⟧S01"),
    (.person, "legal: [{status: ⟦guilty⟧S01, sources: wire}]"), (.source, "kind: ⟦newspaper⟧S01"),
    (.claim, "topic: ⟦who⟧S01"), (.claim, "status: ⟦true⟧S01"),
    (.article, "allow: [{rule: ⟦L01⟧S01, reason: a}]"),
    (.article, "allow: [{rule: ⟦S02⟧S01, reason: a}]"),
    (.article, "summary: ⟦\(String(repeating: "é", count: 281))⟧S01"),
    (.article, "sources: [{source: wire, quote: ⟦\(String(repeating: "w ", count: 40))w⟧S01}]"),
  ])
  func `an unknown value is reported where it stands`(kind: RecordKind, fields: String) async throws
  {
    try await check(kind, fields)
  }

  @Test(arguments: [
    (RecordKind.article, "title: ⟦\"\"⟧S01"), (.article, "title: ⟦\" \\t\"⟧S01"),
    (.article, "authors: [⟦\"\"⟧S01]"), (.article, "aliases: [⟦\"\"⟧S01]"),
    (.article, "same_as: [⟦''⟧S01]"), (.article, "authors: [Ann, ⟦~⟧S01]"),
    (.incident, "⟦locations⟧S01: []"), (.claim, "⟦about⟧S01: []"), (.claim, "⟦history⟧S01: []"),
    (.incident, "figures: [{measure: killed, includes_perpetrators: no, ⟦sources⟧P01: []}]"),
    (.article, "title: ⟦[a, b]⟧S01"), (.article, "title: ⟦{a: b}⟧S01"),
    (.article, "deck: ⟦{a: b}⟧S01"), (.article, "authors: [⟦[a]⟧S01]"),
    (.incident, "responsibility: ⟦claimed⟧S01"), (.incident, "figures: ⟦dozens⟧S01"),
    (.incident, "phases: [⟦[a]⟧S01]"), (.article, "status: ⟦[draft]⟧S01"),
    (.incident, "part_of: ⟦[blast]⟧S01"), (.article, "incidents: [⟦[blast]⟧S01]"),
  ])
  func `an empty value or a wrong shape is reported`(kind: RecordKind, fields: String) async throws
  {
    try await check(kind, fields)
  }

  @Test(arguments: [
    ("articles/x.md", "⟦---⟧S01\ndate: 2017-06-20\n---\n"),
    ("articles/x.md", "⟦---⟧S01\ntitle:\ndate: 2017-06-20\n---\n"),
    ("articles/x.md", "⟦⟦---⟧S01⟧S01\n---\n"), ("articles/x.md", "⟦⟦---⟧S01⟧S01\n# nothing\n---\n"),
    ("incidents/x.md", "⟦---⟧S01\nname: A\ndate: 2017-06-20\n---\n"),
    (
      "incidents/x.md",
      "---\nname: A\ndate: 2017\nlocations: [station]\ninvolved: [⟦{who: ann, sources: wire}⟧S01]\n---\n"
    ),
    (
      "incidents/x.md",
      "---\nname: A\ndate: 2017\nlocations: [station]\nrelated: [⟦{incident: blast, type: precursor}⟧P01]\n---\n"
    ),
    ("organizations.yml", "⟦x⟧S01: {category: ngo}\n"),
    ("claims.yml", "⟦x⟧S01: {text: a, about: [raid], status: reported}\n"),
    ("quotes.yml", "⟦x⟧S01: {text: a, speaker: ann}\n"),
    ("media.yml", "⟦night.png⟧S01: {credit: me}\n"),
    ("dossier.yml", "⟦⟧S01⟦⟧S01"), ("dossier.yml", "⟦⟧S01language: en\n"),
    ("dossier.yml", "⟦⟧S01⟦⟧S01# only this\n"),
  ])
  func `a missing field is reported at the start of its record`(path: String, text: String)
    async throws
  {
    let world = SiteFile.world.filter { $0.path != path && $0.path != "claims.yml" }
    try await SiteFixture.check(world + [SiteFile(path, text)], assets: ["media/night.png"])
  }

  @Test(arguments: [
    ("titel: A", "did you mean 'title'?"), ("kind: repotage", "did you mean 'reportage'?"),
    ("decks: A", "did you mean 'deck'?"), ("status: publish", "did you mean 'published'?"),
    (
      "kind: zzz",
      "one of: reportage, analysis, background, opinion, live, statement, wire, factcheck"
    ),
  ])
  func `the nearest known word is offered`(fields: String, help: String) async throws {
    let run = try await SiteFixture([.article("x", fields)]).run()
    #expect(run.helps("S01") == [help])
  }

  @Test(arguments: [
    (RecordKind.location, "country: be", "did you mean 'BE'?"),
    (.location, "country: UK", "did you mean 'GB'?"),
    (.location, "country: BX", "did you mean 'BA'?"),
    (.location, "country: Belgium", "write its two letters of ISO 3166-1, like 'BE'"),
    (
      .person, "name: null",
      "write a value; put quotes round it when 'null' is the text: \"null\""
    ),
    (
      .incident, "date: [2017-06-20..2017-06-22]",
      "put quotes round a text in brackets: date: \"[2017-06-20..2017-06-22]\""
    ),
  ])
  func `the way out fits what was written`(
    kind: RecordKind, fields: String, help: String
  ) async throws {
    let run = try await SiteFixture(SiteFile.world + [.record(kind, "x", fields)]).run()
    #expect(run.helps("S01") == [help])
  }

  @Test func `an id that is too long is told how long it may be`() async throws {
    let id = String(repeating: "a", count: 121)
    let run = try await SiteFixture(SiteFile.world + [.article("x", "incidents: [\(id)]")]).run()
    #expect(run.diagnostics.map(\.summary) == ["an id of 121 characters is longer than 120"])
  }

  @Test(arguments: [
    ("[a](INCIDENT:blast)", "did you mean 'incident:blast'?"),
    ("[a](incdent:blast)", "did you mean 'incident:blast'?"),
    ("[a](ms-word:x)", "link to http, https, mailto, tel or a relative path"),
  ])
  func `an address that is nearly a record's is answered with it`(
    body: String, help: String
  ) async throws {
    let run = try await SiteFixture(SiteFile.world + [.article("x", body: body)]).run()
    #expect(run.helps("M02") == [help])
  }

  @Test(arguments: [
    ("⟦⟧S01articel/x.md", "did you mean the folder 'articles/'?"),
    ("⟦⟧S01source.yml", "did you mean 'sources.yml'?"),
  ])
  func `a file of no kind is reported`(path: String, help: String) async throws {
    let path = String(decoding: MarkedText(Array(path.utf8)).bytes, as: UTF8.self)
    let run = try await SiteFixture.check([SiteFile(path, "⟦⟧S01x: y\n")])
    #expect(run.helps("S01") == [help])
  }

  @Test(arguments: RecordKind.allCases)
  func `what each kind requires is enough`(kind: RecordKind) async throws {
    try await check(kind, "")
  }
}
