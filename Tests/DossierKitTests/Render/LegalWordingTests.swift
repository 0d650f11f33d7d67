import Testing

@testable import DossierKit

/// What pages say of people under the law.
struct LegalWordingTests {
  @Test(arguments: [
    ("en", "acquitted of arson in April 2024"), ("nl", "vrijgesproken van arson in april 2024"),
    ("fr", "acquittement (arson), en avril 2024"),
  ])
  func `a status is told with its date`(language: String, sentence: String) throws {
    let words = Words.named(language)
    let date = words.dates.when(try EDTFDate.parse("2024-04").get())
    let legal = LegalSentence(status: .acquitted, offence: "arson", date: date, died: "")
    #expect(words.legal(legal) == sentence)
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
