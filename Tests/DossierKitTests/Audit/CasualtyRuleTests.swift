import Testing

@testable import DossierKit

/// P04: counts in articles against the figures of the incidents near them.
struct CasualtyRuleTests {
  private static let source = "includes_perpetrators: false, sources: [wire]"

  private static let incidents: [SiteFile] = [
    .incident(
      "north",
      """
      name: North bombing
      date: 2016-03-22
      figures:
        - {measure: killed, min: 30, qualifier: at_least, status: revised, \(source)}
        - {measure: killed, best: 32, supersedes: 1, \(source)}
        - {measure: injured, min: 300, qualifier: at_least, \(source)}
        - {measure: other, best: 16, wording: killed at the airport, \(source)}
      """),
    .incident(
      "south",
      """
      name: South attack
      date: 2015-11-13
      figures:
        - {measure: killed, min: 120, max: 140, qualifier: range, \(source)}
        - {measure: injured, qualifier: unknown, wording: dozens, \(source)}
      """),
    .incident("east", "name: East raid\ndate: 2017-06-20"),
    .incident(
      "quiet",
      """
      name: Quiet blast
      date: 2017-06-20
      part_of: east
      figures:
        - {measure: injured, qualifier: none, \(source)}
        - {measure: killed, best: 1, \(source)}
      """),
  ]

  private func check(_ body: String, _ fields: String = "") async throws {
    try await SiteFixture.audit(
      "P04", files: SiteFile.world + Self.incidents + [.article("a", fields, body: body)])
  }

  @Test(arguments: [
    "The North bombing killed 32 people.", "The North bombing killed ⟦33⟧P04 people.",
    "The North bombing killed at least 30 people.",
    "The North bombing killed at least ⟦40⟧P04 people.",
    "The North bombing killed 30 people.", "The North bombing killed 16 people at the airport.",
    "More than 300 people were injured in the North bombing.",
    "More than ⟦400⟧P04 people were injured in the North bombing.",
    "The North bombing killed about 30 people.", "The North bombing killed about ⟦50⟧P04 people.",
    "The North bombing killed dozens of people.",
    "The North bombing killed ⟦hundreds of⟧P04 people.",
    "The North bombing killed 20 to 40 people.", "The North bombing killed ⟦50 to 60⟧P04 people.",
    "The North bombing killed up to 40 people.", "The North bombing killed up to ⟦20⟧P04 people.",
    "The North bombing killed three soldiers.", "The North bombing killed ⟦50⟧P04 soldiers.",
    "The South attack killed 130 people.", "The South attack killed ⟦150⟧P04 people.",
    "Dozens of people were injured in the South attack.",
    "⟦Hundreds of⟧P04 people were injured in the South attack.",
    "⟦12⟧P04 people were injured in the Quiet blast.",
    "⟦Nobody⟧P04 was killed in the North bombing.", "The North bombing injured ⟦no one⟧P04.",
    "⟦One⟧P04 person was killed in the North bombing.", "A woman was killed in the North bombing.",
    "Nobody was injured in the Quiet blast.", "One person was killed in the Quiet blast.",
    "⟦A⟧P04 woman was injured in the Quiet blast.",
    "⟦One⟧P04 person was injured in the Quiet blast.",
    "Nobody was injured in the East raid.", "⟦Nobody⟧P04 was injured in the South attack.",
    "Nobody else was killed in the North bombing.",
    "⟦Two⟧P04 people were injured in the East raid.", "The East raid killed ⟦two⟧P04 people.",
  ])
  func `a count agrees with a figure`(body: String) async throws {
    try await check(body)
  }

  @Test(arguments: [
    // The sentence's own incident goes before the paragraph's, this before the section's.
    "The North bombing came later. The South attack killed ⟦32⟧P04 people.",
    "The South attack came first. 130 people were killed.",
    "The South attack came first. ⟦32⟧P04 people were killed.",
    "The South attack came first.\n\n130 people were killed.",
    "## One\n\nThe South attack.\n\n## Two\n\n32 people were killed.",
    // Another year is another event.
    "The South attack. In 1998, 5 people were killed there.",
    "The South attack. In 2015, ⟦5⟧P04 people were killed there.",
    // Notes and code are not text; a claim has its own status.
    "The North bombing killed 32 people [@wire, 33 killed].",
    "The North bombing killed [35 people](claim:belt).",
    "`The North bombing killed 35 people`",
    "> The North bombing killed ⟦35⟧P04 people.",
  ])
  func `the nearest incident is meant`(body: String) async throws {
    try await check(body, "incidents: [north]")
  }

  @Test func `without an incident there is nothing to compare`() async throws {
    try await check("35 people were killed.")
  }

  @Test(arguments: [
    ("nl", "Er vielen ⟦35⟧P04 doden."), ("fr", "Il y a eu ⟦35⟧P04 morts."),
    ("nl", "Er vielen 32 doden."), ("fr", "On compte 32 morts."), ("de", "35 killed"),
  ])
  func `declared subjects are the last resort, in each language`(
    language: String, body: String
  ) async throws {
    try await check(body, "incidents: [north]\nlanguage: \(language)")
  }

  @Test func `the message names the incident, what is known, and the way out`() async throws {
    let found = try await SiteFixture.audit(
      "P04",
      files: SiteFile.world + Self.incidents + [
        .article("a", body: "The North bombing killed ⟦33⟧P04 people.")
      ])
    #expect(
      found.map(\.summary) == [
        "'33' killed is no figure of 'north', which has: at least 30, 32"
      ])
    #expect(found.first?.help?.contains("'figures'") == true)
  }
}
