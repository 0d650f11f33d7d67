import Spelling

extension TemplateCompiler {
  /// Returns the template that a scope is in.
  func source(_ scope: CompilerScope) -> TemplateSource { templates[scope.template].source }

  /// Adds a problem that was met under the contexts of a scope.
  mutating func report(_ problem: TemplateProblem, _ scope: CompilerScope) {
    problems.add(problem, scope: shapes[scope.stack.innermost].name)
  }

  /// Finds what a tag's name means here, or reports that it means nothing.
  mutating func meaning(
    _ index: Int, _ node: TemplateNode, _ scope: CompilerScope
  ) -> ContextStack.Meaning? {
    checked[scope.template][index] = true
    let found = scope.stack.find(node.parts, in: shapes)
    guard mode == .strict else { return found }
    let source = source(scope)
    switch found {
    case .value: return found
    case .here(let shape):
      switch node.kind {
      case .variable, .raw: report(.notText(in: source, node, .object(shape), shapes), scope)
      default: return found
      }
    case .unknown:
      let names = scope.stack.shapes.flatMap { shapes[$0].fields.map(\.name) }
      let first = node.parts.first ?? node.name
      let nearest = Nearest.match(first, in: names)
      report(.unknownName(in: source, node, first, nearest), scope)
    case .unknownPart(let part, let shape):
      let nearest = Nearest.match(part, in: shapes[shape].fields.map(\.name))
      problems.add(.unknownName(in: source, node, part, nearest), scope: shapes[shape].name)
    case .notAnObject(let part, let next, let kind):
      report(.noParts(in: source, node, part: part, next: next, kind, shapes), scope)
    }
    return nil
  }

  /// Gives a path through objects its place in the program.
  mutating func reference(to path: ContextStack.Path) -> Program.Reference {
    let rest = path.slots.dropFirst()
    let start = program.slots.count
    program.slots.append(contentsOf: rest.map { Int32(clamping: $0) })
    return Program.Reference(
      frame: Int32(clamping: path.frame), slot: Int32(clamping: path.slots.first ?? 0),
      rest: Int32(clamping: start), restCount: Int32(clamping: rest.count))
  }

  /// Checks names that no entry reaches: some context type must have them.
  ///
  /// Such are the default content of a block that is always replaced, and templates left over.
  mutating func checkUnused() {
    let names = Set(shapes.flatMap { $0.fields.map(\.name) })
    for (template, wasChecked) in zip(templates, checked) {
      for (node, done) in zip(template.nodes, wasChecked) where !done {
        switch node.kind {
        case .variable, .raw, .section, .inverted:
          guard let unknown = node.parts.first(where: { $0 != "." && !names.contains($0) })
          else { continue }
          let nearest = Nearest.match(unknown, in: names)
          problems.add(
            .unknownName(in: template.source, node, unknown, nearest), scope: "any context")
        default: break
        }
      }
    }
  }
}

// MARK: - Diagnostics

extension TemplateProblem {
  /// A name that no context in scope has.
  fileprivate static func unknownName(
    in source: TemplateSource, _ node: TemplateNode, _ typed: String, _ nearest: String?
  ) -> Self {
    Self(
      in: source, node.range, "no variable has the name '\(typed)'",
      help: nearest.map { "did you mean '\($0)'?" })
  }

  /// A tag that shows something which is no text.
  static func notText(
    in source: TemplateSource, _ node: TemplateNode, _ kind: TemplateShape.Kind,
    _ shapes: [TemplateShape]
  ) -> Self {
    let name = node.name
    let help =
      switch kind {
      case .flag: "ask for it with '{{#\(name)}}…{{/\(name)}}'"
      case .list: "repeat a section for its items with '{{#\(name)}}…{{/\(name)}}'"
      case .object, .text, .html: "show one of its variables"
      }
    return Self(
      in: source, node.range, "'\(name)' is \(kind.described(shapes)), not text", help: help)
  }

  /// A dotted name through something that is no object.
  fileprivate static func noParts(
    in source: TemplateSource, _ node: TemplateNode, part: String, next: String,
    _ kind: TemplateShape.Kind, _ shapes: [TemplateShape]
  ) -> Self {
    let help = "open it first: '{{#\(part)}}{{\(next)}}{{/\(part)}}'"
    let isList = if case .list = kind { true } else { false }
    return Self(
      in: source, node.range,
      "'\(part)' is \(kind.described(shapes)), so '\(node.name)' means nothing",
      help: isList ? help : nil)
  }
}

extension TemplateShape.Kind {
  /// The kind in words, with its article.
  fileprivate func described(_ shapes: [TemplateShape]) -> String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .flag: "a flag"
    case .object(let shape): "an object of type '\(shapes[shape].name)'"
    case .list: "a list"
    }
  }
}
