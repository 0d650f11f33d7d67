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
  private static func startsTag(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return (0x61...0x7A).contains(next | 0x20) || "/!?".utf8.contains(next)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
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
    var index = 0
    func append(_ scalar: UInt32, _ length: Int) {
      // An escaped `<` or `>` is text, and must not be taken for a tag's.
      let isAngle = scalar == 0x3C || scalar == 0x3E
      for byte in String(Unicode.Scalar(isAngle ? 0x2E : scalar) ?? " ").utf8 {
        decoded.append(byte)
        offsets.append(Int32(clamping: index))
      }
      index += length
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), let value = number(bytes, index + 1, 2, 16) {
        decoded.append(value == 0x3C || value == 0x3E ? 0x2E : UInt8(truncatingIfNeeded: value))
        offsets.append(Int32(clamping: index))
        index += 3
      } else if byte == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u"), let value = number(bytes, index + 2, 4, 16),
        Unicode.Scalar(value) != nil
      {
        append(value, 6)
      } else if byte == UInt8(ascii: "&"), let (value, length) = entity(bytes, index),
        Unicode.Scalar(value) != nil
      {
        append(value, length)
      } else {
        decoded.append(byte)
        offsets.append(Int32(clamping: index))
        index += 1
      }
    }
    return (decoded, offsets)
  }

  /// The named entities that writers of HTML and XML make of signs, ours among them.
  private static let names: [(name: [UInt8], value: UInt32)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27),
    ("&nbsp;", 0xA0), ("&shy;", 0xAD),
  ].map { (Array($0.0.utf8), $0.1) }

  /// A named or numeric entity at an index: its value and length.
  private static func entity(_ bytes: [UInt8], _ index: Int) -> (UInt32, Int)? {
    guard index + 3 < bytes.count else { return nil }
    if bytes[index + 1] != UInt8(ascii: "#") {
      return names.first { bytes[index...].starts(with: $0.name) }.map { ($0.value, $0.name.count) }
    }
    let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
    let start = index + (isHexadecimal ? 3 : 2)
    guard let end = bytes[start..<min(start + 8, bytes.count)].firstIndex(of: UInt8(ascii: ";")),
      end > start, let value = number(bytes, start, end - start, isHexadecimal ? 16 : 10)
    else { return nil }
    return (value, end + 1 - index)
  }

  private static func number(
    _ bytes: [UInt8], _ start: Int, _ count: Int, _ radix: Int
  ) -> UInt32? {
    guard start + count <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<(start + count)], as: UTF8.self), radix: radix)
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
