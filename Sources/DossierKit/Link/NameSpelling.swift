/// What a name's own spelling asks of the text in which it is found, whatever is folded away.
struct NameSpelling: Sendable {
  /// Whether the name has a capital behind its article; then small letters alone do not mean it:
  /// `nice` is no city, `tout le monde` and `Le monde` no newspaper.
  private let hasCapital: Bool
  /// A name in Greek, whose small letters never lose or move an accent; nil for any other.
  private let greek: String?

  init(_ name: String) {
    let bytes = Array(name.utf8)
    hasCapital = bytes[...].withoutArticle.hasCapital
    greek = bytes[...].hasSmallGreek ? name.lowercased() : nil
  }

  /// Articles of two or three letters, by their bytes.
  fileprivate static let articles: Set<UInt32> = Set(
    [
      "the", "an", "le", "la", "les", "un", "une", "de", "het", "een", "der", "die", "das", "el",
      "los", "las", "il", "lo", "al",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } })

  /// Whether text that folds to the name may mean it.
  func admits(_ text: ArraySlice<UInt8>) -> Bool {
    if hasCapital, !text.withoutArticle.hasCapital { return false }
    guard let greek, text.hasSmallGreek else { return true }
    let words = String(decoding: text, as: UTF8.self).lowercased()
    // Strings compare by canonical equivalence; a line feed or two spaces are one space in a name.
    return words.split(whereSeparator: \.isWhitespace)
      == greek.split(whereSeparator: \.isWhitespace)
  }
}

extension ArraySlice<UInt8> {
  /// The text behind a leading article, such as `Le` in `Le Monde`.
  fileprivate var withoutArticle: ArraySlice<UInt8> {
    guard let space = firstIndex(where: { $0 <= 0x20 }), space - startIndex <= 3 else {
      return self
    }
    let word = self[..<space].reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    return NameSpelling.articles.contains(word) ? self[space...] : self
  }

  /// Whether a capital letter of any script is in it.
  fileprivate var hasCapital: Bool {
    if contains(where: { $0 &- 0x41 < 26 }) { return true }
    guard contains(where: { $0 >= 0x80 }) else { return false }
    return String(decoding: self, as: UTF8.self).unicodeScalars.contains {
      $0.properties.isUppercase
    }
  }

  /// Whether a small Greek letter is in it.
  fileprivate var hasSmallGreek: Bool {
    // Greek and Coptic are led by CE and CF, Greek Extended by E1.
    guard contains(where: { $0 == 0xCE || $0 == 0xCF || $0 == 0xE1 }) else { return false }
    return String(decoding: self, as: UTF8.self).unicodeScalars.contains { scalar in
      (0x370...0x3FF ~= scalar.value || 0x1F00...0x1FFF ~= scalar.value)
        && scalar.properties.isLowercase
    }
  }
}
