/// Dismisses, in a quick pass or a few, the texts in which no secret can be.
///
/// It follows the letters as `SecretLetters` does, in the text and inside tags, through one layer of
/// escapes, and looks for the ends of the secrets: their last sixteen letters, or all of a shorter
/// one. A `\n` may be a line break, or a sign and a letter, and a `&lt;b&gt;` signs, or a tag: a text
/// with one is read in all ways. Where a second layer may be written it gives up. It may let an
/// innocent text pass, which is then searched in full, or the parts of a long one; it never
/// dismisses one in which somebody could read a secret. (The search also takes the letters of any
/// escape for letters: that `%2Eva` may be Eva is an alarm that nobody misses.)
struct SecretFilter: Sendable {
  /// The ends of all but the short secrets.
  private let endings: SecretEndings
  /// The words of short secrets, in their case.
  private let words: WordSet
  private let longestWord: Int
  /// How many letters before the end of a secret decide whether it stands there.
  private let reach: Int

  /// Takes the secrets, and how many letters the longest text has that one of them may be a part of.
  init(_ needles: [SecretNeedle], longestText: Int = 0) {
    reach = needles.reduce(longestText) { max($0, $1.letters.count) }
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

  /// Where a secret may be; where no parts are kept, the first place means anywhere.
  func places(in bytes: [UInt8], isMarkup: Bool, keepsParts: Bool) -> Places {
    bytes.withUnsafeBufferPointer { bytes in
      LetterClasses.all.withUnsafeBufferPointer { classes in
        FoldingTable.lookalikes.withView { view in
          endings.withView { endings in
            var parts: [Range<Int>] = []
            var (breaks, tags) = (false, false)
            for reading in Reading.allCases where reading.isOther(breaks: breaks, tags: tags) {
              var scan = Scan(
                filter: self, endings: endings, classes: classes, view: view,
                keepsParts: keepsParts, reading: reading)
              if scan.run(bytes, isMarkup: isMarkup || reading == .tags) { return .anywhere }
              parts += scan.parts
              breaks = breaks || scan.hasBreaks
              tags = tags || scan.hasEscapedTags
            }
            return .parts(Self.joined(parts))
          }
        }
      }
    } ?? .anywhere
  }

  // MARK: - The pass

  /// The word so far, in its case, in the text and inside a tag.
  private struct Words {
    var text: UInt64 = 0
    var tag: UInt64 = 0
  }

  private struct Scan: ~Copyable {
    /// How much behind a place decides whether a secret ends there.
    private static let margin = 4096

    let filter: SecretFilter
    let endings: SecretEndings.View
    let classes: UnsafeBufferPointer<UInt8>
    let view: FoldingTable.View
    let keepsParts: Bool
    let reading: Reading
    let hasWords: Bool
    /// Whether there was an escape of a break.
    var hasBreaks = false
    /// Whether there was an escape that begins or ends a tag, if it does not stay a sign.
    var hasEscapedTags = false
    var parts: [Range<Int>] = []
    var text = LetterStream()
    var tag = LetterStream()
    var words = Words()
    var isTag = false
    /// Where the tag begins that was entered last.
    var tagStart = 0
    /// The text.
    var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The bytes that the letter which is taken comes from.
    var item = 0..<0

    init(
      filter: SecretFilter, endings: SecretEndings.View, classes: UnsafeBufferPointer<UInt8>,
      view: FoldingTable.View, keepsParts: Bool, reading: Reading
    ) {
      self.filter = filter
      self.endings = endings
      self.classes = classes
      self.view = view
      self.keepsParts = keepsParts
      self.reading = reading
      hasWords = filter.longestWord > 0
    }

    /// Searches the whole text; whether it gave up, or found a place and keeps no parts.
    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>, isMarkup: Bool) -> Bool {
      var index = 0
      let count = bytes.count
      self.bytes = bytes
      while index < count {
        if !hasWords {
          LetterStream.add(
            bytes, &index, isMarkup: isMarkup, text: &text, tag: &tag, isTag: &isTag,
            tagStart: &tagStart)
          item = index..<index
          if text.isFull, search(inTags: false) { return true }
          if tag.isFull, search(inTags: true) { return true }
          if index == count { break }
        }
        item = index..<index &+ 1
        let byte = bytes[index]
        let kind = classes[Int(byte)]
        if kind == 0 {
          if hasWords, endsWord() { return true }
          index += 1
        } else if kind < LetterClasses.firstOther {
          if take(kind) { return true }
          if hasWords { grow(byte) }
          index += 1
        } else if byte == UInt8(ascii: "<") {
          // What is behind it may be the escape of a sign that makes it a tag.
          if index + 1 < count, classes[Int(bytes[index + 1])] == LetterClasses.special,
            bytes[index + 1] != UInt8(ascii: "<"), bytes[index + 1] != UInt8(ascii: ">")
          {
            return true
          }
          if isMarkup, SecretLetters.startsTag(bytes, index) {
            if startTag() { return true }
          } else if hasWords, endsWord() {
            return true
          }
          index += 1
        } else if byte == UInt8(ascii: ">") {
          if hasWords, endsWord() { return true }
          isTag = false
          index += 1
        } else if takeOther(bytes, &index) {
          return true
        }
      }
      item = count..<count
      for inTags in [false, true] {
        isTag = inTags
        if hasWords && endsWord() || search(inTags: inTags) { return true }
      }
      return false
    }

    /// Begins a tag; whether the search ends here.
    @inline(__always)
    private mutating func startTag() -> Bool {
      // A word may end at a tag, or go on behind it.
      if hasWords, endsWord() { return true }
      isTag = true
      tagStart = item.lowerBound
      words.tag = 0
      return take(0)
    }

    /// Adds a letter; whether the search ends here.
    @inline(__always)
    private mutating func take(_ letter: UInt8) -> Bool {
      let isFull = isTag ? tag.add(letter) : text.add(letter)
      return isFull && search(inTags: isTag)
    }

    /// Searches the letters of text or tags; whether the search ends here.
    private mutating func search(inTags: Bool) -> Bool {
      // A part never begins inside a tag: what is left of the tag would be read as text.
      let start = isTag ? min(tagStart, item.lowerBound) : item.lowerBound
      while inTags ? tag.search(endings, start) : text.search(endings, start) {
        if note(inTags: inTags) { return true }
      }
      return false
    }

    /// Keeps the part in which a secret may end with the letters that were gathered last; whether
    /// the search ends here, because no parts are kept.
    private mutating func note(inTags: Bool) -> Bool {
      guard keepsParts else { return true }
      let starts = inTags ? tag.starts : text.starts
      let back = 1 + (filter.reach + 1) / LetterStream.capacity
      let low = starts[max(0, starts.count - 1 - back)]
      let high = SecretFilter.cut(bytes, behind: item.upperBound + Self.margin)
      if let last = parts.last, low <= last.upperBound {
        parts[parts.count - 1] = min(low, last.lowerBound)..<max(last.upperBound, high)
      } else {
        parts.append(low..<high)
      }
      return false
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

    /// Whether the search ends here because the word may be the end of a short name.
    ///
    /// A name of two words runs over a sign: words are kept together over it, and all endings of
    /// what stands before are compared.
    @inline(__always)
    private mutating func endsWord() -> Bool {
      let word = isTag ? words.tag : words.text
      return word != 0 && filter.isWord(word) && note(inTags: isTag)
    }

    // MARK: - Escapes and letters outside ASCII

    private mutating func takeOther(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Bool {
      let byte = bytes[index]
      if byte < 0x80 {
        if reading == .raw {
          if hasWords, endsWord() { return true }
          index += 1
          return false
        }
        guard let escape = EscapeReading.escape(bytes, at: index) else {
          if EscapeReading.mayNest(bytes, byte, index + 1) { return true }
          if hasWords, endsWord() { return true }
          index += 1
          return false
        }
        if byte == UInt8(ascii: "\\"), escape.bytes == [0x20] {
          // `\u0020`: nobody writes a space so without wanting to hide something.
          if escape.length > 2 { return true }
          hasBreaks = true
          if hasWords, endsWord() { return true }
          index += 2
          return false
        }
        let next = index + escape.length
        item = index..<next
        if let sign = escape.bytes.first, escape.bytes.count == 1 {
          switch sign {
          case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
            if EscapeReading.mayNest(bytes, sign, next) { return true }
          case UInt8(ascii: "<"):
            // Markup inside a text: its tags would part a name.
            if next < bytes.count {
              // What is behind it may be the escape of a sign that makes it a tag.
              if "%&\\".utf8.contains(bytes[next]) { return true }
              // It looks at what is behind the sign alone.
              if SecretLetters.startsTag(bytes, next &- 1) {
                hasEscapedTags = true
                if reading == .tags {
                  index = next
                  return startTag()
                }
              }
            }
          case UInt8(ascii: ">"):
            // An escaped end of a tag ends it once it is decoded.
            if isTag {
              hasEscapedTags = true
              if reading == .tags {
                if hasWords, endsWord() { return true }
                isTag = false
                index = next
                return false
              }
            }
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            // Nobody escapes a plain letter without wanting to hide it.
            return true
          case 0x80...:
            return percentRun(bytes, &index)
          default: break
          }
          if hasWords, endsWord() { return true }
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
      item = index..<end
      index = end
      return fold(run)
    }

    /// Percent escapes of bytes outside ASCII, which make scalars together.
    private mutating func percentRun(
      _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Bool {
      var run: [UInt8] = []
      let start = index
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
      item = start..<index
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
          if hasWords, endsWord() { return true }
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
          if hasWords, endsWord() { return true }
          continue
        case FoldingEntry.Kind.hyphen, FoldingEntry.Kind.space, FoldingEntry.Kind.other,
          FoldingEntry.Kind.apostrophe:
          if hasWords, endsWord() { return true }
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
