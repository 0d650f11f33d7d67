import Testing

@testable import DossierKit

/// Dates in three languages, and in HTML.
struct DateWordsTests {
  static let table: [(String, en: String, nl: String, fr: String)] = [
    ("2017-06-20", "20 June 2017", "20 juni 2017", "20 juin 2017"),
    ("2017-06-01", "1 June 2017", "1 juni 2017", "1er juin 2017"),
    ("2017-06", "June 2017", "juni 2017", "juin 2017"),
    ("2017", "2017", "2017", "2017"),
    ("2015~", "around 2015", "rond 2015", "vers 2015"),
    ("2015?", "possibly 2015", "mogelijk 2015", "peut-être 2015"),
    ("2015%", "possibly around 2015", "mogelijk rond 2015", "peut-être vers 2015"),
    ("2017-06-20~", "around 20 June 2017", "rond 20 juni 2017", "vers le 20 juin 2017"),
    ("2017-06-20?", "possibly 20 June 2017", "mogelijk 20 juni 2017", "peut-être le 20 juin 2017"),
    (
      "2017-06-20%", "possibly around 20 June 2017", "mogelijk rond 20 juni 2017",
      "peut-être vers le 20 juin 2017"
    ),
    ("2016-03-20/2016-03-22", "20–22 March 2016", "20–22 maart 2016", "20–22 mars 2016"),
    ("2016-03-01/2016-03-03", "1–3 March 2016", "1–3 maart 2016", "1er–3 mars 2016"),
    (
      "2016-03-22/2016-04-03", "22 March to 3 April 2016", "22 maart tot en met 3 april 2016",
      "du 22 mars au 3 avril 2016"
    ),
    (
      "2015-12-30/2016-01-03", "30 December 2015 to 3 January 2016",
      "30 december 2015 tot en met 3 januari 2016", "du 30 décembre 2015 au 3 janvier 2016"
    ),
    ("2016-03-22/2016-03-22", "22 March 2016", "22 maart 2016", "22 mars 2016"),
    ("2016-04/2016-06", "April–June 2016", "april–juni 2016", "avril–juin 2016"),
    (
      "2015-11/2016-03", "November 2015 to March 2016", "november 2015 tot en met maart 2016",
      "novembre 2015 – mars 2016"
    ),
    ("2015/2017", "2015–2017", "2015–2017", "2015–2017"),
    ("2015~/2017", "around 2015 to 2017", "rond 2015 tot en met 2017", "vers 2015 – 2017"),
    (
      "[2017-06-19..2017-06-21]", "on one day between 19 and 21 June 2017",
      "op één dag tussen 19 en 21 juni 2017", "un jour entre le 19 et le 21 juin 2017"
    ),
    (
      "[2017-05-30..2017-06-01]", "on one day between 30 May and 1 June 2017",
      "op één dag tussen 30 mei en 1 juni 2017", "un jour entre le 30 mai et le 1er juin 2017"
    ),
    (
      "[2017-06..2017-08]", "on one day between June and August 2017",
      "op één dag tussen juni en augustus 2017", "un jour entre juin et août 2017"
    ),
    ("2017/..", "from 2017 on", "vanaf 2017", "depuis 2017"),
    ("2017-06-20/..", "from 20 June 2017 on", "vanaf 20 juni 2017", "depuis le 20 juin 2017"),
    ("../2017", "until 2017", "tot en met 2017", "jusqu’en 2017"),
    ("../2017-06-20", "until 20 June 2017", "tot en met 20 juni 2017", "jusqu’au 20 juin 2017"),
    ("2017/", "from 2017, end unknown", "vanaf 2017, einde onbekend", "depuis 2017, fin inconnue"),
    (
      "/2017", "until 2017, start unknown", "tot en met 2017, begin onbekend",
      "jusqu’en 2017, début inconnu"
    ),
    ("201X", "in the 2010s", "in de jaren 2010", "dans les années 2010"),
    ("201X~", "around the 2010s", "rond de jaren 2010", "vers les années 2010"),
    (
      "201X?", "possibly in the 2010s", "mogelijk in de jaren 2010",
      "peut-être dans les années 2010"
    ),
    ("20XX", "between 2000 and 2099", "tussen 2000 en 2099", "entre 2000 et 2099"),
    (
      "2017-06-2X", "a day in June 2017 (20–29)", "een dag in juni 2017 (20–29)",
      "un jour en juin 2017 (20–29)"
    ),
    (
      "2017-06-0X", "a day in June 2017 (1–9)", "een dag in juni 2017 (1–9)",
      "un jour en juin 2017 (1er–9)"
    ),
    (
      "2017-06-3X", "a day in June 2017 (30)", "een dag in juni 2017 (30)",
      "un jour en juin 2017 (30)"
    ),
    ("2017-06-XX", "a day in June 2017", "een dag in juni 2017", "un jour en juin 2017"),
    ("2017-XX", "a month in 2017", "een maand in 2017", "un mois en 2017"),
    ("2017-XX-XX", "a day in 2017", "een dag in 2017", "un jour en 2017"),
    ("2017-21", "spring 2017", "lente 2017", "printemps 2017"),
    ("2017-22~", "around summer 2017", "rond zomer 2017", "vers été 2017"),
    ("2017-24", "winter 2017", "winter 2017", "hiver 2017"),
    ("-0043-03-15", "15 March 44 BC", "15 maart 44 v.Chr.", "15 mars 44 av. J.-C."),
    ("0044", "AD 44", "44 n.Chr.", "44 apr. J.-C."),
    ("Y170000002", "170000002", "170000002", "170000002"),
    (
      "-004X", "between 50 BC and 41 BC", "tussen 50 v.Chr. en 41 v.Chr.",
      "entre 50 av. J.-C. et 41 av. J.-C."
    ),
    (
      "2017-06-20T20:44:00+02:00", "20 June 2017, 20:44", "20 juni 2017, 20.44 uur",
      "20 juin 2017, 20 h 44"
    ),
    (
      "2017-06-20T20:44:10+02:00", "20 June 2017, 20:44:10", "20 juni 2017, 20.44.10 uur",
      "20 juin 2017, 20 h 44 min 10 s"
    ),
  ]

