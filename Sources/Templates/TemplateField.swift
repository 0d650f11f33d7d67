/// One name that a template can use: its kind, its documentation and how its value is read.
///
/// All of it can be inlined where context types are declared: read through unspecialized generic
/// code, a field costs several times as much as showing it.
public struct TemplateField<Context: TemplateContext>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let summary: String
  @usableFromInline let kind: @Sendable (inout ShapeTable) -> TemplateShape.Kind
  @usableFromInline let read: @Sendable (Context) -> TemplateValue

  @usableFromInline
  init(
    name: String, summary: String,
    kind: @escaping @Sendable (inout ShapeTable) -> TemplateShape.Kind,
    read: @escaping @Sendable (Context) -> TemplateValue
  ) {
    self.name = name
    self.summary = summary
    self.kind = kind
    self.read = read
  }

  /// A text, escaped wherever it is shown; without a value, or empty, it is false in a section.
  @inlinable
  public static func text(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> String?
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .text }) {
      get($0).map(TemplateValue.text) ?? .none
    }
  }

  /// Rendered HTML, inserted as it is by `{{{name}}}`; `{{name}}` escapes it as Mustache says.
  @inlinable
  public static func html(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> String?
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .html }) {
      get($0).map(TemplateValue.html) ?? .none
    }
  }

  /// A condition, to open a section with.
  @inlinable
  public static func flag(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Bool
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .flag }) { .flag(get($0)) }
  }

  /// Another context; without a value it is false in a section and its names show nothing.
  @inlinable
  public static func object<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Child?
  ) -> Self {
    Self(name: name, summary: doc, kind: { .object($0.add(Child.self)) }) {
      get($0).map { .object(TemplateObject($0)) } ?? .none
    }
  }

  /// Contexts that a section repeats itself for.
  @inlinable
  public static func list<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [Child]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(Child.self)) }) {
      .list(get($0).map { TemplateObject($0) })
    }
  }

  /// Texts that a section repeats itself for, each shown with `{{.}}`.
  @inlinable
  public static func texts(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [String]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(TextContext.self)) }) {
      .list(get($0).map { TemplateObject(text: $0) })
    }
  }
}
