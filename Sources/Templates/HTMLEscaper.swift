private import ByteCode

/// Escapes text for HTML content and for attributes in either kind of quotes.
///
/// It works on bytes: compared by Character, a quote followed by a combining mark is no quote.
public enum HTMLEscaper {
  /// Appends a text with `& < > " '` replaced by character references.
  public static func append(_ text: String, to output: inout [UInt8]) {
    text.lend { append($0, to: &output) }
  }

  /// Appends a text given in UTF-8 with `& < > " '` replaced by character references.
  public static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Returns a text with `& < > " '` replaced by character references.
  public static func escape(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends a text given in UTF-8 with `& < > " '` replaced by character references.
  static func append<Sink: ByteSink & ~Copyable>(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout Sink
  ) {
    guard let base = bytes.baseAddress else { return }
    let count = bytes.count
    var copied = 0
    var index = 0
    while index < count {
      if index &+ 8 <= count {
        if isClean(base + index) {
          index &+= 8
          continue
        }
      } else if count >= 8, isClean(base + (count &- 8)) {
        break
      }
      let end = min(index &+ 8, count)
      while index < end {
        if let reference = reference(for: base[index]) {
          output.append(base + copied, index &- copied)
          output.append(reference.utf8Start, reference.utf8CodeUnitCount)
          copied = index &+ 1
        }
        index &+= 1
      }
    }
    output.append(base + copied, count &- copied)
  }

  /// Whether something in a text has to be replaced.
  static func changes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { reference(for: $0) != nil }
  }

  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// Whether none of eight bytes needs escaping; a false alarm only costs time.
  private static func isClean(_ bytes: UnsafePointer<UInt8>) -> Bool {
    let word = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
    // Two of the five differ in one bit: & from ', and < from >.
    return !hasZero((word | ones) ^ (ones &* 0x27))
      && !hasZero((word | (ones &* 2)) ^ (ones &* 0x3E))
      && !hasZero(word ^ (ones &* 0x22))
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private static func hasZero(_ word: UInt64) -> Bool {
    (word &- ones) & ~word & (ones &* 0x80) != 0
  }
}
