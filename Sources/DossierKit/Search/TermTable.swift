import ByteCode
import CommonMark

/// Terms by their numbers, in one run of bytes.
struct TermList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  var count: Int { ends.count - 1 }

  /// The bytes of a term.
  subscript(_ term: Int) -> ArraySlice<UInt8> { bytes[Int(ends[term])..<Int(ends[term + 1])] }

  init() {}

  /// Nil for bytes that hold no terms.
  init?(from reader: inout ByteReader) {
    guard let bytes: [UInt8] = reader.list(), let ends: [UInt32] = reader.list(),
      ends.first == 0, ends.last.map(Int.init) == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    self.bytes = bytes
    self.ends = ends
  }

  func write(to writer: inout ByteWriter) {
    writer.add(list: bytes)
    writer.add(list: ends)
  }

  /// The same in no more room than it needs.
  var fitted: TermList {
    var list = self
    list.bytes = bytes.fitted
    list.ends = ends.fitted
    return list
  }

  fileprivate mutating func append(_ term: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: term)
    ends.append(UInt32(clamping: bytes.count))
  }

  fileprivate func isEqual(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let (start, end) = (Int(ends[number]), Int(ends[number + 1]))
    guard end - start == term.count else { return false }
    return bytes.withUnsafeBufferPointer {
      SystemCalls.compare(UnsafeBufferPointer(rebasing: $0[start..<end]), term) == 0
    }
  }

  /// The numbers of all terms in the order of their bytes.
  var sorted: [UInt32] {
    let keys = (0..<count).map { term in (key: key(of: term), term: UInt32(term)) }
    return keys.sorted { a, b in
      a.key != b.key
        ? a.key < b.key : self[Int(a.term)].lexicographicallyPrecedes(self[Int(b.term)])
    }.map(\.term)
  }

  /// The first eight bytes as a number that orders as they do.
  private func key(of term: Int) -> UInt64 {
    var key: UInt64 = 0
    var left = 8
    for byte in self[term].prefix(8) {
      key = key << 8 | UInt64(byte)
      left -= 1
    }
    return left == 8 ? 0 : key << (8 * UInt64(left))
  }
}

/// Numbers terms in the order in which they come first: a hash table over their list.
struct TermTable: Sendable {
  private(set) var terms = TermList()
  /// At the place of its hash or behind it, each term: the hash, and below it its number plus 1.
  private var slots = [UInt64](repeating: 0, count: 1024)

  /// The number of a term, which it gets when it is new.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(term)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      let number = Int(entry & 0xFFFF_FFFF) - 1
      if entry >> 32 == UInt64(hash), terms.isEqual(number, term) { return number }
      slot = (slot + 1) & mask
    }
    terms.append(term)
    slots[slot] = UInt64(hash) << 32 | UInt64(terms.count)
    if terms.count * 2 > slots.count { grow() }
    return terms.count - 1
  }

  /// The number of a term of another table.
  mutating func number(of term: ArraySlice<UInt8>) -> Int {
    term.withUnsafeBufferPointer { number(of: $0) }
  }

  private mutating func grow() {
    let entries = slots
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for entry in entries where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  /// Takes up to eight bytes at a time; those of the end twice, where they are not eight.
  @inline(__always)
  private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let (raw, count) = (UnsafeRawBufferPointer(term), term.count)
    func word<Word: FixedWidthInteger>(at place: Int, _ type: Word.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: raw.loadUnaligned(fromByteOffset: place, as: type))
    }
    var hash = UInt64(truncatingIfNeeded: count)
    func add(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = product.high ^ product.low
    }
    if count >= 8 {
      for place in stride(from: 0, to: count - 8, by: 8) { add(word(at: place, UInt64.self)) }
      add(word(at: count - 8, UInt64.self))
    } else if count >= 4 {
      add(word(at: 0, UInt32.self) | word(at: count - 4, UInt32.self) << 32)
    } else if count > 0 {
      add(UInt64(term[0]) | UInt64(term[count / 2]) << 8 | UInt64(term[count - 1]) << 16)
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
