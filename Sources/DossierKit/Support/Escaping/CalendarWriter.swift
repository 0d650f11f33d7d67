/// Writes an iCalendar file line by line (RFC 5545 §3.1).
///
/// A line of more than 75 octets is folded: a line break and a space between two scalars, never
/// inside one.
struct CalendarWriter {
  /// The most octets of a line, its line break not counted.
  static let limit = 75
  private(set) var bytes: [UInt8] = []

  /// Writes a property whose value is text, escaped (§3.3.11).
  mutating func text(_ name: String, _ value: String) {
    line(Array("\(name):".utf8) + Self.escaped(value))
  }

  /// Writes a property whose value is no text: a date, an address, a pair of numbers.
  ///
  /// Control characters are left out, so that no value can begin another line.
  mutating func raw(_ name: String, _ value: String) {
    line(Array("\(name):".utf8) + value.utf8.filter { $0 >= 0x20 && $0 != 0x7F })
  }

  private mutating func line(_ text: [UInt8]) {
    var start = 0
    var room = Self.limit
    while text.count - start > room {
      var end = start + room
      while end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += text[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      // The space that begins a folded line counts.
      room = Self.limit - 1
    }
    bytes += text[start...]
    bytes += [0x0D, 0x0A]
  }

  /// A text with `\`, `;`, `,` and line breaks escaped; other control characters are left out.
  private static func escaped(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x5C, 0x3B, 0x2C: output += [0x5C, byte]
      case 0x0D: if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { output += [0x5C, 0x6E] }
      case 0x0A: output += [0x5C, 0x6E]
      case 0x09: output.append(0x20)
      case 0x00..<0x20, 0x7F: break
      default: output.append(byte)
      }
    }
    return output
  }
}
