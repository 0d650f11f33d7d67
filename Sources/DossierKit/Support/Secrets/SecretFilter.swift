/// Dismisses, in one quick pass, the texts in which no secret can be.
///
/// It follows the letters as `SecretLetters` does, in the text and inside tags, through one layer of
/// escapes, and looks for the ends of the secrets: their last sixteen letters, or all of a shorter
/// one. Where a second layer may be written it gives up. It may let an innocent text pass, which is
/// then searched in full; it never dismisses a guilty one.
struct SecretFilter: Sendable {
  /// One bit for each hash of the last four letters of a secret.
  private let hashes: [UInt64]
  /// How far a product is shifted to make a hash.
  private let shift: UInt64
  /// The last sixteen letters of long secrets, the last eight of shorter ones.
  private let long: WordSet
  private let middle: WordSet
  /// Whole secrets of four to seven letters, by how many.
  private let brief: [WordSet]
  /// The words of short secrets, in their case.
  private let words: WordSet
  private let longestWord: Int

  init(_ needles: [SecretNeedle]) {
    // Some hundred bits for each secret seldom give a false alarm; fewer stay in the nearest cache.
    let bits = min(18, max(12, Int.bitWidth - needles.count.leadingZeroBitCount + 8))
    let shift = UInt64(64 - bits)
    var hashes = [UInt64](repeating: 0, count: (1 << bits) / 64)
    var long: [UInt64] = []
    var middle: [UInt64] = []
    var brief = [[UInt64]](repeating: [], count: 8)
    var words: [UInt64] = []
    var longestWord = 0
    for needle in needles {
      let letters = needle.letters
      if needle.isShort || letters.count < 4 {
        // The last letters of each word of it: words are told apart by any sign.
        words.append(Self.packed(needle.cased.suffix(8)))
        longestWord = max(longestWord, min(8, letters.count))
        continue
      }
      let last = Self.packed(letters.suffix(8))
      let hash = Self.hash(last, shift)
      hashes[hash >> 6] |= 1 << UInt64(hash & 63)
      switch letters.count {
      case 16...: long.append(Self.mixed(last, Self.packed(letters.dropLast(8).suffix(8))))
      case 8...: middle.append(last)
      default: brief[letters.count].append(last)
      }
    }
    self.hashes = hashes
    self.shift = shift
    self.long = WordSet(long)
    self.middle = WordSet(middle)
    self.brief = brief.map(WordSet.init)
    self.words = WordSet(words)
    self.longestWord = longestWord
  }

