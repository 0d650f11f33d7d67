import Testing

@testable import DossierKit

/// Rules S02 and M04: references to nothing, to the wrong kind, and to what is not published.
struct ReferenceTests {
  private func check(_ kind: RecordKind, _ fields: String, body: String = "") async throws {
    try await SiteFixture.check(
      SiteFile.world + [.record(kind, "x", fields, body: body)], assets: ["media/night.png"])
  }

  @Test(arguments: [
    (RecordKind.article, "incidents: [⟦blas⟧S02, blast]"), (.article, "locations: ⟦blast⟧S02"),
    (.article, "people: [⟦police⟧S02, ann]"), (.article, "organizations: [⟦ann⟧S02, police]"),
    (.article, "claims: [⟦blet⟧S02, belt]"), (.article, "translation_of: ⟦blast⟧S02"),
    (.article, "link: {only: [⟦stad⟧S02], not: [city]}"), (.article, "sources: [⟦belt⟧S02, wire]"),
    (.article, "sources: [{source: ⟦wires⟧S02}]"), (.article, "not_same_as: [⟦y⟧S02, blast]"),
    (.article, "corrections: [{date: 2017-06-22, now: a, claims: [⟦wire⟧S02, belt]}]"),
    (.incident, "locations: [⟦blast⟧S02, {location: ⟦statoin⟧S02}, city]"),
    (.incident, "part_of: ⟦station⟧S02"),
    (.incident, "labels: [{label: ⟦terro⟧S02, sources: ⟦ann⟧S02}, {label: terror, sources: wire}]"),
    (.incident, "involved: [{who: ⟦station⟧S02, role: victim, sources: ⟦no⟧S02}]"),
    (
      .incident,
      "involved: [{who: ann, role: victim, sources: wire}, {who: police, role: responder, sources: paper}]"
    ),
    (.incident, "related: [{incident: ⟦belt⟧S02, type: precursor, sources: ⟦blast⟧S02}]"),
    (.incident, "figures: [{measure: killed, includes_perpetrators: no, sources: [⟦wrie⟧S02]}]"),
    (.incident, "phases: [{text: a, sources: ⟦y⟧S02}]"), (.incident, "claims: [⟦wire⟧S02]"),
    (
      .incident,
      "responsibility: {status: claimed, sources: ⟦y⟧S02, claims: [{by: A, sources: ⟦z⟧S02}]}"
    ),
    (.location, "within: ⟦ann⟧S02"),
    (.person, "roles: [{title: T, organization: ⟦ann⟧S02, sources: ⟦y⟧S02}]"),
    (.person, "legal: [{status: wanted, sources: ⟦y⟧S02}]"), (.organization, "parent: ⟦city⟧S02"),
    (.organization, "successor: ⟦y⟧S02\ndesignations: [{label: L, sources: ⟦z⟧S02}]"),
    (.source, "derived_from: ⟦belt⟧S02"), (.claim, "about: [⟦y⟧S02]"),
    (.claim, "superseded_by: ⟦wire⟧S02"),
    (.claim, "first_reported: ⟦y⟧S02"), (.claim, "first_reported: {source: wire, at: p. 1}"),
    (.claim, "history: [{status: reported, date: 2017, sources: ⟦y⟧S02}]"),
    (.quote, "sources: ⟦y⟧S02"),
    (.term, "sources: ⟦y⟧S02"), (.media, "depicts: [⟦y⟧S02, ann]"),
  ])
  func `a reference in a field names a record of a kind that fits`(
    kind: RecordKind, fields: String
  ) async throws { try await check(kind, fields) }

