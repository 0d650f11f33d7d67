/// Turns cmark's lines and columns into offsets while walking forward through a text.
///
/// Blocks come in document order, so no table of lines is needed.
struct LineCursor {
  private let source: SourceBytes
  private var line = 1
  private var start: Int

  init(_ source: SourceBytes) {
    self.source = source
    // cmark leaves a byte order mark out of the columns of line 1.
    start = source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF ? 3 : 0
  }

  /// The bytes of a block, from its first to the end of its last line.
  mutating func range(of node: Node) -> Range<Int> {
    let lower = offset(line: node.startLine, column: node.startColumn)
    seek(node.endLine)
    return lower..<max(lower, source.lineEnd(from: start))
  }

  /// The offset of a line and column, both from 1, columns in bytes.
  mutating func offset(line: Int, column: Int) -> Int {
    seek(line)
    return min(start + max(column - 1, 0), source.count)
  }

  private mutating func seek(_ wanted: Int) {
    if wanted < line { self = LineCursor(source) }
    while line < wanted, start < source.count {
      start = source.nextLine(after: start)
      line += 1
    }
  }
}
