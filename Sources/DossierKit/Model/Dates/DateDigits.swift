/// ASCII digits read and written, the way dates need them.
enum DateDigits {
  /// The value of an ASCII digit, or nil.
  static func value(_ byte: UInt8) -> Int? {
    (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil
  }

  /// The value of bytes that are all ASCII digits, at most nine; nil for anything else.
  static func value(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var total = 0
    for byte in bytes {
      guard let digit = value(byte) else { return nil }
      total = total * 10 + digit
    }
    return total
  }

  /// A number from 0 on, filled up with zeros on the left.
  static func padded(_ value: Int, _ width: Int) -> String {
    // Months, days, hours and minutes: put together once.
    if width == 2, pairs.indices.contains(value) { return pairs[value] }
    let digits = String(value)
    let missing = width - digits.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }

  private static let pairs = (0...99).map { "\($0 / 10)\($0 % 10)" }
}

/// Writes numbers of fixed widths and the signs between them, in the place where they stay.
///
/// Most dates have years of four digits: put together from pieces they take ten times as long.
struct DigitWriter {
  /// The years that have four digits.
  static let years = 0...9999

  private let room: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// A text of at most so many bytes.
  static func text(_ most: Int, _ write: (inout DigitWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: most) { room in
      var writer = DigitWriter(room: room)
      write(&writer)
      return writer.count
    }
  }

  private init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  /// Adds an ASCII sign.
  mutating func add(sign: Unicode.Scalar) {
    room[count] = UInt8(ascii: sign)
    count += 1
  }

  /// Adds a number from 0 on, which has no more digits than that.
  mutating func add(_ number: Int, digits: Int) {
    var rest = number
    for place in (count..<count + digits).reversed() {
      room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Adds a day: `2017-06-20`.
  mutating func add(_ day: CivilDate) {
    add(day.year, digits: 4)
    add(sign: "-")
    add(day.month, digits: 2)
    add(sign: "-")
    add(day.day, digits: 2)
  }

  /// Adds an offset from UTC as RFC 3339 has it: `+02:00`, `-03:30`, `Z` for none; its seconds are
  /// dropped.
  mutating func add(offset: Int) {
    let minutes = abs(offset) / 60
    guard minutes > 0 else { return add(sign: "Z") }
    add(sign: offset < 0 ? "-" : "+")
    add(hour: minutes / 60, minute: minutes % 60)
  }

  /// Adds hours and minutes: `20:44`.
  mutating func add(hour: Int, minute: Int) {
    add(hour, digits: 2)
    add(sign: ":")
    add(minute, digits: 2)
  }
}
