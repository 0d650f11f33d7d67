import ByteCode

/// What each page of a build read, and what it found there, as numbers.
///
/// After an edit nearly all of it is as it was. So what a page read stays in the bytes in which it is
/// written, page behind page in the order of their paths, in several parts.
struct PageReadings: Sendable {
  /// Where a page stands in the bytes of a part.
  private struct Place {
    let part: Int32
    let start, path, keys, end: Int32
  }

  /// For each key of `Readings`, a hash of what stood there.
  let digests: [UInt64]
  private let parts: [ArraySlice<UInt8>]
  private let places: [Place]

  /// What was read for pages that were made, and for pages that were kept, as the last build knew it.
  init(
    digests: [UInt64], made: [String: Readings], kept: some Sequence<String> = [],
    of last: PageReadings? = nil
  ) {
    var parts: [ArraySlice<UInt8>] = []
    Self.write(made: made, kept: kept, of: last) { parts.append($0) }
    self.digests = digests
    (self.parts, places) = Self.parts(parts) ?? ([], [])
  }

  /// Whether a condition is true of every key that a page read; false when these are not known.
  func allKeys(of page: String, satisfy condition: (UInt32) -> Bool) -> Bool {
    find(page).map { allKeys(at: places[$0], satisfy: condition) } ?? false
  }

  /// The pages of which one key at least satisfies a condition.
  func pages(whereKey condition: (UInt32) -> Bool) -> Set<String> {
    let found = places.filter { !allKeys(at: $0) { !condition($0) } }
    return Set(found.map { String(decoding: slice($0, $0.path, $0.keys), as: UTF8.self) })
  }

  private func allKeys(at place: Place, satisfy condition: (UInt32) -> Bool) -> Bool {
    slice(place, place.keys, place.end).withUnsafeBufferPointer { bytes in
      var (index, key): (Int, UInt32) = (0, 0)
      while index < bytes.count {
        guard let step = SevenBits.number(in: bytes, at: &index) else { return false }
        key &+= UInt32(truncatingIfNeeded: step)
        if !condition(key) { return false }
      }
      return true
    }
  }

  // MARK: - Places

  /// The places of those pages that are known, in order.
  private func places(of pages: some Sequence<String>) -> [Place] {
    var next = 0
    let numbers = pages.compactMap { page -> Int? in
      // Most stand behind one another here as there.
      let isNext = next < places.count && order(page, places[next]) == 0
      guard let number = isNext ? next : find(page) else { return nil }
      next = number + 1
      return number
    }
    return numbers.sorted().map { places[$0] }
  }

  /// The number of a page.
  private func find(_ page: String) -> Int? {
    var range = 0..<places.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let order = order(page, places[middle])
      if order == 0 { return middle }
      range = order < 0 ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return nil
  }

  /// Below zero when a path stands before that of a page, zero when it is the same.
  private func order(_ path: String, _ place: Place) -> Int {
    Bytes.order(path.utf8, slice(place, place.path, place.keys))
  }

  private func slice(_ place: Place, _ start: Int32, _ end: Int32) -> ArraySlice<UInt8> {
    let part = parts[Int(place.part)]
    return part[part.startIndex + Int(start)..<part.startIndex + Int(end)]
  }
}

// MARK: - The bytes

extension PageReadings {
  /// Writes the same as the initializer takes, one part after another, so that none of them is kept.
  ///
  /// The digests are one part. Then come pages: the lengths of path and keys, both, each key as a step
  /// from the one before it.
  static func write(
    digests: [UInt64], made: some Sequence<(key: String, value: Readings)>,
    kept: some Sequence<String> = [], of last: PageReadings? = nil,
    to put: (ArraySlice<UInt8>) -> Void
  ) {
    var list = ByteWriter()
    list.add(list: digests)
    put(list.bytes[...])
    write(made: made, kept: kept, of: last, to: put)
  }

  private static func write(
    made: some Sequence<(key: String, value: Readings)>, kept: some Sequence<String>,
    of last: PageReadings?, to put: (ArraySlice<UInt8>) -> Void
  ) {
    var writer = PartWriter()
    var made = made.sorted { Bytes.precedes($0.key, $1.key) }[...]
    if let last {
      for place in last.places(of: kept) {
        while let page = made.first, last.order(page.key, place) < 0 {
          writer.add(page, put)
          made.removeFirst()
        }
        // A page that was made again reads what it reads now.
        if made.first.map({ last.order($0.key, place) }) != 0 {
          writer.add(last.slice(place, place.start, place.end), put)
        }
      }
    }
    for page in made { writer.add(page, put) }
    writer.finish(put)
  }

  /// Nil for parts that are none of these.
  init?(bytes: [ArraySlice<UInt8>]) {
    guard let first = bytes.first else { return nil }
    var reader = ByteReader(first)
    guard let digests: [UInt64] = reader.list(), reader.isAtEnd,
      let (parts, places) = Self.parts(Array(bytes.dropFirst()))
    else { return nil }
    self.digests = digests
    self.parts = parts
    self.places = places
  }

  /// Finds the pages in parts, which hold them in order.
  private static func parts(
    _ parts: [ArraySlice<UInt8>]
  ) -> (parts: [ArraySlice<UInt8>], places: [Place])? {
    var places: [Place] = []
    for (number, part) in parts.enumerated() {
      guard part.count <= Int(Int32.max) else { return nil }
      var reader = ByteReader(part)
      while !reader.isAtEnd {
        let start = part.count - reader.left
        guard let path = reader.count(), let keys = reader.count() else { return nil }
        let head = part.count - reader.left
        guard reader.slice(path) != nil, reader.slice(keys) != nil else { return nil }
        places.append(
          Place(
            part: Int32(number), start: Int32(start), path: Int32(head), keys: Int32(head + path),
            end: Int32(head + path + keys)))
      }
    }
    return (parts, places)
  }
}

/// Writes pages behind one another, in several parts.
private struct PartWriter {
  typealias Put = (ArraySlice<UInt8>) -> Void

  /// A part ends behind the page that reaches so many bytes.
  private static let length = 1 << 20

  private var bytes = ByteWriter()

  /// What was read for a page.
  mutating func add(_ page: (key: String, value: Readings), _ put: Put) {
    var keys = ByteWriter()
    var last: UInt32 = 0
    for key in page.value.keys {
      keys.add(UInt64(key &- last))
      last = key
    }
    bytes.add(count: page.key.utf8.count)
    bytes.add(count: keys.bytes.count)
    bytes.add(bytes: page.key.utf8)
    bytes.add(bytes: keys.bytes)
    endPart(put)
  }

  /// What an earlier writer wrote of a page.
  mutating func add(_ page: ArraySlice<UInt8>, _ put: Put) {
    bytes.add(bytes: page)
    endPart(put)
  }

  private mutating func endPart(_ put: Put) {
    if bytes.bytes.count >= Self.length { finish(put) }
  }

  /// Ends the last part.
  mutating func finish(_ put: Put) {
    guard !bytes.bytes.isEmpty else { return }
    put(bytes.bytes[...])
    bytes = ByteWriter()
  }
}
