import ByteCode

/// A text that was read once need not be parsed again, as long as it is the same.
extension YAMLNode {
  /// The tree, without the words that stand in the text as they are, for a program that has the text.
  ///
  /// What was refused is not told: it is for trees without faults.
  package func bytes(in source: ArraySlice<UInt8>) -> [UInt8] {
    var writer = TreeWriter(source: source)
    writer.add(self)
    return writer.bytes.bytes
  }

  /// Reads what `bytes` wrote of the same text; nil for anything else.
  package init?(bytes: ArraySlice<UInt8>, in source: ArraySlice<UInt8>) {
    var reader = TreeReader(bytes: ByteReader(bytes), source: source)
    guard let node = reader.node(depth: 0), reader.bytes.isAtEnd else { return nil }
    self = node
  }
}

/// What a node is, and where its words are.
private enum Code {
  static let sequence: UInt64 = 0
  static let mapping: UInt64 = 1
  /// Unquoted words that stand in the text as they are.
  static let plain: UInt64 = 2
  /// Words that stand in the text as they are, between two quotes.
  static let quoted: UInt64 = 3
  /// Words that are written otherwise: over several lines, with escapes, in a block.
  static let ownPlain: UInt64 = 4
  static let ownQuoted: UInt64 = 5
}

/// Writes nodes from the outside to the inside, the place of each from the one before.
private struct TreeWriter {
  let source: ArraySlice<UInt8>
  private(set) var bytes = ByteWriter()
  private var last: Int32 = 0

  init(source: ArraySlice<UInt8>) { self.source = source }

  mutating func add(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let isPlain): add(text, isPlain: isPlain, at: node.range)
    case .sequence(let items):
      add(Code.sequence, at: node.range)
      bytes.add(count: items.count)
      for item in items { add(item) }
    case .mapping(let pairs):
      add(Code.mapping, at: node.range)
      bytes.add(count: pairs.count)
      for pair in pairs {
        add(pair.key, isPlain: true, at: pair.keyRange)
        add(pair.value)
      }
    }
  }

  private mutating func add(_ text: String, isPlain: Bool, at range: Range<Int>) {
    if stands(text, at: range) {
      add(isPlain ? Code.plain : Code.ownQuoted, at: range)
      if !isPlain { bytes.add(text) }
    } else if range.count >= 2, stands(text, at: range.lowerBound + 1..<range.upperBound - 1),
      !isPlain
    {
      add(Code.quoted, at: range)
    } else {
      add(isPlain ? Code.ownPlain : Code.ownQuoted, at: range)
      bytes.add(text)
    }
  }

  private func stands(_ text: String, at range: Range<Int>) -> Bool {
    range.upperBound <= source.count
      && source.dropFirst(range.lowerBound).prefix(range.count).elementsEqual(text.utf8)
  }

  private mutating func add(_ code: UInt64, at range: Range<Int>) {
    bytes.add(code)
    let place = range.clamped(to: 0..<Int(Int32.max))
    let (start, end) = (Int32(place.lowerBound), Int32(place.upperBound))
    bytes.add(start..<end, after: last)
    last = start
  }
}

/// Reads what `TreeWriter` wrote.
private struct TreeReader {
  var bytes: ByteReader
  let source: ArraySlice<UInt8>
  private var last: Int32 = 0

  /// No tree is kept that is deeper.
  private static let deepest = 64

  init(bytes: ByteReader, source: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.source = source
  }

  mutating func node(depth: Int) -> YAMLNode? {
    guard depth < Self.deepest, let code = bytes.number(), let range = place() else { return nil }
    switch code {
    case Code.sequence:
      // Each takes three bytes at least.
      guard let count = bytes.count(of: 3) else { return nil }
      var items: [YAMLNode] = []
      // No text has more of them than bytes.
      items.reserveCapacity(min(count, source.count))
      for _ in 0..<count {
        guard let item = node(depth: depth + 1) else { return nil }
        items.append(item)
      }
      return YAMLNode(content: .sequence(items), range: range)
    case Code.mapping:
      guard let count = bytes.count(of: 6) else { return nil }
      var pairs: [YAMLNode.Pair] = []
      pairs.reserveCapacity(min(count, source.count))
      for _ in 0..<count {
        guard let keyCode = bytes.number(), let keyRange = place(),
          let key = text(keyCode, at: keyRange), let value = node(depth: depth + 1)
        else { return nil }
        pairs.append(YAMLNode.Pair(key: key, keyRange: keyRange, value: value))
      }
      return YAMLNode(content: .mapping(pairs), range: range)
    default:
      guard let text = text(code, at: range) else { return nil }
      let isPlain = code == Code.plain || code == Code.ownPlain
      return YAMLNode(content: .scalar(text: text, isPlain: isPlain), range: range)
    }
  }

  private mutating func text(_ code: UInt64, at range: Range<Int>) -> String? {
    switch code {
    case Code.plain: return text(in: range)
    case Code.quoted where range.count >= 2:
      return text(in: range.lowerBound + 1..<range.upperBound - 1)
    case Code.ownPlain, Code.ownQuoted: return bytes.text()
    default: return nil
    }
  }

  private func text(in range: Range<Int>) -> String {
    let start = source.startIndex
    return String(
      decoding: source[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
  }

  private mutating func place() -> Range<Int>? {
    guard let range = bytes.range(after: last), range.lowerBound >= 0,
      Int(range.upperBound) <= source.count
    else { return nil }
    last = range.lowerBound
    return Int(range.lowerBound)..<Int(range.upperBound)
  }
}
