/// Writes numbers in base 64, five bits a digit, the lowest first; the sixth says that more follow.
enum PostingCode {
  static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The most digits that a number has.
  static let mostDigits = 7

  /// Writes a number at a place with room for all its digits; returns the place behind it.
  @inline(__always)
  private static func write(
    _ number: UInt32, to room: UnsafeMutableBufferPointer<UInt8>, at place: Int,
    _ digits: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var (place, rest) = (place, number)
    repeat {
      let digit = rest & 31
      rest >>= 5
      room[place] = digits[Int(rest > 0 ? digit | 32 : digit)]
      place += 1
    } while rest > 0
    return place
  }

  static func append(_ number: Int, to output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostDigits) { room in
      let end = digits.withUnsafeBufferPointer {
        write(UInt32(clamping: number), to: room, at: 0, $0)
      }
      output += UnsafeMutableBufferPointer(rebasing: room[..<end])
    }
  }

  /// Appends a list of documents: the gap before each, and its impact in the lowest three bits.
  static func append(list: some Collection<UInt32>, to output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: mostDigits * list.count) { room in
      let end = write(list[...], to: room, limit: .max).bytes
      output += UnsafeMutableBufferPointer(rebasing: room[..<end])
    }
  }

  /// As many documents of a list as fit into so many bytes, the last of which may be passed; what is
  /// left of the list begins the next part.
  static func part(of list: inout ArraySlice<UInt32>, limit: Int) -> [UInt8] {
    let room = mostDigits + max(0, min(limit, mostDigits * list.count))
    return [UInt8](unsafeUninitializedCapacity: room) { room, count in
      let written = write(list, to: room, limit: limit)
      count = written.bytes
      list = list.dropFirst(written.documents)
    }
  }

  /// Writes documents of a list until so many bytes are full.
  private static func write(
    _ list: some Collection<UInt32>, to room: UnsafeMutableBufferPointer<UInt8>, limit: Int
  ) -> (documents: Int, bytes: Int) {
    digits.withUnsafeBufferPointer { digits in
      var (documents, end) = (0, 0)
      var next: UInt32 = 0
      for posting in list {
        if end >= limit, documents > 0 { break }
        let document = posting >> 3
        end = write((document &- next) << 3 | posting & 7, to: room, at: end, digits)
        next = document + 1
        documents += 1
      }
      return (documents, end)
    }
  }

  /// The numbers of a text, and where each ends; stops at what is no digit.
  static func numbers(in text: some Sequence<UInt8>) -> [UInt32] {
    var numbers: [UInt32] = []
    var number: UInt32 = 0
    var shift: UInt32 = 0
    for byte in text {
      guard let digit = digits.firstIndex(of: byte) else { break }
      number |= UInt32(digit & 31) << shift
      shift += 5
      if digit & 32 == 0 {
        numbers.append(number)
        (number, shift) = (0, 0)
      }
    }
    return numbers
  }

  /// The documents of a list, each with its impact in the lowest three bits.
  static func list(in text: some Sequence<UInt8>) -> [UInt32] {
    var next: UInt32 = 0
    return numbers(in: text).map { number in
      let document = next + number >> 3
      next = document + 1
      return document << 3 | number & 7
    }
  }
}
