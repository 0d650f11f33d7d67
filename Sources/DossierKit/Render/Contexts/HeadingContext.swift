import Templates

/// A heading of a text.
struct HeadingContext: TemplateContext {
  static let name = "heading"
  static let summary = "A heading of a text, in the list at its head."
  static let fields: [TemplateField<Self>] = [
    .text("id", "Its id on the page.") { $0.id },
    .html("words", "Its words, without links and notes.") { $0.words },
  ]

  let id: String
  let words: String
}
