/// The languages of the interface: each is a file of its own beside this one, and stands in this
/// list.
extension Words {
  /// Every language that the interface speaks; the first is that of a dossier in any other.
  static let all: [Words] = [en, nl, fr]
}

extension DateLanguage {
  /// Every language that dates can be written in.
  static let all: [DateLanguage] = Words.all.map(\.dates.language.value)
}

extension PlainLanguage {
  /// The language of a tag such as `nl` or `nl-BE`; nil for one that is not there.
  static func named(_ tag: String) -> PlainLanguage? {
    Words.all.first { Words.areOne($0.code, tag) }?.plain
  }
}
