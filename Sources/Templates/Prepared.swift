/// A context whose fields have been read, to be shown on many pages.
///
/// Reading the fields costs more than showing them. What stands on many pages, such as the link to
/// a record, is read once and handed on for the price of one reference.
public struct Prepared<Context: TemplateContext>: Sendable {
  @usableFromInline let object: TemplateObject

  /// Reads every field of a context.
  @inlinable
  public init(_ context: Context) { object = TemplateObject(context) }
}

extension TemplateField {
  /// Another context that was read before; without a value it is false in a section.
  @inlinable
  public static func object<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Prepared<Child>?
  ) -> Self {
    Self(name: name, summary: doc, kind: { .object($0.add(Child.self)) }) {
      get($0).map { .object($0.object) } ?? .none
    }
  }

  /// Contexts that were read before, which a section repeats itself for.
  @inlinable
  public static func list<Child: TemplateContext>(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> [Prepared<Child>]
  ) -> Self {
    Self(name: name, summary: doc, kind: { .list($0.add(Child.self)) }) {
      .list(get($0).map(\.object))
    }
  }
}
