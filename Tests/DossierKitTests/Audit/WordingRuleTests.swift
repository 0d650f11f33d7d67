import Testing

@testable import DossierKit

/// F03, F04 and F06: words in the texts of a dossier.
struct WordingRuleTests {
  private static let terms = SiteFile(
    "terms.yml",
    "zone: {term: no-go zone, loaded: true, alternatives: [the municipality]}\n"
      + "terror: {term: terrorist attack}\n")

  private static func world(_ files: [SiteFile]) -> [SiteFile] {
    SiteFile.world.filter { $0.path != "terms.yml" } + [terms] + files
  }

  // MARK: - F06

  @Test(arguments: [
    "It is a ⟦no-go zone⟧F06.", "It is a “no-go zone”.", "It is a \"no-go zone\".",
    "It is a 'no-go zone'.", "It is a ‘no-go zone’, he said.", "C'est une « no-go zone ».",
    "It is a ›⟦no-go zone⟧F06‹.", "> It is a no-go zone.", "It is a `no-go zone`.",
    "The attackers' ⟦no-go zone⟧F06 isn't one.", "“He said it. It is a no-go zone",
    "“A word” and a ⟦No-Go Zone⟧F06 and “another”.", "See [the ⟦no-go zone⟧F06](person:ann).",
    "See [[ann|the ⟦no-go zone⟧F06]].", "It was a terrorist attack.",
    "„Een no-go zone“ en „een no-go zone”.", "Say \"no\" to a ⟦no-go zone⟧F06 and \"yes\".",
    "## The ⟦no-go zone⟧F06\n", "The no-go zones",
  ])
  func `a loaded term is somebody's words`(body: String) async throws {
    try await SiteFixture.audit("F06", files: Self.world([.article("a", body: body)]))
  }

  @Test func `fields are read too, and what others wrote is not`() async throws {
    try await SiteFixture.audit(
      "F06",
      files: Self.world([
        .settings("lead: In the ⟦no-go zone⟧F06\n"),
        .article("a", "title: Inside the ⟦no-go zone⟧F06\nsummary: \"A ⟦no-go zone⟧F06\""),
        .record(.source, "tale", "title: The no-go zone"),
        .location("quarter", "name: Quarter\nwithin: city\nsummary: A ⟦no-go zone⟧F06."),
      ]))
  }

  @Test func `a place inside a folded field is the whole field`() async throws {
    try await SiteFixture.audit(
      "F06", files: Self.world([.article("a", "summary: ⟦>-\n  A no-go\n  zone⟧F06")]))
  }

  // MARK: - F04

  @Test(arguments: [
    ("", "He was ⟦killed⟧F04. The dead were many."), ("advisory: [death]", "He was killed."),
    ("advisory: [violence]", "He was killed."), ("advisory: [racism]", "He was ⟦killed⟧F04."),
    ("", "Nothing happened."), ("", "The ⟦suicide bombing⟧F04 hit the hall."),
    ("advisory: [death]", "A suicide bomber came."), ("advisory: [death]", "His ⟦suicide⟧F04 note"),
    ("advisory: [suicide]", "His suicide"), ("advisory: [death]", "⟦Blood⟧F04 on the floor"),
    ("advisory: [graphic]", "Blood and the dead"), ("language: nl", "Er vielen ⟦doden⟧F04."),
    ("language: fr", "Il est ⟦mort⟧F04."), ("language: nl", "Die man is killed."),
    ("language: de", "He was killed."),
  ])
  func `death has an advisory`(fields: String, body: String) async throws {
    try await SiteFixture.audit("F04", files: Self.world([.article("a", fields, body: body)]))
  }

  // MARK: - F03

  private static let suspect =
    "name: Eve Doe\ncategory: public_figure\nlegal: [{status: suspect, date: 2017-06-21, sources: [wire]}]"

  @Test(arguments: [
    ("", "The ⟦alleged bomber⟧F03 fled."), ("", "A ⟦suspected terrorist⟧F03 fled."),
    ("", "The suspect fled."), ("", "An attacker fled."), ("", "The bomber fled."),
    ("people: [eve]", "⟦The bomber⟧F03 fled."), ("", "Eve Doe came. ⟦The killer⟧F03 fled."),
    ("", "⟦Bomber⟧F03 Eve Doe fled."), ("", "Eve Doe, ⟦the bomber⟧F03, fled."),
    ("", "Eve Doe came. He called “the killer” by name."), ("", "Eve Doe came. The killers fled."),
    ("language: nl", "De ⟦vermeende dader⟧F03 vluchtte."),
    ("language: nl\npeople: [eve]", "⟦De dader⟧F03 vluchtte."),
    ("language: fr", "Le ⟦tueur présumé⟧F03 a fui."),
    ("language: fr", "Le ⟦présumé terroriste⟧F03 a fui."),
    ("language: fr\npeople: [eve]", "⟦Le tueur⟧F03 a fui."),
    ("language: fr\npeople: [eve]", "⟦L’assaillant⟧F03 a fui."),
    ("people: [max]", "The bomber fled."), ("people: [eve, max]", "The bomber fled."),
    ("", "Max Roe, the bomber, fled. Bomber Max Roe."), ("people: [ann]", "The bomber fled."),
  ])
  func `nobody is convicted by a word`(fields: String, body: String) async throws {
    try await SiteFixture.audit(
      "F03",
      files: Self.world([
        .person("eve", Self.suspect),
        .person(
          "max",
          "name: Max Roe\ncategory: public_figure\nlegal: [{status: convicted_final, date: 2018, sources: [wire]}]"
        ),
        .article("a", fields, body: body),
      ]))
  }
}
