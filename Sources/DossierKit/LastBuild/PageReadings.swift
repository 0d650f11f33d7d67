import ByteCode

/// What each page of a build read, and what it found there, as numbers.
struct PageReadings: Sendable, Equatable {
  /// For each key of `Readings`, a hash of what stood there.
  let digests: [UInt64]
  /// What was read for each page, by its path below the output folder.
  let pages: [String: Readings]
}

// MARK: - The bytes

extension PageReadings {
  /// Numbers as `SevenBits`; digests of eight bytes; pages by their paths.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let keys = pages.reduce(0) { $0 + $1.key.utf8.count + $1.value.keys.count * 2 + 6 }
    bytes.reserveCapacity(digests.count * 8 + keys + 16)
    SevenBits.append(UInt64(digests.count), to: &bytes)
    for digest in digests {
      withUnsafeBytes(of: digest.littleEndian) { bytes += $0 }
    }
    SevenBits.append(UInt64(pages.count), to: &bytes)
    for (path, readings) in pages.sorted(by: { Bytes.precedes($0.key, $1.key) }) {
      SevenBits.append(UInt64(path.utf8.count), to: &bytes)
      bytes += path.utf8
      SevenBits.append(UInt64(readings.keys.count), to: &bytes)
      var last: UInt32 = 0
      for key in readings.keys {
        SevenBits.append(UInt64(key &- last), to: &bytes)
        last = key
      }
    }
    return bytes
  }

  /// Nil for bytes that are none of these.
  init?(bytes: ArraySlice<UInt8>) {
    guard let read = bytes.withUnsafeBufferPointer({ Self.read($0) }) else { return nil }
    self = read
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> PageReadings? {
    var index = 0
    /// A number of things, of each of which so many bytes are left at least.
    func count(of size: Int = 1) -> Int? {
      SevenBits.number(in: bytes, at: &index).flatMap { number in
        number <= UInt64((bytes.count - index) / size) ? Int(number) : nil
      }
    }
    guard let digestCount = count(of: 8) else { return nil }
    var digests: [UInt64] = []
    digests.reserveCapacity(digestCount)
    for _ in 0..<digestCount {
      digests.append(bytes[index..<index + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) })
      index += 8
    }
    guard let pageCount = count() else { return nil }
    var pages: [String: Readings] = [:]
    pages.reserveCapacity(pageCount)
    for _ in 0..<pageCount {
      guard let length = count() else { return nil }
      let path = String(decoding: bytes[index..<index + length], as: UTF8.self)
      index += length
      guard let keyCount = count() else { return nil }
      var keys: [UInt32] = []
      keys.reserveCapacity(keyCount)
      var last: UInt32 = 0
      for _ in 0..<keyCount {
        guard let step = SevenBits.number(in: bytes, at: &index) else { return nil }
        last &+= UInt32(truncatingIfNeeded: step)
        keys.append(last)
      }
      pages[path] = Readings(keys: keys)
    }
    return index == bytes.count ? PageReadings(digests: digests, pages: pages) : nil
  }
}
