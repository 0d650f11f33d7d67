private import ByteCode

/// A 64-bit hash that is the same in every run and on every machine, for values that nobody forges.
///
/// Multiplies and folds the high half of the product into the low one, word by word.
struct QuickHash: Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of all that was added.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  @inline(__always)
  mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = product.high ^ product.low &+ 0xE703_7ED1_A0B4_28DB
  }

  mutating func add(_ number: some FixedWidthInteger) { add(UInt64(truncatingIfNeeded: number)) }

  mutating func add(_ flag: Bool) { add(flag ? 1 as UInt64 : 2) }

  /// Adds bytes with their number, so that neighbours do not run together.
  mutating func add(bytes: some Sequence<UInt8>) {
    guard bytes.withContiguousStorageIfAvailable({ add($0) }) == nil else { return }
    Array(bytes).withUnsafeBufferPointer { add($0) }
  }

  /// Eight bytes a word, the lowest first.
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = 0
    while place &+ 8 <= raw.count {
      add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place &+= 1
    }
    add(rest)
    add(UInt64(raw.count))
  }

  mutating func add(_ text: String) { text.lend { add($0) } }

  mutating func add(_ range: Range<Int32>) {
    add(
      UInt64(UInt32(bitPattern: range.lowerBound)) << 32
        | UInt64(UInt32(bitPattern: range.upperBound)))
  }
}
