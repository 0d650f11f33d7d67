/// The names of languages in themselves, for links between translations.
enum LanguageNames {
  /// The name of a language by its BCP 47 tag; the tag of a language that is not in the table.
  @Sendable static func name(_ tag: String) -> String {
    names.first { $0.code.utf8.elementsEqual(Words.primary(tag).utf8) }?.name ?? tag
  }

  private static let names: [(code: String, name: String)] = [
    ("ar", "العربية"), ("bg", "български"), ("ca", "català"), ("cs", "čeština"), ("da", "dansk"),
    ("de", "Deutsch"), ("el", "ελληνικά"), ("en", "English"), ("es", "español"),
    ("et", "eesti"), ("eu", "euskara"), ("fa", "فارسی"), ("fi", "suomi"), ("fr", "français"),
    ("ga", "Gaeilge"), ("he", "עברית"), ("hi", "हिन्दी"), ("hr", "hrvatski"), ("hu", "magyar"),
    ("id", "Bahasa Indonesia"), ("it", "italiano"), ("ja", "日本語"), ("ko", "한국어"),
    ("lb", "Lëtzebuergesch"), ("lt", "lietuvių"), ("lv", "latviešu"), ("mt", "Malti"),
    ("nb", "norsk bokmål"), ("nl", "Nederlands"), ("nn", "norsk nynorsk"), ("no", "norsk"),
    ("pl", "polski"), ("pt", "português"), ("ro", "română"), ("ru", "русский"),
    ("sk", "slovenčina"), ("sl", "slovenščina"), ("sq", "shqip"), ("sr", "српски"),
    ("sv", "svenska"), ("tr", "Türkçe"), ("uk", "українська"), ("zh", "中文"),
  ]

  /// Whether a language is written from right to left.
  static func isRightToLeft(_ tag: String) -> Bool {
    ["ar", "fa", "he", "ur", "ps", "yi"].contains(Words.primary(tag))
  }
}
