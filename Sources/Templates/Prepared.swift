/// A context whose fields have been read, to be shown on many pages.
///
/// Reading the fields costs more than showing them. What stands on many pages, such as the link to
/// a record, is read once, and its values are copied to where it is shown.
public struct Prepared<Context: TemplateContext>: Sendable {
  @usableFromInline let values: PreparedValues

  /// Reads every field of a context.
  @inlinable
  public init(_ context: Context) {
    values = PreparedValues(width: Context.fields.count) { $0.add(context) }
  }
}

extension TemplateField {
  /// Another context that was read before; without a value it is false in a section.
  @inlinable
  public static func object<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Prepared<Child>?
  ) -> Self {
    Self(name: name, summary: doc, kind: { .object($0.add(Child.self)) }) {
      context, values, place in
      if let child = get(context) { values.set(child.values, at: place) }
    }
  }

  /// Contexts that were read before, which a section repeats itself for.
  @inlinable
  public static func list<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [Prepared<Child>]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(Child.self)) }) {
      context, values, place in
      let items = get(context)
      let width = Child.fields.count
      var start = values.setList(items.count, of: width, at: place)
      // Where they lie: an iterator and a subscript would copy each item.
      items.withUnsafeBufferPointer { items in
        for index in items.indices {
          values.write(items[index].values, at: start)
          start += width
        }
      }
    }
  }
}
