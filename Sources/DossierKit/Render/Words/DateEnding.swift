extension DateLanguage {
  /// A date's words as they end a sentence: " op 20 juni 2017", " in juni 2017", ", vanaf 2016".
  ///
  /// Only one day, one month and one year take the preposition that the language has for them;
  /// every other date is in words that bring their own.
  func ending(_ date: String, day: DatePhrase, other: DatePhrase) -> String {
    let words = date.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let first = words.first, let initial = first.utf8.first else { return "" }
    let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(initial)
    switch words.count {
    case 3 where isNumber && months.contains(words[1]): return " " + day(date)
    case 2 where months.contains(first): return " " + other(date)
    case 1 where isNumber: return " " + other(date)
    default: return ", " + date
    }
  }
}
