/// Tells whether a text can be in a language that is written in a script of its own.
enum Script {
  /// False when the language's script is not Latin and the text holds no letter beyond Latin.
  static func canBe(_ text: String, in tag: String) -> Bool {
    guard others.contains(Words.primary(tag)) else { return true }
    // Latin letters end before Greek.
    return text.unicodeScalars.contains { $0.value >= 0x370 && $0.properties.isAlphabetic }
  }

  /// Languages that are not written in Latin letters.
  private static let others: Set<String> = [
    "ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ja", "ka", "kk", "ko", "mk", "ps", "ru",
    "sr", "ta", "th", "uk", "ur", "yi", "zh",
  ]
}
