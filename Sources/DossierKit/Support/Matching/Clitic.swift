/// The elided words that stand before a name with an apostrophe: `l'`, `qu'`, `dell'`.
enum Elision {
  /// French, Catalan and Italian; `o` is absent (`O'Brien`).
  private static let words = ClosedWordList([
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "presqu", "puisqu", "quelqu",
    "quoiqu", "all", "anch", "bell", "coll", "com", "dall", "dell", "dov", "gl", "nell", "quell",
    "quest", "sant", "sull", "tutt", "un",
  ])

  /// Whether the apostrophe at an offset opens a quotation or belongs to an elided word.
  static func stands(before apostrophe: Int, in reader: ScalarReader) -> Bool {
    var word: UInt64 = 0
    var index = apostrophe
    var length = 0
    while true {
      let item = reader.visible(before: index)
      guard item.entry.isWord else { break }
      guard length < 8, let letter = ClosedWordList.letter(item, reader) else { return false }
      word |= letter << (8 * UInt64(length))
      length += 1
      index = item.start
    }
    return length == 0 || words.contains(word)
  }
}

/// The endings that stand after a name with an apostrophe: `'s`, `'ll`.
enum Possessive {
  private static let endings = ClosedWordList(["s", "d", "ll", "re", "ve"])

  /// Whether after an apostrophe comes one of the endings, or no word.
  static func stands(at start: Int, in reader: ScalarReader) -> Bool {
    var word: UInt64 = 0
    var length = 0
    var item = reader.visible(at: start)
    while item.entry.isWord {
      guard length < 2, let letter = ClosedWordList.letter(item, reader) else { return false }
      word = word << 8 | letter
      length += 1
      item = reader.visible(at: item.end)
    }
    return length == 0 || endings.contains(word)
  }
}

/// The particles that Korean sets after a name without a space.
enum Particle {
  private static let particles: Set<[UInt8]> = Set(
    [
      "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "와", "과", "로", "으로", "에서", "에게",
      "에는", "에도", "에서는", "에서도", "에서의", "까지", "까지의", "부터", "보다", "처럼", "라고", "이라고",
      "라는", "이라는", "인", "이다", "이며", "나", "이나", "랑", "이랑", "으로부터", "로부터", "한테",
    ].map { Array($0.utf8) })

  /// Whether the rest of the word at an offset is a particle (in composed syllables).
  static func stands(at start: Int, in reader: ScalarReader) -> Bool {
    var rest: [UInt8] = []
    var item = reader.item(at: start)
    while item.kind == FoldingEntry.Kind.syllable {
      guard item.end - start <= 12 else { return false }
      for index in item.start..<item.end { rest.append(reader.text[index]) }
      item = reader.item(at: item.end)
    }
    item = reader.visible(at: item.start)
    return !item.entry.isWord && item.kind != FoldingEntry.Kind.keptMark && particles.contains(rest)
  }
}

/// A few words of at most eight ASCII letters, each packed in one number.
private struct ClosedWordList: Sendable {
  private let words: [UInt64]

  init(_ words: [String]) {
    self.words = words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  /// Whether a word is listed; its last letter lies in the lowest byte.
  func contains(_ word: UInt64) -> Bool { words.contains(word) }

  /// The folded form of a scalar that folds to one ASCII letter.
  static func letter(_ item: ScalarReader.Item, _ reader: ScalarReader) -> UInt64? {
    let entry = item.entry
    let byte: UInt8
    if entry.isIdentity {
      byte = reader.text[item.start]
    } else {
      guard entry.length == 1 else { return nil }
      byte = reader.folding.forms[entry.offset]
    }
    return byte < 0x80 ? UInt64(byte) : nil
  }
}
