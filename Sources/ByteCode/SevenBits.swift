/// Numbers in as few bytes as they need: seven bits a byte, the lowest first, the high bit set on all
/// but the last.
///
/// What this target has is public, though it is for this package alone: the compiler puts nothing of
/// `package` into the code of another target, and these are called ten million times for an edit.
public enum SevenBits {
  /// The most bits of a number that is read.
  @usableFromInline static let most: UInt64 = 56

  /// Adds a number.
  @inlinable @inline(__always)
  public static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The number at an index, which moves behind it; nil when the bytes end before, or it is too large.
  @inlinable @inline(__always)
  public static func number(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt64? {
    // Most take one byte.
    guard index < bytes.count, bytes[index] < 0x80 else { return long(in: bytes, at: &index) }
    index += 1
    return UInt64(bytes[index - 1])
  }

  @usableFromInline
  static func long(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < most {
      let byte = bytes[index]
      index += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
