/// One search of one text: visits the places where names may start and walks the trie from there.
///
/// The visits only have to take in every place where a name may start; `WordBoundary` decides.
struct NameScan {
  /// The tables of the matcher, where they lie: all threads look at them at once.
  let forms: UnsafeBufferPointer<NameMatcher.Form>
  let exact: UnsafeBufferPointer<NameMatcher.Exact>
  let reader: ScalarReader
  let boundary: WordBoundary
  let trie: NameTrie.View
  let filter: WordFilter.View
  let jumps: NameJumps.View
  let startsWithSign: Bool

  /// Searches the text: words in ASCII eight bytes at a time, all others scalar by scalar.
  func run(_ body: (NameMatch) -> Void) {
    var index = 0
    while index < reader.count {
      let bytes = load(index)
      let (letters, word) = ASCIIWord.flags(bytes)
      let rest = ~word & ASCIIWord.high
      guard rest != 0 else {
        index = longWord(index, bytes | letters >> 2, body)
        continue
      }
      // The flag is the high bit of its byte: `width` is the word's length in bits.
      let width = UInt64(rest.trailingZeroBitCount) & ~7
      let sign = UInt8(truncatingIfNeeded: bytes >> width)
      guard sign < 0x80 else {
        index = scalars(from: index, isFree: true, body)
        continue
      }
      let length = Int(width >> 3)
      let key = (bytes | letters >> 2) & ((1 << width) &- 1)
      if let match = match(index, key, length, sign) {
        body(match)
        index = scalars(from: Int(match.range.upperBound), isFree: true, body)
      } else {
        index += length + 1
      }
    }
  }

  /// The match that starts with an ASCII word of less than eight bytes, or with a sign.
  @inline(__always)
  private func match(_ start: Int, _ key: UInt64, _ length: Int, _ sign: UInt8) -> NameMatch? {
    guard length > 0 else { return startsWithSign ? longestMatch(at: start) : nil }
    let starts = filter.starts(key)
    if starts == 0 { return nil }
    return starts & 1 != 0
      ? jump(start, WordFilter.hash(key), length) : pair(start, key, length, sign)
  }

  /// Searches a word of eight or more ASCII letters and returns where to go on.
  @inline(__always)
  private func longWord(_ start: Int, _ key: UInt64, _ body: (NameMatch) -> Void) -> Int {
    if filter.starts(key) != 0, let match = pair(start, key, 8, 0) {
      body(match)
      return scalars(from: Int(match.range.upperBound), isFree: true, body)
    }
    let end = skipWord(start + 8)
    return end < reader.count && reader.text[end] >= 0x80
      ? scalars(from: end, isFree: false, body) : end
  }

  /// The match that starts with a word, the sign after it and the word that follows.
  ///
  /// The sign is 0 after eight bytes of a longer word.
  private func pair(_ start: Int, _ key: UInt64, _ length: Int, _ sign: UInt8) -> NameMatch? {
    let next = start + length + (sign == 0 ? 0 : 1)
    let bytes = load(next)
    let (letters, word) = ASCIIWord.flags(bytes)
    let rest = ~word & ASCIIWord.high
    var nextKey = bytes | letters >> 2
    var nextLength = 8
    if rest != 0 {
      let width = UInt64(rest.trailingZeroBitCount) & ~7
      let end = UInt8(truncatingIfNeeded: bytes >> width)
      nextLength = Int(width >> 3)
      nextKey &= (1 << width) &- 1
      // Another white space may belong to the same run; outside ASCII only folding knows.
      if end >= 0x80 || width == 0 && sign != 0 && end <= 0x20 {
        return jump(start, WordFilter.hash(key), length)
      }
      if width == 0, sign != 0 { return nil }
    }
    let space = sign &- 1 < 0x20
    let hash = WordFilter.hash(key, sign: space ? 0x20 : sign, next: nextKey)
    guard filter.startsPair(hash) else { return nil }
    return jump(start, hash, next + nextLength - start)
  }

