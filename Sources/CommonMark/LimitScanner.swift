/// Finds, on the bytes alone, the bodies that would keep cmark busy for too long.
struct LimitScanner {
  private let source: SourceBytes
  private let limits: BodyLimits
  /// Bodies this short cost less than 0.2 s whatever they hold, so they are not looked at.
  private static let harmlessSize = 8192

  init(_ source: SourceBytes, limits: BodyLimits) {
    self.source = source
    self.limits = limits
  }

  /// Throws at the first place where a limit is passed.
  func check() throws(BodyLimitError) {
    let allowed = min(max(limits.bytes, 0), Int(Int32.max) / 2)
    guard source.count <= allowed else {
      throw BodyLimitError(limit: .bytes, allowed: allowed, offset: allowed)
    }
    guard source.count > Self.harmlessSize else { return }
    try checkLines()
    try checkBrackets()
  }

  /// Bounds the containers a line opens, and blank lines times the containers open around them.
  private func checkLines() throws(BodyLimitError) {
    var position = 0
    var open = 0
    var work = 0
    var afterBlank = true
    while position < source.count {
      let prefix = LinePrefix(source, at: position)
      if prefix.markers > limits.nesting {
        throw BodyLimitError(limit: .nesting, allowed: limits.nesting, offset: position)
      }
      if prefix.isBlank {
        work &+= max(open, prefix.depth)
      } else {
        // A line of text may lazily continue the paragraph before it and so keep all lists open.
        open = afterBlank ? prefix.depth : max(open, prefix.depth)
      }
      if work > limits.nestedBlankLines {
        throw BodyLimitError(
          limit: .nestedBlankLines, allowed: limits.nestedBlankLines, offset: position)
      }
      afterBlank = prefix.isBlank
      position = source.nextLine(after: prefix.end)
    }
  }

  /// Bounds the pairs of `![` and `]`: each link makes cmark look at all open image brackets.
  private func checkBrackets() throws(BodyLimitError) {
    var openers = 0
    var closers = 0
    for position in 0..<source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "]") {
        closers += 1
      } else if byte == UInt8(ascii: "["), position > 0, source[position - 1] == UInt8(ascii: "!") {
        openers += 1
      } else {
        continue
      }
      if openers.multipliedReportingOverflow(by: closers).partialValue > limits.bracketPairs {
        throw BodyLimitError(
          limit: .bracketPairs, allowed: limits.bracketPairs, offset: position)
      }
    }
  }
}

/// What stands at the start of a line: white space, `>` and list markers.
private struct LinePrefix {
  /// The `>` and list markers, of which each may open a container.
  private(set) var markers = 0
  /// No fewer than the containers that are open behind the prefix.
  private(set) var depth = 0
  /// Whether nothing but white space and `>` is on the line.
  private(set) var isBlank = false
  /// The offset behind the prefix.
  private(set) var end: Int

  init(_ source: SourceBytes, at start: Int) {
    var columns = 0
    var listMarkers = 0
    var quotes = 0
    var rule: UInt8? = nil
    var isRule = true
    end = start
    scan: while end < source.count {
      let byte = source[end]
      switch byte {
      case UInt8(ascii: " "):
        columns += 1
        end += 1
      case UInt8(ascii: "\t"):
        columns += 4
        end += 1
      case UInt8(ascii: ">"):
        quotes += 1
        isRule = false
        end += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), 0x30...0x39:
        let width = Self.listMarker(source, at: end)
        guard width > 0 else { break scan }
        if rule == nil { rule = byte } else if rule != byte { isRule = false }
        if byte == UInt8(ascii: "+") || width > 1 { isRule = false }
        listMarkers += 1
        columns += width
        end += width
      default: break scan
      }
    }
    let atLineEnd = end == source.count || source.isLineEnd(end)
    isBlank = atLineEnd && listMarkers == 0
    // `* * *` is a thematic break and opens nothing.
    if atLineEnd, isRule, listMarkers >= 3 { return }
    markers = quotes + listMarkers
    depth = quotes + columns / 2
  }

  /// The width of the list marker at an offset; 0 if there is none.
  private static func listMarker(_ source: SourceBytes, at start: Int) -> Int {
    var end = start
    while end - start < 9, case 0x30...0x39 = source[end] { end += 1 }
    if end > start {
      guard source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")") else { return 0 }
    }
    let next = source[end + 1]
    guard next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D || next == 0 else {
      return 0
    }
    return end + 1 - start
  }
}
