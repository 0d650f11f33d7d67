import CText

/// Bytes that somebody else keeps alive, behind a subscript that never traps.
///
/// Only made inside a closure that lends the bytes (a body, the literal of a node); never stored
/// in a value that outlives it.
@safe
struct SourceBytes {
  private let buffer: UnsafeBufferPointer<UInt8>

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe self.buffer = buffer
  }

  /// The number of bytes.
  var count: Int { unsafe buffer.count }

  /// The byte at an offset; 0 outside the bytes.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? unsafe buffer[offset] : 0
  }

  /// The bytes of a range, clamped.
  subscript(range: Range<Int>) -> SourceBytes {
    unsafe SourceBytes(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<count)]))
  }

  /// Whether a line ends at an offset.
  func isLineEnd(_ offset: Int) -> Bool {
    self[offset].isLineBreak
  }

  /// The offset of the first line break, from an offset on, or the end.
  func lineEnd(from offset: Int) -> Int {
    let start = max(offset, 0)
    guard start < count, let base = unsafe buffer.baseAddress else { return min(start, count) }
    let length = unsafe bytes_find(base + start, count - start, Self.lineBreaks)
    return start + length
  }

  /// LF and CR, four times each.
  private static let lineBreaks: UInt64 = 0x0A0D_0A0D_0A0D_0A0D

  /// The number of bytes that are the same here from an offset on as there, up to the first
  /// backslash or ampersand, which may stand for something else.
  func plainMatch(at offset: Int, end: Int, with other: SourceBytes, from index: Int) -> Int {
    guard offset >= 0, index >= 0 else { return 0 }
    let limit = min(min(end, count) - offset, other.count - index)
    var length = 0
    while length + 8 <= limit {
      let word = unsafe word(at: offset + length)
      let isPlain = !word.holds(UInt8(ascii: "\\")) && !word.holds(UInt8(ascii: "&"))
      guard unsafe isPlain && word == other.word(at: index + length) else { break }
      length += 8
    }
    while length < limit {
      let byte = unsafe buffer[offset + length]
      let letter = unsafe other.buffer[index + length]
      if byte != letter || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") { break }
      length += 1
    }
    return length
  }

  /// How a text is had from the bytes from an offset on: as they are, with spaces where lines break,
  /// or not at all.
  func form(of text: SourceBytes, at offset: Int) -> BlockLayout.Piece.Form {
    guard offset >= 0, offset + text.count <= count else { return .other }
    if isEqual(text, at: offset) { return .source }
    var form = BlockLayout.Piece.Form.source
    var hasLineBreak = false
    for index in 0..<text.count {
      let (letter, byte) = unsafe (text.buffer[index], buffer[offset + index])
      if letter == byte {
        hasLineBreak = hasLineBreak || byte.isLineBreak
      } else {
        guard letter == 0x20, byte.isLineBreak else { return .other }
        form = .sourceInOneLine
      }
    }
    return form == .sourceInOneLine && hasLineBreak ? .other : form
  }

  /// Whether some bytes stand at an offset; there are as many behind it.
  private func isEqual(_ text: SourceBytes, at offset: Int) -> Bool {
    let words = text.count & ~7
    for place in stride(from: 0, to: words, by: 8) {
      if unsafe word(at: offset + place) != text.word(at: place) { return false }
    }
    return (words..<text.count).allSatisfy { self[offset + $0] == text[$0] }
  }

  /// The eight bytes at an offset, all of which are there.
  @unsafe
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    unsafe UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// The offset behind the line break (LF, CR or CR LF) at an offset.
  func skippingLineBreak(_ offset: Int) -> Int {
    if self[offset] == 0x0D, self[offset + 1] == 0x0A { return min(offset + 2, count) }
    return isLineEnd(offset) ? offset + 1 : offset
  }

  /// The offset of the line behind the one that holds an offset.
  func nextLine(after offset: Int) -> Int {
    skippingLineBreak(lineEnd(from: offset))
  }

  /// Adds the bytes to an array.
  func append(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: buffer)
  }

  /// Reads the bytes as UTF-8; broken sequences become U+FFFD.
  var string: String {
    unsafe String(decoding: buffer, as: UTF8.self)
  }

  /// Lends a pointer to the bytes.
  func withPointer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    unsafe body(buffer)
  }
}

extension ArraySlice<UInt8> {
  /// Lends the bytes to a closure.
  func lend<Result, Failure: Error>(
    _ body: (SourceBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { buffer throws(Failure) in
      try body(unsafe SourceBytes(buffer))
    }
  }
}

extension UInt64 {
  /// Whether one of its bytes is a given one.
  @inline(__always)
  fileprivate func holds(_ byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let differences = self ^ (ones &* UInt64(byte))
    return (differences &- ones) & ~differences & (ones &* 0x80) != 0
  }
}
