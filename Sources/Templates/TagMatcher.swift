/// Finds the closing tag of every section, parent and block.
///
/// What is not closed is closed where the surrounding section ends, so that checking goes on.
struct TagMatcher {
  /// How many sections, parents and blocks may stand inside each other.
  static let deepest = 64

  /// A tag with its partner and its role.
  struct Match {
    var tag: TemplateTag
    /// The place of the closing tag, or of the opening one.
    var partner: Int?
    /// A block directly inside a parent.
    var isArgument = false
    var isTooDeep = false
  }

  private let source: TemplateSource
  private var matches: [Match] = []
  private var open: [Int] = []
  /// How many open tags have each name.
  private var openNames: [String: Int] = [:]
  private var problems: [TemplateProblem] = []
  private var reportedDepth = false

  /// Returns the tags with their partners.
  static func match(
    _ tags: [TemplateTag], of source: TemplateSource
  ) -> (matches: [Match], problems: [TemplateProblem]) {
    var matcher = TagMatcher(source: source)
    for tag in tags { matcher.add(tag) }
    while !matcher.open.isEmpty { matcher.closeMissing(at: source.bytes.count) }
    return (matcher.matches, matcher.problems)
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  private mutating func add(_ tag: TemplateTag) {
    switch tag.kind {
    case .section, .inverted, .parent, .block: begin(tag)
    case .close: end(tag)
    case .text, .variable, .raw, .partial, .silent: matches.append(Match(tag: tag))
    }
  }

  private mutating func begin(_ tag: TemplateTag) {
    var match = Match(tag: tag)
    if tag.kind == .block, let last = open.last, matches[last].tag.kind == .parent {
      match.isArgument = true
    }
    if open.count >= Self.deepest {
      match.isTooDeep = true
      if !reportedDepth { problems.append(.tooDeep(in: source, tag.range)) }
      reportedDepth = true
    }
    open.append(matches.count)
    openNames[tag.name, default: 0] += 1
    matches.append(match)
  }

  private mutating func end(_ tag: TemplateTag) {
    guard let last = open.last else {
      problems.append(.strayClose(in: source, tag))
      matches.append(Match(tag: TemplateTag(kind: .silent, range: tag.range)))
      return
    }
    if matches[last].tag.name != tag.name {
      if openNames[tag.name, default: 0] > 0 {
        while let inner = open.last, matches[inner].tag.name != tag.name {
          closeMissing(at: tag.range.lowerBound)
        }
      } else {
        problems.append(.wrongClose(in: source, tag, open: matches[last].tag))
      }
    }
    close(with: tag)
  }

  private mutating func closeMissing(at offset: Int) {
    guard let last = open.last else { return }
    let tag = matches[last].tag
    problems.append(.unclosedSection(in: source, tag))
    close(with: TemplateTag(kind: .close, range: offset..<offset, name: tag.name))
  }

  private mutating func close(with tag: TemplateTag) {
    guard let last = open.popLast() else { return }
    openNames[matches[last].tag.name, default: 0] -= 1
    matches[last].partner = matches.count
    var match = Match(tag: tag, partner: last)
    match.isArgument = matches[last].isArgument
    matches.append(match)
  }
}

// MARK: - Diagnostics

extension TemplateProblem {
  /// Sections, parents, blocks and includes inside each other beyond the limit.
  static func tooDeep(in source: TemplateSource, _ range: Range<Int>) -> Self {
    let typed = String(decoding: source.bytes[range], as: UTF8.self)
    return Self(
      in: source, range, "'\(typed)' is nested more than \(TagMatcher.deepest) levels deep",
      help: "levels are sections, blocks, parents and partials, counted from the page's template")
  }

  fileprivate static func unclosedSection(in source: TemplateSource, _ tag: TemplateTag) -> Self {
    let typed = String(decoding: source.bytes[tag.range], as: UTF8.self)
    return Self(
      in: source, tag.range, "'\(typed)' is never closed", help: "close it with '{{/\(tag.name)}}'")
  }

  fileprivate static func strayClose(in source: TemplateSource, _ tag: TemplateTag) -> Self {
    let typed = String(decoding: source.bytes[tag.range], as: UTF8.self)
    return Self(in: source, tag.range, "'\(typed)' closes nothing that is open")
  }

  fileprivate static func wrongClose(
    in source: TemplateSource, _ tag: TemplateTag, open: TemplateTag
  ) -> Self {
    let typed = String(decoding: source.bytes[tag.range], as: UTF8.self)
    let opened = String(decoding: source.bytes[open.range], as: UTF8.self)
    return Self(
      in: source, tag.range, "'\(typed)' does not close '\(opened)'",
      help: "write '{{/\(open.name)}}'")
  }
}
