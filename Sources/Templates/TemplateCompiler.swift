/// Compiles templates to a program, checking every name against the shapes on the way.
///
/// A template is compiled once for every context stack, indentation and set of blocks it is
/// included with, and called from there on, so that partials in partials do not multiply.
struct TemplateCompiler {
  /// What happens to names that mean nothing.
  enum Mode {
    /// They are problems.
    case strict
    /// They show nothing, as the Mustache specification has it.
    case lenient
  }

  /// A template with the context type it is rendered with.
  struct Entry {
    let key: TemplateLibrary.Key
    let shape: Int
  }

  /// What a template is compiled for.
  struct Variant: Hashable {
    let template: Int
    let stack: ContextStack
    let indentation: [UInt8]
    let blocks: Int
  }

  /// How many steps all templates may unfold to.
  static let largest = 1_000_000

  let shapes: [TemplateShape]
  let mode: Mode
  let templates: [ParsedTemplate]
  let graph: IncludeGraph
  var problems = ProblemLog()
  var program = Program()
  /// The routine being written.
  var routine = Routine()
  var blocks = BlockTable()
  /// How deep the current routine has gone.
  var deepest = 0
  var isExhausted = false
  /// The nodes that have been compiled under some context.
  var checked: [[Bool]]

  private var visits = 0
  private var routines: [Routine] = []
  private var variants: [Variant: Int] = [:]

  init(_ sources: [TemplateSource], shapes: [TemplateShape], mode: Mode) {
    self.shapes = shapes
    self.mode = mode
    var parsed: [ParsedTemplate] = []
    // Sorted, so that problems do not depend on the order in which files are found.
    for source in sources.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) {
      let (template, found) = TemplateParser.parse(source)
      parsed.append(template)
      for problem in found { problems.add(problem) }
    }
    templates = parsed
    graph = IncludeGraph(parsed)
    for problem in graph.problems { problems.add(problem) }
    checked = parsed.map { Array(repeating: false, count: $0.nodes.count) }
  }

  /// Compiles the templates of all entries.
  mutating func compile(_ entries: [Entry]) -> TemplateLibrary {
    var compiled: [(key: TemplateLibrary.Key, routine: Int)] = []
    for entry in entries {
      guard let template = graph.template(named: entry.key.template) else {
        problems.add(.missingTemplate(entry.key.template))
        continue
      }
      let variant = Variant(
        template: template, stack: ContextStack(root: entry.shape), indentation: [],
        blocks: BlockTable.none)
      let index = routine(for: variant, depth: 0)
      compiled.append((entry.key, index))
      if isExhausted || routines[index].cost > Self.largest {
        problems.add(.tooLarge(in: templates[template].source))
      }
    }
    if !entries.isEmpty, !isExhausted { checkUnused() }
    let starts = program.link(routines)
    return TemplateLibrary(
      program: program,
      starts: Dictionary(
        compiled.map { ($0.key, starts[$0.routine]) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Includes a template: compiles it for this variant if that was not done, and adds the call.
  mutating func call(_ variant: Variant, from scope: CompilerScope, node: TemplateNode) {
    guard scope.depth < TagMatcher.deepest else {
      problems.add(.tooDeep(in: templates[scope.template].source, node.range))
      return
    }
    let index = routine(for: variant, depth: scope.depth + 1)
    let height = routines[index].height
    if scope.depth + 1 + height > TagMatcher.deepest {
      problems.add(.tooDeep(in: templates[scope.template].source, node.range))
    }
    deepest = max(deepest, scope.depth + 1 + height)
    routine.append(.call(Int32(clamping: index)), in: &program)
    routine.cost = min(routine.cost + routines[index].cost, Self.largest + 1)
  }

  /// Counts a node; false when the templates unfold without measure.
  mutating func visit() -> Bool {
    visits += 1
    if visits > Self.largest { isExhausted = true }
    return !isExhausted
  }

  private mutating func routine(for variant: Variant, depth: Int) -> Int {
    if let known = variants[variant] { return known }
    let index = routines.count
    variants[variant] = index
    routines.append(Routine())
    let outer = (routine, deepest)
    routine = Routine()
    deepest = depth
    let scope = CompilerScope(
      template: variant.template, stack: variant.stack, indentation: variant.indentation,
      blocks: variant.blocks, depth: depth)
    compile(templates[variant.template].nodes.indices, scope)
    routine.append(.end, in: &program)
    routine.height = deepest - depth
    routines[index] = routine
    (routine, deepest) = outer
    return index
  }
}

// MARK: - Diagnostics

extension TemplateProblem {
  fileprivate static func missingTemplate(_ name: String) -> Self {
    Self(path: name, offset: 0, length: 0, summary: "no template has the name '\(name)'")
  }

  fileprivate static func tooLarge(in source: TemplateSource) -> Self {
    Self(
      in: source, 0..<0,
      "the template '\(source.name)' unfolds to more than \(TemplateCompiler.largest) steps",
      help: "include fewer templates inside each other")
  }
}
