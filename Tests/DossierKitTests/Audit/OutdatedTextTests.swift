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
    ("Eve Doe has ⟦not yet been acquitted⟧F08.", "en", true),
    ("Eve Doe was ⟦charged⟧F08 and not yet acquitted.", "en", true),
    ("Eve Doe, ⟦charged⟧F08 with arson, hopes to be acquitted.", "en", true),
    ("Eve Doe has ⟦never been fully cleared⟧F08.", "en", true),
    ("The ⟦charges⟧F08 against Eve Doe were not dropped.", "en", true),
    ("Eve Doe ⟦wasn’t acquitted⟧F08.", "en", true),
    ("Eve Doe was charged, and was not acquitted until 2019.", "en", false),
    ("Eve Doe was charged, and was not only acquitted but thanked.", "en", false),
    ("Eve Doe was charged. If not, why? She was acquitted.", "en", false),
    ("Eve Doe was charged and yet acquitted.", "en", false),
    ("Eve Doe is nog ⟦niet vrijgesproken⟧F08.", "nl", true),
    ("Eve Doe werd ⟦aangeklaagd⟧F08 en vraagt de vrijspraak.", "nl", true),
    ("Eve Doe werd aangeklaagd en pas in 2019 vrijgesproken.", "nl", false),
    ("Eve Doe werd aangeklaagd en niet vrijgesproken voor 2019.", "nl", false),
    ("Eve Doe n'a ⟦pas encore été acquittée⟧F08.", "fr", true),
    ("Eve Doe, ⟦inculpée⟧F08, demande son acquittement.", "fr", true),
    ("Eve Doe, inculpée, a été acquittée.", "fr", false),
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

  /// A claim's text and status, and whether its author is warned; its page tells the outcome.
  @Test(arguments: [
    ("Eve Doe is a suspect.", "reported", true), ("Eve Doe is a suspect.", "false", false),
    ("Eve Doe is a suspect.", "retracted", false),
  ])
  func `a claim is what others said: its outcome is told beside it`(
    text: String, status: String, isWarned: Bool
  ) async throws {
    let words = isWarned ? "⟦\(text)⟧F08" : text
    let files =
      SiteFile.world + [
        Self.eve,
        .record(
          .claim, "x",
          "text: \(words)\nstatus: \(status)\nhistory: "
            + "[{status: \(status), date: 2017-06-20, sources: [wire]}]"),
      ]
    try await SiteFixture.audit("F08", files: files)
    let run = try await SiteFixture(files).run()
    let site = try #require(run.site)
    #expect(run.ids(site.outdated.people[try run.index("x")] ?? []) == ["eve"])
    let maker = LinkMaker(site: site, words: Words.named("en"), untrue: UntrueClaims(site))
    #expect(maker.link(try run.index("x"), href: nil).note?.hasPrefix("Eve Doe: acquitted") == true)
  }

  @Test(arguments: [
    ("harmful_to_repeat: true\ntext: Eve Doe is a suspect.", RecordKind.claim, false),
    ("text: Eve Doe lives here.", .claim, false), ("title: Eve Doe charged", .source, true),
    ("title: Eve Doe acquitted after trial", .source, false),
    ("title: Eve Doe vrijgesproken\nlanguage: nl\nsummary: Eve Doe is verdacht.", .source, true),
    ("title: A man charged", .source, false),
  ])
  func `nobody is warned of another's words, and readers are told`(
    fields: String, kind: RecordKind, isTold: Bool
  ) async throws {
    let files = SiteFile.world + [Self.eve, .record(kind, "x", fields)]
    try await SiteFixture.audit("F08", files: files)
    let run = try await SiteFixture(files).run()
    let site = try #require(run.site)
    #expect((site.outdated.people[try run.index("x")] != nil) == isTold, "\(fields)")
    let maker = LinkMaker(site: site, words: Words.named("en"), untrue: UntrueClaims(site))
    #expect((maker.link(try run.index("x"), href: nil).note != nil) == isTold, "\(fields)")
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