  @Test(arguments: [
    "⟦[[blas]]⟧S02", "[[blast]]", "[[ blast ]]", "[[blast|the bang]]", "⟦[[blas|the bang]]⟧S02",
    "⟦[[blast|]]⟧S02", "⟦[[blast| ]]⟧S02", "⟦[[!]]⟧S02", "⟦[[! ]]⟧S02", "⟦[[ ]]⟧S02", "`[[]]`",
    "⟦[[Blast]]⟧S02", "⟦[[terror]]⟧S02", "⟦[[words]]⟧S02", "[[!no-id]]", "⟦[[]]⟧S02", "`[[blas]]`",
    "[[wire]] [[belt]]",
    "é *⟦[[blas]]⟧S02* ü", "- a\n- ⟦[[blas]]⟧S02\n", "> quote\n> ⟦[[blas]]⟧S02\n",
    "# Night ⟦[[blas]]⟧S02\n",
    "⟦[a](incident:blas)⟧S02", "[a](incident:blast)", "⟦[a](location:blast)⟧S02",
    "[a](location:station)",
    "[a](person:ann) [b](organization:police) [c](source:wire) [d](article:x)",
    "⟦[a](claim:blet)⟧S02",
    "[a](claim:belt)", "⟦[a](incident:The%20blast)⟧S02", "⟦[a](quote:words)⟧S02",
    "⟦[a](media:x)⟧S02",
    "⟦[a](incident:)⟧S02", "A [@wire].", "A [@wire, p. 3; @paper].", "A [⟦@wires⟧S02].",
    "A [@wire; ⟦@pap⟧S02].",
    "A [⟦@⟧S02].", "A [@wire; ⟦paper⟧S02].", "A [⟦@Wire⟧S02].", "A [⟦@blast⟧S02].",
    "A [@wire;⟦ ⟧S02].",
    "```map\nlocations: [⟦blast⟧S02]\n```\n", "[a](https://example.org/a:b) ann@example.org",
  ])
  func `a reference in a text names a record of a kind that fits`(body: String) async throws {
    try await check(.article, "", body: body)
  }

  @Test(arguments: [
    "known: [⟦wire⟧S02, belt]", "pinned: [⟦y⟧S02, blast]",
    "unknown: [{question: Q, sources: ⟦y⟧S02}]",
    "key_figures: [{label: L, incident: ⟦ann⟧S02}, {value: V, sources: ⟦y⟧S02}]",
    "updates: [{at: 2017-06-21, text: T, refs: [⟦y⟧S02, ann]}]",
  ])
  func `a reference in the settings names a record`(fields: String) async throws {
    try await SiteFixture.check(SiteFile.world + [.settings(fields)])
  }

  @Test(arguments: [
    ("incidents: [blas]", "did you mean 'blast'?"), ("people: [anne]", "did you mean 'ann'?"),
    ("sources: [paiper]", "did you mean 'paper'?"),
    ("incidents: [zzz]", "define it in 'incidents'"),
    ("people: [station]", "name a record of the kind person"),
    ("incidents: [draftyy]", "define it in 'incidents'"),
  ])
  func `the nearest public id of the kind is offered`(fields: String, help: String) async throws {
    let files = SiteFile.world + [.incident("drafty", "status: draft"), .article("x", fields)]
    #expect(try await SiteFixture(files).run().helps("S02") == [help])
  }

  @Test func `in a draft a dangling reference only warns`() async throws {
    let run = try await SiteFixture(
      SiteFile.world + [
        .article("x", "status: draft\nincidents: [y]"), .article("z", "incidents: [y]"),
      ]
    ).run()
    #expect(run.diagnostics.map(\.severity).sorted() == [.error, .warning])
  }

  @Test(arguments: [
    "incidents: [⟦secret⟧M04]\n---\n", "---\n⟦[[secret|it]]⟧M04", "---\n⟦[a](incident:secret)⟧M04",
    "---\n⟦[a](../incidents/secret.md)⟧M04", "---\n⟦[a](../incidents/secret.md#night)⟧M04",
    "---\n```timeline\nincidents: [⟦secret⟧M04]\n```\n",
    "status: draft\nincidents: [secret]\n---\n[[secret]]",
    "sources: [⟦leak⟧M04]\n---\nA [⟦@leak⟧M04].", "incidents: [blast]\n---\n[[blast]]",
  ])
  func `a public record that refers to one that is not is warned`(text: String) async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .incident("secret", "name: The secret\nstatus: draft"),
        .record(.source, "leak", "confidential: true"),
        SiteFile("articles/x.md", "---\ntitle: A\ndate: 2017-06-21\n\(text)"),
      ])
    #expect(run.diagnostics.allSatisfy { $0.severity == .warning })
    guard run.isPublic("x") else { return }
    let site = try #require(run.site)
    for case .record(let record, _) in site.bodies[Int(try run.index("x"))]?.resolutions ?? [] {
      #expect(site[record].id.text == "blast")
    }
  }
}
