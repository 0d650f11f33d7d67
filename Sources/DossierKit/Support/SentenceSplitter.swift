import CText

/// Splits a paragraph into sentences, well enough to quote the one that holds a name.
enum SentenceSplitter {
  /// The range of the sentence that holds an offset of a text.
  static func range(around offset: Int, in text: [UInt8]) -> Range<Int> {
    text.withUnsafeBufferPointer { text in
      var start = 0
      var last = next(in: text, from: &start)
      while start < text.count, start <= offset {
        let sentence = next(in: text, from: &start)
        if sentence.lowerBound > offset { break }
        last = sentence
      }
      return last
    }
  }

  /// The sentences of a text in order, without the white space around them.
  static func sentences(in text: [UInt8]) -> [Range<Int>] {
    text.withUnsafeBufferPointer { text in
      var sentences: [Range<Int>] = []
      sentences.reserveCapacity(usual)
      var start = 0
      repeat {
        sentences.append(next(in: text, from: &start))
      } while start < text.count
      return sentences
    }
  }

  /// Most paragraphs have no more.
  private static let usual = 8

  private typealias Text = UnsafeBufferPointer<UInt8>

  /// The bytes that can end a sentence or open a note, the first of them twice.
  private static let stops = [0x0A, 0xE3, 0xEF, 0x2E, 0x21, 0x3F, 0x5B, 0x0A].reduce(0 as UInt64) {
    $0 << 8 | $1
  }

  /// The sentence that begins at a place, which moves to the next one or to the end.
  private static func next(in text: Text, from start: inout Int) -> Range<Int> {
    let first = start
    guard let base = text.baseAddress else { return 0..<0 }
    var index = start
    while index < text.count {
      index += bytes_find(base + index, text.count - index, stops)
      guard index < text.count else { break }
      if text[index] == UInt8(ascii: "[") {
        // "[@abc, par. 3]" is one note, whatever its full stops.
        index = noteEnd(from: index, in: text) ?? index + 1
      } else if let next = boundary(after: index, in: text) {
        start = next
        return trimmed(first..<next, in: text)
      } else {
        index += 1
      }
    }
    start = text.count
    return trimmed(first..<text.count, in: text)
  }

  /// The sentence that holds an offset; the one before it for an offset between two.
  static func range(around offset: Int, of sentences: [Range<Int>]) -> Range<Int>? {
    let next = sentences.partitioningIndex { $0.lowerBound > offset }
    return next > 0 ? sentences[next - 1] : sentences.first
  }

  /// The closing bracket of a source note or record link that opens at an index.
  private static func noteEnd(from index: Int, in text: Text) -> Int? {
    guard index + 1 < text.count, "@[".utf8.contains(text[index + 1]) else { return nil }
    return text[index..<min(index + 600, text.count)].firstIndex(of: UInt8(ascii: "]"))
  }

  /// The start of the next sentence when one ends with the byte at an index.
  private static func boundary(after index: Int, in text: Text) -> Int? {
    let byte = text[index]
    if byte == 0x0A { return index + 1 }
    if isIdeographicStop(text, index) {
      var end = index + 3
      while end + 2 < text.count, isIdeographicStop(text, end) || isIdeographicClosing(text, end) {
        end += 3
      }
      return end
    }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    else { return nil }
    var end = index + 1
    while end < text.count, isClosing(text, &end) {}
    guard end < text.count, text[end] == 0x20 else { return nil }
    while end < text.count, text[end] == 0x20 { end += 1 }
    guard end < text.count, startsSentence(text, end) else { return nil }
    if byte == UInt8(ascii: "."), isAbbreviation(text, before: index) { return nil }
    return end
  }

  /// Whether `。`, `！` or `？` stands at an index; no space follows these.
  private static func isIdeographicStop(_ text: Text, _ index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    let scalar = (text[index], text[index + 1], text[index + 2])
    return scalar == (0xE3, 0x80, 0x82) || scalar == (0xEF, 0xBC, 0x81)
      || scalar == (0xEF, 0xBC, 0x9F)
  }

  /// Whether `」`, `』`, `）` or `”` stands at an index.
  private static func isIdeographicClosing(_ text: Text, _ index: Int) -> Bool {
    let scalar = (text[index], text[index + 1], text[index + 2])
    return scalar == (0xE3, 0x80, 0x8D) || scalar == (0xE3, 0x80, 0x8F)
      || scalar == (0xEF, 0xBC, 0x89) || scalar == (0xE2, 0x80, 0x9D)
  }

  /// Steps over one closing quote or bracket.
  private static func isClosing(_ text: Text, _ end: inout Int) -> Bool {
    switch text[end] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      end += 1
      return true
    case 0xE2
    where end + 2 < text.count && text[end + 1] == 0x80
      && [0x99, 0x9D, 0xBA].contains(text[end + 2]):
      end += 3
      return true
    case 0xC2 where end + 1 < text.count && text[end + 1] == 0xBB:
      end += 2
      return true
    default: return false
    }
  }

  private static func startsSentence(_ text: Text, _ index: Int) -> Bool {
    let byte = text[index]
    return (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "[")
  }

  /// Each as one number, its letters one behind the other.
  private static let abbreviations = Set(
    [
      "mr", "mrs", "ms", "dr", "prof", "st", "ste", "vs", "nr", "art", "para", "paras", "p",
      "pp", "ca", "cf", "bv", "dhr", "mevr", "mme", "mlle", "gen", "col", "lt", "sgt", "etc", "jan",
      "feb", "aug", "sept", "oct", "nov", "dec",
    ].map { packed($0.utf8) })

  /// The most letters that an abbreviation has.
  private static let longestAbbreviation = 5

  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  /// Whether the word before a full stop is an initial or a known abbreviation.
  private static func isAbbreviation(_ text: Text, before stop: Int) -> Bool {
    var start = stop
    while start > 0, text[start - 1] | 0x20 >= 0x61, text[start - 1] | 0x20 <= 0x7A { start -= 1 }
    let word = text[start..<stop]
    guard word.count <= longestAbbreviation else { return false }
    if word.count == 1, let letter = word.first, (0x41...0x5A).contains(letter) { return true }
    // `e.g.` and `i.e.`
    if start >= 2, text[start - 1] == UInt8(ascii: "."), word.count == 1, let last = word.first {
      switch (text[start - 2] | 0x20, last | 0x20) {
      case (UInt8(ascii: "e"), UInt8(ascii: "g")), (UInt8(ascii: "i"), UInt8(ascii: "e")):
        return true
      default: break
      }
    }
    return abbreviations.contains(packed(word))
  }

  private static func trimmed(_ range: Range<Int>, in text: Text) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] <= 0x20 { low += 1 }
    while high > low, text[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }
}
