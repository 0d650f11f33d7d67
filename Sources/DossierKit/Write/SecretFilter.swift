/// Dismisses, in one quick pass, the outputs in which no secret can be.
///
/// It follows the letters that `VisibleLetters` finds, in the text and inside tags, and looks for
/// the beginnings of the secrets: their first eight letters, or four of a shorter one. It may let an innocent output pass, which is then
/// searched in full; it never dismisses a guilty one.
struct SecretFilter: Sendable {
  /// One bit for each hash of the letters with which a secret begins.
  private let beginnings: [UInt64]
  /// Whether any secret is shorter than eight letters.
  private let hasShort: Bool

  /// Takes the letters of the secrets, each at least four bytes.
  init(_ needles: [[UInt8]]) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for needle in needles {
      let length = needle.count >= 8 ? 8 : 4
      let hash = Self.hash(needle.prefix(length).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    beginnings = bits
    hasShort = needles.contains { $0.count < 8 }
  }

  /// Whether a secret may be in the bytes of an output.
  func mayHold(_ bytes: [UInt8]) -> Bool {
    beginnings.withUnsafeBufferPointer { bits in
      bytes.withUnsafeBufferPointer { bytes in
        var scan = Scan(bits: bits, hasShort: hasShort)
        return scan.run(bytes)
      }
    }
  }

  private static func hash(_ letters: UInt64) -> Int {
    Int((letters &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  /// The last eight letters of one stream.
  private struct Stream {
    private var letters: UInt64 = 0

    /// Adds a letter; whether a secret may begin with the last eight, or the last four.
    @inline(__always)
    mutating func take(
      _ letter: UInt8, _ bits: UnsafeBufferPointer<UInt64>, _ hasShort: Bool
    ) -> Bool {
      letters = letters << 8 | UInt64(letter)
      if Self.isSet(letters, bits) { return true }
      return hasShort && Self.isSet(letters & 0xFFFF_FFFF, bits)
    }

    @inline(__always)
    private static func isSet(_ letters: UInt64, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
      let hash = SecretFilter.hash(letters)
      return bits[hash >> 6] & (1 << UInt64(hash & 63)) != 0
    }
  }

  private struct Scan {
    let bits: UnsafeBufferPointer<UInt64>
    let hasShort: Bool
    var text = Stream()
    var tag = Stream()
    var isTag = false
    /// Bytes outside ASCII that stand together and are folded together.
    var pending: [UInt8] = []
    var isFound = false

    init(bits: UnsafeBufferPointer<UInt64>, hasShort: Bool) {
      self.bits = bits
      self.hasShort = hasShort
    }

    mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var index = 0
      while index < bytes.count, !isFound {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
          if let escape = VisibleLetters.escape(bytes, at: index) {
            for byte in escape.bytes { take(byte) }
            index += escape.length
            continue
          }
          take(byte)
        case UInt8(ascii: "<") where VisibleLetters.startsTag(bytes, index):
          flush()
          isTag = true
          tag = Stream()
        case UInt8(ascii: ">"):
          flush()
          isTag = false
        default: take(byte)
        }
        index += 1
      }
      flush()
      return isFound
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) {
      if byte >= 0x80 {
        pending.append(byte)
        return
      }
      if !pending.isEmpty { flush() }
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if VisibleLetters.isLetter(lower) { emit(lower) }
    }

    private mutating func flush() {
      guard !pending.isEmpty else { return }
      for byte in Folding.fold(pending) where VisibleLetters.isLetter(byte) { emit(byte) }
      pending.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func emit(_ letter: UInt8) {
      let isHit = isTag ? tag.take(letter, bits, hasShort) : text.take(letter, bits, hasShort)
      if isHit { isFound = true }
    }
  }
}
