/// The names of months and seasons that people type, in every language that dates are written in.
enum DateNames {
  /// Words for "about".
  static let approximate: Set<String> = [
    "about", "around", "approximately", "approx", "circa", "ca", "c", "rond", "omstreeks", "vers",
    "environ",
  ]
  /// Words for "maybe".
  static let uncertain: Set<String> = [
    "possibly", "maybe", "perhaps", "probably", "mogelijk", "misschien", "peut", "etre",
  ]
  /// Words for an open start.
  static let before: Set<String> = ["before", "until", "voor", "tot", "avant"]
  /// Words for an open end.
  static let after: Set<String> = [
    "after", "since", "from", "onwards", "na", "sinds", "vanaf", "depuis", "apres",
  ]
  /// Words before "one day between two".
  static let between: Set<String> = ["between", "tussen", "entre"]

  /// The month, 1 to 12, that a folded word names or begins to name.
  static func month(_ word: String) -> Int? {
    if let exact = months.first(where: { $0.name == word })?.month { return exact }
    guard word.utf8.count >= 3 else { return nil }
    let begun = Set(months.filter { $0.name.utf8.starts(with: word.utf8) }.map(\.month))
    return begun.count == 1 ? begun.first : nil
  }

  /// The season that a folded word names: spring 0 to winter 3.
  static func season(_ word: String) -> Int? {
    if word == "fall" { return 2 }
    return DateLanguage.all.lazy.compactMap { language in
      language.seasons.firstIndex { folded($0) == word }
    }.first
  }

  /// A text in lower case, without the accents that names of months have.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "é", "è", "ê", "ë": folded.unicodeScalars.append("e")
      case "à", "â", "ä": folded.unicodeScalars.append("a")
      case "û", "ù", "ü": folded.unicodeScalars.append("u")
      case "\u{300}"..."\u{36F}": continue
      default: folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static let months: [(name: String, month: Int)] = DateLanguage.all.flatMap { language in
    (language.months + language.shortMonths).enumerated().map { index, name in
      (folded(name.last == "." ? String(name.dropLast()) : name), index % 12 + 1)
    }
  }
}
