import Testing

@testable import DossierKit

/// What pages say of people under the law.
struct LegalWordingTests {
  /// A date in words behind an English verb.
  @Test(arguments: [
    ("3 May 2018", "acquitted of arson on 3 May 2018"),
    ("3\u{2013}5 May 2018", "acquitted of arson on 3\u{2013}5 May 2018"),
    ("April 2024", "acquitted of arson in April 2024"), ("2024", "acquitted of arson in 2024"),
    ("summer 2024", "acquitted of arson in summer 2024"),
    ("around April 2024", "acquitted of arson around April 2024"),
    (
      "on one day between 1 and 3 April 2024",
      "acquitted of arson on one day between 1 and 3 April 2024"
    ),
    ("from 25 November 2026 on", "acquitted of arson from 25 November 2026 on"),
    ("", "acquitted of arson"),
  ])
  func `a date has the preposition that it needs`(date: String, sentence: String) {
    let legal = LegalSentence(status: .acquitted, offence: "arson", date: date, died: "")
    #expect(English.legal(legal) == sentence)
  }

  /// The legal history of a person, and how the law stands to them.
  @Test(arguments: [
    ("{status: charged, offence: arson, sources: [s]}", "charged with arson"),
    (
      "{status: charged, offence: arson, sources: [s]}, "
        + "{status: acquitted, offence: arson, sources: [s]}",
      "acquitted of arson"
    ),
    (
      "{status: charged, offence: arson, sources: [s]}, "
        + "{status: acquitted, offence: Arson, sources: [s]}, "
        + "{status: charged, offence: theft, sources: [s]}",
      "acquitted of Arson; charged with theft"
    ),
    (
      "{status: acquitted, offence: arson, sources: [s]}, "
        + "{status: charged, offence: arson, sources: [s]}",
      "charged with arson"
    ),
    (
      "{status: acquitted, offence: arson, sources: [s]}, {status: charged, sources: [s]}",
      "charged"
    ),
  ])
  func `an outcome is not lost to a charge of something else`(
    legal: String, sentence: String
  ) async throws {
    let run = try await SiteFixture([
      SiteFile("sources.yml", "s: {title: S, publisher: P, published: 2010-01-01}\n"),
      .person("ann", "name: Ann\ncategory: public_figure\nlegal: [\(legal)]"),
    ]).run()
    guard case .person(let ann) = try run.record("ann").details else { return }
    #expect(Words.en.present(of: ann) == sentence)
  }
}
