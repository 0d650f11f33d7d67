/// Takes the surname off a person's name.
enum Surname {
  /// The small words that belong to a surname, in Dutch, German, the Romance languages and Arabic.
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "dem", "di", "da", "do", "dos", "das", "du", "del", "della",
    "dello", "la", "le", "les", "el", "al", "bin", "bint", "ben", "ibn", "ter", "ten", "zu", "zum",
    "'t", "’t", "y", "e",
  ]

  /// What stands behind a surname.
  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  /// Months and days, which in text nearly always mean themselves (`In May`).
  private static let calendar: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "januari", "februari", "maart", "mei", "juni", "juli", "augustus",
    "oktober", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "janvier", "mars", "avril", "mai", "juin", "juillet", "octobre", "lundi", "mardi", "mercredi",
    "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// The forms in which text has the surname: the last word, and with its particles if it has some.
  ///
  /// Empty for a single word, for initials, and for scripts whose names have another order.
  static func forms(of name: String) -> [String] {
    var words = name.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
    while words.count > 2, let last = words.last, suffixes.contains(last.lowercased()) {
      words.removeLast()
    }
    guard words.count > 1, let last = words.last, isSurname(last) else { return [] }
    var first = words.count - 1
    while first > 1, particles.contains(words[first - 1].lowercased()) { first -= 1 }
    return first == words.count - 1 ? [last] : [last, words[first...].joined(separator: " ")]
  }

  /// Whether a word belongs to the surname behind it: `van`, `de`.
  static func isParticle(_ word: String) -> Bool { particles.contains(word.lowercased()) }

  private static func isSurname(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.count > 1 && scalars.allSatisfy(isLatin)
      && scalars.contains { $0.properties.isUppercase } && !calendar.contains(word.lowercased())
  }

  /// Whether a scalar is a Latin letter, a mark on one, or what joins the parts of a surname.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x27, 0x2D, 0x2010, 0x2011, 0x2019, 0x2BC: true
    case 0xC0...0x24F, 0x1E00...0x1EFF: scalar.properties.isAlphabetic
    case 0x300...0x36F: true
    default: false
    }
  }
}
