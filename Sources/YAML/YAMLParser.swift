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
    var faults: [YAMLError] = []
    do throws(YAMLError) {
      let node = try parse(bytes, limits: limits, faults: &faults)
      if let first = faults.first { throw first }
      return node
    } catch {
      throw faults.first ?? error
    }
  }

  /// Parses bytes that hold one document, and goes on behind what is refused at one node alone: an
  /// anchor, an alias, a tag, a merge key, a key that stands twice, a control character.
  ///
  /// - Throws: `YAMLError` with the place from which on nothing can be read.
  public static func parse(
    _ bytes: ArraySlice<UInt8>, limits: YAMLLimits, faults: inout [YAMLError]
  ) throws(YAMLError) -> YAMLNode? {
    guard bytes.count <= limits.bytes else {
      throw YAMLError(
        0..<min(bytes.count, 1), "\(bytes.count) bytes of YAML are more than \(limits.bytes)",
        help: limits.help)
    }
    let (result, found) = read(bytes, limits)
    guard let refused = found.refused else {
      faults += found.faults
      return try result.get()
    }
    // libyaml ends at a character that it refuses; it is told, and read as a space.
    var bare = RefusedCharacters(bytes, from: refused)
    faults += bare.faults
    let (again, rest) = read(bare.takeBytes()[...], limits)
    faults += rest.faults
    return try again.get()
  }

  /// What was found beside the tree.
  private typealias Found = (faults: [YAMLError], refused: Int?)

  private static func read(
    _ bytes: ArraySlice<UInt8>, _ limits: YAMLLimits
  ) -> (Result<YAMLNode?, YAMLError>, Found) {
    var result: Result<YAMLNode?, YAMLError> = .success(nil)
    var found: Found = ([], nil)
    bytes.withUnsafeBufferPointer { buffer in
      var builder = EventReader(bytes: buffer, limits: limits)
      do throws(YAMLError) { result = .success(try builder.document()) } catch {
        result = .failure(error)
      }
      found = (builder.faults.list, builder.refused)
      builder.end()
    }
    return (result, found)
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
  /// What was refused at one node, with the rest read on.
  private(set) var faults = FaultList()
  /// The place of a character at which libyaml ended.
  private(set) var refused: Int?

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
    var seen = SeenKeys()
    var key: Key?

    /// A key whose value is still to come.
    struct Key {
      let text: String
      let range: Range<Int>
      /// Whether it was refused, and its value goes with it.
      let isDropped: Bool
    }
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
        faults.add(.alias(at: range))
        try add(.unreadable(at: range), to: &stack, root: &root)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        refuse(anchor: scalar.anchor, tag: scalar.tag, at: range)
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
            faults.add(.controlCharacter(at: range))
            try add(.unreadable(at: range), to: &stack, root: &root)
            break
          }
        }
        let node = YAMLNode(
          content: .scalar(text: text, isPlain: isPlain),
          range: positions.trimmed(range))
        try add(node, to: &stack, root: &root)
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        refuse(anchor: start.anchor, tag: start.tag, at: range)
        try open(Open(start: range.lowerBound, isMapping: false), on: &stack, at: range)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        refuse(anchor: start.anchor, tag: start.tag, at: range)
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
    if let top = stack.indices.last, stack[top].isMapping, stack[top].key == nil {
      throw YAMLError(range, "a key that is a list or a mapping", help: "write a plain word as key")
    }
    stack.append(new)
  }

  private mutating func add(
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
      stack[top].key = nil
      if key.isDropped { return }
      stack[top].pairs.append(.init(key: key.text, keyRange: key.range, value: node))
    } else if let text = node.scalar {
      stack[top].key = Open.Key(
        text: text, range: node.range, isDropped: node.isUnreadable || text == "<<")
      if node.isUnreadable { return }
      if let first = stack[top].seen.first(text, at: node.range) {
        faults.add(.secondKey(text, at: node.range, first: first))
      }
      if text == "<<" { faults.add(.mergeKey(at: node.range)) }
    }
  }

  private mutating func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at range: Range<Int>
  ) {
    if anchor != nil {
      faults.add(.anchor(at: range))
    } else if tag != nil {
      faults.add(.tag(at: range))
    }
  }

  private mutating func syntaxError() -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not readable as YAML"
    if parser.pointee.error == YAML_READER_ERROR {
      let place = min(Int(clamping: parser.pointee.problem_offset), bytes.count)
      refused = place
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

/// The keys of a mapping so far, and where they stand.
///
/// Most mappings have few: those are compared one by one, and only the keys of others are hashed.
private struct SeenKeys {
  private static let most = 16

  private var few: [(text: String, range: Range<Int>)] = []
  private var many: [String: Range<Int>] = [:]

  /// The place of the same key before; nil for one that is new, and is seen from now on.
  mutating func first(_ text: String, at range: Range<Int>) -> Range<Int>? {
    if let known = few.first(where: { $0.text == text })?.range ?? many[text] { return known }
    if few.count < Self.most {
      few.append((text, range))
    } else {
      many[text] = range
    }
    return nil
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