  /// Whether a secret may be in the bytes; those of markup have tags.
  func mayHold(_ bytes: [UInt8], isMarkup: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      hashes.withUnsafeBufferPointer { hashes in
        Self.classes.withUnsafeBufferPointer { classes in
          (FoldingTable.shared.withView { view in
            var scan = Scan(filter: self, hashes: hashes, classes: classes, view: view)
            return scan.run(bytes, isMarkup: isMarkup)
          }) ?? true
        }
      }
    }
  }

  // MARK: - The pass

  private static let special: UInt8 = 0xFF
  private static let outsideASCII: UInt8 = 0xFE

  /// For each byte its folded letter, 0 for what stands between words, or one of the values above.
  private static let classes: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      return special
    case 0x80...: return outsideASCII
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    default: return SecretLetters.isLetter(byte) ? byte : 0
    }
  }

  /// The last letters of one stream.
  private struct Window {
    var last: UInt64 = 0
    var before: UInt64 = 0
    /// The word so far, in its case, and its length.
    var word: UInt64 = 0
  }

  private struct Scan {
    let filter: SecretFilter
    let hashes: UnsafeBufferPointer<UInt64>
    let classes: UnsafeBufferPointer<UInt8>
    let view: FoldingTable.View
    let hasWords: Bool
    let shift: UInt64

    init(
      filter: SecretFilter, hashes: UnsafeBufferPointer<UInt64>,
      classes: UnsafeBufferPointer<UInt8>, view: FoldingTable.View
    ) {
      self.filter = filter
      self.hashes = hashes
      self.classes = classes
      self.view = view
      hasWords = filter.longestWord > 0
      shift = filter.shift
    }

    /// Adds a letter; whether a secret may end here.
    @inline(__always)
    func take(_ letter: UInt8, _ window: inout Window) -> Bool {
      window.before = window.before << 8 | window.last >> 56
      window.last = window.last << 8 | UInt64(letter)
      let hash = SecretFilter.hash(window.last, shift)
      guard hashes[hash >> 6] & (1 << UInt64(hash & 63)) != 0 else { return false }
      return filter.isEnding(window.last, window.before)
    }

    /// Takes letters, and the ASCII signs between them, up to the first byte of another sort;
    /// whether a secret may end among them.
    ///
    /// Without a branch for each byte: where words end cannot be foretold.
    @inline(__always)
    private func letters(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ window: inout Window
    ) -> Bool {
      let count = bytes.count
      var place = index
      var last = window.last
      var before = window.before
      while place < count {
        let kind = classes[Int(bytes[place])]
        if kind >= outsideASCII { break }
        place &+= 1
        // A sign between words is the letter 0 that takes no room.
        let isLetter: UInt64 = kind == 0 ? 0 : 1
        let mask = 0 &- isLetter
        before = before &<< (isLetter &* 8) | (last &>> 56) & mask
        last = last &<< (isLetter &* 8) | UInt64(kind)
        let hash = SecretFilter.hash(last, shift)
        if hashes[hash >> 6] & (1 << UInt64(hash & 63)) != 0, filter.isEnding(last, before) {
          return true
        }
      }
      index = place
      window.last = last
      window.before = before
      return false
    }

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool) -> Bool {
      var text = Window()
      var tag = Window()
      var isTag = false
      var index = 0
      let count = bytes.count
      while index < count {
        if !hasWords {
          if isTag ? letters(bytes, &index, &tag) : letters(bytes, &index, &text) { return true }
          if index == count { break }
        }
        let byte = bytes[index]
        let kind = classes[Int(byte)]
        if kind == 0 {
          if hasWords, ends(isTag ? tag : text, at: byte) { return true }
          index += 1
        } else if kind < outsideASCII {
          if isTag ? take(kind, &tag) : take(kind, &text) { return true }
          if hasWords { if isTag { grow(&tag, byte) } else { grow(&text, byte) } }
          index += 1
        } else if byte == UInt8(ascii: "<") {
          if isMarkup, SecretLetters.startsTag(bytes, index) {
            // A word may end at a tag, or go on behind it.
            if hasWords, ends(isTag ? tag : text, at: nil) { return true }
            isTag = true
            tag = Window()
          } else if hasWords, ends(isTag ? tag : text, at: byte) {
            return true
          }
          index += 1
        } else if byte == UInt8(ascii: ">") {
          if hasWords, ends(isTag ? tag : text, at: byte) { return true }
          isTag = false
          index += 1
        } else if isTag ? takeOther(bytes, &index, &tag) : takeOther(bytes, &index, &text) {
          return true
        }
      }
      return hasWords && (ends(text, at: 0) || ends(tag, at: 0))
    }

    // MARK: - Words of short names

    @inline(__always)
    private func grow(_ window: inout Window, _ byte: UInt8) {
      window.word = window.word << 8 | UInt64(byte)
    }

    /// Whether the word that ends here may be the end of a short name; a sign starts a new one.
    ///
    /// A name of two words runs over a sign: words are kept together over one, and all endings of
    /// what stands before are compared.
    @inline(__always)
    private func ends(_ window: Window, at byte: UInt8?) -> Bool {
      guard window.word != 0 else { return false }
      return filter.isWord(window.word)
    }

    // MARK: - Escapes and letters outside ASCII

    private func takeOther(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ window: inout Window
    ) -> Bool {
      let byte = bytes[index]
      if byte < 0x80 {
        guard let escape = EscapeReading.escape(bytes, at: index) else {
          if EscapeReading.mayNest(bytes, byte, index + 1) { return true }
          if hasWords, ends(window, at: byte) { return true }
          index += 1
          return false
        }
        // `\n` may be a line break, or a sign and a letter.
        if byte == UInt8(ascii: "\\"), escape.bytes == [0x20] { return true }
        let next = index + escape.length
        if let sign = escape.bytes.first, escape.bytes.count == 1 {
          switch sign {
          case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
            if EscapeReading.mayNest(bytes, sign, next) { return true }
          case UInt8(ascii: "<"):
            // Markup inside a text: its tags would part a name.
            guard next < bytes.count else { return false }
            let after = bytes[next]
            let isTag =
              (0x61...0x7A).contains(after | 0x20) || "/!?%&\\".utf8.contains(after)
            if isTag { return true }
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            // Nobody escapes a plain letter without wanting to hide it.
            return true
          case 0x80...:
            return percentRun(bytes, &index, &window)
          default: break
          }
          if hasWords, ends(window, at: sign) { return true }
          index = next
          return false
        }
        index = next
        return escape.bytes.withUnsafeBufferPointer { fold($0, &window) }
      }
      // A run of bytes outside ASCII is folded scalar by scalar.
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
      index = end
      return fold(run, &window)
    }

    /// Percent escapes of bytes outside ASCII, which make scalars together.
    private func percentRun(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ window: inout Window
    ) -> Bool {
      var run: [UInt8] = []
      while index < bytes.count {
        if bytes[index] >= 0x80 {
          run.append(bytes[index])
          index += 1
        } else if bytes[index] == UInt8(ascii: "%"),
          let escape = EscapeReading.escape(bytes, at: index), escape.bytes[0] >= 0x80
        {
          run.append(escape.bytes[0])
          index += escape.length
        } else {
          break
        }
      }
      // Bytes that make no scalar may be a percent sign and the letters of a name.
      return run.withUnsafeBufferPointer { fold($0, &window, isUTF8: true) }
    }

    private func fold(
      _ run: UnsafeBufferPointer<UInt8>, _ window: inout Window, isUTF8: Bool = false
    ) -> Bool {
      guard let base = run.baseAddress else { return false }
      let reader = ScalarReader(text: base, count: run.count, folding: view)
      var index = 0
      while index < run.count {
        let unseen = InvisibleScalar.length(base, index, run.count)
        if unseen > 0 {
          if hasWords, ends(window, at: nil) { return true }
          index += unseen
          continue
        }
        let item = reader.item(at: index)
        if item.end - item.start == 1, base[index] >= 0x80 {
          if isUTF8 { return true }
          // Not UTF-8: it is read as Latin-1.
          let latin = [0xC0 | base[index] >> 6, 0x80 | base[index] & 0x3F]
          index = item.end
          if latin.withUnsafeBufferPointer({ fold($0, &window) }) { return true }
          continue
        }
        index = item.end
        switch item.kind {
        case FoldingEntry.Kind.mark, FoldingEntry.Kind.ignored:
          // A word may end at a character without width.
          if hasWords, ends(window, at: nil) { return true }
          continue
        case FoldingEntry.Kind.hyphen, FoldingEntry.Kind.space, FoldingEntry.Kind.other,
          FoldingEntry.Kind.apostrophe:
          if hasWords, ends(window, at: 0) { return true }
          continue
        default: break
        }
        let isIdentity = item.entry.isIdentity
        let source = isIdentity ? base + item.start : view.forms + item.entry.offset
        let length = isIdentity ? item.end - item.start : item.entry.length
        var isFirst = true
        for offset in 0..<length where SecretLetters.isLetter(source[offset]) {
          let letter = source[offset]
          if take(letter, &window) { return true }
          if hasWords {
            let isCapital =
              isFirst && item.entry.isUpper && (0x61...0x7A).contains(letter)
            grow(&window, isCapital ? letter & 0xDF : letter)
          }
          isFirst = false
        }
      }
      return false
    }
  }

  // MARK: - Endings

  @inline(never)
  private func isEnding(_ last: UInt64, _ before: UInt64) -> Bool {
    if long.contains(Self.mixed(last, before)) || middle.contains(last) { return true }
    for length in 4..<8 where !brief[length].isEmpty {
      if brief[length].contains(last & (1 << UInt64(length * 8) - 1)) { return true }
    }
    return false
  }

  /// Whether the last letters, in their case, are those of a short name.
  @inline(never)
  private func isWord(_ letters: UInt64) -> Bool {
    for length in 2...longestWord {
      let mask: UInt64 = length == 8 ? .max : 1 << UInt64(length * 8) - 1
      if words.contains(letters & mask) { return true }
    }
    return false
  }

  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func mixed(_ last: UInt64, _ before: UInt64) -> UInt64 {
    last ^ (before &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A hash of the last four letters.
  @inline(__always)
  private static func hash(_ letters: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((letters & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
