import Templates

/// The fixed phrases of the interface, by name.
struct LabelsContext: TemplateContext {
  static let name = "labels"
  static let summary = "The fixed phrases of the interface in the language of the page."
  static let fields: [TemplateField<Self>] =
    Label.allCases.map { label in
      .text(label.rawValue, "“\(Words.en.label(label))” in the page's language.") {
        $0.words.label(label)
      }
    }

  let words: Words
}
