/// Turns matched tags into nodes, taking away the lines that tags have for themselves.
///
/// The rules are those of the Mustache specification for standalone tags, the indentation of
/// partials and parents, and the indentation of blocks (taken away where a block is written, added
/// where it is shown).
struct LineLayout {
  private let source: TemplateSource
  private let matches: [TagMatcher.Match]
  private var nodes: [TemplateNode] = []
  /// Where the opening tags went among the nodes.
  private var placed: [Int: Int] = [:]
  /// Whether the current line has its beginning already.
  private var lineIsOpen = false
  /// Where text goes on after the last tag, and whether that tag took the end of its line.
  private var takesLineEnd = false

  private var bytes: [UInt8] { source.bytes }

  /// Returns the nodes of a template.
  static func lay(_ matches: [TagMatcher.Match], of source: TemplateSource) -> [TemplateNode] {
    var layout = LineLayout(source: source, matches: matches)
    for index in matches.indices {
      if matches[index].tag.kind == .text { layout.text(index) } else { layout.tag(index) }
    }
    for index in layout.nodes.indices where layout.nodes[index].isStandalone {
      layout.nodes[index].intrinsic = layout.intrinsicIndentation(of: index)
    }
    return layout.nodes
  }

  private init(source: TemplateSource, matches: [TagMatcher.Match]) {
    self.source = source
    self.matches = matches
  }

  // MARK: - Text

  private mutating func text(_ index: Int) {
    let range = matches[index].tag.range
    var position = takesLineEnd ? afterLineEnd(range.lowerBound) : range.lowerBound
    takesLineEnd = false
    var end = range.upperBound
    if index + 1 < matches.count, edges(of: index + 1).left {
      end = max(position, blankStart(before: end))
    }
    while position < end {
      if !lineIsOpen {
        let start = position
        while position < end, Self.isBlank(bytes[position]) { position += 1 }
        let blank = position == bytes.count || (position < end && isLineEnd(position))
        nodes.append(TemplateNode(kind: .lineStart(blank: blank), range: start..<position))
        lineIsOpen = true
      }
      let start = position
      while position < end, bytes[position] != 0x0A { position += 1 }
      if position < end {
        position += 1
        lineIsOpen = false
      }
      if start < position {
        nodes.append(TemplateNode(kind: .text, range: start..<position))
      }
    }
  }

  // MARK: - Tags

  private mutating func tag(_ index: Int) {
    let match = matches[index]
    let edges = edges(of: index)
    let offset = match.tag.range.lowerBound
    if !edges.left, !lineIsOpen, !match.isArgument {
      nodes.append(TemplateNode(kind: .lineStart(blank: false), range: offset..<offset))
    }
    if !edges.left || !edges.right { lineIsOpen = true }
    if edges.right { lineIsOpen = false }
    takesLineEnd = edges.right
    guard var node = node(for: match) else { return }
    if edges.left { node.lead = blankStart(before: offset)..<offset }
    switch node.kind {
    case .block, .argument: node.isStandalone = edges.right
    case .parent:
      // What follows directly is not shown; the line goes on after the parent's close.
      takesLineEnd = false
    case .close:
      if let partner = match.partner, let opening = placed[partner] {
        nodes[opening].close = nodes.count
      }
    default: break
    }
    placed[index] = nodes.count
    nodes.append(node)
  }

  private func node(for match: TagMatcher.Match) -> TemplateNode? {
    let kind: TemplateNode.Kind
    switch match.tag.kind {
    case .text, .silent: return nil
    case .variable: kind = .variable
    case .raw: kind = .raw
    case .section: kind = .section
    case .inverted: kind = .inverted
    case .partial: kind = .partial
    case .parent: kind = .parent
    case .block: kind = match.isArgument ? .argument : .block
    case .close: kind = .close
    }
    return TemplateNode(
      kind: match.isTooDeep ? .ignored : kind, range: match.tag.range, name: match.tag.name)
  }

  /// Whether a tag takes the white space before it, and that after it with the line's end.
  private func edges(of index: Int) -> (left: Bool, right: Bool) {
    let match = matches[index]
    let range = match.tag.range
    switch match.tag.kind {
    case .text, .variable, .raw: return (false, false)
    case .section, .inverted, .partial, .silent: return whole(range)
    case .parent:
      let end = match.partner.map { matches[$0].tag.range.upperBound } ?? range.upperBound
      let alone = whole(range.lowerBound..<end)
      return (alone.left, alone.left)
    case .block:
      // Only blocks inside a parent are shown, so what precedes one there is of no account.
      if match.isArgument { return (false, isBlank(after: range.upperBound)) }
      let alone = whole(range)
      return alone.right ? alone : (isBlank(before: range.lowerBound), false)
    case .close:
      guard let partner = match.partner, !range.isEmpty else { return (false, false) }
      let opening = matches[partner].tag
      if opening.kind == .parent { return whole(opening.range.lowerBound..<range.upperBound) }
      if match.isArgument { return (isBlank(before: range.lowerBound), false) }
      return whole(range)
    }
  }

  private func whole(_ range: Range<Int>) -> (left: Bool, right: Bool) {
    let alone = isBlank(before: range.lowerBound) && isBlank(after: range.upperBound)
    return (alone, alone)
  }

  // MARK: - White space

  private func intrinsicIndentation(of index: Int) -> Range<Int>? {
    var common: Range<Int>?
    var position = index + 1
    while position < nodes[index].close {
      let node = nodes[position]
      switch node.kind {
      case .lineStart(blank: false): common = shared(common, node.range)
      case .partial: if let lead = node.lead { common = shared(common, lead) }
      case .parent, .block:
        let isEmpty = node.close == position + 1
        if let lead = node.lead, !node.isStandalone || isEmpty { common = shared(common, lead) }
        if case .parent = node.kind { position = node.close }
      default: break
      }
      position += 1
    }
    return common
  }

  private func shared(_ known: Range<Int>?, _ other: Range<Int>) -> Range<Int> {
    guard let known else { return other }
    var count = 0
    while count < min(known.count, other.count),
      bytes[known.lowerBound + count] == bytes[other.lowerBound + count]
    {
      count += 1
    }
    return known.lowerBound..<(known.lowerBound + count)
  }

  private func blankStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func isBlank(before offset: Int) -> Bool {
    let start = blankStart(before: offset)
    return start == 0 || bytes[start - 1] == 0x0A || isByteOrderMark(before: start)
  }

  private func isBlank(after offset: Int) -> Bool {
    var end = offset
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    return end == bytes.count || isLineEnd(end)
  }

  private func afterLineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    return end
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    if bytes[offset] == 0x0D { return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A }
    return bytes[offset] == 0x0A
  }

  private func isByteOrderMark(before offset: Int) -> Bool {
    offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
