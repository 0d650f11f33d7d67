/// A value of a JSON text, with where it begins.
struct JSONValue: Sendable {
  enum Content: Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    /// In the order of the text.
    case object([(key: String, value: JSONValue)])
  }

  let content: Content
  /// The offset of its first byte.
  let start: Int

  /// A member of an object; of two of one name the first.
  func member(_ name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key.utf8.elementsEqual(name.utf8) }?.value
  }

  var text: String? { if case .text(let text) = content { text } else { nil } }
  var number: Double? { if case .number(let number) = content { number } else { nil } }
  var list: [JSONValue]? { if case .list(let list) = content { list } else { nil } }
}

/// Why a text is no JSON, and where.
struct JSONError: Error, Sendable {
  let offset: Int
  /// What is wrong: lower case, no full stop.
  let summary: String
}

/// Reads JSON (RFC 8259) from bytes that were checked to be UTF-8.
struct JSONReader {
  /// Deeper lists and objects are refused: each level is a level of our own calls.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var place: Int

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// The value that a text holds.
  static func read(_ bytes: [UInt8], from start: Int = 0) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes, from: start)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.place < bytes.count { throw reader.error("something stands behind the end") }
    return value
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    skipSpace()
    let start = place
    guard let byte = peek else { throw error("the text ends too early") }
    guard depth < Self.deepest else { throw error("lists stand too deep inside one another") }
    let content: JSONValue.Content
    switch byte {
    case UInt8(ascii: "{"): content = try object(depth: depth)
    case UInt8(ascii: "["): content = try list(depth: depth)
    case UInt8(ascii: "\""): content = .text(try text())
    case UInt8(ascii: "t"): content = try word("true", .flag(true))
    case UInt8(ascii: "f"): content = try word("false", .flag(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: content = .number(try number())
    }
    return JSONValue(content: content, start: start)
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue.Content {
    var members: [(key: String, value: JSONValue)] = []
    place += 1
    skipSpace()
    if peek == UInt8(ascii: "}") {
      place += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("a name in quotation marks is expected") }
      let key = try text()
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw error("a colon is expected") }
      place += 1
      members.append((key, try value(depth: depth + 1)))
      if try isEnd(UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func list(depth: Int) throws(JSONError) -> JSONValue.Content {
    var items: [JSONValue] = []
    place += 1
    skipSpace()
    if peek == UInt8(ascii: "]") {
      place += 1
      return .list([])
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try isEnd(UInt8(ascii: "]")) { return .list(items) }
    }
  }

  /// Whether the list or object ends here; a comma goes on.
  private mutating func isEnd(_ bracket: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard let byte = peek else { throw error("the text ends too early") }
    guard byte == bracket || byte == UInt8(ascii: ",") else {
      throw error("a comma or '\(Character(Unicode.Scalar(bracket)))' is expected")
    }
    place += 1
    return byte == bracket
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONError) -> JSONValue.Content {
    let matches = word.withUTF8Buffer { bytes[place...].starts(with: $0) }
    guard matches else { throw error("this is no value of JSON") }
    place += word.utf8CodeUnitCount
    return content
  }

  // MARK: - Numbers

  private mutating func number() throws(JSONError) -> Double {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    let isNegative = place > start
    let firstDigit = place
    var digits: Int64 = 0
    var count = 0
    var decimals = 0
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
    while let byte = peek, isDigit(byte) {
      if count < 18 { digits = digits * 10 + Int64(byte - 0x30) }
      count += 1
      place += 1
    }
    guard count > 0 else { throw error("this is no value of JSON") }
    if bytes[firstDigit] == 0x30, count > 1 { throw error("a number does not begin with 0") }
    if peek == UInt8(ascii: ".") {
      place += 1
      guard isDigit(peek) else { throw error("a digit is expected") }
      while let byte = peek, isDigit(byte) {
        if count < 18 { digits = digits * 10 + Int64(byte - 0x30) }
        count += 1
        decimals += 1
        place += 1
      }
    }
    var hasExponent = false
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      hasExponent = true
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      guard isDigit(peek) else { throw error("a digit is expected") }
      while isDigit(peek) { place += 1 }
    }
    // Whole numbers and powers of ten up to here are exact, so their quotient is rounded once.
    if !hasExponent, count <= 15, decimals <= 15 {
      let size = Double(digits) / Self.powers[decimals]
      return isNegative ? -size : size
    }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self)) ?? .infinity
  }

  private static let powers: [Double] = (0...15).reduce(into: []) { powers, _ in
    powers.append((powers.last ?? 0.1) * 10)
  }

  // MARK: - Texts

  private mutating func text() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = peek {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&text)
      case ..<0x20:
        place -= 1
        throw error("a control character in a text")
      default: text.append(byte)
      }
    }
    throw error("a text without its closing quotation mark")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONError) {
    guard let byte = peek else { throw error("the text ends too early") }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var value = try unit()
      if (0xD800..<0xDC00).contains(value), peek == UInt8(ascii: "\\"),
        place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        let low = try unit()
        value = 0x10000 + (value - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF
      }
      text += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    default:
      place -= 1
      throw error("an unknown escape in a text")
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch peek {
      case let digit? where (0x30...0x39).contains(digit): value = value << 4 | UInt32(digit & 15)
      case let letter? where (0x41...0x46).contains(letter & 0xDF):
        value = value << 4 | UInt32(letter & 15 + 9)
      default: throw error("four hexadecimal digits are expected")
      }
      place += 1
    }
    return value
  }

  // MARK: - Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private func error(_ summary: String) -> JSONError {
    JSONError(offset: min(place, bytes.count), summary: summary)
  }
}
