/// Stands for contexts whose shape is only known at run time.
struct DynamicContext: TemplateContext {
  static let name = "dynamic"
  static let summary = "A context whose shape is only known at run time."
  static let fields: [TemplateField<Self>] = []
}

/// Data without a Swift type: for the tests of the Mustache specification.
package struct DynamicObject: Sendable {
  /// The value of one field.
  package enum Value: Sendable {
    case none
    case text(String)
    case flag(Bool)
    case object(DynamicObject)
    case list([DynamicObject])
  }

  let values: [Value]

  /// Takes the values in the order of the shape's fields.
  package init(_ values: [Value]) { self.values = values }
}

extension TemplateLibrary {
  /// Renders a template that was compiled for the shape of some data.
  package func render(_ template: String, _ object: DynamicObject, into output: inout [UInt8]) {
    run(template, ObjectIdentifier(DynamicContext.self), into: &output) { values in
      let root = values.reserve(object.values.count)
      values.write(object, at: root)
      return root
    }
  }
}

extension TemplateValues {
  fileprivate mutating func write(_ object: DynamicObject, at start: Int) {
    for (index, value) in object.values.enumerated() {
      let place = start + index
      switch value {
      case .none: break
      case .text(let text): set(text: text, at: place)
      case .flag(let flag): set(flag: flag, at: place)
      case .object(let object): write(object, at: setObject(of: object.values.count, at: place))
      case .list(let items):
        let width = items.map(\.values.count).max() ?? 0
        let first = setList(items.count, of: width, at: place)
        for (number, item) in items.enumerated() { write(item, at: first + number * width) }
      }
    }
  }
}
