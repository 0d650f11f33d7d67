private import ByteCode

/// Percent-encodes relative paths for `href`, `src` and the like.
///
/// Only what RFC 3986 §2.3 calls unreserved stays as it is, so that the result is also safe inside
/// HTML, XML and CSS without a second escaping.
enum URLEscaper {
  /// Appends one segment of a path, such as a file name; a `/` in it is encoded.
  ///
  /// No encoding can make `.` and `..` mean a file: whoever names files must not use them.
  static func append(segment: String, to output: inout [UInt8]) {
    append(segment.utf8, keepingSlash: false, to: &output)
  }

  /// Appends a path; each `/` in it stays.
  ///
  /// A path that begins with `//` gets `/.` before it, otherwise it would name a host.
  static func append(path: String, to output: inout [UInt8]) {
    if path.utf8.starts(with: "//".utf8) { output += "/.".utf8 }
    append(path.utf8, keepingSlash: true, to: &output)
  }

  /// Returns one segment of a path, encoded.
  static func escaped(segment: String) -> String {
    if isPlain(segment, keepingSlash: false) { return segment }
    var output: [UInt8] = []
    append(segment: segment, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Returns a path, encoded.
  static func escaped(path: String) -> String {
    if isPlain(path, keepingSlash: true) { return path }
    var output: [UInt8] = []
    append(path: path, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(
    _ bytes: String.UTF8View, keepingSlash: Bool, to output: inout [UInt8]
  ) {
    for byte in bytes {
      if isUnreserved[Int(byte)] || byte == 0x2F && keepingSlash {
        output.append(byte)
      } else {
        output += [0x25, upperHexadecimal(byte >> 4), upperHexadecimal(byte & 15)]
      }
    }
  }

  /// Whether nothing in a text needs encoding, as in most addresses of a dossier.
  private static func isPlain(_ text: String, keepingSlash: Bool) -> Bool {
    if keepingSlash, text.utf8.starts(with: "//".utf8) { return false }
    return text.lend { bytes in
      isUnreserved.withUnsafeBufferPointer { isUnreserved in
        bytes.allSatisfy { isUnreserved[Int($0)] || $0 == 0x2F && keepingSlash }
      }
    }
  }

  /// For each byte whether it stays as it is.
  private static let isUnreserved = (0...UInt8.max).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func upperHexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}
