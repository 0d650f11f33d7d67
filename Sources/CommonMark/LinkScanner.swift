/// Finds where links, labels and reference definitions end in the source (CommonMark §4.7, §6.3).
///
/// cmark says what a link means but not where it ends. These rules are only used on text in which
/// cmark has found a link, to know which bytes were written for it.
struct LinkScanner {
  let source: SourceBytes
  /// Nothing at or behind this offset belongs to the block.
  let end: Int
  /// The number of `>` that a line of the block may start with.
  let quotes: Int

  private subscript(offset: Int) -> UInt8 { offset < end ? source[offset] : 0 }

  /// The offset behind the closing bracket of a link and the destination or label after it.
  func endOfLink(bracketAt bracket: Int) -> Int {
    guard self[bracket] == UInt8(ascii: "]") else { return bracket }
    if self[bracket + 1] == UInt8(ascii: "("), let tail = inlineTail(bracket + 1) {
      return tail.end
    }
    return label(at: bracket + 1) ?? bracket + 1
  }

  /// The offset behind the reference definitions that start at an offset.
  func endOfDefinitions(at start: Int) -> Int {
    var offset = start
    while let next = definition(at: offset), next > offset { offset = next }
    return offset
  }

  /// The destination, without pointed brackets, in `(destination "title")`, and where that ends.
  func inlineTail(_ parenthesis: Int) -> (destination: Range<Int>, end: Int)? {
    let start = skippingSpaces(parenthesis + 1)
    guard let afterURL = destination(at: start) else { return nil }
    var offset = skippingSpaces(afterURL)
    if offset > afterURL, let afterTitle = title(at: offset) { offset = skippingSpaces(afterTitle) }
    guard self[offset] == UInt8(ascii: ")") else { return nil }
    let isPointed = self[start] == UInt8(ascii: "<")
    return (isPointed ? start + 1..<afterURL - 1 : start..<afterURL, offset + 1)
  }

  /// The offset of the first character of a line of the block, behind `>` and white space.
  func lineContent(from lineStart: Int) -> Int {
    var offset = lineStart
    var left = quotes
    while offset < end {
      if isSpace(self[offset]) {
        offset += 1
      } else if left > 0, self[offset] == UInt8(ascii: ">") {
        left -= 1
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  // MARK: - Parts of links

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isLineEnd(_ offset: Int) -> Bool { self[offset] == 0x0A || self[offset] == 0x0D }

  /// The end of `[label]`.
  private func label(at start: Int) -> Int? {
    guard self[start] == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while offset < end, offset - start <= 1001 {
      switch self[offset] {
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private func destination(at start: Int) -> Int? {
    var offset = start
    if self[start] == UInt8(ascii: "<") {
      offset += 1
      while offset < end, !isLineEnd(offset) {
        switch self[offset] {
        case UInt8(ascii: ">"): return offset + 1
        case UInt8(ascii: "<"): return nil
        case UInt8(ascii: "\\"): offset += 2
        default: offset += 1
        }
      }
      return nil
    }
    var depth = 0
    while offset < end {
      let byte = self[offset]
      if byte == UInt8(ascii: "\\"), self[offset + 1].isPunctuation {
        offset += 2
        continue
      }
      if byte <= 0x20 { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      offset += 1
    }
    return depth == 0 ? min(offset, end) : nil
  }

  private func title(at start: Int) -> Int? {
    let close: UInt8
    switch self[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = self[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    while offset < end {
      if self[offset] == close { return offset + 1 }
      offset += self[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// The end of `[label]: destination "title"` and of the line break behind it.
  private func definition(at start: Int) -> Int? {
    guard let afterLabel = label(at: start), self[afterLabel] == UInt8(ascii: ":"),
      skippingSpaces(start + 1) < afterLabel - 1
    else { return nil }
    let urlStart = skippingSpaces(afterLabel + 1)
    guard let afterURL = destination(at: urlStart), afterURL > urlStart else { return nil }
    let titleStart = skippingSpaces(afterURL)
    if titleStart > afterURL, let afterTitle = title(at: titleStart),
      let next = endOfLine(at: afterTitle)
    {
      return next
    }
    return endOfLine(at: afterURL)
  }

  private func endOfLine(at start: Int) -> Int? {
    var offset = start
    while isSpace(self[offset]) { offset += 1 }
    guard offset >= end || isLineEnd(offset) else { return nil }
    return lineContent(from: source.skippingLineBreak(min(offset, end)))
  }

  /// Skips white space and one line break, with what containers put before the next line.
  private func skippingSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < end {
      if isSpace(self[offset]) {
        offset += 1
      } else if isLineEnd(offset) {
        offset = lineContent(from: source.skippingLineBreak(offset))
      } else {
        break
      }
    }
    return offset
  }
}

extension UInt8 {
  /// Whether a backslash before this byte escapes it (ASCII punctuation).
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
