/// One step of a parsed template; the nodes inside a section follow it, up to its close.
struct TemplateNode: Sendable {
  enum Kind: Sendable {
    case text
    /// The beginning of a line that shows something; its range is the white space there.
    case lineStart(blank: Bool)
    case variable
    case raw
    case section
    case inverted
    case partial
    case parent
    /// A block where it is shown, with its default content.
    case block
    /// A block directly inside a parent tag: what replaces the parent's own.
    case argument
    case close
    /// A section nested too deeply, reported by the parser and left out.
    case ignored
  }

  var kind: Kind
  var range: Range<Int>
  let name: String
  /// The parts of a dotted name; `.` itself is one part.
  let parts: [String]
  /// Where the matching close stands among the nodes.
  var close = 0
  /// The white space before a partial, parent or block that is the first on its line.
  var lead: Range<Int>?
  /// Whether an opening block tag has its line for itself.
  var isStandalone = false
  /// The white space that all lines of a block begin with.
  var intrinsic: Range<Int>?

  init(kind: Kind, range: Range<Int>, name: String = "") {
    self.kind = kind
    self.range = range
    self.name = name
    parts =
      name == "."
      ? [name]
      : name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
  }
}

/// A template whose tags have been matched and whose lines have been laid out.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let nodes: [TemplateNode]
}
