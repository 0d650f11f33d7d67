extension DateLanguage {
  /// French; phrases avoid `de` and `que` before a month, which would need elision.
  static let french = DateLanguage(
    code: "fr",
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    shortMonths: [
      "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
      "déc.",
    ],
    seasons: ["printemps", "été", "automne", "hiver"],
    firstOfMonth: "1er", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} av. J.-C.", ofEra: "{a} apr. J.-C.", inDecade: "dans les années {a}",
    decade: "les années {a}", yearsBetween: "entre {a} et {b}",
    dayIn: "un jour en {a}", tenDays: "un jour en {a} ({b})", monthIn: "un mois en {a}",
    around: Pair(day: "vers le {a}", other: "vers {a}"),
    possibly: Pair(day: "peut-être le {a}", other: "peut-être {a}"),
    span: Pair(day: "du {a} au {b}", other: "{a} – {b}"),
    between: "un jour entre {a} et {b}", betweenEnd: Pair(day: "le {a}", other: "{a}"),
    since: Pair(day: "depuis le {a}", other: "depuis {a}"),
    until: Pair(day: "jusqu’au {a}", other: "jusqu’en {a}"),
    endUnknown: Pair(day: "depuis le {a}, fin inconnue", other: "depuis {a}, fin inconnue"),
    startUnknown: Pair(day: "jusqu’au {a}, début inconnu", other: "jusqu’en {a}, début inconnu"),
    time: "{a} h {b}", timeWithSeconds: "{a} h {b} min {c} s", dateAndTime: "{a}, {b}",
    sameDay: "le même jour", sameMonth: "le même mois", sameYear: "la même année",
    nextDay: "le lendemain", previousDay: "la veille",
    later: "{a} plus tard", earlier: "{a} plus tôt", and: "{a} et {b}",
    days: Unit(one: "{a} jour", many: "{a} jours"),
    weeks: Unit(one: "{a} semaine", many: "{a} semaines"),
    monthCount: Unit(one: "{a} mois", many: "{a} mois"),
    years: Unit(one: "{a} an", many: "{a} ans"))
}
