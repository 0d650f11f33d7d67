/// Finds the letters, digits and `_` among eight ASCII bytes at once.
enum ASCIIWord {
  static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  static func contains(_ byte: UInt8) -> Bool { byte == 0x5F || isLetterOrDigit(byte) }

  @inline(__always)
  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The high bit of every byte that is a letter, and of every one that belongs to a word.
  ///
  /// Bytes from 0x80 up are neither.
  @inline(__always)
  static func flags(_ bytes: UInt64) -> (letters: UInt64, word: UInt64) {
    let low = bytes & ~high
    let lower = low | ones &* 0x20
    // No sum passes 0xFF, so no byte carries into the next.
    let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    let lines = ~((low ^ ones &* 0x5F) &+ ones &* 0x7F)
    let ascii = high & ~bytes
    return (letters & ascii, (letters | digits | lines) & ascii)
  }
}
