/// A part of a file whose every access is checked against its bounds.
struct ImageBytes {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Takes all bytes of a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    self.range = 0..<bytes.count
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The number of bytes.
  var count: Int { range.count }

  /// The bytes themselves.
  var content: ArraySlice<UInt8> { bytes[range] }

  /// The byte at an offset; nil outside.
  func byte(at offset: Int) -> Int? {
    offset >= 0 && offset < count ? Int(bytes[range.lowerBound + offset]) : nil
  }

  /// The unsigned number of 1 to 4 bytes at an offset; nil when it does not lie inside.
  func number(at offset: Int, bytes size: Int, isLittleEndian: Bool) -> Int? {
    guard let part = part(at: offset, count: size) else { return nil }
    let content = part.content
    return isLittleEndian
      ? content.reversed().reduce(0) { $0 << 8 | Int($1) }
      : content.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number of 1 to 4 bytes at an offset, the most significant byte first.
  func big(_ size: Int, at offset: Int) -> Int? {
    number(at: offset, bytes: size, isLittleEndian: false)
  }

  /// The number of 1 to 4 bytes at an offset, the least significant byte first.
  func little(_ size: Int, at offset: Int) -> Int? {
    number(at: offset, bytes: size, isLittleEndian: true)
  }

  /// A part of these bytes; nil when it does not lie inside.
  func part(at offset: Int, count: Int) -> ImageBytes? {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else {
      return nil
    }
    let start = range.lowerBound + offset
    return ImageBytes(bytes, start..<start + count)
  }

  /// The bytes from an offset to the end; nothing when it does not lie inside.
  func rest(from offset: Int) -> ImageBytes {
    part(at: offset, count: count - offset) ?? ImageBytes([])
  }

  /// Whether certain bytes stand at an offset.
  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    part(at: offset, count: expected.count).map { $0.content.elementsEqual(expected) } ?? false
  }

  /// Whether certain letters stand at an offset.
  func has(_ expected: String, at offset: Int) -> Bool { has(Array(expected.utf8), at: offset) }

  /// The offsets at which certain bytes stand.
  func offsets(of needle: [UInt8]) -> [Int] {
    guard let first = needle.first, count >= needle.count else { return [] }
    var found: [Int] = []
    for offset in 0...(count - needle.count)
    where bytes[range.lowerBound + offset] == first && has(needle, at: offset) {
      found.append(offset)
    }
    return found
  }

  /// Whether certain letters stand anywhere.
  func contains(_ letters: String) -> Bool { !offsets(of: Array(letters.utf8)).isEmpty }
}
