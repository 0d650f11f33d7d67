/// A word of a sentence, folded, with what stood before it.
struct SentenceWord: Sendable {
  let text: String
  /// The bytes of the sentence's text.
  let range: Range<Int>
  /// Whether a sign that ends a clause stands between it and the word before.
  let isAfterBreak: Bool
  /// Whether a hyphen or dash ties it to the word before.
  let isAfterHyphen: Bool
  /// The value of a whole number in digits.
  let number: Int?

  /// Whether the word is four digits that mean a year.
  var isYear: Bool { range.count == 4 && number.map { (1900...2099).contains($0) } ?? false }

  /// Splits a range of a text into words.
  static func words(in text: [UInt8], _ range: Range<Int>) -> [SentenceWord] {
    var splitter = WordSplitter(text: text, end: range.upperBound)
    return splitter.split(from: range.lowerBound)
  }
}

/// Cuts text into words and numbers: `1,200`, `1.200` and `1 200` with a no-break space are one.
private struct WordSplitter {
  let text: [UInt8]
  let end: Int
  private var words: [SentenceWord] = []
  private var isAfterBreak = false
  private var isAfterHyphen = false
  private var isAfterMoney = false

  init(text: [UInt8], end: Int) {
    self.text = text
    self.end = min(end, text.count)
  }

  mutating func split(from start: Int) -> [SentenceWord] {
    var index = start
    while index < end {
      let byte = text[index]
      if byte &- 0x30 < 10 {
        index = number(from: index)
      } else if isLetter(index) {
        index = word(from: index)
      } else {
        index = sign(at: index)
      }
    }
    return words
  }

  private func isLetter(_ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    // C2 leads signs of Latin-1, E2 general punctuation; all else is letters, or harmless as one.
    return byte != 0xC2 && byte != 0xE2 && byte & 0xC0 != 0x80
  }

  private mutating func word(from start: Int) -> Int {
    var index = start
    while index < end, isLetter(index) || text[index] &- 0x30 < 10 || continuesScalar(index) {
      index += 1
    }
    append(start..<index, number: nil)
    return index
  }

  /// Whether a byte goes on with the letter before it.
  private func continuesScalar(_ index: Int) -> Bool {
    guard text[index] & 0xC0 == 0x80 else { return false }
    var lead = index
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    return isLetter(lead)
  }

  private mutating func number(from start: Int) -> Int {
    var index = start
    var value = 0
    var isWhole = !isAfterMoney
    func digits(_ from: Int) -> Int {
      var end = from
      while end < self.end, text[end] &- 0x30 < 10 { end += 1 }
      return end
    }
    func add(_ range: Range<Int>) {
      for byte in text[range] { value = min(value, 99_999_999) * 10 + Int(byte &- 0x30) }
    }
    index = digits(index)
    add(start..<index)
    while index < end {
      let (next, isGroup) = separator(at: index)
      guard let next else { break }
      let stop = digits(next)
      if isGroup, stop - next == 3, index - start <= 3 || value >= 1000 {
        add(next..<stop)
      } else if stop > next, next == index + 1, text[index] != 0x20 {
        isWhole = false
      } else {
        break
      }
      index = stop
    }
    if index < end, isLetter(index) {
      // `22nd`, `20h`, `5th`
      while index < end, isLetter(index) || text[index] &- 0x30 < 10 || continuesScalar(index) {
        index += 1
      }
      isWhole = false
    }
    if index < end, text[index] == UInt8(ascii: "%") || hasMoney(index) { isWhole = false }
    append(start..<index, number: isWhole ? value : nil)
    return index
  }

  /// Where the digits behind a separator inside a number start, and whether it parts thousands.
  private func separator(at index: Int) -> (next: Int?, isGroup: Bool) {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: "."): return (index + 1, true)
    case UInt8(ascii: ":"), UInt8(ascii: "/"): return (index + 1, false)
    case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: return (index + 2, true)
    case 0xE2
    where index + 2 < end && text[index + 1] == 0x80
      && (text[index + 2] == 0xAF || text[index + 2] == 0x89):
      return (index + 3, true)
    default: return (nil, false)
    }
  }

  private mutating func sign(at index: Int) -> Int {
    var next = index + 1
    while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
    let scalar = Array(text[index..<next])
    if scalar != [0x20] { isAfterMoney = scalar == [UInt8(ascii: "$")] || hasMoney(index) }
    switch scalar {
    case [0x20], [0x0A], [0x09], [0x27], [0x22], [0xC2, 0xA0], [0xC2, 0xAB], [0xC2, 0xBB],
      [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99],
      [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], [0xC2, 0xAD], [0xE2, 0x80, 0x8B], [0], [0x24],
      [0xC2, 0xA3], [0xE2, 0x82, 0xAC]:
      break
    case [0x2D], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]: isAfterHyphen = true
    case [0xE2, 0x80, 0x93]:
      // A dash between digits is a range, any other ends a clause.
      let isRange =
        index > 0 && text[index - 1] &- 0x30 < 10 && next < end && text[next] &- 0x30 < 10
      if isRange { isAfterHyphen = true } else { isAfterBreak = true }
    default: isAfterBreak = true
    }
    return next
  }

  /// Whether a pound or euro sign stands at an index.
  private func hasMoney(_ index: Int) -> Bool {
    text[index...].prefix(2).elementsEqual([0xC2, 0xA3])
      || text[index...].prefix(3).elementsEqual([0xE2, 0x82, 0xAC])
  }

  private mutating func append(_ range: Range<Int>, number: Int?) {
    // `Covid-19` holds no number, `30-40` two.
    let isTied = isAfterHyphen && words.last?.number == nil
    words.append(
      SentenceWord(
        text: String(decoding: Folding.fold(Array(text[range])), as: UTF8.self), range: range,
        isAfterBreak: isAfterBreak, isAfterHyphen: isAfterHyphen,
        number: isTied ? nil : number))
    isAfterBreak = false
    isAfterHyphen = false
    isAfterMoney = false
  }
}
