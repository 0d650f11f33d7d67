/// The words and word orders in which one language writes dates; a language is one such value.
///
/// In phrases a "day" is a whole date with its day (`20 June 2017`), "other" is a month, a season, a
/// year or a decade: French says `le 20 juin` but `juin`.
struct DateLanguage: Sendable, Hashable {
  /// A phrase that differs for days.
  struct Pair: Sendable, Hashable {
    /// For a whole date.
    let day: DatePhrase
    /// For months, seasons, years and decades.
    let other: DatePhrase
  }

  /// A unit of time, counted.
  struct Unit: Sendable, Hashable {
    /// For one.
    let one: DatePhrase
    /// For more.
    let many: DatePhrase
  }

  /// BCP 47 primary subtag: `en`.
  let code: String
  /// The months, January first.
  let months: [String]
  /// The months as lists have them, January first.
  let shortMonths: [String]
  /// Spring, summer, autumn, winter.
  let seasons: [String]
  /// How the first of a month is written: `1`, `1er`.
  let firstOfMonth: String
  /// Day, month and year.
  let dayMonthYear: DatePhrase
  /// Day and month.
  let dayMonth: DatePhrase
  /// Month or season, and year.
  let monthYear: DatePhrase
  /// A year before our era, which counts from 1.
  let beforeEra: DatePhrase
  /// A year of at most two digits.
  let ofEra: DatePhrase
  /// A decade as a statement: "in the 2010s"; the place takes `2010`.
  let inDecade: DatePhrase
  /// A decade as a name: "the 2010s".
  let decade: DatePhrase
  /// A century, or a decade near the start of our era: its first and last year.
  let yearsBetween: DatePhrase

  /// A day unknown in a month or year.
  let dayIn: DatePhrase
  /// A day unknown in ten days of a month.
  let tenDays: DatePhrase
  /// A month unknown in a year.
  let monthIn: DatePhrase
  /// `~`.
  let around: Pair
  /// `?`.
  let possibly: Pair

  /// An interval.
  let span: Pair
  /// `[a..b]`.
  let between: DatePhrase
  /// The ends of `[a..b]`.
  let betweenEnd: Pair
  /// `2017/..`.
  let since: Pair
  /// `../2017`.
  let until: Pair
  /// `2017/`.
  let endUnknown: Pair
  /// `/2017`.
  let startUnknown: Pair

  /// A date behind a verb: "on 20 June 2017", "in June 2017".
  let when: Pair
  /// Spring, summer, autumn and winter of a year, behind a verb.
  let whenSeasons: [DatePhrase]
  /// A day or a month that nobody knows, behind a verb.
  let whenUnknown: Pair
  /// An interval behind a verb.
  let whenSpan: DatePhrase

  /// Hour and minute.
  let time: DatePhrase
  /// Hour, minute and second.
  let timeWithSeconds: DatePhrase
  /// A date and a time.
  let dateAndTime: DatePhrase

  /// The relation words of two dates of one day, month or year.
  let sameDay: String
  /// The relation of a month to itself.
  let sameMonth: String
  /// The relation of a year to itself.
  let sameYear: String
  /// The day after.
  let nextDay: String
  /// The day before.
  let previousDay: String
  /// A time later.
  let later: DatePhrase
  /// A time earlier.
  let earlier: DatePhrase
  /// Years and months.
  let and: DatePhrase
  /// Days.
  let days: Unit
  /// Weeks.
  let weeks: Unit
  /// Months.
  let monthCount: Unit
  /// Years.
  let years: Unit

  /// The language for a BCP 47 tag such as `nl` or `nl-BE`; nil for one that is not there.
  static func named(_ tag: String) -> DateLanguage? {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return all.first { $0.code.utf8.elementsEqual(primary) }
  }
}
