/// What each page of a build read, and what it found there, as numbers.
struct PageReadings: Sendable, Equatable {
  /// For each key of `Readings`, a hash of what stood there.
  let digests: [UInt64]
  /// What was read for each page, by its path below the output folder.
  let pages: [String: Readings]
}

// MARK: - The bytes

extension PageReadings {
  /// Numbers of seven bits a byte, the lowest first; digests of eight bytes; pages by their paths.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let keys = pages.reduce(0) { $0 + $1.key.utf8.count + $1.value.keys.count * 2 + 6 }
    bytes.reserveCapacity(digests.count * 8 + keys + 16)
    Self.append(digests.count, to: &bytes)
    for digest in digests {
      withUnsafeBytes(of: digest.littleEndian) { bytes += $0 }
    }
    Self.append(pages.count, to: &bytes)
    for (path, readings) in pages.sorted(by: { Bytes.precedes($0.key, $1.key) }) {
      Self.append(path.utf8.count, to: &bytes)
      bytes += path.utf8
      Self.append(readings.keys.count, to: &bytes)
      var last: UInt32 = 0
      for key in readings.keys {
        Self.append(Int(key &- last), to: &bytes)
        last = key
      }
    }
    return bytes
  }

  /// Nil for bytes that are none of these.
  init?(bytes: ArraySlice<UInt8>) {
    var cursor = bytes[...]
    guard let count = Self.number(&cursor), count <= cursor.count / 8 else { return nil }
    var digests: [UInt64] = []
    digests.reserveCapacity(count)
    for _ in 0..<count {
      digests.append(cursor.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
      cursor = cursor.dropFirst(8)
    }
    guard let pageCount = Self.number(&cursor), pageCount <= cursor.count else { return nil }
    var pages: [String: Readings] = [:]
    pages.reserveCapacity(pageCount)
    for _ in 0..<pageCount {
      guard let length = Self.number(&cursor), length <= cursor.count else { return nil }
      let path = String(decoding: cursor.prefix(length), as: UTF8.self)
      cursor = cursor.dropFirst(length)
      guard let keyCount = Self.number(&cursor), keyCount <= cursor.count else { return nil }
      var keys: [UInt32] = []
      keys.reserveCapacity(keyCount)
      var last: UInt32 = 0
      for _ in 0..<keyCount {
        guard let step = Self.number(&cursor) else { return nil }
        last &+= UInt32(truncatingIfNeeded: step)
        keys.append(last)
      }
      pages[path] = Readings(keys: keys)
    }
    guard cursor.isEmpty else { return nil }
    self.init(digests: digests, pages: pages)
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func number(_ cursor: inout ArraySlice<UInt8>) -> Int? {
    var number = 0
    var shift = 0
    while let byte = cursor.popFirst() {
      guard shift < 56 else { return nil }
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
