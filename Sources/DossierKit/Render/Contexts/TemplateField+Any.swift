import Templates

extension TemplateField {
  /// A flag that says whether a list has items, so that its heading stands once and only then.
  static func any<Item>(
    _ name: String, _ get: @escaping @Sendable (Context) -> [Item]
  ) -> Self {
    .flag(name, "Whether the list of the same name has items.") { !get($0).isEmpty }
  }
}
