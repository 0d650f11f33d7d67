/// A YAML value as it was written: scalars keep their text, mappings their order.
///
/// Nothing is typed here. `title: 2017` and `name: No` are scalars with the texts `2017` and `No`;
/// the reader of a field decides what they mean.
public struct YAMLNode: Sendable {
  /// What the node holds.
  public enum Content: Sendable {
    /// A text; `isPlain` tells that it had no quotes and was no block (`|`, `>`).
    case scalar(text: String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in the order of the file. Keys are scalars; of equal ones, the first counts.
    case mapping([Pair])
  }

  /// A key and its value.
  public struct Pair: Sendable {
    /// The text of the key.
    public let key: String
    /// UTF-8 offsets of the key.
    public let keyRange: Range<Int>
    /// The value.
    public let value: YAMLNode
  }

  /// What the node holds.
  public let content: Content
  /// UTF-8 offsets of the node in the bytes that were parsed.
  public let range: Range<Int>
  /// Whether something stands here that was refused, and told; its content is that of no text.
  public let isUnreadable: Bool

  init(content: Content, range: Range<Int>, isUnreadable: Bool = false) {
    self.content = content
    self.range = range
    self.isUnreadable = isUnreadable
  }

  /// The text of a scalar.
  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// Whether nothing is written here: no text at all, `~` or `null`, unquoted.
  public var isNull: Bool {
    guard case .scalar(let text, let isPlain) = content, isPlain else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

/// Bounds on a YAML text.
public struct YAMLLimits: Sendable {
  /// The greatest number of bytes.
  public var bytes: Int
  /// The greatest number of lists and mappings inside one another.
  public var depth: Int
  /// What to do with a text that is too large.
  public var help: String?

  /// Sets the bounds.
  public init(bytes: Int, depth: Int = 32, help: String? = nil) {
    self.bytes = bytes
    self.depth = depth
    self.help = help
  }
}

/// Why a text is not the YAML that we read.
public struct YAMLError: Error, Sendable {
  /// UTF-8 offsets of the trouble in the bytes that were parsed.
  public let range: Range<Int>
  /// What is wrong: lower case, no full stop.
  public let summary: String
  /// The way out.
  public let help: String?
  /// The first of two equal keys.
  public let other: Range<Int>?

  init(_ range: Range<Int>, _ summary: String, help: String? = nil, other: Range<Int>? = nil) {
    self.range = range
    self.summary = summary
    self.help = help
    self.other = other
  }
}

extension YAMLNode {
  /// A mapping without fields, as an empty front matter is.
  public static func emptyMapping(at offset: Int) -> YAMLNode {
    YAMLNode(content: .mapping([]), range: offset..<offset)
  }
}
