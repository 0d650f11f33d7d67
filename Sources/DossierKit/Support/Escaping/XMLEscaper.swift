private import ByteCode

/// Escapes text for XML: feeds, the sitemap and SVG.
enum XMLEscaper {
  /// The two places in which text can stand.
  enum Context {
    /// Between tags.
    case text
    /// Between the quotes of an attribute, where a parser turns line breaks and tabs into spaces.
    case attribute
  }

  /// Appends a text, escaped, as UTF-8.
  static func append(_ text: String, in context: Context = .text, to output: inout [UInt8]) {
    text.lend { bytes in
      if EscapeReader.isPlain(bytes) {
        output.append(contentsOf: bytes)
      } else {
        append(utf8: Array(bytes)[...], in: context, to: &output)
      }
    }
  }

  /// Appends the bytes of a text, escaped; bytes that are not UTF-8 become U+FFFD.
  ///
  /// Characters that XML 1.0 §2.2 forbids, even as references, are left out.
  static func append(
    utf8 text: ArraySlice<UInt8>, in context: Context = .text, to output: inout [UInt8]
  ) {
    EscapeReader.copy(text, to: &output) { step in
      guard let scalar = step.scalar else { return "\u{FFFD}" }
      switch scalar.value {
      case 0x26: return "&amp;"
      case 0x3C: return "&lt;"
      case 0x3E: return "&gt;"
      case 0x22: return "&quot;"
      case 0x27: return "&#39;"
      case 0x0D: return "&#13;"
      case 0x09 where context == .attribute: return "&#9;"
      case 0x0A where context == .attribute: return "&#10;"
      case 0x09, 0x0A, 0x20...0xFFFD, 0x10000...: return nil
      default: return ""
      }
    }
  }

  /// Returns a text, escaped.
  static func escaped(_ text: String, in context: Context = .text) -> String {
    var output: [UInt8] = []
    append(text, in: context, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
