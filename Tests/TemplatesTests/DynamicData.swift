import Templates

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value, as the Mustache specification describes its data.
enum JSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

/// JSON data with the shapes it has, the root's first.
struct DynamicData {
  private(set) var shapes: [TemplateShape] = []
  private(set) var root = DynamicObject([])

  init(_ json: JSON) {
    let shape = addShape(of: [json])
    root = object(json, shape)
  }

  /// Adds the shape of the items of one list, which may lack some of each other's names.
  private mutating func addShape(of items: [JSON]) -> Int {
    let index = shapes.count
    shapes.append(TemplateShape(name: "data", summary: "", fields: []))
    var values: [String: [JSON]] = [:]
    for item in items {
      if case .object(let members) = item {
        for (name, value) in members { values[name, default: []].append(value) }
      } else {
        values[".", default: []].append(item)
      }
    }
    var fields: [TemplateShape.Field] = []
    for name in values.keys.sorted() {
      let kind = kind(of: values[name] ?? [])
      fields.append(TemplateShape.Field(name: name, summary: "", kind: kind))
    }
    shapes[index] = TemplateShape(name: "data", summary: "", fields: fields)
    return index
  }

  private mutating func kind(of values: [JSON]) -> TemplateShape.Kind {
    var items: [JSON]?
    for case .list(let list) in values { items = (items ?? []) + list }
    if let items { return .list(items.isEmpty ? -1 : addShape(of: items)) }
    for value in values {
      switch value {
      case .object: return .object(addShape(of: values))
      case .flag: return .flag
      case .null, .text, .list: continue
      }
    }
    return .text
  }

  private func object(_ json: JSON, _ shape: Int) -> DynamicObject {
    DynamicObject(
      shapes[shape].fields.map { field in
        if case .object(let members) = json { return value(members[field.name], field.kind) }
        return field.name == "." ? value(json, field.kind) : .none
      })
  }

  private func value(_ json: JSON?, _ kind: TemplateShape.Kind) -> DynamicObject.Value {
    switch (json, kind) {
    case (.flag(let flag), _): .flag(flag)
    case (.text(let text), _): .text(text)
    case (.list(let items), .list(let shape)): .list(items.map { object($0, shape) })
    case (.object, .object(let shape)): .object(json.map { object($0, shape) } ?? root)
    default: .none
    }
  }
}
