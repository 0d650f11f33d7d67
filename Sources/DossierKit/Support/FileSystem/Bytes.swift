private import ByteCode

/// Comparison of paths by their bytes.
///
/// Swift compares strings by what they mean, so that two spellings of é are equal; two files of
/// these names are not.
enum Bytes {
  /// Whether two texts are the same bytes.
  static func equal(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    a.utf8.count == b.utf8.count && order(a, b) == 0
  }

  /// Whether a text stands before another one in the order of their bytes.
  static func precedes(_ a: some StringProtocol, _ b: some StringProtocol) -> Bool {
    order(a, b) < 0
  }

  /// Whether a text ends with another one's bytes.
  static func ends(_ text: String, with end: String) -> Bool {
    let (count, most) = (end.utf8.count, text.utf8.count)
    guard count <= most else { return false }
    return text.lend { text in
      end.lend { end in
        SystemCalls.compare(UnsafeBufferPointer(rebasing: text[(most - count)...]), end) == 0
      }
    }
  }

  /// Where some bytes stand first in others; nil when they do not.
  static func find(_ needle: [UInt8], in bytes: some RandomAccessCollection<UInt8>) -> Int? {
    let found = bytes.withContiguousStorageIfAvailable { bytes in
      needle.withUnsafeBufferPointer { SystemCalls.find($0, in: bytes) }
    }
    return found ?? nil
  }

  /// Less than, equal to or greater than 0.
  static func order(_ a: some StringProtocol, _ b: some StringProtocol) -> Int {
    order(a.utf8, b.utf8)
  }

  /// Less than, equal to or greater than 0.
  static func order(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Int {
    let fast = a.withContiguousStorageIfAvailable { left in
      b.withContiguousStorageIfAvailable { right in
        let order = SystemCalls.compare(left, right)
        return order != 0 ? order : left.count - right.count
      }
    }
    if let order = fast ?? nil { return order }
    if a.elementsEqual(b) { return 0 }
    return a.lexicographicallyPrecedes(b) ? -1 : 1
  }
}

extension TerminalEscaper {
  /// Returns the bytes of a name with everything that acts instead of showing made visible.
  static func escaped(_ name: [UInt8]) -> String {
    var output: [UInt8] = []
    append(utf8: name[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
