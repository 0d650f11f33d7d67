/// Dismisses, in one quick pass, the texts in which no secret can be.
///
/// It follows the letters as `SecretLetters` does, in the text and inside tags, through one layer of
/// escapes, and looks for the ends of the secrets: their last sixteen letters, or all of a shorter
/// one. Where a second layer may be written it gives up. It may let an innocent text pass, which is
/// then searched in full; it never dismisses a guilty one.
struct SecretFilter: Sendable {
  /// The ends of all but the short secrets.
  private let endings: SecretEndings
  /// The words of short secrets, in their case.
  private let words: WordSet
  private let longestWord: Int

  init(_ needles: [SecretNeedle]) {
    var endings: [[UInt8]] = []
    var words: [UInt64] = []
    var longestWord = 0
    for needle in needles {
      if needle.isShort || needle.letters.count < SecretEndings.shortest {
        // The last letters of each word of it: words are told apart by any sign.
        words.append(SecretEndings.packed(needle.cased.suffix(8)))
        longestWord = max(longestWord, min(8, needle.letters.count))
      } else {
        endings.append(needle.letters)
      }
    }
    self.endings = SecretEndings(endings)
    self.words = WordSet(words)
    self.longestWord = longestWord
  }

  /// Whether a secret may be in the bytes; those of markup have tags.
  func mayHold(_ bytes: [UInt8], isMarkup: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      Self.classes.withUnsafeBufferPointer { classes in
        (FoldingTable.lookalikes.withView { view in
          endings.withView { endings in
            var scan = Scan(filter: self, endings: endings, classes: classes, view: view)
            return scan.run(bytes, isMarkup: isMarkup)
          }
        }) ?? true
      }
    }
  }

  /// Whether a secret may be in the bytes, read as markup or not.
  func mayHold(_ bytes: [UInt8]) -> Bool {
    if mayHold(bytes, isMarkup: false) { return true }
    // Without a tag both readings are one.
    return bytes.contains(UInt8(ascii: "<")) && mayHold(bytes, isMarkup: true)
  }

  // MARK: - The pass

  private static let special: UInt8 = 0xFF
  private static let outsideASCII: UInt8 = 0xFE
  /// The first of the values that mean neither a letter nor a sign.
  static let firstOther = outsideASCII

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

  /// The word so far, in its case, in the text and inside a tag.
  private struct Words {
    var text: UInt64 = 0
    var tag: UInt64 = 0
  }

  private struct Scan: ~Copyable {
    let filter: SecretFilter
    let endings: SecretEndings.View
    let classes: UnsafeBufferPointer<UInt8>
    let view: FoldingTable.View
    let hasWords: Bool
    var text = LetterStream()
    var tag = LetterStream()
    var words = Words()
    var isTag = false

    init(
      filter: SecretFilter, endings: SecretEndings.View, classes: UnsafeBufferPointer<UInt8>,
      view: FoldingTable.View
    ) {
      self.filter = filter
      self.endings = endings
      self.classes = classes
      self.view = view
      hasWords = filter.longestWord > 0
    }

    /// Adds a letter; whether a secret may end before it.
    @inline(__always)
    mutating func take(_ letter: UInt8) -> Bool {
      isTag ? tag.add(letter, endings) : text.add(letter, endings)
    }

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool) -> Bool {
      var index = 0
      let count = bytes.count
      while index < count {
        if !hasWords {
          if isTag {
            tag.add(bytes, &index, classes)
            if tag.isFull, tag.search(endings) { return true }
          } else {
            text.add(bytes, &index, classes)
            if text.isFull, text.search(endings) { return true }
          }
          if index == count { break }
        }
        let byte = bytes[index]
        let kind = classes[Int(byte)]
        if kind == 0 {
          if hasWords, endsWord { return true }
          index += 1
        } else if kind < outsideASCII {
          if take(kind) { return true }
          if hasWords { grow(byte) }
          index += 1
        } else if byte == UInt8(ascii: "<") {
          if isMarkup, SecretLetters.startsTag(bytes, index) {
            // A word may end at a tag, or go on behind it.
            if hasWords, endsWord { return true }
            isTag = true
            words.tag = 0
            if tag.part(endings) { return true }
          } else if hasWords, endsWord {
            return true
          }
          index += 1
        } else if byte == UInt8(ascii: ">") {
          if hasWords, endsWord { return true }
          isTag = false
          index += 1
        } else if takeOther(bytes, &index) {
          return true
        }
      }
      return hasWords && (isWord(words.text) || isWord(words.tag))
        || text.search(endings) || tag.search(endings)
    }

    // MARK: - Words of short names

    @inline(__always)
    private mutating func grow(_ byte: UInt8) {
      if isTag {
        words.tag = words.tag << 8 | UInt64(byte)
      } else {
        words.text = words.text << 8 | UInt64(byte)
      }
    }

    /// Whether the word that ends here may be the end of a short name.
    ///
    /// A name of two words runs over a sign: words are kept together over it, and all endings of
    /// what stands before are compared.
    @inline(__always)
    private var endsWord: Bool { isWord(isTag ? words.tag : words.text) }

    @inline(__always)
    private func isWord(_ word: UInt64) -> Bool { word != 0 && filter.isWord(word) }

    // MARK: - Escapes and letters outside ASCII

    private mutating func takeOther(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Bool {
      let byte = bytes[index]
      if byte < 0x80 {
        guard let escape = EscapeReading.escape(bytes, at: index) else {
          if EscapeReading.mayNest(bytes, byte, index + 1) { return true }
          if hasWords, endsWord { return true }
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
            return percentRun(bytes, &index)
          default: break
          }
          if hasWords, endsWord { return true }
          index = next
          return false
        }
        index = next
        return escape.bytes.withUnsafeBufferPointer { fold($0) }
      }
      // A run of bytes outside ASCII is folded scalar by scalar.
      var end = index
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      let run = UnsafeBufferPointer(rebasing: bytes[index..<end])
      index = end
      return fold(run)
    }

    /// Percent escapes of bytes outside ASCII, which make scalars together.
    private mutating func percentRun(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
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
      return run.withUnsafeBufferPointer { fold($0, isUTF8: true) }
    }

    private mutating func fold(
      _ run: UnsafeBufferPointer<UInt8>, isUTF8: Bool = false
    ) -> Bool {
      guard let base = run.baseAddress else { return false }
      let reader = ScalarReader(text: base, count: run.count, folding: view)
      var index = 0
      while index < run.count {
        let unseen = InvisibleScalar.length(base, index, run.count)
        if unseen > 0 {
          if hasWords, endsWord { return true }
          index += unseen
          continue
        }
        let item = reader.item(at: index)
        if item.end - item.start == 1, base[index] >= 0x80 {
          if isUTF8 { return true }
          // Not UTF-8: it is read as Latin-1.
          let latin = [0xC0 | base[index] >> 6, 0x80 | base[index] & 0x3F]
          index = item.end
          if latin.withUnsafeBufferPointer({ fold($0) }) { return true }
          continue
        }
        index = item.end
        switch item.kind {
        case FoldingEntry.Kind.mark, FoldingEntry.Kind.ignored:
          // A word may end at a character without width.
          if hasWords, endsWord { return true }
          continue
        case FoldingEntry.Kind.hyphen, FoldingEntry.Kind.space, FoldingEntry.Kind.other,
          FoldingEntry.Kind.apostrophe:
          if hasWords, endsWord { return true }
          continue
        default: break
        }
        let isIdentity = item.entry.isIdentity
        let source = isIdentity ? base + item.start : view.forms + item.entry.offset
        let length = isIdentity ? item.end - item.start : item.entry.length
        var isFirst = true
        for offset in 0..<length where SecretLetters.isLetter(source[offset]) {
          let letter = source[offset]
          if take(letter) { return true }
          if hasWords {
            let isCapital =
              isFirst && item.entry.isUpper && (0x61...0x7A).contains(letter)
            grow(isCapital ? letter & 0xDF : letter)
          }
          isFirst = false
        }
      }
      return false
    }
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
}
