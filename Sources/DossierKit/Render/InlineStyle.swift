/// The theme's stylesheet as one page can carry it, with the hash by which its policy lets it in.
///
/// It asks for nothing: fonts, imported sheets and pictures are left out, since their addresses
/// would be wrong at every depth but one.
struct InlineStyle: Sendable {
  /// The rules, safe inside a `style` element.
  let css: String
  /// The source expression for `style-src`, without its quotes: `sha256-…`.
  let hash: String

  init(_ stylesheet: [UInt8]) {
    let css = StylesheetFilter(stylesheet).selfContained()
    self.css = String(decoding: css, as: UTF8.self)
    // Browsers hash the text of the element as UTF-8, which is what stands in `css`.
    hash = "sha256-" + Base64.text(SHA256.hash(self.css.utf8))
  }
}

/// Copies a stylesheet without what asks for other files and without comments.
private struct StylesheetFilter {
  private let source: [UInt8]
  private var index = 0
  private var output: [UInt8] = []

  init(_ source: [UInt8]) {
    // What HTML would change anyway: no carriage returns, no zero bytes.
    var source = source.filter { $0 != 0x0D && $0 != 0 }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { source.removeFirst(3) }
    self.source = source
  }

  func selfContained() -> [UInt8] {
    var filter = self
    while filter.index < filter.source.count { filter.step() }
    return filter.output
  }

  private mutating func step() {
    let byte = source[index]
    switch byte {
    case UInt8(ascii: "/") where starts(with: "/*"):
      index = end(of: "*/", from: index + 2)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      copy(to: endOfString(at: index))
    case UInt8(ascii: "@") where starts(with: "@font-face"):
      index = endOfBlock(from: index)
      dropLineEnd()
    case UInt8(ascii: "@") where starts(with: "@import") || starts(with: "@charset"):
      index = end(of: ";", from: index)
      dropLineEnd()
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      url()
    // No empty lines where something was left out.
    case 0x0A where output.last == nil || output.last == 0x0A:
      index += 1
    default:
      copy(to: index + 1)
    }
  }

  /// An address: one that carries its data stays, another becomes `none`.
  private mutating func url() {
    guard starts(with: "url("), !isWord(before: index) else { return copy(to: index + 1) }
    var start = index + 4
    while start < source.count, source[start] <= 0x20 { start += 1 }
    let isQuoted = start < source.count && Self.isQuote(source[start])
    let address = isQuoted ? start + 1 : start
    let end = end(of: ")", from: isQuoted ? endOfString(at: start) : start)
    if starts(with: "data:", at: address) || starts(with: "#", at: address) {
      copy(to: end)
    } else {
      output += "none".utf8
      index = end
    }
  }

  // MARK: - Places

  private func starts(with word: StaticString, at place: Int? = nil) -> Bool {
    let place = place ?? index
    guard place + word.utf8CodeUnitCount <= source.count else { return false }
    return word.withUTF8Buffer { word in
      zip(word, source[place...]).allSatisfy { $0 == Self.lower($1) }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func isWord(before place: Int) -> Bool {
    guard place > 0 else { return false }
    let byte = source[place - 1]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
      || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The place behind the next such mark.
  private func end(of mark: StaticString, from start: Int) -> Int {
    var place = start
    while place < source.count {
      if starts(with: mark, at: place) { return place + mark.utf8CodeUnitCount }
      place += 1
    }
    return source.count
  }

  private func endOfString(at start: Int) -> Int {
    var place = start + 1
    while place < source.count, source[place] != source[start] {
      place += source[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, source.count)
  }

  /// The place behind the block that opens next.
  private func endOfBlock(from start: Int) -> Int {
    var place = start
    while place < source.count, source[place] != UInt8(ascii: "}") {
      place = Self.isQuote(source[place]) ? endOfString(at: place) : place + 1
    }
    return min(place + 1, source.count)
  }

  private mutating func dropLineEnd() {
    if index < source.count, source[index] == 0x0A { index += 1 }
  }

  /// Copies up to a place; `</` would end the style element, and means the same as `<\/` in CSS.
  private mutating func copy(to end: Int) {
    for byte in source[index..<min(end, source.count)] {
      if byte == UInt8(ascii: "/"), output.last == UInt8(ascii: "<") {
        output.append(UInt8(ascii: "\\"))
      }
      output.append(byte)
    }
    index = min(end, source.count)
  }
}
