/// The quotations in a text: typographic and straight marks, single and double, and guillemets.
enum Quotations {
  private struct Pair {
    let open: [UInt8]
    let close: [UInt8]
    /// Whether the closing mark is an apostrophe too.
    var isApostrophe = false
  }

  private static let pairs: [Pair] = [
    Pair(open: Array("“".utf8), close: Array("”".utf8)),
    Pair(open: Array("„".utf8), close: Array("”".utf8)),
    Pair(open: Array("„".utf8), close: Array("“".utf8)),
    Pair(open: Array("«".utf8), close: Array("»".utf8)),
    Pair(open: Array("‹".utf8), close: Array("›".utf8)),
    Pair(open: Array("\"".utf8), close: Array("\"".utf8)),
    Pair(open: Array("‘".utf8), close: Array("’".utf8), isApostrophe: true),
    Pair(open: Array("'".utf8), close: Array("'".utf8), isApostrophe: true),
  ]

  /// The ranges between the marks, in order; a typographic quotation that is not closed goes on to
  /// the end, as quotations over several paragraphs do.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // A mark that was not found once is not looked for again: it would cost the square of the text.
    var missing = [Bool](repeating: false, count: pairs.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2,
        let (range, next) = quotation(at: index, in: text, &missing)
      else {
        index += 1
        continue
      }
      ranges.append(range)
      index = next
    }
    return ranges
  }

  private static func quotation(
    at index: Int, in text: [UInt8], _ missing: inout [Bool]
  ) -> (Range<Int>, Int)? {
    let fitting = pairs.indices.filter { text[index...].starts(with: pairs[$0].open) }
    guard let first = fitting.first.map({ pairs[$0] }), opens(index, first, in: text) else {
      return nil
    }
    let start = index + first.open.count
    // „…“ and „…” open alike: the mark that comes first closes.
    var closing: (end: Int, next: Int)?
    for number in fitting where !missing[number] {
      guard let end = end(of: pairs[number], from: start, in: text) else {
        missing[number] = true
        continue
      }
      if closing.map({ end < $0.end }) ?? true {
        closing = (end, end + pairs[number].close.count)
      }
    }
    if let (end, next) = closing { return (start..<end, next) }
    let isOpenEnded = first.open.count > 1 && !first.isApostrophe
    return isOpenEnded ? (start..<text.count, text.count) : nil
  }

  /// A straight mark opens before a word and behind none.
  private static func opens(_ index: Int, _ pair: Pair, in text: [UInt8]) -> Bool {
    guard pair.open.count == 1 || pair.isApostrophe else { return true }
    let next = index + pair.open.count
    guard next < text.count, text[next] > 0x20 else { return false }
    return index == 0 || !isWord(text[index - 1])
  }

  private static func end(of pair: Pair, from start: Int, in text: [UInt8]) -> Int? {
    var index = start
    while index + pair.close.count <= text.count {
      let next = index + pair.close.count
      if text[index] == pair.close[0], text[index..<next].elementsEqual(pair.close),
        !pair.isApostrophe || next == text.count || !isWord(text[next])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether a byte belongs to a word; C2 and E2 lead signs.
  private static func isWord(_ byte: UInt8) -> Bool {
    ASCIIWord.contains(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
  }
}
