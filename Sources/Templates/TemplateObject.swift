/// A context whose fields have all been read, in the order of its shape.
///
/// Every field is evaluated once, when the object is made; rendering then only indexes an array.
/// An object can be made once and given to many pages, such as the description of the site.
public struct TemplateObject: Sendable {
  @usableFromInline let values: [TemplateValue]
  @usableFromInline let type: ObjectIdentifier

  /// Reads every field of a context.
  ///
  /// Inlinable, because unspecialized generic code reads a field several times slower.
  @inlinable
  public init<Context: TemplateContext>(_ context: Context) {
    values = Context.fields.map { $0.read(context) }
    type = ObjectIdentifier(Context.self)
  }

  /// Makes an object for a shape that no Swift type stands behind.
  package init(dynamic values: [TemplateValue]) {
    self.values = values
    type = ObjectIdentifier(DynamicContext.self)
  }

  /// Makes the item of a list of texts, which a template reads as `{{.}}`.
  @usableFromInline
  init(text: String) {
    values = [.text(text)]
    type = ObjectIdentifier(TextContext.self)
  }
}
