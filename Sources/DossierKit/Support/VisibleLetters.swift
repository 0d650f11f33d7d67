/// The letters and digits that a reader sees in an output, folded, with the offset of each.
///
/// Tags, spaces, signs and characters without width are left out; numeric entities, the named ones
/// of signs, percent escapes and `\u` escapes are decoded. Good for finding a name however it is
/// written; not for showing text.
enum VisibleLetters {
  struct Letters {
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
  }

  static func letters(of bytes: [UInt8], isMarkup: Bool) -> Letters {
    let (decoded, offsets) = decode(bytes)
    var letters = Letters()
    letters.bytes.reserveCapacity(decoded.count)
    var pieceStart = 0
    var isTag = false
    // Attribute values are searched too: a tag's name and signs fall out as separators would.
    func fold(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      for byte in Folding.fold(Array(decoded[range])) where isLetter(byte) {
        letters.bytes.append(byte)
        letters.offsets.append(offsets[range.lowerBound])
      }
    }
    var index = 0
    while index < decoded.count {
      let byte = decoded[index]
      if isMarkup, !isTag, byte == UInt8(ascii: "<"), startsTag(decoded, index) {
        fold(pieceStart..<index)
        isTag = true
        pieceStart = index
      } else if isTag, byte == UInt8(ascii: ">") {
        isTag = false
        pieceStart = index + 1
      } else if byte <= 0x20 {
        if !isTag { fold(pieceStart..<index) }
        if !isTag { pieceStart = index + 1 }
      }
      index += 1
    }
    if !isTag { fold(pieceStart..<decoded.count) }
    if isMarkup { letters.append(tags(of: decoded, offsets)) }
    return letters
  }

  /// Whether a `<` begins a tag, a comment or a declaration, as HTML has it.
  static func startsTag<Bytes: RandomAccessCollection>(_ bytes: Bytes, _ index: Int) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return (0x61...0x7A).contains(next | 0x20) || "/!?".utf8.contains(next)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  /// The insides of tags, behind the text: attributes hold names too.
  private static func tags(of bytes: [UInt8], _ offsets: [Int32]) -> Letters {
    var letters = Letters()
    var start: Int?
    func add(_ range: Range<Int>) {
      for byte in Folding.fold(Array(bytes[range])) where isLetter(byte) {
        letters.bytes.append(byte)
        letters.offsets.append(offsets[range.lowerBound])
      }
      // What no name holds keeps one tag from running into the next.
      letters.bytes.append(0)
      letters.offsets.append(offsets[range.lowerBound])
    }
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), startsTag(bytes, index) {
        if let low = start { add(low..<index) }
        start = index
      } else if byte == UInt8(ascii: ">"), let low = start {
        add(low..<index)
        start = nil
      }
    }
    if let low = start { add(low..<bytes.count) }
    return letters
  }

  /// Decodes percent, entity and `\u` escapes in one pass; each byte keeps its first offset.
  private static func decode(_ bytes: [UInt8]) -> (bytes: [UInt8], offsets: [Int32]) {
    var decoded: [UInt8] = []
    var offsets: [Int32] = []
    decoded.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if let escape = escape(bytes, at: index) {
          decoded += escape.bytes
          offsets += escape.bytes.map { _ in Int32(clamping: index) }
          index += escape.length
        } else {
          decoded.append(bytes[index])
          offsets.append(Int32(clamping: index))
          index += 1
        }
      }
    }
    return (decoded, offsets)
  }

  /// The escape at an index: the bytes that it stands for, and its length; nil when there is none.
  ///
  /// An escaped `<` or `>` is text and comes out as a full stop, not to be taken for a tag's.
  static func escape(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (bytes: [UInt8], length: Int)? {
    func text(_ value: UInt32, _ length: Int) -> (bytes: [UInt8], length: Int)? {
      if value == 0x3C || value == 0x3E { return ([0x2E], length) }
      return Unicode.Scalar(value).map { (Array(String($0).utf8), length) }
    }
    switch bytes[index] {
    case UInt8(ascii: "%"):
      return number(bytes, index + 1, 2, 16).map { value in
        ([value == 0x3C || value == 0x3E ? 0x2E : UInt8(truncatingIfNeeded: value)], 3)
      }
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else { return nil }
      return number(bytes, index + 2, 4, 16).flatMap { text($0, 6) }
    case UInt8(ascii: "&"): return entity(bytes, index).flatMap { text($0.0, $0.1) }
    default: return nil
    }
  }

  /// The named entities that writers of HTML and XML make of signs, ours among them.
  private static let names: [(name: [UInt8], value: UInt32)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ("&nbsp;", 0xA0), ("&shy;", 0xAD),
  ].map { (Array($0.0.utf8), $0.1) }

  /// A named or numeric entity at an index: its value and length.
  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (UInt32, Int)? {
    guard index + 3 < bytes.count else { return nil }
    if bytes[index + 1] != UInt8(ascii: "#") {
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      return names.first { rest.starts(with: $0.name) }.map { ($0.value, $0.name.count) }
    }
    let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
    let start = index + (isHexadecimal ? 3 : 2)
    guard let end = bytes[start..<min(start + 8, bytes.count)].firstIndex(of: UInt8(ascii: ";")),
      end > start, let value = number(bytes, start, end - start, isHexadecimal ? 16 : 10)
    else { return nil }
    return (value, end + 1 - index)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, _ radix: UInt32
  ) -> UInt32? {
    guard count > 0, start + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + count) {
      let digit: UInt32
      switch bytes[index] {
      case 0x30...0x39: digit = UInt32(bytes[index]) - 0x30
      case 0x41...0x46: digit = UInt32(bytes[index]) - 0x37
      case 0x61...0x66: digit = UInt32(bytes[index]) - 0x57
      default: return nil
      }
      let (product, isOver) = value.multipliedReportingOverflow(by: radix)
      guard digit < radix, !isOver, product <= .max - digit else { return nil }
      value = product + digit
    }
    return value
  }
}

extension VisibleLetters.Letters {
  fileprivate mutating func append(_ other: Self) {
    bytes.append(0)
    offsets.append(0)
    bytes += other.bytes
    offsets += other.offsets
  }
}
