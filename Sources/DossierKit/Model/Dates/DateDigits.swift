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
