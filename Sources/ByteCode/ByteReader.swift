/// Takes apart what `ByteWriter` put together; nil for what it never wrote.
public struct ByteReader {
  @usableFromInline let bytes: ArraySlice<UInt8>
  @usableFromInline var place: Int

  /// Begins with the first byte.
  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether nothing is left.
  @inlinable public var isAtEnd: Bool { place == bytes.endIndex }

  /// How many bytes are left.
  @inlinable public var left: Int { bytes.endIndex - place }

  /// A number of at most 56 bits; most take one byte.
  @inlinable @inline(__always)
  public mutating func number() -> UInt64? {
    guard place < bytes.endIndex, bytes[place] < 0x80 else { return longNumber() }
    place += 1
    return UInt64(bytes[place - 1])
  }

  @usableFromInline
  mutating func longNumber() -> UInt64? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = place - bytes.startIndex
      defer { place = bytes.startIndex + index }
      return SevenBits.number(in: buffer, at: &index)
    }
  }

  /// How far a number is from the one before it.
  @inlinable @inline(__always)
  public mutating func step() -> Int32? {
    guard let number = number(), let step = UInt32(exactly: number) else { return nil }
    return Int32(bitPattern: step)
  }

  /// A range whose start was told from another number.
  @inlinable
  public mutating func range(after start: Int32 = 0) -> Range<Int32>? {
    guard let step = step(), let length = self.step(), length >= 0 else { return nil }
    let lower = start &+ step
    return lower <= lower &+ length ? lower..<lower &+ length : nil
  }

  /// A number that counts something, of which each takes so many bytes at least.
  public mutating func count(of size: Int = 1) -> Int? {
    number().flatMap { $0 <= UInt64(left / size) ? Int($0) : nil }
  }

  /// A number of eight bytes.
  public mutating func whole() -> UInt64? {
    slice(8)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A text; bytes that are not UTF-8 become U+FFFD.
  public mutating func text() -> String? {
    count().flatMap { slice($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// A list of numbers or bytes.
  public mutating func list<Number: FixedWidthInteger>() -> [Number]? {
    guard let count = count(of: MemoryLayout<Number>.stride),
      let part = slice(count * MemoryLayout<Number>.stride)
    else { return nil }
    return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      part.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      filled = count
    }
  }

  /// So many bytes as they are.
  public mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= left else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
