/// A type whose values a template can show.
///
/// ```swift
/// struct Link: TemplateContext {
///   static let name = "link"
///   static let summary = "A link to another page."
///   static let fields: [TemplateField<Self>] = [
///     .text("title", "The words of the link.") { $0.title },
///     .text("href", "Its address, relative to the page.") { $0.href },
///   ]
/// }
/// ```
/// Declare the three as `static let`: the fields are asked for once for every value rendered.
public protocol TemplateContext: Sendable {
  /// The name of the type in messages and in the documentation, such as `link`.
  static var name: String { get }
  /// One sentence for the documentation page.
  static var summary: String { get }
  /// What a template can read, each name once.
  static var fields: [TemplateField<Self>] { get }
}

/// The item of a list of texts.
@usableFromInline
struct TextContext: TemplateContext {
  @usableFromInline static let name = "text"
  @usableFromInline static let summary = "A text, shown with {{.}}."
  @usableFromInline static let fields: [TemplateField<Self>] = [
    .text(".", "The text itself.") { $0.text }
  ]

  let text: String
}
