private import ByteCode

/// Writes JSON piece by piece into bytes, in an order that never depends on hashing.
///
/// Every string is safe inside an HTML `<script>`: `<`, `>` and `&` are always written as `\u003c`
/// and so on (no `</script>`, no `<!--`), U+2028 and U+2029 likewise.
public struct JSONWriter {
  /// The order of an object's members.
  public enum KeyOrder: Sendable {
    /// As the caller writes them.
    case written
    /// By the bytes of their keys.
    case sorted
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// One open object or array.
  private struct Level {
    var isEmpty = true
    /// Whether a key was written whose value is still to come.
    var awaitsValue = false
    /// The keys and starts of the members; kept only for an object that is sorted when it closes.
    var members: [(key: [UInt8], start: Int)]?
    /// Where the first member starts.
    var start = 0
  }

  private var levels: [Level] = [Level()]

  /// Makes a writer that has written nothing, with room for so many bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  // MARK: - Containers

  /// Writes an object; the closure writes its members.
  public mutating func object(
    _ order: KeyOrder = .written, _ members: (inout JSONWriter) throws -> Void
  ) rethrows {
    startValue()
    bytes.append(0x7B)
    levels.append(Level(members: order == .sorted ? [] : nil, start: bytes.count))
    try members(&self)
    if let level = levels.popLast(), let members = level.members {
      sort(members, from: level.start)
    }
    bytes.append(0x7D)
  }

  /// Writes an array; the closure writes its elements.
  public mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
    startValue()
    bytes.append(0x5B)
    levels.append(Level(start: bytes.count))
    try elements(&self)
    levels.removeLast()
    bytes.append(0x5D)
  }

  /// Writes the key of an object's next member; its value must follow.
  public mutating func key(_ key: String) {
    separate()
    levels[levels.count - 1].members?.append((Array(key.utf8), bytes.count))
    Self.append(string: key, to: &bytes)
    bytes.append(0x3A)
    levels[levels.count - 1].awaitsValue = true
  }

  // MARK: - Values

  /// Writes a string, or null.
  public mutating func value(_ value: String?) {
    guard let value else { return null() }
    startValue()
    Self.append(string: value, to: &bytes)
  }

  /// Writes a whole number, or null.
  public mutating func value(_ value: Int?) {
    guard let value else { return null() }
    startValue()
    bytes += value.description.utf8
  }

  /// Writes a number in its shortest form that reads back the same; null for NaN and infinity.
  public mutating func value(_ value: Double?) {
    guard let value, value.isFinite else { return null() }
    startValue()
    var digits = Array((value == 0 ? 0 : value).description.utf8)
    if digits.suffix(2).elementsEqual(".0".utf8) { digits.removeLast(2) }
    bytes += digits
  }

  /// Writes true, false or null.
  public mutating func value(_ value: Bool?) {
    guard let value else { return null() }
    startValue()
    bytes += (value ? "true" : "false").utf8
  }

  /// Writes null.
  public mutating func null() {
    startValue()
    bytes += "null".utf8
  }

  /// Writes a value that is JSON already, as it is.
  public mutating func value(json: some Sequence<UInt8>) {
    startValue()
    bytes += json
  }

  // MARK: - Members

  /// Writes a member whose value is a string, or null.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is a whole number, or null.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is a number, or null.
  public mutating func member(_ key: String, _ value: Double?) {
    self.key(key)
    self.value(value)
  }

  /// Writes a member whose value is true, false or null.
  public mutating func member(_ key: String, _ value: Bool?) {
    self.key(key)
    self.value(value)
  }

  // MARK: - Strings

  /// Appends a string in quotes, escaped.
  public static func append(string: String, to output: inout [UInt8]) {
    output.append(0x22)
    string.lend { bytes in
      if EscapeReader.isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else {
        append(utf8: Array(bytes)[...], to: &output)
      }
    }
    output.append(0x22)
  }

  /// Appends the bytes of a string without quotes, escaped; what is not UTF-8 becomes U+FFFD.
  public static func append(utf8 text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    EscapeReader.copy(text, to: &output) { step in
      guard let scalar = step.scalar else { return "\u{FFFD}" }
      switch scalar.value {
      case 0x22: return "\\\""
      case 0x5C: return "\\\\"
      case 0x0A: return "\\n"
      case 0x0D: return "\\r"
      case 0x09: return "\\t"
      case 0x26: return "\\u0026"
      case 0x3C: return "\\u003c"
      case 0x3E: return "\\u003e"
      case 0x2028: return "\\u2028"
      case 0x2029: return "\\u2029"
      case 0x00..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: return nil
      }
    }
  }

  // MARK: - Commas and order

  /// Writes the comma between two members or elements.
  private mutating func separate() {
    let last = levels.count - 1
    if !levels[last].isEmpty { bytes.append(0x2C) }
    levels[last].isEmpty = false
  }

  private mutating func startValue() {
    let last = levels.count - 1
    if levels[last].awaitsValue { levels[last].awaitsValue = false } else { separate() }
  }

  /// Puts the members of the object that closes into the order of their keys.
  private mutating func sort(_ members: [(key: [UInt8], start: Int)], from start: Int) {
    let pieces = members.indices.map { index in
      // Behind each member but the last stands a comma.
      let end = index + 1 < members.count ? members[index + 1].start - 1 : bytes.count
      return (key: members[index].key, json: Array(bytes[members[index].start..<end]))
    }
    let sorted = pieces.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    bytes.removeSubrange(start...)
    bytes += sorted.map(\.json).joined(separator: [0x2C])
  }
}
