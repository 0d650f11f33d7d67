/// Shows what changes as a unified diff, safe to print on a terminal.
enum UnifiedDiff {
  private static let context = 3

  /// A run of lines that change, from 0.
  private struct Change {
    var lines: Range<Int>
    var edits: [TextEdit]
  }

  /// The diff of all files in order.
  static func text(_ changes: [FileChange]) -> [UInt8] {
    changes.flatMap(text)
  }

  private static func text(_ change: FileChange) -> [UInt8] {
    var output: [UInt8] = []
    line("--- ", Array("a/\(change.path)".utf8)[...], to: &output)
    let target = change.newPath.map { "b/\($0)" } ?? "/dev/null"
    line("+++ ", Array(target.utf8)[...], to: &output)
    let table = LineTable(change.before)
    // A text that ends in a line break has no line behind it.
    let isWhole = change.before.isEmpty || change.before.last == 0x0A || change.before.last == 0x0D
    let count = isWhole ? table.count - 1 : table.count
    guard change.newPath != nil else {
      if count > 0 { append([Change(lines: 0..<count, edits: [])], change, table, count, &output) }
      return output
    }
    var hunk: [Change] = []
    for next in changes(change, table, count) {
      if let last = hunk.last, next.lines.lowerBound - last.lines.upperBound > 2 * context {
        append(hunk, change, table, count, &output)
        hunk = []
      }
      hunk.append(next)
    }
    if !hunk.isEmpty { append(hunk, change, table, count, &output) }
    if let moved = change.newPath, change.edits.isEmpty, moved != change.path {
      output += "rename from \(change.path)\nrename to \(moved)\n".utf8
    }
    return output
  }

  /// The edits by the lines that they touch, each line in one change only.
  private static func changes(_ change: FileChange, _ table: LineTable, _ count: Int) -> [Change] {
    var result: [Change] = []
    for edit in change.edits {
      let lines = lines(of: edit, change, table, count)
      if let last = result.last, touches(last.lines, lines) {
        let whole = last.lines.lowerBound..<max(last.lines.upperBound, lines.upperBound)
        result[result.count - 1] = Change(lines: whole, edits: last.edits + [edit])
      } else {
        result.append(Change(lines: lines, edits: [edit]))
      }
    }
    return result
  }

  /// Whether two changes are one: they share a line, or both insert at one place.
  private static func touches(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    b.lowerBound < a.upperBound || a.isEmpty && b.isEmpty && a.lowerBound == b.lowerBound
  }

  /// The lines that an edit changes; none for one that only puts whole lines between two.
  private static func lines(
    of edit: TextEdit, _ change: FileChange, _ table: LineTable, _ count: Int
  ) -> Range<Int> {
    let low = min(table.line(at: edit.range.lowerBound) - 1, count)
    let startsLine = table.start(ofLine: low + 1) == edit.range.lowerBound
    let end = edit.range.upperBound
    let last = table.line(at: end) - 1
    let endsAtStart = table.start(ofLine: last + 1) == end
    let addsLines = edit.bytes.isEmpty || edit.bytes.last == 0x0A || edit.bytes.last == 0x0D
    // Whole lines go or come: the line behind them stays.
    if startsLine, endsAtStart, addsLines { return low..<max(low, min(last, count)) }
    return low..<max(low, min(last + 1, count))
  }

  private static func append(
    _ hunk: [Change], _ change: FileChange, _ table: LineTable, _ count: Int,
    _ output: inout [UInt8]
  ) {
    let low = max(0, (hunk.first?.lines.lowerBound ?? 0) - context)
    let high = min(count, (hunk.last?.lines.upperBound ?? 0) + context)
    var body: [UInt8] = []
    var (removed, added) = (0, 0)
    var position = low
    for part in hunk {
      copy(position..<part.lines.lowerBound, " ", change.before, table, &body)
      copy(part.lines, "-", change.before, table, &body)
      removed += part.lines.count
      position = part.lines.upperBound
      guard change.newPath != nil else { continue }
      let bytes = bytes(part.lines, table, change.before.count)
      let after = part.edits.applied(to: change.before, in: bytes) ?? []
      let lines = LineTable(after)
      for number in 1...lines.count where lines.start(ofLine: number) < after.count {
        line("+", lines.content(ofLine: number, in: after), to: &body)
        added += 1
      }
    }
    copy(position..<high, " ", change.before, table, &body)
    let kept = high - low - removed
    let shift = change.newPath == nil ? 0 : offsets(change, before: low, table)
    output +=
      "@@ -\(span(low, kept + removed)) +\(span(low + shift, kept + added)) @@\n".utf8
    output += body
  }

  /// How many lines the edits before a line have added.
  private static func offsets(_ change: FileChange, before line: Int, _ table: LineTable) -> Int {
    var shift = 0
    for edit in change.edits where edit.range.upperBound <= table.start(ofLine: line + 1) {
      guard table.line(at: edit.range.lowerBound) - 1 < line else { continue }
      shift += LineTable(edit.bytes).count - LineTable(Array(change.before[edit.range])).count
    }
    return shift
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    count == 0 ? "\(start),0" : count == 1 ? "\(start + 1)" : "\(start + 1),\(count)"
  }

  private static func bytes(_ lines: Range<Int>, _ table: LineTable, _ size: Int) -> Range<Int> {
    func start(_ line: Int) -> Int { line < table.count ? table.start(ofLine: line + 1) : size }
    return start(lines.lowerBound)..<max(start(lines.lowerBound), start(lines.upperBound))
  }

  private static func copy(
    _ lines: Range<Int>, _ sign: String, _ bytes: [UInt8], _ table: LineTable,
    _ output: inout [UInt8]
  ) {
    for number in lines {
      line(sign, table.content(ofLine: number + 1, in: bytes), to: &output)
    }
  }

  private static func line(_ sign: String, _ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += sign.utf8
    for part in text.split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { output.append(0x09) }
      TerminalEscaper.append(utf8: part.element, to: &output)
    }
    output.append(0x0A)
  }
}
