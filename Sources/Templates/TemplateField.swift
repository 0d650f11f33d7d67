/// One name that a template can use: its kind, its documentation and how its value is read.
///
/// All of it can be inlined where context types are declared: read through unspecialized generic
/// code, a field costs several times as much as showing it.
public struct TemplateField<Context: TemplateContext>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let summary: String
  @usableFromInline let kind: @Sendable (inout ShapeTable) -> TemplateShape.Kind
  /// Reads the field of a context into the value at a place.
  @usableFromInline let read: @Sendable (Context, inout TemplateValues, Int) -> Void

  @usableFromInline
  init(
    name: String, summary: String,
    kind: @escaping @Sendable (inout ShapeTable) -> TemplateShape.Kind,
    read: @escaping @Sendable (Context, inout TemplateValues, Int) -> Void
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
    Self(name: name, summary: doc, kind: { _ in .text }) { context, values, place in
      if let text = get(context) { values.set(text: text, at: place) }
    }
  }

  /// Rendered HTML, inserted as it is by `{{{name}}}`; `{{name}}` escapes it as Mustache says.
  @inlinable
  public static func html(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> String?
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .html }) { context, values, place in
      if let html = get(context) { values.set(html: html, at: place) }
    }
  }

  /// Rendered HTML as UTF-8, which nobody needs as a text.
  @inlinable
  public static func html(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [UInt8]
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .html }) { context, values, place in
      values.set(html: get(context), at: place)
    }
  }

  /// A condition, to open a section with.
  @inlinable
  public static func flag(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Bool
  ) -> Self {
    Self(name: name, summary: doc, kind: { _ in .flag }) { context, values, place in
      values.set(flag: get(context), at: place)
    }
  }

  /// Another context; without a value it is false in a section and its names show nothing.
  @inlinable
  public static func object<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Child?
  ) -> Self {
    Self(name: name, summary: doc, kind: { .object($0.add(Child.self)) }) {
      context, values, place in
      guard let child = get(context) else { return }
      values.write(child, at: values.setObject(of: Child.fields.count, at: place))
    }
  }

  /// Contexts that a section repeats itself for.
  @inlinable
  public static func list<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [Child]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(Child.self)) }) {
      context, values, place in
      let items = get(context)
      let width = Child.fields.count
      var start = values.setList(items.count, of: width, at: place)
      // Where they lie: an iterator and a subscript would copy each item.
      items.withUnsafeBufferPointer { items in
        for index in items.indices {
          values.write(items[index], at: start)
          start += width
        }
      }
    }
  }

  /// Texts that a section repeats itself for, each shown with `{{.}}`.
  @inlinable
  public static func texts(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [String]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(TextContext.self)) }) {
      context, values, place in
      let texts = get(context)
      var start = values.setList(texts.count, of: 1, at: place)
      texts.withUnsafeBufferPointer { texts in
        for index in texts.indices {
          values.set(text: texts[index], at: start)
          start += 1
        }
      }
    }
  }
}
