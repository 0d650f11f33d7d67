/// The value of one field of a context, ready to be rendered.
public enum TemplateValue: Sendable {
  case none
  case text(String)
  case html(String)
  case flag(Bool)
  case object(TemplateObject)
  case list([TemplateObject])

  /// Whether a section on this value is entered: there is something, and it is not false or empty.
  var isTruthy: Bool {
    switch self {
    case .none: false
    case .text(let text), .html(let text): !text.utf8.isEmpty
    case .flag(let flag): flag
    case .object: true
    case .list(let items): !items.isEmpty
    }
  }
}
