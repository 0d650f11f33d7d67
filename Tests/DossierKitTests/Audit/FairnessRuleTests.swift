import Testing

@testable import DossierKit

/// F01, F08, L05 and L10: people under the law.
struct FairnessRuleTests {
  private static let sources = SiteFile(
    "sources.yml",
    """
    wire: {title: A wire, publisher: Agency}
    court: {title: A judgment, publisher: Court, kind: court}

    """)

  private static func world(_ files: [SiteFile]) -> [SiteFile] {
    SiteFile.world.filter { $0.path != "sources.yml" } + [sources] + files
  }

  private static let convicted =
    "legal: [{status: charged, sources: [wire]}, {status: convicted_final, sources: [court]}]"

  @Test(arguments: [
    ("", "role: ⟦perpetrator⟧F01, sources: [wire]"),
    (convicted, "role: perpetrator, certainty: established, sources: [wire]"),
    (
      "legal: [{status: convicted_appealable, sources: [court]}]",
      "role: ⟦perpetrator⟧F01, sources: [court]"
    ),
    (
      "legal: [{status: convicted_final, sources: [court]}, {status: rehabilitated, sources: [court]}]",
      "role: ⟦perpetrator⟧F01, sources: [court]"
    ),
    ("", "role: suspect, certainty: ⟦established⟧F01, sources: [wire]"),
    ("", "role: suspect, certainty: suspected, sources: [wire]"),
    ("", "role: victim, certainty: established, sources: [wire]"),
    ("died: 2017", "role: ⟦perpetrator⟧F01, sources: [wire]"),
    ("died: 2017", "role: perpetrator, sources: [court]"),
    ("", "role: ⟦perpetrator⟧F01, sources: [court]"),
    ("died: 2017", "role: ⟦perpetrator⟧F01, sources: [{source: court, stance: contradicts}]"),
    (
      "legal: [{status: deceased_before_trial, sources: [wire]}]",
      "role: perpetrator, sources: [court]"
    ),
  ])
  func `a perpetrator was convicted, or found so when dead`(
    person: String, involvement: String
  ) async throws {
    try await SiteFixture.audit(
      "F01",
      files: Self.world([
        .person("eve", "name: Eve Doe\ncategory: public_figure\n\(person)"),
        .incident("fire", "involved: [{who: eve, \(involvement)}]"),
      ]))
  }

  @Test func `an established responsibility on a court's word will do for the dead`() async throws {
    try await SiteFixture.audit(
      "F01",
      files: Self.world([
        .person("eve", "name: Eve Doe\ncategory: public_figure\ndied: 2017"),
        .incident(
          "fire",
          "responsibility: {status: established, sources: [court]}\n"
            + "involved: [{who: eve, role: perpetrator, sources: [wire]}]"),
      ]))
  }

  private static let acquitted =
    "name: Eve Doe\ncategory: public_figure\naliases: [E.D.]\n"
    + "legal: [{status: charged, sources: [wire]}, {status: acquitted, date: 2019, sources: [court]}]"

  @Test(arguments: [
    "title: ⟦Eve Doe charged over the blast⟧F08", "title: Eve Doe acquitted of all charges",
    "title: Eve Doe at home", "title: Man charged over the blast",
    "title: ⟦Doe is the bomber⟧F08",
    "title: X\ndeck: ⟦E.D. suspected of the blast⟧F08",
    "title: ⟦Eve Doe aangeklaagd⟧F08\nlanguage: nl", "title: Eve Doe vrijgesproken\nlanguage: nl",
    "title: ⟦Eve Doe inculpée⟧F08\nlanguage: fr", "title: Eve Doe acquittée\nlanguage: fr",
  ])
  func `a title gives up what the law gave up`(fields: String) async throws {
    try await SiteFixture.audit(
      "F08", files: Self.world([.person("eve", Self.acquitted), .article("a", fields)]))
  }

  @Test func `headings and names of incidents are titles`() async throws {
    try await SiteFixture.audit(
      "F08",
      files: Self.world([
        .person("eve", Self.acquitted),
        .article(
          "a", body: "⟦## Why Eve Doe was arrested⟧F08\n\nText.\n\n## After the acquittal\n"),
        .incident("fire", "name: The fire\naliases: [⟦trial of Eve Doe⟧F08]"),
      ]))
  }

  @Test func `the status of somebody still charged may stand`() async throws {
    try await SiteFixture.audit(
      "F08",
      files: Self.world([
        .person(
          "eve",
          "name: Eve Doe\ncategory: public_figure\nlegal: [{status: charged, sources: [wire]}]"),
        .article("a", "title: Eve Doe charged over the blast"),
      ]))
  }

  @Test(arguments: [
    "identify: ⟦limited⟧L05\ndisplay_name: E.", "identify: ⟦none⟧L05\nreason: A minor",
    "identify: ⟦limited⟧L05\ndecided_on: 2019-01-01",
    "identify: limited\nreason: A minor\ndecided_on: 2019-01-01", "identify: full",
    "takedown: {action: ⟦noindex⟧L05}",
    "takedown: {action: noindex, reason: Asked for, decided_on: 2019-01-01}",
    "takedown: {action: ⟦remove⟧L05, reason: Asked for}",
  ])
  func `a protection has a reason and a date`(fields: String) async throws {
    try await SiteFixture.audit("L05", files: Self.world([.person("eve", fields)]))
  }

  @Test(arguments: [
    ("born: ⟦1981-01-02⟧L10", "suspect"), ("born: 1981", "suspect"), ("born: 1981-01", "victim"),
    ("born: ⟦1981-01-02⟧L10", "victim"), ("born: 1981-01-02", "official"),
    ("born: ⟦1981-01-02⟧L10\ncategory: private_person", "witness"),
    ("born: 1981-01-02\ncategory: public_figure", "official"),
    ("born: ⟦2011-01-02⟧L10\nminor: true", "witness"),
    ("born: ⟦1981-01-02⟧L10\nlegal: [{status: charged, sources: [wire]}]", "witness"),
  ])
  func `those whom a birth date may harm have none`(fields: String, role: String) async throws {
    try await SiteFixture.audit(
      "L10",
      files: Self.world([
        .person("eve", fields),
        .incident("fire", "involved: [{who: eve, role: \(role), sources: [wire]}]"),
      ]))
  }
}
