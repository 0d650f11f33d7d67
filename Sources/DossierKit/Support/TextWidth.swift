/// How wide a text is at most, in a usual font without serifs.
///
/// From a table, because no font is at hand while a site is built: rather too wide than too narrow.
enum TextWidth {
  /// The width in CSS pixels of a text in a size.
  static func of(_ text: String, size: Double) -> Double {
    var units = 0
    for scalar in text.unicodeScalars { units += Self.units(scalar.value) }
    return Double(units) / 100 * size
  }

  /// The width of a scalar in hundredths of the size.
  static func units(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x20, 0x27, 0x2C, 0x2E, 0x2019, 0x69, 0x6A, 0x6C: 34
    case 0x2D, 0x66, 0x72, 0x74: 44
    case 0x6D, 0x77, 0x4D, 0x57: 98
    case 0x41...0x5A, 0xC0...0xDE: 76
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF:
      110
    // Marks stand above the letter before.
    case 0x300...0x36F: 0
    default: 65
    }
  }
}
