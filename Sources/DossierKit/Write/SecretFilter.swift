/// Dismisses, in one quick pass, the outputs in which no secret can be.
///
/// It follows the letters that `VisibleLetters` finds, in the text and inside tags, and looks for
/// the ends of the secrets: their last sixteen letters, or all of a shorter one. It may let an
/// innocent output pass, which is then searched in full; it never dismisses a guilty one.
struct SecretFilter: Sendable {
  /// The last letters of a secret.
  private struct Ending: Sendable {
    /// The last eight letters, or all of a shorter secret, and the bits that they fill.
    let last: UInt64
    let lastMask: UInt64
    /// The letters before those, and the bits that they fill.
    let before: UInt64
    let beforeMask: UInt64

    init(_ letters: [UInt8]) {
      (last, lastMask) = Self.packed(letters.suffix(8))
      (before, beforeMask) = Self.packed(letters.dropLast(8).suffix(8))
    }

    private static func packed(_ letters: ArraySlice<UInt8>) -> (UInt64, mask: UInt64) {
      letters.reduce((0, 0)) { ($0.0 << 8 | UInt64($1), $0.1 << 8 | 0xFF) }
    }
  }

  private let endings: [Ending]
  /// One bit for each hash of the last four letters of a secret.
  private let hashes: [UInt64]

  /// Takes the letters of the secrets, each at least four bytes.
  init(_ needles: [[UInt8]]) {
    endings = needles.map(Ending.init)
    var bits = [UInt64](repeating: 0, count: 1024)
    for ending in endings {
      let hash = Self.hash(ending.last)
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    hashes = bits
  }

  /// Whether a secret may be in the bytes of an output.
  func mayHold(_ bytes: [UInt8]) -> Bool {
    hashes.withUnsafeBufferPointer { hashes in
      endings.withUnsafeBufferPointer { endings in
        Self.classes.withUnsafeBufferPointer { classes in
          bytes.withUnsafeBufferPointer { bytes in
            Self.scan(bytes, Window(hashes: hashes, endings: endings), classes)
          }
        }
      }
    }
  }

  // MARK: - The pass

  /// For each byte its folded letter, or one of the values below.
  private static let classes: [UInt8] = (0...255).map { value in
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      return special
    case 0x80...: return outsideASCII
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    default: return VisibleLetters.isLetter(byte) ? byte : 0
    }
  }
  private static let special: UInt8 = 0xFF
  private static let outsideASCII: UInt8 = 0xFE

  /// The last sixteen letters of one stream.
  private struct Window {
    let hashes: UnsafeBufferPointer<UInt64>
    let endings: UnsafeBufferPointer<Ending>
    private var last: UInt64 = 0
    private var before: UInt64 = 0

    init(hashes: UnsafeBufferPointer<UInt64>, endings: UnsafeBufferPointer<Ending>) {
      self.hashes = hashes
      self.endings = endings
    }

    /// Adds a letter; whether a secret may end here.
    @inline(__always)
    mutating func take(_ letter: UInt8) -> Bool {
      before = before << 8 | last >> 56
      last = last << 8 | UInt64(letter)
      let hash = SecretFilter.hash(last)
      guard hashes[hash >> 6] & (1 << UInt64(hash & 63)) != 0 else { return false }
      return endings.contains {
        last & $0.lastMask == $0.last && before & $0.beforeMask == $0.before
      }
    }
  }

  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ empty: Window, _ classes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var text = empty
    var tag = empty
    var isTag = false
    var index = 0
    while index < bytes.count {
      let kind = classes[Int(bytes[index])]
      if kind == 0 {
        index += 1
      } else if kind < outsideASCII {
        if isTag ? tag.take(kind) : text.take(kind) { return true }
        index += 1
      } else if kind == special, bytes[index] == UInt8(ascii: "<") {
        if VisibleLetters.startsTag(bytes, index) {
          isTag = true
          tag = empty
        }
        index += 1
      } else if kind == special, bytes[index] == UInt8(ascii: ">") {
        isTag = false
        index += 1
      } else {
        // What is escaped or outside ASCII and stands together is folded together.
        for letter in foldedRun(bytes, &index) where VisibleLetters.isLetter(letter) {
          if isTag ? tag.take(letter) : text.take(letter) { return true }
        }
      }
    }
    return false
  }

  /// The folded letters of escapes and of bytes outside ASCII from an index on; moves behind them.
  private static func foldedRun(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> [UInt8] {
    var run: [UInt8] = []
    while index < bytes.count {
      if bytes[index] >= 0x80 {
        run.append(bytes[index])
        index += 1
      } else if let escape = VisibleLetters.escape(bytes, at: index) {
        run += escape.bytes
        index += escape.length
      } else {
        break
      }
    }
    // A sign that begins no escape.
    if run.isEmpty { index += 1 }
    return Folding.fold(run)
  }

  /// A hash of the last four letters.
  private static func hash(_ letters: UInt64) -> Int {
    Int(((letters & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }
}
