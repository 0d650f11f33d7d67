extension TemplateCompiler {
  /// Compiles a run of nodes; a section's nodes are compiled with it.
  ///
  /// The scope's indentation is left out before the first line when that one has begun already.
  mutating func compile(_ range: Range<Int>, _ scope: CompilerScope, lineHasBegun: Bool = false) {
    let template = templates[scope.template]
    let bytes = template.source.bytes
    var lineHasBegun = lineHasBegun
    var index = range.lowerBound
    while index < range.upperBound, visit() {
      let node = template.nodes[index]
      switch node.kind {
      case .text: routine.append(literal: bytes[node.range])
      case .lineStart(let blank):
        if !blank, !lineHasBegun { routine.append(literal: scope.indentation[...]) }
        routine.append(literal: bytes[node.range].dropFirst(scope.dedent))
        lineHasBegun = false
      case .variable, .raw: variable(index, node, scope)
      case .section, .inverted:
        section(index, node, scope)
        index = node.close
      case .partial:
        include(index, node, scope)
      case .parent:
        include(index, node, scope)
        index = node.close
      case .block:
        block(index, node, scope)
        index = node.close
      case .argument, .ignored: index = node.close
      case .close: break
      }
      index += 1
    }
  }

  // MARK: - Variables and sections

  private mutating func variable(_ index: Int, _ node: TemplateNode, _ scope: CompilerScope) {
    guard case .value(let path, let kind)? = meaning(index, node, scope) else {
      return
    }
    switch kind {
    case .text, .html:
      let reference = reference(to: path)
      if case .raw = node.kind {
        routine.append(.raw(reference), in: &program)
      } else {
        routine.append(.escaped(reference), in: &program)
      }
    case .flag, .object, .list:
      if mode == .strict { report(.notText(in: source(scope), node, kind, shapes), scope) }
    }
  }

  private mutating func section(_ index: Int, _ node: TemplateNode, _ scope: CompilerScope) {
    let isInverted = if case .inverted = node.kind { true } else { false }
    var inner = scope
    inner.depth += 1
    deepest = max(deepest, inner.depth)
    guard inner.depth <= TagMatcher.deepest else {
      problems.add(.tooDeep(in: source(scope), node.range))
      return
    }
    let body = (index + 1)..<node.close
    switch meaning(index, node, scope) {
    case .value(let path, _) where isInverted:
      let skip = routine.append(.skipIf(reference(to: path), to: 0), in: &program)
      compile(body, inner)
      routine.land(skip, in: &program)
    case .value(let path, let kind):
      section(on: path, kind, body, inner)
    case .here where !isInverted:
      compile(body, inner)
    case .here:
      let skip = routine.append(.jump(to: 0), in: &program)
      compile(body, inner)
      routine.land(skip, in: &program)
    default:
      if mode == .lenient, isInverted { compile(body, inner) }
    }
  }

  private mutating func section(
    on path: ContextStack.Path, _ kind: TemplateShape.Kind, _ body: Range<Int>,
    _ scope: CompilerScope
  ) {
    let reference = reference(to: path)
    var inner = scope
    switch kind {
    case .flag, .text, .html:
      if kind != .flag { inner.stack = scope.stack.showing(path, kind) }
      let skip = routine.append(.skipUnless(reference, to: 0), in: &program)
      compile(body, inner)
      routine.land(skip, in: &program)
    case .object(let shape):
      inner.stack = scope.stack.entering(shape)
      let enter = routine.append(.enter(reference, to: 0), in: &program)
      compile(body, inner)
      routine.append(.leave, in: &program)
      routine.land(enter, in: &program)
    case .list(let shape):
      // Only data whose lists are all empty has such a shape: nothing is known of their items.
      guard shapes.indices.contains(shape) else { return }
      inner.stack = scope.stack.entering(shape)
      let loop = routine.append(.loop(reference, to: 0), in: &program)
      let start = routine.position(in: &program)
      compile(body, inner)
      routine.append(.next(to: start), in: &program)
      routine.land(loop, in: &program)
    }
  }

  // MARK: - Partials, parents and blocks

  private mutating func include(_ index: Int, _ node: TemplateNode, _ scope: CompilerScope) {
    guard let target = graph.template(named: node.name) else { return }
    if mode == .strict,
      graph.circular.contains(IncludeGraph.Tag(template: scope.template, node: index))
    {
      return
    }
    var set = scope.blocks
    if case .parent = node.kind {
      let template = templates[scope.template]
      set = blocks.adding(
        template.arguments(of: index).map {
          let content = BlockTable.Content(
            template: scope.template, node: $0, blocks: scope.blocks)
          return (template.nodes[$0].name, content)
        }, to: set)
    }
    let variant = Variant(
      template: target, stack: scope.stack,
      indentation: node.lead.map { indentation(scope, and: $0) } ?? [], blocks: set)
    call(variant, from: scope, node: node)
  }

  private mutating func block(_ index: Int, _ node: TemplateNode, _ scope: CompilerScope) {
    var inner = scope
    inner.depth += 1
    deepest = max(deepest, inner.depth)
    guard inner.depth <= TagMatcher.deepest else {
      problems.add(.tooDeep(in: source(scope), node.range))
      return
    }
    // Alone on its line, the block has no text there: each line of the content brings its own.
    let lead = node.isStandalone ? nil : node.lead.map { indentation(scope, and: $0) }
    guard let content = blocks.content(of: node.name, in: scope.blocks) else {
      if let lead { routine.append(literal: lead[...]) }
      compile((index + 1)..<node.close, inner)
      return
    }
    let origin = templates[content.template].nodes[content.node]
    inner.template = content.template
    inner.blocks = content.blocks
    inner.dedent = origin.isStandalone ? origin.intrinsic?.count ?? 0 : 0
    if node.isStandalone, let own = node.intrinsic ?? node.lead {
      inner.indentation = indentation(scope, and: own)
    } else if let lead {
      inner.indentation = lead
    }
    if !origin.isStandalone, node.isStandalone || lead != nil {
      routine.append(literal: inner.indentation[...])
    }
    let lineHasBegun = !node.isStandalone && lead == nil
    compile((content.node + 1)..<origin.close, inner, lineHasBegun: lineHasBegun)
  }

  private func indentation(_ scope: CompilerScope, and white: Range<Int>) -> [UInt8] {
    let bytes = templates[scope.template].source.bytes
    return scope.indentation + bytes[white].dropFirst(scope.dedent)
  }
}
