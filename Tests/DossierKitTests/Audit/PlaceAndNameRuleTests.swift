import Testing

@testable import DossierKit

/// G01, G02, G03, G05, T01, T02 and T05.
struct PlaceAndNameRuleTests {
  @Test(arguments: ["name: ⟦Quay⟧G01", "name: Quay\nwithin: city", "name: Quay\nkind: country"])
  func `a place lies in another`(fields: String) async throws {
    try await SiteFixture.audit("G01", files: SiteFile.world + [.location("quay", fields)])
  }

  @Test(arguments: [
    ("precision: municipality\ncoordinates: [50.8, 4.3]", "precision: ⟦exact⟧G05"),
    ("precision: municipality\ncoordinates: [50.8, 4.3]", "precision: municipality"),
    ("precision: municipality\ncoordinates: [50.8, 4.3]", "precision: country"),
    ("precision: municipality", "precision: exact"),
    ("coordinates: [50.8, 4.3]", "precision: exact"),
  ])
  func `an incident is no more exact than its place`(place: String, site: String) async throws {
    try await SiteFixture.audit(
      "G05",
      files: SiteFile.world + [
        .location("quay", "name: Quay\nwithin: city\n\(place)"),
        .incident("fire", "locations: [{location: quay, \(site)}]"),
      ])
  }

  @Test(arguments: [
    ("name: Quay", "name: ⟦Quay⟧G02"), ("name: Quay", "name: ⟦quay⟧G02"),
    ("name: Quay", "name: Quai"), ("name: Quay", "name: Wharf\naliases: [⟦Quay⟧G02]"),
    ("name: Quay", "name: Quay\naliases: [{name: Quay, match: explicit}]"),
    ("name: Quay\naliases: [{name: Quay, match: explicit}]", "name: Quay"),
    (
      "name: Wharf\naliases: [{name: IS, match: case}]",
      "name: Pier\naliases: [{name: Is, match: case}]"
    ),
    (
      "name: Wharf\naliases: [{name: IS, match: case}]",
      "name: Pier\naliases: [{name: ⟦IS⟧G02, match: case}]"
    ),
    ("name: Wharf\naliases: [Wharf, wharf]", "name: Pier"),
  ])
  func `a name belongs to one record`(first: String, second: String) async throws {
    try await SiteFixture.audit(
      "G02", files: SiteFile.world + [.location("a-one", first), .location("b-two", second)])
  }

  @Test(arguments: [
    "aliases: [{name: ⟦IS⟧G03, match: auto}]", "aliases: [IS]", "aliases: [⟦The State⟧G03]",
    "aliases: [{name: The State, match: explicit}]", "aliases: [{name: ⟦Politie⟧G03}]",
    "aliases: [⟦gare⟧G03]", "aliases: [{name: police, match: case}]", "aliases: [State Guard]",
  ])
  func `an alias is not what text has by chance`(fields: String) async throws {
    let files = SiteFile.world.filter { $0.path != "organizations/police.md" }
    try await SiteFixture.audit(
      "G03", files: files + [.record(.organization, "guard", "name: Guards\n\(fields)")])
  }

  @Test(arguments: [
    ("2019-12-31", true), ("2020-01-01", false), ("2020", false), ("2019", true),
    ("2019-12", true), ("2021-05-05", false),
  ])
  func `a review is due when its last day is over`(date: String, isDue: Bool) async throws {
    let written = isDue ? "⟦\(date)⟧T01" : date
    try await SiteFixture.audit(
      "T01", files: SiteFile.world + [.person("eve", "review_by: \(written)")])
  }

  @Test func `today is the day of the dossier's own clock`() async throws {
    let settings = SiteFile.settings("timezone: Europe/Brussels\n")
    try await SiteFixture.audit(
      "T01", files: SiteFile.world + [settings, .person("eve", "review_by: ⟦2020-01-01⟧T01")],
      asOf: "2020-01-01T23:30:00Z")
  }

  private static let known = SiteFile(
    "claims.yml",
    """
    yes: {text: The suitcase held nails and bottles., about: [blast], status: confirmed, history: \
    [{status: confirmed, date: 2017-06-21, sources: [wire]}]}
    no: {text: It held wires., about: [blast], status: disputed, history: \
    [{status: disputed, date: 2017-06-21, sources: [wire]}]}

    """)

  @Test(arguments: [
    "known: [yes]", "known: [yes, ⟦no⟧T02]",
    "unknown: [{question: ⟦Which nails and bottles did the suitcase hold?⟧T02}]",
    "unknown: [{question: What did the man want?}]",
    "unknown: [{question: Which nails and bottles did the suitcase hold?, since: 2018}]",
  ])
  func `the overview is up to date`(fields: String) async throws {
    let files = SiteFile.world.filter { $0.path != "claims.yml" }
    try await SiteFixture.audit("T02", files: files + [Self.known, .settings(fields + "\n")])
  }

  // MARK: - T05

  private static let text = "The first line.\n\nThe last line.\n"
  private static let hash = SHA256.hexDigest(of: Array("The first line.\n\nThe last line.".utf8))

  @Test(arguments: [
    (text, false), ("\n\n" + text + "\n\n", false),
    (text.replacing("\n", with: "\r\n"), false), (text.replacing("first", with: "1st"), true),
    ("", true), (text + "One more.", true),
  ])
  func `a text that may not be modified is as imported`(
    body: String, isChanged: Bool
  ) async throws {
    let hash = isChanged ? "⟦\(Self.hash)⟧T05" : Self.hash
    try await SiteFixture.audit(
      "T05",
      files: SiteFile.world + [
        .article("a", "rights: {may_modify: false}\norigin: {sha256: \(hash)}", body: body),
        .article("b", "rights: {may_modify: true}\norigin: {sha256: abc}", body: body),
        .article("c", "rights: {may_modify: false}", body: body),
      ])
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `hashes are those of FIPS 180-4`(text: String, hash: String) {
    #expect(SHA256.hexDigest(of: text.utf8) == hash)
  }
}
