import Spelling

/// Which template includes which, as partial or as parent.
///
/// Checked before anything is compiled: every name must exist, and no template may reach itself.
struct IncludeGraph {
  /// An include tag: the template it stands in, and its node there.
  struct Tag: Hashable {
    let template: Int
    let node: Int
  }

  private let templates: [ParsedTemplate]
  private let indexes: [String: Int]
  private var includes: [[(node: Int, target: Int)]] = []
  /// The include tags that close a circle; following the others always ends.
  private(set) var circular: Set<Tag> = []
  private(set) var problems: [TemplateProblem] = []

  init(_ templates: [ParsedTemplate]) {
    self.templates = templates
    indexes = Dictionary(
      templates.enumerated().map { ($0.element.source.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for template in templates { includes.append(resolve(template)) }
    findCircles()
    checkArguments()
  }

  /// Returns the place of the template with a name.
  func template(named name: String) -> Int? { indexes[name] }

  private mutating func resolve(_ template: ParsedTemplate) -> [(node: Int, target: Int)] {
    var found: [(node: Int, target: Int)] = []
    for (index, node) in template.nodes.enumerated() {
      switch node.kind {
      case .partial, .parent:
        if let target = indexes[node.name] {
          found.append((index, target))
        } else {
          let nearest = nearest(to: node.name)
          problems.append(.unknownTemplate(in: template.source, node, nearest: nearest))
        }
      default: break
      }
    }
    return found
  }

  /// The template that someone meant by a name that none has.
  ///
  /// First the one in another folder, or in none: `card` means `partials/card`.
  private func nearest(to name: String) -> String? {
    let last = Self.lastPart(of: name)
    let moved = indexes.keys.filter { Self.lastPart(of: $0).elementsEqual(last) }
    return moved.min() ?? Nearest.match(name, in: indexes.keys)
  }

  private static func lastPart(of name: String) -> Substring.UTF8View {
    let bytes = Substring(name).utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes }
    return bytes[bytes.index(after: slash)...]
  }

  /// Walks the graph depth first, without recursion: a chain of partials can be long.
  private mutating func findCircles() {
    enum State { case new, open, done }
    var states = Array(repeating: State.new, count: templates.count)
    for root in templates.indices where states[root] == .new {
      var path: [(template: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let (template, next) = path.last {
        guard next < includes[template].count else {
          states[template] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let (node, target) = includes[template][next]
        switch states[target] {
        case .new:
          states[target] = .open
          path.append((target, 0))
        case .open:
          circular.insert(Tag(template: template, node: node))
          let circle = path.drop { $0.template != target }.map { name($0.template) }
          problems.append(
            .circle(in: templates[template].source, templates[template].nodes[node], circle))
        case .done: break
        }
      }
    }
  }

  /// Reports blocks given to a parent that shows no block of that name, nor does what it includes.
  private mutating func checkArguments() {
    for (index, template) in templates.enumerated() {
      var checked: [Int: Set<String>] = [:]
      for (node, target) in includes[index] {
        guard case .parent = template.nodes[node].kind else { continue }
        let blocks = checked[target] ?? blocks(reachableFrom: target)
        checked[target] = blocks
        for argument in template.arguments(of: node) {
          let argument = template.nodes[argument]
          guard !blocks.contains(argument.name) else { continue }
          let nearest = Nearest.match(argument.name, in: blocks)
          problems.append(
            .unknownBlock(in: template.source, argument, parent: name(target), nearest: nearest))
        }
      }
    }
  }

  private func blocks(reachableFrom root: Int) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<Int> = [root]
    var waiting = [root]
    while let template = waiting.popLast() {
      for node in templates[template].nodes {
        if case .block = node.kind { names.insert(node.name) }
      }
      for (_, target) in includes[template] where seen.insert(target).inserted {
        waiting.append(target)
      }
    }
    return names
  }

  private func name(_ template: Int) -> String { templates[template].source.name }
}

extension ParsedTemplate {
  /// Returns the nodes of the blocks directly inside a parent tag.
  func arguments(of parent: Int) -> [Int] {
    var found: [Int] = []
    var index = parent + 1
    while index < nodes[parent].close {
      switch nodes[index].kind {
      case .argument:
        found.append(index)
        index = nodes[index].close
      case .section, .inverted, .parent, .block, .ignored: index = nodes[index].close
      case .text, .lineStart, .variable, .raw, .partial, .close: break
      }
      index += 1
    }
    return found
  }
}

// MARK: - Diagnostics

extension TemplateProblem {
  fileprivate static func unknownTemplate(
    in source: TemplateSource, _ node: TemplateNode, nearest: String?
  ) -> Self {
    Self(
      in: source, node.range, "no template has the name '\(node.name)'",
      help: nearest.map { "did you mean '\($0)'?" })
  }

  fileprivate static func circle(
    in source: TemplateSource, _ node: TemplateNode, _ names: [String]
  ) -> Self {
    let way = (names + [node.name]).joined(separator: " → ")
    return Self(
      in: source, node.range, "the template '\(node.name)' includes itself: \(way)",
      help: "a template cannot contain itself; repeat a flat list instead")
  }

  fileprivate static func unknownBlock(
    in source: TemplateSource, _ node: TemplateNode, parent: String, nearest: String?
  ) -> Self {
    Self(
      in: source, node.range, "the template '\(parent)' has no block '\(node.name)'",
      help: nearest.map { "did you mean '\($0)'?" })
  }
}
