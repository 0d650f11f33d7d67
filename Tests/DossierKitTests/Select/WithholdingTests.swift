import Testing

@testable import DossierKit

/// Withheld names in the dossier's own words give way to the display name.
struct WithholdingTests {
  private static let person = SiteFile.person(
    "oz", "name: Oskar Zander\naliases: [Zander]\nidentify: limited\ndisplay_name: O.Z.")

  @Test func `names in fields and texts are replaced, with warnings in their places`() async throws
  {
    let run = try await SiteFixture.check([
      Self.person,
      .article(
        "x", "title: ⟦The arrest of Oskar Zander⟧L02\ndeck: ⟦Zander's day⟧L02",
        body: "## ⟦Zander⟧L02\n\n⟦Oskar\nZander⟧L02’s bag. See [⟦Zander⟧L02](https://example.org). "
          + "⟦Oskar Zander⟧L02."),
    ])
    let record = try run.record("x")
    #expect(record.title == "The arrest of O.Z.")
    guard case .article(let article) = record.details else { return }
    #expect(article.deck?.value == "O.Z.'s day")
    let text = try run.linkedText("x").replacing("‹", with: "").replacing("›", with: "")
    #expect(text == "O.Z.\nO.Z.’s bag. See O.Z.. O.Z.")
    #expect(run.diagnostics.allSatisfy { $0.severity == .warning && $0.hidesExcerpt })
  }

  @Test(arguments: [
    ("rights: {may_modify: false}", "⟦Oskar Zander⟧L02 left."),
    ("", "> ⟦Oskar Zander⟧L02 left."), ("", "He said “⟦Oskar Zander⟧L02 left”."),
    ("", "*⟦Oskar* Zander⟧L02 left."), ("", "`⟦Oskar Zander⟧L02` left."),
  ])
  func `words that may not be changed stop the build`(fields: String, body: String) async throws {
    let run = try await SiteFixture.check([Self.person, .article("x", fields, body: body)])
    let found = run.diagnostics.filter { $0.code == .protectedNameInOutput }
    #expect(found.map(\.severity) == [.error])
    #expect(found.allSatisfy { $0.help?.contains("identify: full") == true })
  }

  @Test func `the words of others are not changed`() async throws {
    try await SiteFixture.check([
      Self.person,
      .record(.source, "s", "title: ⟦The case of Oskar Zander⟧L02\npublisher: P"),
      .record(.quote, "q", "text: ⟦I saw Oskar Zander⟧L02\nspeaker: A\nsources: [s]"),
    ])
  }

  @Test func `a dossier may want to be told instead`() async throws {
    let run = try await SiteFixture.check([
      .settings("withheld_names: stop"), Self.person,
      .article("x", body: "⟦Oskar Zander⟧L02 left."),
    ])
    #expect(run.diagnostics.map(\.severity) == [.error])
  }

  /// A text, and what readers get: a bare surname means who is named in full, or whom a field names.
  @Test(arguments: [
    ("", "⟦Jan Verbeeck⟧L02 left. ⟦Verbeeck⟧L02 denied it.", "J.V. left. J.V. denied it."),
    (
      "", "⟦Jan Verbeeck⟧L02 left. But ⟦J. Verbeeck⟧L02 and ⟦Jan Peter Verbeeck⟧L02 stayed.",
      "J.V. left. But J.V. and J.V. stayed."
    ),
    ("", "⟦Jan Verbeeck⟧L02 left. No. Verbeecks stayed.", "J.V. left. No. Verbeecks stayed."),
    ("people: [jv]", "⟦Verbeeck⟧L02 denied it.", "J.V. denied it."),
    ("", "Verbeeck denied it.", "Verbeeck denied it."),
  ])
  func `a bare surname of somebody named there is replaced as well`(
    fields: String, body: String, shown: String
  ) async throws {
    let run = try await SiteFixture.check([
      .person("jv", "name: Jan Verbeeck\nidentify: limited\ndisplay_name: J.V."),
      .article("x", fields, body: body),
    ])
    let text = try run.linkedText("x").replacing("‹", with: "").replacing("›", with: "")
    #expect(text == shown)
  }

  @Test func `a surname that others bear in public is theirs`() async throws {
    let run = try await SiteFixture([
      .person("jv", "name: Jan Verbeeck\nidentify: limited\ndisplay_name: J.V."),
      .person("av", "name: Ann Verbeeck\ncategory: official"),
      .article("x", body: "Jan Verbeeck left. Verbeeck stayed."),
    ]).run()
    let text = try run.linkedText("x").replacing("‹", with: "").replacing("›", with: "")
    #expect(text == "J.V. left. Verbeeck stayed.")
  }

  @Test func `places behind a replaced name are right`() async throws {
    try await SiteFixture.check([
      Self.person,
      .article(
        "x", body: "⟦Oskar Zander⟧L02 left ⟦[[nowhere]]⟧S02 with ⟦Zander⟧L02 and ⟦[[no-one]]⟧S02."),
    ])
  }

  @Test(arguments: [
    ("en", "[name withheld]"), ("nl", "[naam niet vermeld]"), ("fr", "[nom non divulgué]"),
  ])
  func `a person without a display name is told of in the dossier's language`(
    language: String, words: String
  ) async throws {
    let run = try await SiteFixture([
      SiteFile("dossier.yml", "title: T\nlanguage: \(language)\n"),
      .person("x", "name: Jane Roe\nidentify: none"), .article("y", body: "Jane Roe left."),
    ]).run()
    #expect(try run.record("x").title == words)
    #expect(try run.linkedText("y") == "\(words) left.")
  }
}