  @Test(arguments: table)
  func `a date reads well in every language`(
    _ text: String, _ english: String, _ dutch: String, _ french: String
  ) throws {
    let date = try EDTFDate.parse(text).get()
    #expect(DateWords(.english).words(date) == english)
    #expect(DateWords(.dutch).words(date) == dutch)
    #expect(DateWords(.french).words(date) == french)
  }

  @Test(arguments: [
    ("2017-06-20", "20 Jun 2017", "20 juni 2017", "20 juin 2017"),
    ("2017-09", "Sep 2017", "sep. 2017", "sept. 2017"),
    ("2017-06-20T20:44:00+02:00", "20 Jun 2017", "20 juni 2017", "20 juin 2017"),
    (
      "2016-02-22/2016-03-03", "22 Feb to 3 Mar 2016", "22 feb. tot en met 3 mrt. 2016",
      "du 22 févr. au 3 mars 2016"
    ),
  ])
  func `a short date abbreviates the month and drops the time`(
    _ text: String, _ english: String, _ dutch: String, _ french: String
  ) throws {
    let date = try EDTFDate.parse(text).get()
    #expect(DateWords(.english).words(date, .short) == english)
    #expect(DateWords(.dutch).words(date, .short) == dutch)
    #expect(DateWords(.french).words(date, .short) == french)
  }

  @Test func `a time is added to a day and shown by the zone's clock`() throws {
    let date = try EDTFDate.parse("2017-06-20").get()
    let time = ClockTime(hour: 20, minute: 44)
    #expect(DateWords(.english).words(date, time: time) == "20 June 2017, 20:44")
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    let late = try Instant.parse("2017-06-20T23:30:00Z").get()
    #expect(DateWords(.english).words(late, in: zone) == "21 June 2017, 01:30")
    #expect(DateWords(.english).words(late) == "20 June 2017, 23:30")
    #expect(DateWords(.dutch).words(.instant(late), in: zone, .short) == "21 juni 2017")
    #expect(DateWords(.english).year(of: date) == "2017")
    #expect(date.datetimeAttribute(time: time, in: zone) == "2017-06-20T20:44:00+02:00")
  }

