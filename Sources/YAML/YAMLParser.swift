internal import CLibyaml

/// Reads one YAML document from libyaml's events into a tree of nodes.
///
/// Events show what composed nodes hide: anchors, aliases and tags are refused where they stand, so
/// nothing is ever expanded; depth is bounded before anything recurses; equal keys are found.
public struct YAMLParser {
  /// Parses bytes that hold one document; nil when they hold none.
  ///
  /// - Throws: `YAMLError` with the place of the first mistake.
  public static func parse(
    _ bytes: ArraySlice<UInt8>, limits: YAMLLimits
  ) throws(YAMLError) -> YAMLNode? {
    guard bytes.count <= limits.bytes else {
      throw YAMLError(
        0..<min(bytes.count, 1), "\(bytes.count) bytes of YAML are more than \(limits.bytes)",
        help: limits.help)
    }
    var result: Result<YAMLNode?, YAMLError> = .success(nil)
    bytes.withUnsafeBufferPointer { buffer in
      var builder = EventReader(bytes: buffer, limits: limits)
      do throws(YAMLError) { result = .success(try builder.document()) } catch {
        result = .failure(error)
      }
      builder.end()
    }
    return try result.get()
  }
}

/// Walks libyaml's events with a stack of its own.
private struct EventReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: YAMLLimits
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var positions: Positions
  /// The last quoted text: its quote was perhaps left open, or closed too early.
  private var lastQuoted: SyntaxTrouble.Quoted?

  init(bytes: UnsafeBufferPointer<UInt8>, limits: YAMLLimits) {
    self.bytes = bytes
    self.limits = limits
    parser = .allocate(capacity: 1)
    positions = Positions(bytes)
    _ = yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  func end() {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// A list or mapping that is being filled.
  private struct Open {
    let start: Int
    let isMapping: Bool
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    var seen: [String: Range<Int>] = [:]
    var key: (text: String, range: Range<Int>)?
  }

  mutating func document() throws(YAMLError) -> YAMLNode? {
    var stack: [Open] = []
    var root: YAMLNode?
    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
      defer { yaml_event_delete(&event) }
      let range = positions.range(event.start_mark, event.end_mark)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return root
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          throw YAMLError(
            range, "a second YAML document",
            help: "keep one document a file; nothing stands behind '---' at the end of the fields")
        }
      case YAML_ALIAS_EVENT:
        throw YAMLError(
          range, "a YAML alias ('*…')",
          help: "write the value out; put quotes round a text that starts with '*'")
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        try refuse(anchor: scalar.anchor, tag: scalar.tag, at: range)
        let text = String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let isQuoted =
          scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
          || scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
        if isQuoted {
          lastQuoted = SyntaxTrouble.Quoted(
            range: range, hasLines: event.start_mark.line < event.end_mark.line)
          // An escape can write what no text may hold.
          if text.unicodeScalars.contains(where: \.isControl) {
            throw .controlCharacter(at: range)
          }
        }
        let node = YAMLNode(
          content: .scalar(text: text, isPlain: isPlain),
          range: positions.trimmed(range))
        try add(node, to: &stack, root: &root)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        try refuse(anchor: start.anchor, tag: start.tag, at: range)
        try open(Open(start: range.lowerBound, isMapping: false), on: &stack, at: range)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        try refuse(anchor: start.anchor, tag: start.tag, at: range)
        try open(Open(start: range.lowerBound, isMapping: true), on: &stack, at: range)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        guard let done = stack.popLast() else { break }
        let whole = positions.trimmed(done.start..<max(done.start, range.upperBound))
        let content: YAMLNode.Content =
          done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
        try add(YAMLNode(content: content, range: whole), to: &stack, root: &root)
      default:
        break
      }
    }
  }

  private func open(_ new: Open, on stack: inout [Open], at range: Range<Int>) throws(YAMLError) {
    if stack.count >= limits.depth {
      throw YAMLError(range, "nested deeper than \(limits.depth) levels")
    }
    if let top = stack.last, top.isMapping, top.key == nil {
      throw YAMLError(range, "a key that is a list or a mapping", help: "write a plain word as key")
    }
    stack.append(new)
  }

  private func add(
    _ node: YAMLNode, to stack: inout [Open], root: inout YAMLNode?
  ) throws(YAMLError) {
    guard let top = stack.indices.last else {
      root = node
      return
    }
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    if let key = stack[top].key {
      stack[top].pairs.append(.init(key: key.text, keyRange: key.range, value: node))
      stack[top].key = nil
    } else if let text = node.scalar {
      if let first = stack[top].seen.updateValue(node.range, forKey: text) {
        throw YAMLError(
          node.range, "the key '\(text)' stands here a second time", help: "keep one of the two",
          other: first)
      }
      if text == "<<" {
        throw YAMLError(node.range, "a YAML merge key ('<<')", help: "write the fields out")
      }
      stack[top].key = (text, node.range)
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at range: Range<Int>
  ) throws(YAMLError) {
    if anchor != nil {
      throw YAMLError(
        range, "a YAML anchor ('&…')",
        help: "write the value out where it is needed; put quotes round a text that starts with '&'"
      )
    }
    if tag != nil {
      throw YAMLError(
        range, "a YAML tag ('!…')",
        help: "leave the tag out; put quotes round a text that starts with '!'")
    }
  }

  private mutating func syntaxError() -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not readable as YAML"
    if parser.pointee.error == YAML_READER_ERROR {
      let place = min(Int(clamping: parser.pointee.problem_offset), bytes.count)
      return .controlCharacter(at: place..<min(place + 1, bytes.count))
    }
    let context = parser.pointee.context.map { String(cString: $0) }
    return SyntaxTrouble(
      bytes: bytes, problem: problem, place: positions.offset(parser.pointee.problem_mark),
      context: context, opening: positions.offset(parser.pointee.context_mark),
      lastQuoted: lastQuoted
    ).error
  }
}

/// Turns libyaml's marks, which count characters, into UTF-8 offsets.
private struct Positions {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var isASCII: Bool
  /// The last mark that was turned into an offset: marks mostly grow.
  private var character = 0
  private var offset = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  mutating func offset(_ mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    if isASCII { return min(wanted, bytes.count) }
    if wanted < character { (character, offset) = (0, 0) }
    while character < wanted, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    return offset
  }

  mutating func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Range<Int> {
    let low = offset(start)
    return low..<max(low, offset(end))
  }

  /// The range without white space at its end, which block nodes take in.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[end - 1]) {
      end -= 1
    }
    return range.lowerBound..<end
  }
}
