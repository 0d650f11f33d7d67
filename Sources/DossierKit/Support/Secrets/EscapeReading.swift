/// Reads the escapes of HTML, XML, JSON, scripts and addresses, one layer at a time.
///
/// Generous on purpose: it serves to find names that should not be there, so whatever some reader
/// of some format would decode is decoded, whatever the format.
enum EscapeReading {
  /// What an escape stands for.
  struct Escape {
    /// The bytes: one of a percent escape, or a whole scalar in UTF-8.
    var bytes: [UInt8]
    /// How many bytes of the text write it.
    var length: Int
  }

  /// A text with one layer of escapes resolved; each byte keeps the offset of what wrote it.
  struct Layer {
    var bytes: [UInt8]
    var offsets: [Int32]
    /// Whether there was an escape at all.
    var isChanged = false
    /// Whether an escaped `<` or `>` was among them.
    var hasAngles = false
  }

  /// Resolves one layer; an escaped `<` or `>` becomes a full stop when it is to stay a sign.
  static func decode(_ layer: Layer, anglesAreSigns: Bool) -> Layer {
    var result = Layer(bytes: [], offsets: [])
    result.bytes.reserveCapacity(layer.bytes.count)
    result.offsets.reserveCapacity(layer.bytes.count)
    layer.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard let escape = escape(bytes, at: index) else {
          result.bytes.append(bytes[index])
          result.offsets.append(layer.offsets[index])
          index += 1
          continue
        }
        result.isChanged = true
        for byte in escape.bytes {
          let isAngle = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
          result.hasAngles = result.hasAngles || isAngle
          result.bytes.append(isAngle && anglesAreSigns ? UInt8(ascii: ".") : byte)
          result.offsets.append(layer.offsets[index])
        }
        index += escape.length
      }
    }
    return result
  }

  /// A text with one layer of escapes resolved; nil when it has none.
  static func decoded(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let layer = decode(
      Layer(bytes: bytes, offsets: [Int32](repeating: 0, count: bytes.count)),
      anglesAreSigns: true)
    return layer.isChanged ? String(decoding: layer.bytes, as: UTF8.self) : nil
  }

  /// The escape at an index; nil when there is none.
  @inline(__always)
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Escape? {
    switch bytes[index] {
    case UInt8(ascii: "%"):
      return number(bytes, index + 1, 2, 16).map {
        Escape(bytes: [UInt8(truncatingIfNeeded: $0)], length: 3)
      }
    case UInt8(ascii: "\\"): return backslash(bytes, index)
    case UInt8(ascii: "&"): return entity(bytes, index)
    default: return nil
    }
  }

  // MARK: - Backslashes

  private static func backslash(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Escape? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "u"):
      if index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "{") {
        let end = bytes[(index + 3)..<min(index + 11, bytes.count)].firstIndex(
          of: UInt8(ascii: "}"))
        guard let end, let value = number(bytes, index + 3, end - index - 3, 16) else { return nil }
        return escape(value, end + 1 - index)
      }
      guard let high = number(bytes, index + 2, 4, 16) else { return nil }
      // A surrogate pair writes one scalar.
      if (0xD800..<0xDC00).contains(high), index + 7 < bytes.count,
        bytes[index + 6] == UInt8(ascii: "\\"), bytes[index + 7] == UInt8(ascii: "u"),
        let low = number(bytes, index + 8, 4, 16), (0xDC00..<0xE000).contains(low)
      {
        return escape(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), 12)
      }
      return escape(high, 6)
    case UInt8(ascii: "x"):
      return number(bytes, index + 2, 2, 16).flatMap { escape($0, 4) }
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "v"):
      return Escape(bytes: [0x20], length: 2)
    case UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return Escape(bytes: [bytes[index + 1]], length: 2)
    default: return nil
    }
  }

  private static func escape(_ value: UInt32, _ length: Int) -> Escape? {
    Unicode.Scalar(value).map { Escape(bytes: Array(String($0).utf8), length: length) }
  }

  // MARK: - Entities

  private static func entity(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Escape? {
    guard index + 2 < bytes.count else { return nil }
    if bytes[index + 1] != UInt8(ascii: "#") {
      guard let end = nameEnd(bytes, index + 1) else { return nil }
      return NamedEntities.text(of: bytes[(index + 1)..<end]).map {
        Escape(bytes: $0, length: end + 1 - index)
      }
    }
    let isHexadecimal = bytes[index + 2] | 0x20 == UInt8(ascii: "x")
    let start = index + (isHexadecimal ? 3 : 2)
    var end = start
    while end < bytes.count, end - start < 12, digit(bytes[end], isHexadecimal ? 16 : 10) != nil {
      end += 1
    }
    guard let value = number(bytes, start, end - start, isHexadecimal ? 16 : 10) else { return nil }
    // HTML reads a reference without its semicolon too.
    let hasEnd = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    return escape(value, end - index + (hasEnd ? 1 : 0))
  }

  /// Where the semicolon of a named entity stands.
  private static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 12 {
      let byte = bytes[index]
      if byte == UInt8(ascii: ";") { return index > start ? index : nil }
      guard (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) else { return nil }
      index += 1
    }
    return nil
  }

  // MARK: - Numbers

  private static func digit(_ byte: UInt8, _ radix: UInt32) -> UInt32? {
    let value: UInt32
    switch byte {
    case 0x30...0x39: value = UInt32(byte) - 0x30
    case 0x41...0x46: value = UInt32(byte) - 0x37
    case 0x61...0x66: value = UInt32(byte) - 0x57
    default: return nil
    }
    return value < radix ? value : nil
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, _ radix: UInt32
  ) -> UInt32? {
    guard count > 0, start + count <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in start..<(start + count) {
      guard let digit = digit(bytes[index], radix) else { return nil }
      let (product, isOver) = value.multipliedReportingOverflow(by: radix)
      guard !isOver, product <= .max - digit else { return nil }
      value = product + digit
    }
    return value
  }

  /// Whether an escape may begin at an index once the bytes behind it are decoded, or a second
  /// layer may be written there.
  static func mayNest(_ bytes: UnsafeBufferPointer<UInt8>, _ sign: UInt8, _ next: Int) -> Bool {
    guard next < bytes.count else { return false }
    func isSign(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "%") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\")
    }
    switch sign {
    case UInt8(ascii: "%"):
      for index in next..<min(next + 2, bytes.count) {
        if isSign(bytes[index]) { return true }
        if digit(bytes[index], 16) == nil { return false }
      }
      return next + 2 <= bytes.count
    case UInt8(ascii: "\\"):
      return isSign(bytes[next]) || "uxnrtbfv".utf8.contains(bytes[next])
    default:
      var index = next
      while index < bytes.count, index - next < 14 {
        let byte = bytes[index]
        if isSign(byte) || byte == UInt8(ascii: ";") { return true }
        if byte == UInt8(ascii: "#") {
          // A numeric reference needs no semicolon.
          if index == next { return true }
          return false
        }
        let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        if !isLetter { return false }
        index += 1
      }
      return false
    }
  }
}
