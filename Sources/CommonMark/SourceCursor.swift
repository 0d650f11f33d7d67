/// Walks the source of a block in step with cmark's inline nodes, to say where each was written.
///
/// cmark 0.30 gives columns for inline nodes that are wrong behind soft breaks in containers,
/// reference definitions and multi-line spans, so they are not used: the cursor steps over the
/// markup itself, compares every text with the bytes at its place, and searches if they differ.
struct SourceCursor {
  /// The offset that was reached.
  private(set) var offset: Int
  private let source: SourceBytes
  private let scanner: LinkScanner
  private var end: Int { scanner.end }
  /// How far a text is searched for when it is not where it should be.
  private static let searchDistance = 512

  /// Starts a block whose first line starts its content at an offset.
  init(_ source: SourceBytes, block: Range<Int>, quotes: Int, isHeading: Bool) {
    self.source = source
    self.scanner = LinkScanner(source: source, end: block.upperBound, quotes: quotes)
    offset = block.lowerBound
    if isHeading, source[offset] == UInt8(ascii: "#") {
      while source[offset] == UInt8(ascii: "#") { offset += 1 }
      skipSpaces()
    } else if source[offset] == UInt8(ascii: "[") {
      offset = min(scanner.endOfDefinitions(at: offset), block.upperBound)
    }
  }

  /// Steps over the delimiters of an emphasis.
  mutating func skipDelimiters(_ count: Int) {
    for _ in 0..<count where source[offset] == UInt8(ascii: "*") || source[offset] == 0x5F {
      offset += 1
    }
  }

  /// Steps into a link or image and returns where it starts.
  mutating func enterLink(isImage: Bool) -> Int {
    let start = offset
    if isImage, source[offset] == UInt8(ascii: "!") { offset += 1 }
    if source[offset] == UInt8(ascii: "[") || source[offset] == UInt8(ascii: "<") { offset += 1 }
    return start
  }

  /// Steps out of a link or image that starts at an offset, and returns where it ends.
  mutating func leaveLink(from start: Int) -> Int {
    if source[start] == UInt8(ascii: "<") {
      if source[offset] == UInt8(ascii: ">") { offset += 1 }
    } else {
      // Trailing white space of a description is no part of a text.
      offset = min(scanner.endOfLink(bracketAt: offset), end)
    }
    return offset
  }

  /// Steps over a soft or hard line break and returns where it starts.
  mutating func skipLineBreak() -> Int {
    skipSpaces()
    let start = offset
    if source[offset] == UInt8(ascii: "\\") { offset += 1 }
    skipSpaces()
    if source.isLineEnd(offset) {
      offset = min(scanner.lineContent(from: source.skippingLineBreak(offset)), end)
    }
    return start
  }

  /// Steps over a code span and returns where its first byte of content is.
  mutating func skipCode(_ literal: SourceBytes) -> Int {
    var fence = 0
    while source[offset] == UInt8(ascii: "`") {
      fence += 1
      offset += 1
    }
    guard fence > 0 else { return search(literal) }
    var content = offset
    // One space (or line break) on both sides is no part of the code.
    if literal[0] != 0x20, source[content] == 0x20 { content += 1 }
    var run = 0
    while offset < end {
      if source[offset] == UInt8(ascii: "`") {
        run += 1
      } else {
        if run == fence { return content }
        run = 0
      }
      offset += 1
    }
    return content
  }

  /// Steps over a piece of HTML and returns where it was written.
  mutating func skipHTML(_ literal: SourceBytes) -> Range<Int> {
    if source[offset] != literal[0] { offset = search(literal) }
    let start = offset
    var index = 0
    while index < literal.count, offset < end {
      if literal.isLineEnd(index) {
        index = literal.skippingLineBreak(index)
        offset = scanner.lineContent(from: source.skippingLineBreak(offset))
      } else {
        index += 1
        offset += 1
      }
    }
    offset = min(offset, end)
    return start..<max(start, offset)
  }

  /// Steps over a text and calls back for each run that was written in one piece.
  ///
  /// A run that is not verbatim was written as an entity, or could not be found.
  mutating func skipText(
    _ literal: SourceBytes,
    _ run: (_ range: Range<Int>, _ source: Int, _ isVerbatim: Bool) -> Void
  ) {
    var index = 0
    var start = 0
    while index < literal.count {
      let plain = source.plainMatch(at: offset, end: end, with: literal, from: index)
      index += plain
      offset += plain
      guard index < literal.count else { break }
      let wanted = literal[index]
      let found = offset < end ? source[offset] : 0
      if index > start { run(start..<index, offset - (index - start), true) }
      start = index
      if found == UInt8(ascii: "\\"), source[offset + 1] == wanted, wanted.isPunctuation {
        offset += 2
        index += 1
        run(start..<index, offset - 1, true)
        start = index
      } else if found == UInt8(ascii: "&"), let (width, length) = entity(literal, at: index) {
        run(index..<(index + length), offset, false)
        offset += width
        index += length
        start = index
      } else if found == wanted {
        index += 1
        offset += 1
      } else if wanted == 0xEF, found == 0 || found >= 0x80, offset < end {
        // U+FFFD stands for NUL and for broken UTF-8.
        run(index..<min(index + 3, literal.count), offset, false)
        index = min(index + 3, literal.count)
        offset += 1
        start = index
      } else {
        let place = search(literal[index..<literal.count])
        if place == offset {
          // Not found: the rest is said to stand here.
          run(index..<literal.count, min(offset, end), false)
          return
        }
        offset = place
      }
    }
    if index > start { run(start..<index, offset - (index - start), true) }
  }

  private mutating func skipSpaces() {
    while source[offset] == 0x20 || source[offset] == 0x09, offset < end { offset += 1 }
  }

  /// The place, not far behind the cursor, where a text begins; the cursor's if there is none.
  private func search(_ literal: SourceBytes) -> Int {
    let length = min(literal.count, 8)
    let last = min(end, offset + Self.searchDistance) - length
    guard length > 0, offset < last else { return offset }
    for place in offset...last
    where (0..<length).allSatisfy({ source[place + $0] == literal[$0] }) {
      return place
    }
    return offset
  }

  /// The width of the entity at the cursor and the bytes of the literal that it stands for.
  private func entity(_ literal: SourceBytes, at index: Int) -> (width: Int, length: Int)? {
    let limit = min(end, offset + 34)
    var last = offset + 1
    let isNumeric = source[last] == UInt8(ascii: "#")
    if isNumeric { last += 1 }
    while last < limit, source[last].isAlphanumeric { last += 1 }
    guard last < limit, source[last] == UInt8(ascii: ";") else { return nil }
    let width = last + 1 - offset
    // A name that cmark does not know stays as written; `&amp;` is the one that looks unchanged.
    let isAmpersand = width == 5 && source[offset + 1] == 0x61 && source[offset + 2] == 0x6D
    let isVerbatim = (0..<width).allSatisfy { literal[index + $0] == source[offset + $0] }
    if isVerbatim && !(isAmpersand && source[offset + 3] == 0x70) { return nil }
    var length = Self.scalarWidth(literal[index])
    // A few names stand for two scalars.
    let next = source[offset + width]
    if !isNumeric, index + length < literal.count, literal[index + length] != next,
      next != UInt8(ascii: "\\"), next != UInt8(ascii: "&"), literal[index + length] >= 0x80
    {
      length += Self.scalarWidth(literal[index + length])
    }
    return (width, min(length, literal.count - index))
  }

  private static func scalarWidth(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
