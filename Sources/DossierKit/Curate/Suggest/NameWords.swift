/// One word of a text, as the search for names sees it.
struct NameWord: Sendable {
  /// Its bytes in the text, without an elision before it and a possessive behind it.
  let range: Range<Int>
  /// Of its letters in lower case; marks count.
  let hash: UInt64
  let isCapital: Bool
  /// Whether all its letters are capitals, and there are several.
  let isAcronym: Bool
  /// A number.
  let isNumber: Bool
  /// What stands between it and the word before.
  let gap: Gap
  /// Whether a record's name, a link or code stands directly before it.
  let followsMask: Bool

  enum Gap: Sendable {
    /// One space, a hyphen inside a name, or nothing (`l'`).
    case space
    /// A full stop behind an initial or a short title, and a space.
    case stop
    /// The start of a sentence, or of words in quotes.
    case sentence
    /// Anything else.
    case other
  }
}

/// Splits a text into words for the search for names.
struct NameWordReader {
  private let text: [UInt8]
  private let starts: Set<Int>

  /// Reads a text whose links, code and known names are zero bytes.
  init(_ text: [UInt8], sentences: [Range<Int>]) {
    self.text = text
    starts = Set(sentences.map(\.lowerBound))
  }

  /// A word as names are compared.
  func folded(_ word: NameWord) -> String { folded(word.range) }

  func folded(_ range: Range<Int>) -> String {
    String(decoding: Folding.fold(Array(text[range])), as: UTF8.self)
  }

  func words() -> [NameWord] {
    var words: [NameWord] = []
    var reader = EscapeReader(text[...])
    var start: Int?
    var end = 0
    var last = 0
    var letters = (all: 0, upper: 0)
    var first: Unicode.Scalar?
    func close() {
      if let begin = start, let first {
        words.append(word(begin..<end, after: last, first, letters, previous: words.last))
        last = end
      }
      start = nil
      letters = (0, 0)
    }
    while let step = reader.next() {
      guard let scalar = step.scalar, Self.isLetter(scalar) else {
        let isInside =
          start != nil
          && step.scalar.map { "'’-\u{2010}\u{2011}".unicodeScalars.contains($0) } ?? false
          && Self.startsWithLetter(text[step.range.upperBound...])
        if isInside {
          // `l'Europe`: the article goes, the name starts anew.
          if let begin = start, step.scalar == "'" || step.scalar == "’",
            Self.elisions.contains(where: text[begin..<end].elementsEqual)
          {
            start = nil
            letters = (0, 0)
          }
          continue
        }
        close()
        continue
      }
      if start == nil {
        start = step.range.lowerBound
        first = scalar
      }
      letters.all += 1
      if Self.isUpper(scalar) { letters.upper += 1 }
      end = step.range.upperBound
    }
    close()
    return words
  }

  private func word(
    _ range: Range<Int>, after last: Int, _ first: Unicode.Scalar,
    _ letters: (all: Int, upper: Int),
    previous: NameWord?
  ) -> NameWord {
    var range = range
    let bytes = text[range]
    // `Molenbeek's`
    for ending in ["'s", "’s"] where bytes.count > ending.utf8.count {
      if bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        range = range.lowerBound..<range.upperBound - ending.utf8.count
      }
    }
    let between = text[min(last, range.lowerBound)..<range.lowerBound]
    return NameWord(
      range: range, hash: Self.hash(text[range]), isCapital: Self.isUpper(first),
      isAcronym: letters.upper > 1 && letters.upper == letters.all,
      isNumber: first.value &- 0x30 < 10,
      gap: gap(between, range.lowerBound, previous), followsMask: followsMask(between))
  }

  private func followsMask(_ between: ArraySlice<UInt8>) -> Bool {
    between.last { $0 != 0x20 } == 0
  }

  private func gap(_ between: ArraySlice<UInt8>, _ start: Int, _ previous: NameWord?)
    -> NameWord.Gap
  {
    if previous == nil && between.allSatisfy({ $0 <= 0x20 }) && !between.contains(0) {
      return .sentence
    }
    if between.elementsEqual([UInt8(ascii: "."), 0x20])
      || between.elementsEqual([UInt8(ascii: ".")])
    {
      let isShort =
        previous.map {
          $0.isCapital && $0.range.count <= 2
            || $0.range.count <= 5 && NameLexicon.abbreviations.contains(folded($0))
        } ?? false
      if isShort { return .stop }
    }
    if starts.contains(start) { return .sentence }
    if between.isEmpty || between.elementsEqual([0x20]) || between.elementsEqual([0x0A]) {
      return .space
    }
    // A quote or a colon may open a sentence.
    let opens = between.contains {
      "\":([".utf8.contains($0) || $0 == 0xAB || $0 == 0x9C || $0 == 0x98 || $0 == 0x93
    }
    if opens || starts.contains(where: { between.indices.contains($0) }) { return .sentence }
    return .other
  }

  // MARK: - Letters

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let bytes = word.allSatisfy { $0 < 0x80 } ? word : Folding.fold(Array(word))[...]
    for byte in bytes {
      hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value | 0x20 &- 0x61 < 26 || scalar.value &- 0x30 < 10 }
    return scalar.properties.isAlphabetic || scalar.properties.isDiacritic
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value &- 0x41 < 26 : scalar.properties.isUppercase
  }

  private static func startsWithLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    var reader = EscapeReader(bytes)
    return reader.next()?.scalar.map(isLetter) ?? false
  }

  private static let elisions: [[UInt8]] =
    ["l", "d", "qu", "s", "n", "c", "j", "m", "t", "L", "D", "Qu", "S", "N", "C", "J", "M"].map {
      Array($0.utf8)
    }
}
