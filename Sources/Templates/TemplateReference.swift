/// The documentation page of everything that templates can use, in Markdown.
///
/// It is made from the context types themselves, so it cannot say anything else than they do.
public struct TemplateReference: Sendable {
  private let templates: [(name: String, shape: Int)]
  private let shapes: [TemplateShape]

  /// Describes the templates of some entries and all context types they reach.
  public init(_ entries: [TemplateLibrary.Entry]) {
    var table = ShapeTable()
    templates = entries.map { ($0.template, $0.shape(&table)) }
    shapes = table.shapes
  }

  /// The page: a section a template, then a section a context type, each sorted by name.
  public var markdown: String {
    var page = "# Template variables\n\n"
    page += "Made from the context types of the program; do not edit.\n"
    page += "\n## Templates\n"
    for (name, shape) in templates.sorted(by: { ($0.name, $0.shape) < ($1.name, $1.shape) }) {
      page += "\n### `\(name).mustache`\n\n"
      page += "\(shapes[shape].summary) Its variables: \(link(shape)).\n"
    }
    page += "\n## Context types\n"
    for shape in shapes.indices.sorted(by: { (shapes[$0].name, $0) < (shapes[$1].name, $1) }) {
      page += section(shapes[shape])
    }
    return page
  }

  private func section(_ shape: TemplateShape) -> String {
    var section = "\n### \(shape.name)\n\n\(shape.summary)\n\n"
    section += "| name | kind | meaning |\n|---|---|---|\n"
    for field in shape.fields {
      section += "| `\(field.name)` | \(describe(field.kind)) | \(cell(field.summary)) |\n"
    }
    return section
  }

  private func describe(_ kind: TemplateShape.Kind) -> String {
    switch kind {
    case .text: "text"
    case .html: "HTML"
    case .flag: "flag"
    case .object(let shape): link(shape)
    case .list(let shape): "list of \(link(shape))"
    }
  }

  /// A link to the section of a type, by the anchor that Markdown viewers give its heading.
  private func link(_ shape: Int) -> String {
    let name = shapes[shape].name
    let anchor = name.lowercased().utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "-") : $0 }
    return "[\(name)](#\(String(decoding: anchor, as: UTF8.self)))"
  }

  private func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": cell += "\\|"
      case "\n", "\r": cell += " "
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell
  }
}