  @Test(arguments: [
    ("2017", "2017"), ("0044", "0044"), ("2017-06", "2017-06"), ("2017-06-20", "2017-06-20"),
    ("2015~", "2015"), ("2017-06-2X", "2017-06"), ("2017-06-XX", "2017-06"), ("2017-XX", "2017"),
    ("Y12345", "12345"), ("2017-06-20T20:44+02:00", "2017-06-20T20:44:00+02:00"),
    ("2017-06-20T20:44Z", "2017-06-20T20:44:00Z"), ("0000", nil), ("-0044", nil), ("201X", nil),
    ("20XX", nil), ("2017-21", nil), ("2017/2018", nil), ("2017/..", nil),
    ("[2017-06-19..2017-06-21]", nil), ("0000-01-01T00:00Z", nil),
  ])
  func `the datetime attribute is valid HTML or missing`(_ text: String, _ value: String?) throws {
    #expect(try EDTFDate.parse(text).get().datetimeAttribute == value)
  }

  @Test(arguments: [
    ("2016-03-22", "2017-06-20", "15 months later", "15 maanden later", "15 mois plus tard"),
    ("2017-06-20", "2016-03-22", "15 months earlier", "15 maanden eerder", "15 mois plus tôt"),
    ("2015-11-13", "2016-03-22", "4 months later", "4 maanden later", "4 mois plus tard"),
    ("2017-06-20", "2017-06-19", "the day before", "de dag ervoor", "la veille"),
    ("2017-06-20", "2017-06-21", "the next day", "de dag erna", "le lendemain"),
    ("2017-06-20", "2017-06-20", "the same day", "dezelfde dag", "le même jour"),
    ("2017-06-20", "2017-06-23", "3 days later", "3 dagen later", "3 jours plus tard"),
    ("2017-06-20", "2017-07-04", "2 weeks later", "2 weken later", "2 semaines plus tard"),
    ("2017-06-20", "2017-06-27", "1 week later", "1 week later", "1 semaine plus tard"),
    ("2017-06-20", "2017-07-20", "1 month later", "1 maand later", "1 mois plus tard"),
    ("2016-03-22", "2017-03-22", "1 year later", "1 jaar later", "1 an plus tard"),
    ("2016-03-22", "2018-03-22", "2 years later", "2 jaar later", "2 ans plus tard"),
    (
      "2015-11-13", "2022-06-29", "6 years and 8 months later", "6 jaar en 8 maanden later",
      "6 ans et 8 mois plus tard"
    ),
    ("2001-09-11", "2017-06-20", "16 years later", "16 jaar later", "16 ans plus tard"),
    ("2016-03", "2017-06-20", "15 months later", "15 maanden later", "15 mois plus tard"),
    ("2017-06", "2017-06-20", "the same month", "dezelfde maand", "le même mois"),
    ("2015", "2017-06", "2 years later", "2 jaar later", "2 ans plus tard"),
    ("2017", "2017-06", "the same year", "hetzelfde jaar", "la même année"),
  ])
  func `the time between two dates reads well`(
    _ start: String, _ end: String, _ english: String, _ dutch: String, _ french: String
  ) throws {
    let (start, end) = (try EDTFDate.parse(start).get(), try EDTFDate.parse(end).get())
    #expect(DateWords(.english).elapsed(from: start, to: end) == english)
    #expect(DateWords(.dutch).elapsed(from: start, to: end) == dutch)
    #expect(DateWords(.french).elapsed(from: start, to: end) == french)
  }

  @Test(arguments: ["2015~", "2017-06-20?", "201X", "2017-21", "2015/2017", "2017-06-2X"])
  func `nothing is said about the time to a vague date`(_ text: String) throws {
    let (vague, day) = (try EDTFDate.parse(text).get(), try EDTFDate.parse("2017-06-20").get())
    #expect(DateWords(.english).elapsed(from: day, to: vague) == nil)
  }

  @Test func `every language has twelve months and four seasons, and is found by its tag`() {
    for language in DateLanguage.all {
      #expect(language.months.count == 12 && Set(language.months).count == 12)
      #expect(language.shortMonths.count == 12 && Set(language.shortMonths).count == 12)
      #expect(language.seasons.count == 4)
      #expect(DateLanguage.named(language.code) == language)
    }
    #expect(DateLanguage.named("nl-BE") == .dutch)
    #expect(DateLanguage.named("FR") == .french)
    #expect(DateLanguage.named("de") == nil)
  }
}