  /// The match that starts with some ASCII bytes, looked up by their hash.
  private func jump(_ start: Int, _ hash: UInt64, _ length: Int) -> NameMatch? {
    let text = reader.text + start
    guard start + length <= reader.count,
      let place = jumps.find(
        hash,
        { label in
          let labels = trie.labels + label
          for offset in 0..<length
          where labels[offset] != reader.folding.lower[Int(text[offset] & 127)] { return false }
          return true
        })
    else { return nil }
    let walk = Walk(node: trie.nodes[place.node], label: UInt32(place.start + length))
    return longestMatch(at: start, from: start + length, walk)
  }

  /// The eight bytes at an offset, the first in the lowest place; NUL after the end.
  @inline(__always)
  private func load(_ index: Int) -> UInt64 {
    if index <= reader.count &- 8 {
      return UInt64(
        littleEndian: UnsafeRawPointer(reader.text + index).loadUnaligned(as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for offset in min(index, reader.count)..<reader.count {
      bytes |= UInt64(reader.text[offset]) << UInt64(8 * (offset - index))
    }
    return bytes
  }

  /// The end of the ASCII word that goes on at an offset.
  @inline(__always)
  private func skipWord(_ start: Int) -> Int {
    var index = start
    while index < reader.count {
      let rest = ~ASCIIWord.flags(load(index)).word & ASCIIWord.high
      if rest != 0 { return min(index + rest.trailingZeroBitCount >> 3, reader.count) }
      index += 8
    }
    return reader.count
  }

  /// Searches until an ASCII character that is not part of a word, and returns its offset.
  ///
  /// - Parameters:
  ///   - start: where to start.
  ///   - isFree: whether a name may start there, even with a letter.
  ///   - body: takes the matches.
  /// - Returns: where to go on.
  @inline(never)
  private func scalars(
    from start: Int, isFree: Bool, _ body: (NameMatch) -> Void
  ) -> Int {
    var index = start
    var isFree = isFree
    while index < reader.count {
      let item = reader.item(at: index)
      let entry = item.entry
      let kind = entry.kind
      if kind == FoldingEntry.Kind.ignored || kind == FoldingEntry.Kind.mark
        || kind == FoldingEntry.Kind.keptMark
      {
        index = item.end
        continue
      }
      if reader.text[index] < 0x80, !entry.isWord { return index }
      if isFree || !entry.isWord, mayStart(at: index), let match = longestMatch(at: index) {
        body(match)
        index = Int(match.range.upperBound)
        isFree = true
        continue
      }
      isFree = !entry.isWord
      index = item.end
    }
    return index
  }

  /// Whether a name may start with the word at an offset, as it folds.
  private func mayStart(at start: Int) -> Bool {
    var key: UInt64 = 0
    var width: UInt64 = 0
    var index = start
    while index < reader.count {
      let item = reader.item(at: index)
      let entry = item.entry
      let isIdentity = entry.isIdentity
      let source = isIdentity ? reader.text + index : reader.folding.forms + entry.offset
      let length = isIdentity ? item.end - index : entry.length
      index = item.end
      for offset in 0..<length {
        let byte = source[offset]
        guard ASCIIWord.contains(byte) else { return width == 0 || filter.starts(key) != 0 }
        // A sign that folds to letters (², ™) may go on with a name or bound it.
        guard entry.isWord else { return true }
        key |= UInt64(byte) << width
        width += 8
        if width == 64 { return filter.starts(key) != 0 }
      }
    }
    return filter.starts(key) != 0
  }

  // MARK: - Walking the trie

  /// A place in the trie: in the middle of the bytes on the way to a node, or at it.
  private struct Walk {
    var node: NameTrie.Node
    var label: UInt32
    var afterSpace = false

    init(node: NameTrie.Node, label: UInt32) {
      self.node = node
      self.label = label
    }

    /// The form that ends here, or -1; a name never ends in a space.
    var form: Int32 { label == node.labelEnd && !afterSpace ? node.form : -1 }

    /// Takes a folded byte; a space after a space changes nothing.
    @inline(__always)
    mutating func step(_ byte: UInt8, _ trie: NameTrie.View) -> Bool {
      if byte == 0x20 {
        if afterSpace { return true }
        afterSpace = true
      } else {
        afterSpace = false
      }
      if label < node.labelEnd {
        guard trie.labels[Int(label)] == byte else { return false }
        label &+= 1
        return true
      }
      let child = trie.child(of: node, byte)
      guard child != 0 else { return false }
      node = trie.nodes[child]
      label = node.labelStart
      return true
    }
  }

  /// The longest name that starts at an offset and fits there.
  func longestMatch(at start: Int) -> NameMatch? {
    let root = trie.nodes[0]
    return longestMatch(at: start, from: start, Walk(node: root, label: root.labelStart))
  }

  /// The longest name that starts at an offset and goes on from a place in the trie.
  ///
  /// - Parameters:
  ///   - start: where the name starts.
  ///   - next: the offset that the place in the trie stands for, after an ASCII letter if any.
  ///   - place: the place in the trie.
  /// - Returns: nil if no name fits.
  private func longestMatch(at start: Int, from next: Int, _ place: Walk) -> NameMatch? {
    var found: NameMatch?
    var walk = place
    var index = next
    var lastKind = FoldingEntry.Kind.letter
    var startIsChecked = false
    var hasStepped = true
    while true {
      if hasStepped, walk.form >= 0, case let end = endWithMarks(index),
        boundary.endIsFree(end, afterKind: lastKind)
      {
        if !startIsChecked {
          guard boundary.startIsFree(start) else { return nil }
          startIsChecked = true
        }
        found = match(Int(walk.form), start..<end) ?? found
      }
      guard index < reader.count else { return found }
      let byte = reader.text[index]
      if byte < 0x80 {
        // A NUL leads nowhere: no name holds one.
        guard walk.step(reader.folding.lower[Int(byte)], trie) else { return found }
        index += 1
        lastKind = FoldingEntry.Kind.letter
        hasStepped = true
        continue
      }
      let item = reader.item(at: index)
      let entry = item.entry
      let isIdentity = entry.isIdentity
      let source = isIdentity ? reader.text + index : reader.folding.forms + entry.offset
      let length = isIdentity ? item.end - index : entry.length
      index = item.end
      for offset in 0..<length {
        guard walk.step(source[offset], trie) else { return found }
      }
      hasStepped = length > 0
      if hasStepped, entry.kind != FoldingEntry.Kind.keptMark { lastKind = entry.kind }
    }
  }

  /// The end of a name with the dropped marks that follow its last letter.
  private func endWithMarks(_ index: Int) -> Int {
    var end = index
    var item = reader.item(at: index)
    while item.kind == FoldingEntry.Kind.mark
      || item.kind == FoldingEntry.Kind.ignored && item.end - index < ScalarReader.reach
    {
      if item.kind == FoldingEntry.Kind.mark { end = item.end }
      item = reader.item(at: item.end)
    }
    return end
  }

  /// The values of a form that fit a range: all of an exact name, or those that need none.
  func match(_ form: Int, _ range: Range<Int>) -> NameMatch? {
    let form = forms[form]
    let place = Int32(range.lowerBound)..<Int32(range.upperBound)
    for index in form.exact {
      let number = Int(index)
      guard exact[number].name.matches(reader, range) else { continue }
      if exact[number].name.isShortAcronym, CapitalRun(reader: reader).surrounds(range) { break }
      return NameMatch(range: place, values: exact[number].values)
    }
    return form.plain.isEmpty ? nil : NameMatch(range: place, values: form.plain)
  }
}
