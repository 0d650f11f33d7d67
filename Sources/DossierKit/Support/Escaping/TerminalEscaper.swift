/// Makes text from content, paths and names safe to print on a terminal.
///
/// A control sequence in a file name could clear the screen, set the title or hide an error; a
/// bidirectional control could make the line read as something else. They are shown as `\u{1b}`.
public enum TerminalEscaper {
  /// Appends a text with everything that acts instead of showing made visible.
  public static func append(_ text: String, to output: inout [UInt8]) {
    append(utf8: Array(text.utf8)[...], to: &output)
  }

  /// Appends the bytes of a text, made visible; a byte that is not UTF-8 is shown as `\x{ff}`.
  public static func append(utf8 text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    EscapeReader.copy(text, to: &output) { step in
      guard let scalar = step.scalar else {
        return text[step.range].map { "\\x{\(String($0, radix: 16))}" }.joined()
      }
      return acts(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : nil
    }
  }

  /// Returns a text with everything that acts instead of showing made visible.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a terminal would act on a scalar, or show nothing, where a reader expects to see it.
  static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // bidirectional
    case 0x2028...0x2029: true  // line and paragraph separators
    case 0xFEFF, 0xFFF9...0xFFFB: true  // byte order mark, interlinear annotation
    case 0xE0000...0xE007F: true  // tags: text that nobody sees
    default: false
    }
  }
}
