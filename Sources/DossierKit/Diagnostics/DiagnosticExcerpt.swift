/// The part of a source line around a problem, ready for a terminal, and the marks under it.
///
/// Control characters are shown by their codes, tabs as spaces; so every scalar has a known width
/// and the marks stand under what they mean, also behind wide characters and combining marks.
struct DiagnosticExcerpt {
  /// The text of the line, or a window of it with `…` where it was cut.
  let text: [UInt8]
  /// Spaces, then `^` and `~` under the marked characters.
  let marks: [UInt8]

  /// What is printed for one character together with the combining marks on it.
  private struct Cell {
    var text: [UInt8]
    var width: Int
    /// Whether the marked range touches it.
    var isMarked: Bool
  }

  private static let tabStop = 4
  /// Bytes looked at on each side of the mark: a line of a megabyte must not cost a megabyte.
  private static let reach = 600
  private static let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]

  /// Cuts the line in which a range begins to a number of columns.
  init(of range: ByteRange, in file: SourceFile, columns: Int) {
    let start = min(max(Int(range.start), file.start), file.bytes.count)
    let line = file.lines.line(at: start)
    let content = file.lines.content(ofLine: line, in: file.bytes)
    let first = max(content.startIndex, file.start)
    let last = max(content.endIndex, first)
    let mark = min(start, last)
    let markEnd = min(max(Int(range.end), mark), last)

    let low = Self.boundary(max(first, mark - Self.reach), in: file.bytes)
    let high = Self.boundary(min(last, mark + Self.reach), in: file.bytes)
    let (cells, caret) = Self.cells(
      file.bytes[min(low, high)..<high], mark: mark, markEnd: markEnd)
    let window = Self.window(
      of: cells, around: caret, columns: columns, isCutLeft: low > first, isCutRight: high < last)

    let hasLeftCut = low > first || window.lowerBound > 0
    let hasRightCut = high < last || window.upperBound < cells.count
    var text = hasLeftCut ? Self.ellipsis : []
    var marks: [UInt8] = hasLeftCut ? [0x20] : []
    var isCaretDue = true
    for (index, cell) in zip(window, cells[window]) {
      text += cell.text
      if index == caret || (index > caret && cell.isMarked) {
        marks += Array(repeating: 0x7E, count: max(cell.width, isCaretDue ? 1 : 0))
        if isCaretDue { marks[marks.count - max(cell.width, 1)] = 0x5E }
        isCaretDue = false
      } else if index < caret {
        marks += Array(repeating: 0x20, count: cell.width)
      }
    }
    if isCaretDue { marks.append(0x5E) }
    if hasRightCut { text += Self.ellipsis }
    self.text = text
    self.marks = marks
  }

  /// Moves an offset back to the first byte of its scalar.
  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    // At most three steps: bytes that are not UTF-8 are shown one by one anyway.
    for _ in 0..<3 where offset > 0 && offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
      offset -= 1
    }
    return offset
  }

  /// Splits a line into cells; also gives the index of the cell under which the caret stands.
  private static func cells(
    _ line: ArraySlice<UInt8>, mark: Int, markEnd: Int
  ) -> (cells: [Cell], caret: Int) {
    var cells: [Cell] = []
    var caret: Int?
    var column = 0
    var reader = EscapeReader(line)
    while let step = reader.next() {
      let isMarked = step.range.upperBound > mark && step.range.lowerBound < markEnd
      var cell = Cell(text: [], width: 0, isMarked: isMarked)
      if step.scalar?.value == 0x09 {
        cell.width = tabStop - column % tabStop
        cell.text = Array(repeating: 0x20, count: cell.width)
      } else if let scalar = step.scalar, !TerminalEscaper.acts(scalar) {
        cell.width = TerminalWidth.columns(of: scalar)
        cell.text = Array(line[step.range])
      } else {
        TerminalEscaper.append(utf8: line[step.range], to: &cell.text)
        cell.width = cell.text.count  // the escapes are ASCII
      }
      column += cell.width
      let isCaret = caret == nil && step.range.upperBound > mark
      if cell.width == 0, let last = cells.indices.last {
        cells[last].text += cell.text
        cells[last].isMarked = cells[last].isMarked || isMarked
        if isCaret { caret = last }
      } else {
        cells.append(cell)
        if isCaret { caret = cells.count - 1 }
      }
    }
    return (cells, caret ?? cells.count)
  }

  /// Chooses the cells to show: all if they fit, else a third of the width before the caret.
  private static func window(
    of cells: [Cell], around caret: Int, columns: Int, isCutLeft: Bool, isCutRight: Bool
  ) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    if total <= columns, !isCutLeft, !isCutRight { return 0..<cells.count }
    var left = columns - 2  // for an ellipsis at each end
    var low = caret
    var high = caret
    func extendLeft(by limit: Int) {
      var limit = limit
      while low > 0, cells[low - 1].width <= limit {
        low -= 1
        limit -= cells[low].width
        left -= cells[low].width
      }
    }
    extendLeft(by: columns / 3)
    while high < cells.count, cells[high].width <= left {
      left -= cells[high].width
      high += 1
    }
    extendLeft(by: left)
    return low..<high
  }
}
