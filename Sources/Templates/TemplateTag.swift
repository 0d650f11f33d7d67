/// A stretch of a template: text, or a tag.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case text
    case variable
    case raw
    case section
    case inverted
    case partial
    case parent
    case block
    case close
    /// A comment or a change of delimiters: shows nothing, but can stand alone on its line.
    case silent
  }

  var kind: Kind
  /// The bytes it covers, delimiters included.
  var range: Range<Int>
  var name = ""
}
