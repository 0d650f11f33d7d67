private import ByteCode

/// Writes CSV as RFC 4180 has it, safe to open in a spreadsheet.
///
/// A spreadsheet runs a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a
/// formula. Such a field gets a `'` before it, unless it is a plain number such as `-4.35`.
enum CSVEscaper {
  /// Appends a row and its CR LF.
  static func append(row fields: some Collection<String>, to output: inout [UInt8]) {
    var isFirst = true
    for field in fields {
      if !isFirst { output.append(0x2C) }
      isFirst = false
      // A row of one empty field would otherwise read as an empty line.
      if fields.count == 1, field.utf8.isEmpty { output += "\"\"".utf8 }
      append(field, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  /// Appends a field, guarded and in quotes where needed.
  ///
  /// Control characters other than tab, line feed and carriage return are left out.
  static func append(_ field: String, to output: inout [UInt8]) {
    let bytes = field.lend { bytes in
      bytes.filter { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0A).contains($0) || $0 == 0x0D }
    }
    let isGuarded = isFormula(bytes)
    let isQuoted = isGuarded || needsQuotes(bytes)
    if isQuoted { output.append(0x22) }
    if isGuarded { output.append(0x27) }
    for byte in bytes {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    if isQuoted { output.append(0x22) }
  }

  /// Returns a field, guarded and in quotes where needed.
  static func escaped(_ field: String) -> String {
    var output: [UInt8] = []
    append(field, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a spreadsheet might run the field; it looks behind spaces, as spreadsheets do.
  private static func isFormula(_ bytes: [UInt8]) -> Bool {
    let start = bytes.drop { $0 == 0x20 }
    switch start.first {
    case 0x3D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0x2B, 0x2D: return !isNumber(bytes)
    // The full-width forms of = + - @, which East Asian editions of Excel read alike.
    case 0xEF:
      return ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains {
        start.starts(with: $0.utf8)
      }
    default: return false
    }
  }

  /// Whether the bytes are a decimal number: an optional minus, digits, optionally `.` and digits.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private static func needsQuotes(_ bytes: [UInt8]) -> Bool {
    if bytes.first == 0x20 || bytes.last == 0x20 { return true }
    // The semicolon separates fields where the comma is the decimal mark.
    return bytes.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C || $0 == 0x3B }
  }
}
