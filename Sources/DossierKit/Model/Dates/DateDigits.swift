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
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
