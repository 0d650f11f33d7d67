import Testing

@testable import DossierKit

/// Which names in a text become links; each case shows the links in ‹…›.
struct NameLinkTests {
  static let places: [SiteFile] = [
    .location("paris", "name: Paris"),
    .incident("attacks", "name: Paris attacks\nlocations: [paris]"),
    .location("molenbeek", "name: Molenbeek\naliases: [Molenbeek-Saint-Jean]"),
    .location("munich", "name: München"),
    .record(.organization, "is", "name: Islamic State\naliases: [IS]"),
    .record(
      .organization, "far",
      "name: Forces\naliases: [{name: Army, match: explicit}, {name: ARMEE, match: case}]"),
    .person("ann", "name: Ann Onymous"),
  ]

  private func check(
    _ marked: String, fields: String = "", settings: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let plain = marked.filter { $0 != "‹" && $0 != "›" }
    let run = try await SiteFixture.check(
      Self.places + [.settings(settings), .article("x", fields, body: plain)],
      sourceLocation: sourceLocation)
    let text = try run.linkedText("x")
    #expect(text == marked, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "In ‹Paris› and Paris.", "The ‹Paris attacks› of ‹Paris›.", "‹Molenbeek›'s streets",
    "‹Molenbeek-Saint-Jean› here",
    "‹MUNCHEN› and München", "Parisian", "this is ‹IS› now", "the army of the ‹ARMEE›",
    "the Armee and Army",
    "‹ANN ONYMOUS›", "no name", "‹[[paris]]› then Paris", "Not [[!Paris]] but ‹Paris›.",
    "‹[[paris|the city]]› and Paris",
  ])
  func `a known name links where it first stands`(marked: String) async throws {
    try await check(marked)
  }

  @Test(arguments: [
    ("first_in_page", "‹Paris› Paris\nA\nParis ‹Molenbeek›\nMolenbeek"),
    ("first_in_section", "‹Paris› Paris\nA\n‹Paris› ‹Molenbeek›\nMolenbeek"),
    ("all", "‹Paris› ‹Paris›\nA\n‹Paris› ‹Molenbeek›\n‹Molenbeek›"),
    ("off", "Paris Paris\nA\nParis Molenbeek\nMolenbeek"),
  ])
  func `the dossier says how often a name links`(mode: String, marked: String) async throws {
    let run = try await SiteFixture.check(
      Self.places + [
        .settings("linking: {mode: \(mode)}"),
        .article("x", body: "Paris Paris\n\n# A\n\nParis Molenbeek\n\nMolenbeek"),
      ])
    #expect(try run.linkedText("x") == marked)
  }

  @Test func `the dossier says which kinds link`() async throws {
    try await check(
      "Paris ‹Ann Onymous› ‹IS›", settings: "linking: {kinds: [person, organization]}")
    try await check("Paris Ann Onymous IS", settings: "linking: {kinds: []}")
  }

  @Test(arguments: [
    ("link: off", "Paris Molenbeek"), ("link: all", "‹Paris› ‹Molenbeek›"),
    ("link: {only: [paris]}", "‹Paris› Molenbeek"),
    ("link: {not: [paris]}", "Paris ‹Molenbeek›"),
    ("link: {only: [paris, molenbeek], not: paris}", "Paris ‹Molenbeek›"),
    ("link: {}", "‹Paris› ‹Molenbeek›"),
  ])
  func `an article says which names link`(fields: String, marked: String) async throws {
    try await check(marked, fields: fields)
  }

  @Test(arguments: [
    ("[Paris](https://example.org) ‹Paris›", "Paris ‹Paris›"), ("`Paris` ‹Paris›", "Paris ‹Paris›"),
    ("# Paris\n\n‹Paris›", "Paris\n‹Paris›"), ("```\nParis\n```\n\n‹Paris›", "‹Paris›"),
    ("```table\nParis\n```\n\n‹Paris›", "‹Paris›"), ("*‹Paris›* **Paris**", "‹Paris› Paris"),
    ("Par`x`is", "Parxis"), ("- ‹Paris›\n- Paris", "‹Paris›\nParis"), ("> ‹Paris›", "‹Paris›"),
    ("‹Paris\nattacks›", "‹Paris attacks›"), ("Pa*ri*s ", "‹Paris›"),
  ])
  func `code, links, headings and components are left alone`(
    source: String, marked: String
  ) async throws {
    let run = try await SiteFixture.check(
      Self.places + [.article("x", body: source.filter { $0 != "‹" && $0 != "›" })])
    #expect(try run.linkedText("x") == marked)
  }

  @Test(arguments: [
    ("ISIS", "the isis and Isis of ‹ISIS›"), ("MH17", "Mh17 and ‹MH17›"),
    ("NATION", "the nation, the ‹Nation›"), ("Isis", "isis and ‹ISIS›"),
    ("ÉTAT", "état, État and ‹ÉTAT›"), ("{name: ISIS, match: auto}", "the ‹Isis›"),
    ("{name: ISIS, kind: alias}", "the ‹Isis›"),
  ])
  func `a short word of capitals is found only as written`(
    name: String, marked: String
  ) async throws {
    var files: [SiteFile] = [.record(.organization, "o", "name: Some body\naliases: [\(name)]")]
    if name.utf8.first != 0x7B { files.append(.record(.organization, "o", "name: \(name)")) }
    for file in files {
      let plain = marked.filter { $0 != "‹" && $0 != "›" }
      let run = try await SiteFixture.check([file, .article("x", body: plain)])
      #expect(try run.linkedText("x") == marked)
    }
  }

  @Test func `a page never links to itself`() async throws {
    let run = try await SiteFixture.check([
      .incident("blast", "name: The blast", body: "The blast in Gare."),
      .location("station", "name: Gare"),
    ])
    #expect(try run.linkedText("blast") == "The blast in ‹Gare›.")
  }

  @Test(arguments: [
    ("", "Met ⟦Springfield⟧G04 and ‹Gare›, then ⟦SPRINGFIELD⟧G04."),
    ("locations: [springfield-a]", "Met ‹Springfield› and ‹Gare›, then SPRINGFIELD."),
    (
      "locations: [springfield-a, springfield-b]",
      "Met ⟦Springfield⟧G04 and ‹Gare›, then ⟦SPRINGFIELD⟧G04."
    ),
    ("link: {not: [springfield-b]}", "Met ‹Springfield› and ‹Gare›, then SPRINGFIELD."),
  ])
  func `a name that fits two records is left and reported`(
    fields: String, marked: String
  ) async throws {
    let text = MarkedText(Array(marked.utf8)).bytes
    let source = marked.filter { $0 != "‹" && $0 != "›" }
    let run = try await SiteFixture.check([
      .location("springfield-a", "name: Springfield"),
      .location("springfield-b", "name: Springfield"),
      .location("gare", "name: Gare"), .article("x", fields, body: source),
    ])
    #expect(try run.linkedText("x") == String(decoding: text, as: UTF8.self))
    #expect(
      run.diagnostics.allSatisfy {
        $0.severity == .warning && $0.summary.contains("'springfield-a' and")
      })
  }
}
