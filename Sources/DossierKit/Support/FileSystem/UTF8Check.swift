/// Finds bytes that are not UTF-8.
enum UTF8Check {
  /// The offset of the first byte that is not part of well-formed UTF-8; nil when all are.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        // Most text is ASCII: eight bytes at once.
        while index + 8 <= raw.count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < raw.count else { break }
        let length = length(ofScalarAt: index, in: raw)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
  }

  /// The number of bytes of the scalar that starts at an offset; 0 when none does.
  ///
  /// The bounds of the second byte keep out overlong forms, surrogates and values above U+10FFFF
  /// (Unicode 16, table 3-7).
  private static func length(ofScalarAt start: Int, in raw: UnsafeRawBufferPointer) -> Int {
    let lead = raw[start]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard start + length <= raw.count, second.contains(raw[start + 1]) else { return 0 }
    for index in (start + 2)..<max(start + 2, start + length) where raw[index] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
