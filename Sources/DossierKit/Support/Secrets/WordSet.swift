/// A set of words of eight bytes; zero is never in it.
struct WordSet: Sendable {
  private let slots: [UInt64]
  private let mask: Int

  var isEmpty: Bool { slots.count == 1 }

  init(_ words: [UInt64]) {
    var size = 1
    while size < words.count * 4 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    let mask = size - 1
    for word in words where word != 0 {
      var slot = Self.slot(word) & mask
      while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & mask }
      slots[slot] = word
    }
    self.slots = slots
    self.mask = mask
  }

  @inline(__always)
  func contains(_ word: UInt64) -> Bool {
    var slot = Self.slot(word) & mask
    while slots[slot] != 0 {
      if slots[slot] == word { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  @inline(__always)
  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
