/// How many columns of a terminal a scalar takes.
///
/// Good enough to put a caret under a word: the ranges are those of Unicode's East Asian Width
/// "wide" and "full-width" (UAX #11), the marks and emoji those of the standard library.
enum TerminalWidth {
  /// The columns, 0 to 2, of a scalar that is printed as it is.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if isWide(value) { return 2 }
    if (0x1160...0x11FF).contains(value) { return 0 }  // Hangul vowels join the syllable before
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // A flag is two regional indicators, one column each.
    if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
    return scalar.properties.isEmojiPresentation ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A: true
    case 0x2E80...0x303E where !(0x302A...0x302D).contains(value): true
    case 0x3041...0xA4CF where !(0x3099...0x309A).contains(value): true
    case 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x16FF0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }
}
