/// Judges a name that was found by the words next to it.
///
/// `WordBoundary` knows where words end; this knows where a longer name or number goes on.
struct NameSurroundings {
  let text: [UInt8]
  let range: Range<Int>

  /// Whether the name is a piece of something longer.
  ///
  /// A word in katakana goes on as long as katakana do (`パリ` is not in `パリッシュ`), and a number with a
  /// slash or colon as long as digits do (`9/11` is not in `9/11/1987`).
  var continueName: Bool {
    guard let first = scalar(at: range.lowerBound), let last = scalar(before: range.upperBound)
    else { return false }
    if first.isKatakana, scalar(before: range.lowerBound)?.isKatakana == true { return true }
    if last.isKatakana, scalar(at: range.upperBound)?.isKatakana == true { return true }
    return first.isDigit && joinsDigit(range.lowerBound - 1, range.lowerBound - 2)
      || last.isDigit && joinsDigit(range.upperBound, range.upperBound + 1)
  }

  /// Whether no other name stands right next to a surname: `Luc Haquinet`, `L. Haquinet` and
  /// `Haquinet Foundation` mean others.
  ///
  /// Before it may stand a title (`Judge Haquinet`) and a word that opens the sentence and is in no
  /// name (`Then Haquinet`).
  var leaveSurnameBare: Bool {
    let end = skipSpaces(from: range.upperBound)
    if end > range.upperBound, let next = scalar(at: end),
      next.properties.isUppercase || next.isDigit
    {
      return false
    }
    let start = skipSpaces(before: range.lowerBound)
    guard start < range.lowerBound else { return true }
    var wordEnd = start
    if wordEnd > 0, text[wordEnd - 1] == UInt8(ascii: ".") { wordEnd -= 1 }
    let word = word(before: wordEnd)
    guard let first = word.unicodeScalars.first else { return true }
    if Self.companions.contains(word.lowercased()) { return true }
    // A word with a full stop that is no title ends a sentence, unless it is an initial.
    if wordEnd < start { return !(first.properties.isUppercase && word.unicodeScalars.count == 1) }
    return !first.properties.isUppercase && !first.isDigit
  }

  /// Titles, and words of no name that open sentences, in English, Dutch and French.
  private static let companions: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "judge",
    "justice", "president", "minister", "secretary", "senator", "commissioner", "mayor",
    "governor", "general", "colonel", "captain", "major", "inspector", "officer", "prosecutor",
    "king", "queen", "prince", "princess", "pope", "imam", "dhr", "mevr", "meneer", "mevrouw",
    "rechter", "burgemeester", "premier", "procureur", "commissaris", "koning", "koningin", "m",
    "mm", "mme", "mmes", "mlle", "me", "monsieur", "madame", "maître", "président", "présidente",
    "ministre", "juge", "maire", "commissaire", "roi", "reine", "herr", "frau",
    "a", "after", "and", "as", "at", "because", "before", "but", "by", "for", "from", "here", "if",
    "in", "later", "like", "nor", "now", "of", "on", "only", "or", "since", "so", "still", "then",
    "there", "though", "to", "today", "under", "until", "what", "when", "where", "while", "with",
    "yesterday", "yet", "aan", "als", "bij", "daarna", "dan", "dat", "door", "en", "maar",
    "met", "na", "naast", "niet", "nu", "omdat", "ook", "op", "over", "samen", "sinds", "te",
    "toen", "tot", "uit", "volgens", "voor", "wat", "zo", "alors", "après", "avant", "avec",
    "car", "chez", "comme", "contre", "dans", "depuis", "enfin", "et", "mais", "or", "ou", "où",
    "par", "pour", "puis", "quand", "sans", "selon", "si", "sous", "sur", "vers",
  ]

  // MARK: - Reading around the name

  private func joinsDigit(_ sign: Int, _ digit: Int) -> Bool {
    guard text.indices.contains(sign), text.indices.contains(digit) else { return false }
    return (text[sign] == UInt8(ascii: "/") || text[sign] == UInt8(ascii: ":"))
      && text[digit] &- 0x30 < 10
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while let next = scalar(at: index), next.properties.isWhitespace {
      index += UTF8.width(next)
    }
    return index
  }

  private func skipSpaces(before end: Int) -> Int {
    var index = end
    while let last = scalar(before: index), last.properties.isWhitespace {
      index -= UTF8.width(last)
    }
    return index
  }

  /// The letters and digits before an offset, at most thirty-two.
  private func word(before end: Int) -> String {
    var scalars: [Unicode.Scalar] = []
    var index = end
    while scalars.count < 32, let last = scalar(before: index),
      last.properties.isAlphabetic || last.isDigit || last.properties.isDiacritic
    {
      scalars.append(last)
      index -= UTF8.width(last)
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars.reversed())
    return String(word)
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard text.indices.contains(index) else { return nil }
    var decoder = UTF8()
    var bytes = text[index..<min(index + 4, text.count)].makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar }
    return nil
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0, index <= text.count else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value &- 0x30 < 10 }

  /// Katakana of both widths with the prolonged sound mark, without the middle dot.
  fileprivate var isKatakana: Bool {
    switch value {
    case 0x30A1...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9F: true
    default: false
    }
  }
}
