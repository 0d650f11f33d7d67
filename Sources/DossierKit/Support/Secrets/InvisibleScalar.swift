/// Characters that nobody sees although Unicode calls them letters or signs: fillers of Hangul and
/// Khmer, marks of interlinear notes, the object replacement, the blank of Braille.
///
/// After the property Default_Ignorable_Code_Point (Unicode 15, DerivedCoreProperties), which
/// `Folding` follows for marks alone, and two more that are drawn as nothing.
enum InvisibleScalar {
  /// How many bytes the one at an index takes; 0 for any other character.
  @inline(__always)
  static func length(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    guard index + 2 < end else { return 0 }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE1, 0x85, 0x9F...0xA0), (0xE1, 0x9E, 0xB4...0xB5), (0xE3, 0x85, 0xA4),
      (0xEF, 0xBE, 0xA0), (0xEF, 0xBF, 0xB9...0xBC), (0xE2, 0xA0, 0x80):
      return 3
    default: return 0
    }
  }
}
