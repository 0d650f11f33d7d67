import Testing

@testable import DossierKit

/// F08 in texts: what the law has taken back, and who is told of it.
struct OutdatedTextTests {
  private static let eve = SiteFile.person(
    "eve",
    "name: Eve Doe\ncategory: public_figure\n"
      + "legal: [{status: charged, sources: [wire]}, {status: acquitted, date: 2019, sources: [wire]}]"
  )

  /// A text, its language, and whether its page tells the outcome.
  @Test(arguments: [
    ("Eve Doe was ⟦charged⟧F08 with arson.", "en", true),
    ("Eve Doe lives here.\n\nShe was charged with arson.", "en", true),
    ("Eve Doe lives here.\n\nAnn Onymous was charged with arson.", "en", false),
    ("Eve Doe was charged and later acquitted.", "en", false),
    ("Eve Doe was charged.\n\nIn 2019 Eve Doe was acquitted.", "en", false),
    ("Eve Doe was not charged with arson.", "en", false),
    ("Eve Doe lives here.", "en", false),
    ("A man was charged with arson.", "en", false),
    ("Eve Doe werd ⟦aangeklaagd⟧F08 voor brandstichting.", "nl", true),
    ("Eve Doe werd aangeklaagd en vrijgesproken.", "nl", false),
    ("Eve Doe a été ⟦inculpée⟧F08.", "fr", true),
    ("On a parlé d’⟦accusée⟧F08 Eve Doe.", "fr", true),
    ("Eve Doe wurde angeklagt.", "de", true),
    ("Niemand wurde angeklagt.", "de", false),
  ])
  func `a text that does not tell the outcome`(
    text: String, language: String, isTold: Bool
  ) async throws {
    let files =
      SiteFile.world + [Self.eve, .article("x", "language: \(language)", body: text + "\n")]
    try await SiteFixture.audit("F08", files: files)
    let run = try await SiteFixture(files).run()
    let site = try #require(run.site)
    let told = site.outdated.people[try run.index("x")] ?? []
    #expect(run.ids(told) == (isTold ? ["eve"] : []))
  }

  @Test func `nothing is told of people whom nobody cleared`() async throws {
    let files =
      SiteFile.world + [
        .person("eve", "name: Eve Doe\nlegal: [{status: charged, sources: [wire]}]"),
        .article("x", "summary: Eve Doe was charged.", body: "Eve Doe was charged.\n"),
      ]
    try await SiteFixture.audit("F08", files: files)
  }

  @Test(arguments: [
    (SiteFile.article("x", "summary: ⟦Eve Doe was charged.⟧F08")),
    (SiteFile.article("x", "deck: ⟦Eve Doe is a suspect.⟧F08")),
    (SiteFile.article("x", "summary: Eve Doe was acquitted after she was charged.")),
    (SiteFile.incident("x", "phases: [{text: ⟦Eve Doe is charged.⟧F08, sources: [wire]}]")),
    (SiteFile.incident("x", "phases: [{text: Eve Doe is cleared of the charge., sources: [wire]}]")),
    (SiteFile.incident("x", "phases: [{text: A man is charged., sources: [wire]}]")),
    (SiteFile.settings("summary: ⟦Eve Doe was charged.⟧F08")),
    (SiteFile.settings("updates: [{at: 2018-01-02, text: ⟦Eve Doe was charged.⟧F08}]")),
    (SiteFile.settings("updates: [{at: 2018-01-02, text: Eve Doe was acquitted.}]")),
    (SiteFile.settings("unknown: [{question: ⟦\"Why is Eve Doe a suspect?\"⟧F08, sources: [wire]}]")),
    (SiteFile.settings("unknown: [{question: \"Why is a man a suspect?\", sources: [wire]}]")),
  ])
  func `summaries, phases, updates and open questions`(file: SiteFile) async throws {
    try await SiteFixture.audit("F08", files: SiteFile.world + [Self.eve, file])
  }

  @Test func `a person's own summary needs no name`() async throws {
    try await SiteFixture.audit(
      "F08",
      files: SiteFile.world + [
        .person(
          "eve",
          "name: Eve Doe\ncategory: public_figure\nsummary: ⟦A suspect in the case.⟧F08\n"
            + "legal: [{status: acquitted, sources: [wire]}]")
      ])
  }
}
