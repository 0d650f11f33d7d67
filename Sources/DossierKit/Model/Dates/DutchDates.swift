extension DateLanguage {
  /// Dutch, as Flemish and Dutch newspapers write it.
  static let dutch = DateLanguage(
    code: "nl",
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    shortMonths: [
      "jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
    ],
    seasons: ["lente", "zomer", "herfst", "winter"],
    firstOfMonth: "1", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} v.Chr.", ofEra: "{a} n.Chr.", inDecade: "in de jaren {a}",
    decade: "de jaren {a}", yearsBetween: "tussen {a} en {b}",
    dayIn: "een dag in {a}", tenDays: "een dag in {a} ({b})", monthIn: "een maand in {a}",
    around: Pair(day: "rond {a}", other: "rond {a}"),
    possibly: Pair(day: "mogelijk {a}", other: "mogelijk {a}"),
    span: Pair(day: "{a} tot en met {b}", other: "{a} tot en met {b}"),
    between: "op één dag tussen {a} en {b}", betweenEnd: Pair(day: "{a}", other: "{a}"),
    since: Pair(day: "vanaf {a}", other: "vanaf {a}"),
    until: Pair(day: "tot en met {a}", other: "tot en met {a}"),
    endUnknown: Pair(day: "vanaf {a}, einde onbekend", other: "vanaf {a}, einde onbekend"),
    startUnknown: Pair(
      day: "tot en met {a}, begin onbekend", other: "tot en met {a}, begin onbekend"),
    time: "{a}.{b} uur", timeWithSeconds: "{a}.{b}.{c} uur", dateAndTime: "{a}, {b}",
    sameDay: "dezelfde dag", sameMonth: "dezelfde maand", sameYear: "hetzelfde jaar",
    nextDay: "de dag erna", previousDay: "de dag ervoor",
    later: "{a} later", earlier: "{a} eerder", and: "{a} en {b}",
    days: Unit(one: "{a} dag", many: "{a} dagen"), weeks: Unit(one: "{a} week", many: "{a} weken"),
    monthCount: Unit(one: "{a} maand", many: "{a} maanden"),
    years: Unit(one: "{a} jaar", many: "{a} jaar"))
}
