/// The name that Open Graph has for a language: `nl_BE`.
enum OpenGraphLocale {
  /// A language tag with its territory; one without gets the territory that its name comes from.
  static func name(of tag: String) -> String {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"))
    let language = Words.primary(tag)
    // A subtag of two letters is a territory; a script has four, a variant more.
    let territory = parts.dropFirst().first { $0.count == 2 }
      .map { String(decoding: $0.map { $0 & 0xDF }, as: UTF8.self) }
    return (territory ?? PlainLanguage.named(language)?.territory).map { "\(language)_\($0)" }
      ?? language
  }
}
