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
  /// So many pages stand in one part: of a large site not all are held as bytes at once.
  private static let pagesInPart = 10_000

  /// Tells the digests, and then some pages at a time by their paths, each key as a step from the one
  /// before it.
  func forEachPart(_ body: ([UInt8]) -> Void) {
    var digests = ByteWriter()
    digests.add(list: self.digests)
    body(digests.bytes)
    let pages = pages.sorted { Bytes.precedes($0.key, $1.key) }
    for first in stride(from: 0, to: pages.count, by: Self.pagesInPart) {
      var bytes = ByteWriter()
      for (path, readings) in pages[first..<min(first + Self.pagesInPart, pages.count)] {
        bytes.add(path)
        bytes.add(count: readings.keys.count)
        var last: UInt32 = 0
        for key in readings.keys {
          bytes.add(UInt64(key &- last))
          last = key
        }
      }
      body(bytes.bytes)
    }
  }

  /// Nil for parts that are none of these.
  init?(parts: [ArraySlice<UInt8>]) {
    guard let first = parts.first else { return nil }
    var reader = ByteReader(first)
    guard let digests: [UInt64] = reader.list(), reader.isAtEnd else { return nil }
    var pages: [String: Readings] = [:]
    for part in parts.dropFirst() {
      var reader = ByteReader(part)
      while !reader.isAtEnd {
        guard let path = reader.text(), let count = reader.count() else { return nil }
        var keys: [UInt32] = []
        keys.reserveCapacity(count)
        var last: UInt32 = 0
        for _ in 0..<count {
          guard let step = reader.number() else { return nil }
          last &+= UInt32(truncatingIfNeeded: step)
          keys.append(last)
        }
        pages[path] = Readings(keys: keys)
      }
    }
    self.init(digests: digests, pages: pages)
  }
}
