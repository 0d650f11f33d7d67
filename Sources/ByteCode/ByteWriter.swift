/// Puts numbers, texts and lists behind one another, for files that only this program reads.
public struct ByteWriter {
  /// What was put together.
  public private(set) var bytes: [UInt8] = []

  /// Begins with nothing.
  public init() {}

  /// A number that is small as a rule.
  public mutating func add(_ number: UInt64) { SevenBits.append(number, to: &bytes) }

  /// A number of things.
  public mutating func add(count: Int) { add(UInt64(count)) }

  /// How far a number is from the one before it: small as a rule, and seldom below it.
  public mutating func add(step: Int32) { add(UInt64(UInt32(bitPattern: step))) }

  /// A range, its start from another number.
  public mutating func add(_ range: Range<Int32>, after start: Int32 = 0) {
    add(step: range.lowerBound &- start)
    add(step: range.upperBound &- range.lowerBound)
  }

  /// A number of which every byte may be needed.
  public mutating func add(whole number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }

  /// Makes room for so many bytes.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Bytes as they are.
  public mutating func add(bytes: some Sequence<UInt8>) { self.bytes += bytes }

  /// A text, with its length.
  public mutating func add(_ text: String) {
    add(count: text.utf8.count)
    text.lend { bytes.append(contentsOf: $0) }
  }

  /// A list of numbers or bytes, with their count, as this machine holds them.
  public mutating func add<Number: FixedWidthInteger>(list: [Number]) {
    add(count: list.count)
    list.withUnsafeBytes { bytes += $0 }
  }
}
