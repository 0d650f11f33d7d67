import Testing

@testable import DossierKit

struct WordsTests {
  @Test(arguments: ["en", "nl", "fr"], Label.allCases)
  func `every fixed phrase has words`(language: String, label: Label) {
    let words = Words.named(language)
    #expect(words.code == language)
    #expect(!words.label(label).isEmpty)
  }

  @Test(arguments: [
    ("nl-BE", "nl"), ("FR", "fr"), ("en-GB", "en"), ("de", "en"), ("", "en"),
  ])
  func `a language tag finds its words, or English`(tag: String, code: String) {
    #expect(Words.named(tag).code == code)
  }

  @Test(arguments: [
    ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
  ])
  func `items are joined as a sentence does`(items: [String], sentence: String) {
    #expect(Words.en.list(items) == sentence)
  }

  @Test(arguments: [
    (Person.LegalStatus.Kind.charged, "fraud", "charged with fraud on 1 May 2020"),
    (.charged, "", "charged on 1 May 2020"),
    (.acquitted, "fraud", "acquitted of fraud on 1 May 2020"),
    (
      .deceasedBeforeTrial, "the attempt",
      "suspected of the attempt; died on 2 May 2020; no court established guilt"
    ),
    (
      .convictedAppealable, "fraud",
      "convicted of fraud on 1 May 2020; the judgment can still be appealed"
    ),
  ])
  func `a legal status is worded as the law wants it`(
    status: Person.LegalStatus.Kind, offence: String, sentence: String
  ) {
    let legal = LegalSentence(
      status: status, offence: offence, date: "on 1 May 2020", died: "on 2 May 2020")
    #expect(Words.en.legal(legal) == sentence)
  }

  @Test func `no language says of a suspect that guilt is established`() {
    let legal = LegalSentence(
      status: .deceasedBeforeTrial, offence: "", date: "", died: "")
    for words in Words.all { #expect(words.legal(legal).contains(";")) }
    #expect(Words.en.namedAsSuspect("A and B") == "named by A and B as a suspect")
  }

  @Test(arguments: [
    (FigureNumber.exact(32), "32"), (.atLeast(400), "at least 400"), (.atMost(3), "at most 3"),
    (.about(20), "about 20"), (.range(2, 5), "2–5"), (.none, "none"),
    (.unknown, "number not known"),
  ])
  func `a number is said as its qualifier lets it`(number: FigureNumber, words: String) {
    #expect(Words.en.figure(number) == words)
  }

  @Test(arguments: ["en", "nl", "fr"])
  func `a mark says how many claims do not hold, and whether they were only retracted`(
    language: String
  ) {
    let words = Words.named(language)
    let marks = [(1, false), (1, true), (2, false), (2, true)].map { count, areRetracted in
      words.untrueMark(UntrueMark(count: count, areRetracted: areRetracted, date: "D"))
    }
    #expect(Set(marks).count == 4)
    #expect(marks.allSatisfy { $0.hasSuffix(", D") })
    #expect(marks[2].contains("2") && marks[3].contains("2"))
  }

  @Test(arguments: [
    ("en", "2026-11-20", "Last checked on 20 November 2026"),
    ("en", "2026-11", "Last checked in November 2026"),
    ("nl", "2026-11-20", "Laatst nagekeken op 20 november 2026"),
    ("fr", "2026-11-20", "Dernière vérification le 20 novembre 2026"),
    ("fr", "2026-11", "Dernière vérification en novembre 2026"),
  ])
  func `a check is told with its day`(language: String, date: String, sentence: String) throws {
    let words = Words.named(language)
    #expect(words.lastChecked(words.dates.when(try EDTFDate.parse(date).get())) == sentence)
  }

  @Test(arguments: [
    (1, 1, "1 source"), (3, 3, "3 independent sources"), (3, 1, "3 sources that count as one"),
    (5, 3, "5 sources, 3 of them independent"),
  ])
  func `sources are counted by what they rest on`(total: Int, independent: Int, words: String) {
    #expect(Words.en.independentSources(total, independent) == words)
  }

  @Test func `one other source of a report is no plural`() {
    #expect(Words.en.sameReport(1).hasPrefix("This and one other carry the same report"))
    #expect(Words.en.sameReport(3).hasPrefix("This and 3 others carry the same report"))
    for words in Words.all { #expect(words.sameReport(1) != words.sameReport(2)) }
  }
}
