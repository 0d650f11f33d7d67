/// Says of most words of a text, from eight bytes each, that no name starts there.
///
/// Two bitmaps, whatever the number of names: of first words, and of first words with the sign and
/// the word that follow (`the hague`, `sint-jans`), as many names start with a common word. About
/// one word in sixteen goes to the trie for nothing.
struct WordFilter: Sendable {
  /// Two bits a first word: whether a name needs no other word, whether one needs a pair.
  let words: [UInt64]
  /// One bit a pair.
  let pairs: [UInt64]
  /// How far a hash is shifted to give the number of an entry.
  let wordShift: UInt64
  let pairShift: UInt64

  /// What a folded form starts with.
  private enum Start: Hashable {
    case word(UInt64)
    case pair(UInt64, hash: UInt64)
  }

  /// Builds the bitmaps.
  ///
  /// - Parameters:
  ///   - labels: the bytes of the folded forms.
  ///   - ends: where each form ends.
  init(labels: [UInt8], ends: [Int]) {
    var from = 0
    var starts: Set<Start> = []
    for end in ends {
      if let start = Self.start(of: labels[from..<end]) { starts.insert(start) }
      from = end
    }
    let wordWidth = Self.width(starts.count * 8)
    let pairWidth = Self.width(starts.count * 16)
    wordShift = 64 - wordWidth
    pairShift = 64 - pairWidth
    var words = [UInt64](repeating: 0, count: 1 << Int(wordWidth - 5))
    var pairs = [UInt64](repeating: 0, count: 1 << Int(pairWidth - 6))
    for start in starts {
      switch start {
      case .word(let key):
        let slot = Self.hash(key) >> wordShift
        words[Int(slot >> 5)] |= 1 << (slot & 31 &* 2)
      case .pair(let key, let hash):
        let slot = Self.hash(key) >> wordShift
        words[Int(slot >> 5)] |= 2 << (slot & 31 &* 2)
        let bit = hash >> pairShift
        pairs[Int(bit >> 6)] |= 1 << (bit & 63)
      }
    }
    self.words = words
    self.pairs = pairs
  }

  var byteCount: Int { (words.count + pairs.count) * 8 }

  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The hash of a word shorter than eight bytes, the ASCII sign after it and the next word.
  ///
  /// Of a longer word: of its first eight bytes, 0, and the eight after these.
  @inline(__always)
  static func hash(_ key: UInt64, sign: UInt8, next: UInt64) -> UInt64 {
    let both = hash(key) ^ UInt64(sign) << 32
    return hash((both ^ both >> 32) &+ next)
  }

  private static func width(_ entries: Int) -> UInt64 {
    var width: UInt64 = 6
    while width < 40, 1 << width < entries { width += 1 }
    return width
  }

  private static func start(of form: ArraySlice<UInt8>) -> Start? {
    let keys = WordKeys(form)
    guard keys.length > 0 else { return nil }
    return keys.pairHash.map { .pair(keys.word, hash: $0) } ?? .word(keys.word)
  }
}

extension WordFilter {
  /// The filter as pointers, valid inside `withView`.
  struct View {
    let words: UnsafePointer<UInt64>
    let pairs: UnsafePointer<UInt64>
    let wordShift: UInt64
    let pairShift: UInt64

    /// Two bits: 1 if a name may start with this word, 2 if with this word and a next one.
    @inline(__always)
    func starts(_ key: UInt64) -> UInt64 {
      let slot = WordFilter.hash(key) >> wordShift
      return words[Int(slot >> 5)] >> (slot & 31 &* 2) & 3
    }

    /// Whether a name may start with the pair of words of a hash.
    @inline(__always)
    func startsPair(_ hash: UInt64) -> Bool {
      let bit = hash >> pairShift
      return pairs[Int(bit >> 6)] >> (bit & 63) & 1 != 0
    }
  }

  /// Lends the filter to a hot loop.
  func withView<Result>(_ body: (View) throws -> Result) rethrows -> Result? {
    try words.withUnsafeBufferPointer { words in
      try pairs.withUnsafeBufferPointer { pairs in
        guard let words = words.baseAddress, let pairs = pairs.baseAddress else { return nil }
        return try body(
          View(words: words, pairs: pairs, wordShift: wordShift, pairShift: pairShift))
      }
    }
  }
}
