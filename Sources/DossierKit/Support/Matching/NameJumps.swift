/// Leads from the first word or two of a name straight into the trie.
///
/// An open hash table. On a large trie every node on the way costs a cache miss; this costs one or
/// two. An entry names bytes in the trie's labels, which a lookup compares, so a hash decides
/// nothing.
struct NameJumps: Sendable {
  struct Entry: Sendable {
    var tag: UInt32 = 0
    /// Where the bytes of the words start in the labels.
    var start: UInt32 = 0
    /// The node in whose label, or at whose end, they end; 0 for a free entry.
    var node: UInt32 = 0
  }

  let entries: [Entry]
  let shift: UInt64

  /// Builds the table for all forms of a trie.
  init(trie: NameTrie, ends: [Int]) {
    var prefixes: [(hash: UInt64, start: Int, length: Int)] = []
    var from = 0
    var last: [UInt64] = [0, 0]
    for end in ends {
      let keys = WordKeys(trie.labels[from..<end])
      // Sorted forms that start alike mostly follow each other; an entry met twice does no harm.
      if keys.length > 0, keys.wordHash != last[0] || prefixes.isEmpty {
        prefixes.append((keys.wordHash, from, keys.length))
        last[0] = keys.wordHash
      }
      if let pair = keys.pairHash, pair != last[1] || prefixes.isEmpty {
        prefixes.append((pair, from, keys.pairLength))
        last[1] = pair
      }
      from = end
    }
    var width: UInt64 = 4
    while width < 31, 1 << width < prefixes.count + prefixes.count / 2 { width += 1 }
    var entries = [Entry](repeating: Entry(), count: 1 << Int(width))
    shift = 64 - width
    for prefix in prefixes {
      var slot = Int(prefix.hash >> (64 - width))
      while entries[slot].node != 0 { slot = (slot + 1) & (entries.count - 1) }
      let place = trie.place(of: trie.labels[prefix.start..<prefix.start + prefix.length])
      // The label's own copy of the bytes: it need not be this form's.
      entries[slot] = Entry(
        tag: Self.tag(prefix.hash), start: UInt32(place.label - prefix.length),
        node: UInt32(place.node))
    }
    self.entries = entries
  }

  @inline(__always)
  static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }
}

extension NameJumps {
  /// The table as pointers, valid inside `withView`.
  struct View {
    let entries: UnsafePointer<Entry>
    let mask: Int
    let shift: UInt64

    /// The node and the place in the labels after the words of a hash, if names start with them.
    ///
    /// - Parameters:
    ///   - hash: the hash of the words.
    ///   - isEqual: whether the bytes at a place in the labels are these words.
    /// - Returns: the node and where the words start in the labels.
    @inline(__always)
    func find(_ hash: UInt64, _ isEqual: (Int) -> Bool) -> (node: Int, start: Int)? {
      var slot = Int(hash >> shift)
      let tag = NameJumps.tag(hash)
      while true {
        let entry = entries[slot]
        if entry.node == 0 { return nil }
        if entry.tag == tag, isEqual(Int(entry.start)) {
          return (Int(entry.node), Int(entry.start))
        }
        slot = (slot + 1) & mask
      }
    }
  }

  /// Lends the table to a hot loop.
  func withView<Result>(_ body: (View) throws -> Result) rethrows -> Result? {
    try entries.withUnsafeBufferPointer { entries in
      guard let start = entries.baseAddress else { return nil }
      return try body(View(entries: start, mask: entries.count - 1, shift: shift))
    }
  }
}

/// The first words of a folded form, as WordFilter and NameJumps know them.
struct WordKeys {
  /// The leading ASCII letters, digits and `_`, at most eight, the first in the lowest place.
  let word: UInt64
  let length: Int
  /// The hash of the first word, the sign after it and the next word; nil if there are no such.
  let pairHash: UInt64?
  let pairLength: Int

  var wordHash: UInt64 { WordFilter.hash(word) }

  init(_ form: ArraySlice<UInt8>) {
    (word, length) = Self.key(of: form)
    let rest = form.dropFirst(length)
    if length == 8 {
      let next = Self.key(of: rest)
      pairHash = WordFilter.hash(word, sign: 0, next: next.key)
      pairLength = 8 + next.length
    } else if length > 0, let sign = rest.first, sign < 0x80,
      case let next = Self.key(of: rest.dropFirst()), next.length > 0
    {
      pairHash = WordFilter.hash(word, sign: sign, next: next.key)
      pairLength = length + 1 + next.length
    } else {
      pairHash = nil
      pairLength = 0
    }
  }

  private static func key(of form: ArraySlice<UInt8>) -> (key: UInt64, length: Int) {
    var key: UInt64 = 0
    var length = 0
    for byte in form.prefix(8) {
      guard ASCIIWord.contains(byte) else { break }
      key |= UInt64(byte) << UInt64(8 * length)
      length += 1
    }
    return (key, length)
  }
}
