/// Reads UTF-8 bytes scalar by scalar, without ever trapping on bytes that are not UTF-8.
///
/// The escapers step through text with it, because `Character` would hide a quotation mark behind
/// a combining mark.
struct EscapeReader {
  /// One scalar, or one run of bytes that is none.
  struct Step {
    /// The scalar; nil where the bytes are not UTF-8.
    let scalar: Unicode.Scalar?
    /// Where its bytes stand in the text.
    let range: Range<Int>
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Starts at the first byte of a text.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.index = bytes.startIndex
  }

  /// Reads the next scalar; nil at the end of the text.
  @inline(__always)
  mutating func next() -> Step? {
    guard index < bytes.endIndex else { return nil }
    let start = index
    let lead = bytes[index]
    index += 1
    guard lead >= 0x80 else { return Step(scalar: Unicode.Scalar(lead), range: start..<index) }
    let tail: Int
    var value: UInt32
    // The bounds of the second byte keep out overlong forms, surrogates and values above U+10FFFF
    // (Unicode 16, table 3-7).
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: (tail, value) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (tail, value) = (2, UInt32(lead & 0x0F))
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (tail, value) = (3, UInt32(lead & 0x07))
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return Step(scalar: nil, range: start..<index)
    }
    for position in 0..<tail {
      let allowed = position == 0 ? second : 0x80...0xBF
      guard index < bytes.endIndex, allowed.contains(bytes[index]) else {
        return Step(scalar: nil, range: start..<index)
      }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
      index += 1
    }
    return Step(scalar: Unicode.Scalar(value), range: start..<index)
  }

  /// The bytes that no escaper replaces.
  private static let plain: [Bool] = (0...255).map { value in
    (0x20...0x7E).contains(value) && !"\"\\&<>'".utf8.contains(UInt8(value))
  }

  /// Whether no escaper would change a text.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    plain.withUnsafeBufferPointer { plain in
      var index = 0
      while index < bytes.count, plain[Int(bytes[index])] { index &+= 1 }
      return index == bytes.count
    }
  }

  /// Goes on to the next byte that an escaper may replace.
  private mutating func skipPlain() {
    let start = index
    index = bytes.withUnsafeBufferPointer { bytes in
      Self.plain.withUnsafeBufferPointer { plain in
        var offset = start - self.bytes.startIndex
        while offset < bytes.count, plain[Int(bytes[offset])] { offset &+= 1 }
        return offset + self.bytes.startIndex
      }
    }
  }

  /// Appends a text in which some scalars are replaced.
  ///
  /// - Parameters:
  ///   - text: the text, as UTF-8.
  ///   - output: what the text is appended to.
  ///   - replacement: gives what stands for a step; nil keeps its bytes as they are.
  @inline(__always)
  static func copy(
    _ text: ArraySlice<UInt8>, to output: inout [UInt8], replacing replacement: (Step) -> String?
  ) {
    var reader = EscapeReader(text)
    var kept = text.startIndex
    while true {
      reader.skipPlain()
      guard let step = reader.next() else { break }
      guard let replacement = replacement(step) else { continue }
      output += text[kept..<step.range.lowerBound]
      output += replacement.utf8
      kept = step.range.upperBound
    }
    output += text[kept...]
  }
}
