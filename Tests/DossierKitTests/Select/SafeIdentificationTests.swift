import Testing

@testable import DossierKit

/// How far people are identified whose record does not say it.
struct SafeIdentificationTests {
  private static let wire = SiteFile.world.filter { !$0.path.hasPrefix("incidents/") }

  /// Jan with these fields alone: a fixture's usual person has a category.
  private static func jan(_ fields: String) -> SiteFile {
    SiteFile("people/jan.md", "---\n\(fields)\n---\n")
  }

  /// Age, category, part in an incident, legal status; and what readers get.
  @Test(arguments: [
    ("", "private_person", "victim", "", "limited"),
    ("", "private_person", "suspect", "", "limited"),
    ("", "private_person", "perpetrator", "", "limited"),
    ("", "private_person", "witness", "", "full"),
    ("", "private_person", "responder", "", "full"),
    ("", "private_person", "", "", "full"),
    ("", "private_person", "", "charged", "limited"),
    ("", "private_person", "", "convicted_appealable", "limited"),
    ("", "private_person", "", "not_suspected", "full"),
    ("", "private_person", "suspect", "convicted_final", "full"),
    ("", "private_person", "victim", "convicted_final", "limited"),
    ("", "private_person", "suspect", "acquitted", "limited"),
    ("", "private_person", "", "deceased_before_trial", "limited"),
    ("", "", "victim", "", "limited"),
    ("", "", "suspect", "", "limited"),
    ("", "", "", "", "full"),
    ("", "public_figure", "victim", "", "full"),
    ("", "public_figure", "suspect", "charged", "full"),
    ("", "official", "suspect", "", "full"),
    ("", "journalist", "victim", "", "full"),
    ("minor: true", "private_person", "", "", "limited"),
    ("minor: true", "private_person", "victim", "", "limited"),
    ("minor: true", "private_person", "witness", "", "limited"),
    ("minor: true", "private_person", "suspect", "", "none"),
    ("minor: true", "public_figure", "", "", "limited"),
    ("minor: true", "public_figure", "", "charged", "none"),
    ("minor: true", "", "", "convicted_final", "none"),
    ("identify: full", "private_person", "victim", "", "full"),
    ("identify: none", "public_figure", "", "", "none"),
  ])
  func `the safe default`(
    age: String, category: String, role: String, legal: String, expected: String
  ) async throws {
    var fields = "name: Jan Peeters\naliases: [{name: J.P., kind: initials}]\n\(age)\n"
    if !category.isEmpty { fields += "category: \(category)\n" }
    if !legal.isEmpty { fields += "legal: [{status: \(legal), sources: [wire]}]\n" }
    let part = role.isEmpty ? "" : "involved: [{who: jan, role: \(role), sources: [wire]}]"
    let run = try await SiteFixture(
      Self.wire + [Self.jan(fields), .incident("fire", part), .incident("blast")]
    ).run()
    let record = try run.record("jan")
    guard case .person(let person) = record.details else { return }
    #expect((person.protection?.identify.value ?? .full).rawValue == expected)
    let title = ["full": "Jan Peeters", "limited": "J.P.", "none": "[name withheld]"][expected]
    #expect(record.title == title)
    #expect(run.names.contains("Jan Peeters") == (expected != "full"))
    let isNamed = run.selection?.edition.records.contains { record in
      guard case .person(let person) = record.details else { return false }
      return person.name.value == "Jan Peeters"
    }
    #expect(isNamed == (expected == "full"), "the name reached the edition")
  }

  @Test(arguments: [
    ("", "[name withheld]", true), ("display_name: a neighbour", "a neighbour", false),
    ("aliases: [{name: J.P., kind: initials}]", "J.P.", false),
    ("aliases: [{name: J.P., kind: initials}]\ndisplay_name: J.", "J.", false),
    ("takedown: {action: anonymise}", "[name withheld]", false),
  ])
  func `a limited person without any name to show is told`(
    fields: String, title: String, isTold: Bool
  ) async throws {
    let run = try await SiteFixture(
      Self.wire + [
        Self.jan("name: Jan Peeters\n\(fields)"), .incident("blast"),
        .incident("fire", "involved: [{who: jan, role: victim, sources: [wire]}]"),
      ]
    ).run()
    #expect(try run.record("jan").title == title)
    let told = run.diagnostics.filter { $0.code == .missingReason }
    #expect(told.map(\.severity) == (isTold ? [.warning] : []))
    #expect(told.allSatisfy { $0.help?.contains("display_name") == true && $0.hidesExcerpt })
  }

  @Test func `a part in an incident that stays back protects nobody`() async throws {
    let run = try await SiteFixture(
      Self.wire + [
        Self.jan("name: Jan Peeters"), .incident("blast"),
        .incident("fire", "status: draft\ninvolved: [{who: jan, role: victim, sources: [wire]}]"),
      ]
    ).run()
    #expect(try run.record("jan").title == "Jan Peeters")
  }

  @Test func `who is protected today is protected in the past`() async throws {
    let fixture = SiteFixture(
      Self.wire + [
        Self.jan("name: Jan Peeters\ndisplay_name: J."), .incident("blast"),
        .incident(
          "fire", "date: 2018-01-01\ninvolved: [{who: jan, role: victim, sources: [wire]}]"),
      ])
    let run = try await fixture.run(asOf: "2017-01-01T00:00:00Z", isPast: true)
    #expect(try run.record("jan").title == "J.")
  }

  @Test(arguments: [
    "identify: full\nreason: He asked\ndecided_by: Desk\ndecided_on: 2017-01-01",
    "identify: ⟦full⟧L05", "identify: ⟦full⟧L05\nreason: He asked\ndecided_on: 2017-01-01",
    "identify: ⟦full⟧L05\ndecided_by: Desk\ndecided_on: 2017-01-01",
    "identify: ⟦full⟧L05\ncategory: private_person",
    "identify: full\ncategory: public_figure",
    "identify: ⟦full⟧L05\ncategory: official\nminor: true",
  ])
  func `full identification against the default is a recorded decision`(
    fields: String
  ) async throws {
    try await SiteFixture.audit(
      "L05",
      files: SiteFile.world + [
        Self.jan("name: Jan Peeters\n\(fields)"),
        .incident("fire", "involved: [{who: jan, role: victim, sources: [wire]}]"),
      ])
  }
}
