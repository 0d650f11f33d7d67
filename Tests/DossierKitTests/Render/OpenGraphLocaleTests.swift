import Testing

@testable import DossierKit

@Suite
struct OpenGraphLocaleTests {
  @Test(arguments: [
    ("en", "en_US"), ("nl", "nl_NL"), ("fr", "fr_FR"), ("nl-BE", "nl_BE"), ("fr-be", "fr_BE"),
    ("zh-Hant-TW", "zh_TW"), ("ar", "ar"), ("EN-gb", "en_GB"),
  ])
  func `a language has the name that Open Graph gives it`(tag: String, name: String) {
    #expect(OpenGraphLocale.name(of: tag) == name)
  }
}
