/// The names, kinds and documentation of one context type.
///
/// Shapes refer to each other by their place in a table, so that a context type may contain itself.
public struct TemplateShape: Sendable {
  /// What a field holds; the number is the place of another shape in the same table.
  public enum Kind: Hashable, Sendable {
    case text
    case html
    case flag
    case object(Int)
    case list(Int)
  }

  /// One name that a template can use.
  public struct Field: Hashable, Sendable {
    /// The name as a template writes it.
    public let name: String
    /// What it means, for the documentation page.
    public let summary: String
    /// What it holds.
    public let kind: Kind

    /// Makes a field of a shape.
    package init(name: String, summary: String, kind: Kind) {
      self.name = name
      self.summary = summary
      self.kind = kind
    }
  }

  /// The name of the context type.
  public let name: String
  /// One sentence about the context type.
  public let summary: String
  /// The fields, in the order in which an object holds their values.
  public let fields: [Field]

  private let slots: [String: Int]

  /// Makes a shape from its fields; of two with one name the first counts.
  package init(name: String, summary: String, fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
    slots = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the shapes reachable from a context type, its own first.
  public static func all<Context: TemplateContext>(from type: Context.Type) -> [TemplateShape] {
    var table = ShapeTable()
    _ = table.add(type)
    return table.shapes
  }

  /// Returns the place of a field in an object of this shape.
  func slot(of name: String) -> Int? { slots[name] }
}

/// The shapes of all context types met so far, each type once.
@usableFromInline
struct ShapeTable: Sendable {
  private(set) var shapes: [TemplateShape]
  private var indexes: [ObjectIdentifier: Int] = [:]

  init(_ shapes: [TemplateShape] = []) {
    self.shapes = shapes
  }

  /// Returns the place of a type's shape; the shapes it refers to are added with it.
  @usableFromInline
  mutating func add<Context: TemplateContext>(_ type: Context.Type) -> Int {
    let identifier = ObjectIdentifier(type)
    if let known = indexes[identifier] { return known }
    let index = shapes.count
    // The place is taken before the fields are looked at: a place contains places.
    indexes[identifier] = index
    shapes.append(TemplateShape(name: Context.name, summary: Context.summary, fields: []))
    var fields: [TemplateShape.Field] = []
    for field in Context.fields {
      let kind = field.kind(&self)
      fields.append(TemplateShape.Field(name: field.name, summary: field.summary, kind: kind))
    }
    shapes[index] = TemplateShape(name: Context.name, summary: Context.summary, fields: fields)
    return index
  }
}
