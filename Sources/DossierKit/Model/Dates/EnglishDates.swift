extension DateLanguage {
  /// English, days before months.
  static let english = DateLanguage(
    code: "en",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    seasons: ["spring", "summer", "autumn", "winter"],
    firstOfMonth: "1", dayMonthYear: "{a} {b} {c}", dayMonth: "{a} {b}", monthYear: "{a} {b}",
    beforeEra: "{a} BC", ofEra: "AD {a}", inDecade: "in the {a}s", decade: "the {a}s",
    yearsBetween: "between {a} and {b}",
    dayIn: "a day in {a}", tenDays: "a day in {a} ({b})", monthIn: "a month in {a}",
    around: Pair(day: "around {a}", other: "around {a}"),
    possibly: Pair(day: "possibly {a}", other: "possibly {a}"),
    span: Pair(day: "{a} to {b}", other: "{a} to {b}"),
    between: "on one day between {a} and {b}", betweenEnd: Pair(day: "{a}", other: "{a}"),
    since: Pair(day: "from {a} on", other: "from {a} on"),
    until: Pair(day: "until {a}", other: "until {a}"),
    endUnknown: Pair(day: "from {a}, end unknown", other: "from {a}, end unknown"),
    startUnknown: Pair(day: "until {a}, start unknown", other: "until {a}, start unknown"),
    time: "{a}:{b}", timeWithSeconds: "{a}:{b}:{c}", dateAndTime: "{a}, {b}",
    sameDay: "the same day", sameMonth: "the same month", sameYear: "the same year",
    nextDay: "the next day", previousDay: "the day before",
    later: "{a} later", earlier: "{a} earlier", and: "{a} and {b}",
    days: Unit(one: "{a} day", many: "{a} days"), weeks: Unit(one: "{a} week", many: "{a} weeks"),
    monthCount: Unit(one: "{a} month", many: "{a} months"),
    years: Unit(one: "{a} year", many: "{a} years"))
}
