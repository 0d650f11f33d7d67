/// All templates of a site, checked and compiled.
public struct TemplateLibrary: Sendable {
  /// Says which template is rendered with which context type.
  public struct Entry: Sendable {
    let template: String
    let type: ObjectIdentifier
    let shape: @Sendable (inout ShapeTable) -> Int

    /// Makes an entry.
    public init<Context: TemplateContext>(_ template: String, _ type: Context.Type) {
      self.template = template
      self.type = ObjectIdentifier(type)
      shape = { $0.add(Context.self) }
    }
  }

  struct Key: Hashable {
    let template: String
    let type: ObjectIdentifier
  }

  private let program: Program
  private let starts: [Key: Int]

  init(program: Program, starts: [Key: Int]) {
    self.program = program
    self.starts = starts
  }

  /// Checks and compiles templates for the context types they are rendered with.
  ///
  /// Every name in every template is checked, also in branches and templates that are never shown.
  /// Returns all problems, sorted by path and place; with any problem there is no library.
  public static func compile(
    _ sources: [TemplateSource], entries: [Entry]
  ) -> (library: TemplateLibrary?, problems: [TemplateProblem]) {
    var table = ShapeTable()
    let entries = entries.map {
      TemplateCompiler.Entry(
        key: Key(template: $0.template, type: $0.type), shape: $0.shape(&table))
    }
    var compiler = TemplateCompiler(sources, shapes: table.shapes, mode: .strict)
    let library = compiler.compile(entries)
    let problems = compiler.problems.sorted
    return (problems.isEmpty ? library : nil, problems)
  }

  /// The names of the templates that some templates include, as partials or as parents.
  public static func included(by sources: [TemplateSource]) -> Set<String> {
    var names: Set<String> = []
    for source in sources {
      for node in TemplateParser.parse(source).template.nodes {
        switch node.kind {
        case .partial, .parent: names.insert(node.name)
        default: break
        }
      }
    }
    return names
  }

  /// Compiles one template as the Mustache specification asks: what is unknown shows nothing.
  ///
  /// For the specification's own tests; the shapes describe their data, the first one the root.
  package static func compileLeniently(
    _ sources: [TemplateSource], template: String, shapes: [TemplateShape]
  ) -> TemplateLibrary {
    let key = Key(template: template, type: ObjectIdentifier(DynamicContext.self))
    var compiler = TemplateCompiler(sources, shapes: shapes, mode: .lenient)
    return compiler.compile([TemplateCompiler.Entry(key: key, shape: 0)])
  }

  /// Renders a template with a context of the type that its entry names.
  ///
  /// A pair of template and type that is no entry is a mistake in the program and ends it.
  @inlinable
  public func render<Context: TemplateContext>(
    _ template: String, _ context: Context, into output: inout [UInt8]
  ) {
    run(template, ObjectIdentifier(Context.self), into: &output) { $0.add(context) }
  }

  /// Renders a template with what a closure reads, which returns where it begins.
  ///
  /// Values live and die here: Swift 6.3 does not compile their end in code that is inlined elsewhere.
  @usableFromInline
  func run(
    _ template: String, _ type: ObjectIdentifier, into output: inout [UInt8],
    _ read: (inout TemplateValues) -> Int
  ) {
    var values = TemplateValues()
    let root = read(&values)
    guard let start = starts[Key(template: template, type: type)] else {
      preconditionFailure("no entry renders '\(template)' with this context type")
    }
    var run = ProgramRun(program, values.values.view, values.bytes.view, root: root)
    withExtendedLifetime(values) { run.run(from: start, into: &output) }
  }
}
