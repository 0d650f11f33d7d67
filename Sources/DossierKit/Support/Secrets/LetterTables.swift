/// What bytes are to a search for letters: each alone, and two that stand together.
struct LetterTables: Sendable {
  static let shared = LetterTables()

  /// Begins an escape or a tag, or ends one.
  static let special: UInt8 = 0xFF
  private static let outsideASCII: UInt8 = 0xFE
  /// The first of the values that mean neither a letter nor a sign.
  static let firstOther = outsideASCII

  /// For each byte its folded letter, 0 for what stands between words, or one of the values above.
  private let classes: [UInt8]
  /// For two bytes as a number, the first in its lower half.
  private let pairs: [UInt32]

  private init() {
    let classes = (0...255).map { value in
      let byte = UInt8(value)
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
        UInt8(ascii: ">"):
        return Self.special
      case 0x80...: return Self.outsideASCII
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
      default: return SecretLetters.isLetter(byte) ? byte : 0
      }
    }
    self.classes = classes
    pairs = (0...0xFFFF).map { LetterPair(classes[$0 & 0xFF], classes[$0 >> 8]).bits }
  }

  func withView<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt32>) -> Result
  ) -> Result {
    classes.withUnsafeBufferPointer { classes in
      pairs.withUnsafeBufferPointer { body(classes, $0) }
    }
  }
}

/// What two neighbouring bytes are to a search for letters.
struct LetterPair {
  /// The letters in the lower half, then how many they are, and above that whether one byte is of
  /// another sort.
  let bits: UInt32

  @inline(__always)
  init(bits: UInt32) { self.bits = bits }

  /// Takes the classes of both bytes: a letter, 0 for a sign, or a value of another sort.
  init(_ first: UInt8, _ second: UInt8) {
    let packed = first == 0 ? UInt32(second) : UInt32(first) | UInt32(second) << 8
    let count: UInt32 = (first == 0 ? 0 : 1) + (second == 0 ? 0 : 1)
    let isOther = max(first, second) >= LetterTables.firstOther
    bits = packed | count << 16 | (isOther ? 1 << 24 : 0)
  }

  var isOther: Bool {
    @inline(__always) get { bits >> 24 != 0 }
  }

  var count: Int {
    @inline(__always) get { Int(truncatingIfNeeded: bits >> 16) }
  }

  /// As they lie in memory.
  var bytes: UInt16 {
    @inline(__always) get { UInt16(truncatingIfNeeded: bits).littleEndian }
  }
}
