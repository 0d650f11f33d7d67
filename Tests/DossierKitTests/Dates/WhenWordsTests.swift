import Testing

@testable import DossierKit

struct WhenWordsTests {
  /// Dates as they stand behind a verb.
  @Test(arguments: [
    ("2018-05-03", "on 3 May 2018", "op 3 mei 2018", "le 3 mai 2018"),
    ("2018-05-01", "on 1 May 2018", "op 1 mei 2018", "le 1er mai 2018"),
    ("2018-05", "in May 2018", "in mei 2018", "en mai 2018"),
    ("2018", "in 2018", "in 2018", "en 2018"),
    ("2018-21", "in spring 2018", "in de lente van 2018", "au printemps 2018"),
    ("2018-22", "in summer 2018", "in de zomer van 2018", "en été 2018"),
    ("201X", "in the 2010s", "in de jaren 2010", "dans les années 2010"),
    ("20XX", "between 2000 and 2099", "tussen 2000 en 2099", "entre 2000 et 2099"),
    ("2018-XX", "in a month in 2018", "in een maand in 2018", "un mois en 2018"),
    ("2018-05-XX", "on a day in May 2018", "op een dag in mei 2018", "un jour en mai 2018"),
    ("2018-05~", "around May 2018", "rond mei 2018", "vers mai 2018"),
    ("2018-05-03~", "around 3 May 2018", "rond 3 mei 2018", "vers le 3 mai 2018"),
    ("2018-05-03?", "possibly on 3 May 2018", "mogelijk op 3 mei 2018", "peut-être le 3 mai 2018"),
    ("2018-05?", "possibly in May 2018", "mogelijk in mei 2018", "peut-être en mai 2018"),
    (
      "2018-05-03/2018-05-05", "on 3\u{2013}5 May 2018", "op 3\u{2013}5 mei 2018",
      "le 3\u{2013}5 mai 2018"
    ),
    (
      "2018-05-03/2018-06-05", "from 3 May to 5 June 2018", "van 3 mei tot en met 5 juni 2018",
      "du 3 mai au 5 juin 2018"
    ),
    ("2016/2018", "in 2016\u{2013}2018", "in 2016\u{2013}2018", "en 2016\u{2013}2018"),
    ("2018-05-03/..", "from 3 May 2018 on", "vanaf 3 mei 2018", "depuis le 3 mai 2018"),
    (
      "[2018-05-01..2018-05-03]", "on one day between 1 and 3 May 2018",
      "op één dag tussen 1 en 3 mei 2018", "un jour entre le 1er et le 3 mai 2018"
    ),
  ])
  func `a date has the preposition that its precision needs`(
    text: String, english: String, dutch: String, french: String
  ) throws {
    let date = try EDTFDate.parse(text).get()
    #expect(DateWords(.english).when(date) == english)
    #expect(DateWords(.dutch).when(date) == dutch)
    #expect(DateWords(.french).when(date) == french)
  }
}
