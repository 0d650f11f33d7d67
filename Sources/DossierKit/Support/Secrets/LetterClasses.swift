/// What bytes are to a search for letters.
enum LetterClasses {
  /// Begins an escape or a tag, or ends one.
  static let special: UInt8 = 0xFF
  private static let outsideASCII: UInt8 = 0xFE
  /// The first of the values that mean neither a letter nor a sign.
  static let firstOther = outsideASCII

  /// For each byte its folded letter, 0 for what stands between words, or one of the values above.
  static let all = (0...255).map { value in
    let byte = UInt8(value)
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      return special
    case 0x80...: return outsideASCII
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    default: return SecretLetters.isLetter(byte) ? byte : 0
    }
  }
}
