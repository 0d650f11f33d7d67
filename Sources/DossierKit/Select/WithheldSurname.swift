/// What stands before a surname and goes with it: particles, initials, the given name.
enum WithheldSurname {
  /// Where the name begins whose surname begins at an offset.
  static func start(before offset: Int, in bytes: [UInt8], of name: String) -> Int {
    let given = name.unicodeScalars.split { $0.properties.isWhitespace }.first.map { String($0) }
    var start = offset
    var place = offset
    // A further name may stand between the given name and the surname.
    for _ in 0..<3 {
      guard let word = wordBefore(place, in: bytes) else { break }
      let text = String(decoding: bytes[word], as: UTF8.self)
      place = word.lowerBound
      let scalars = text.unicodeScalars
      let isInitial = scalars.count == 2 && text.utf8.last == 0x2E
      if Surname.isParticle(text) || isInitial || given.map({ Bytes.equal($0, text) }) == true {
        start = place
      } else if scalars.first?.properties.isUppercase != true
        || !scalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" })
      {
        break
      }
    }
    return start
  }

  /// Whether a range of a text is whole words.
  static func isWord(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let before = range.lowerBound > 0 && isLetter(bytes[range.lowerBound - 1])
    let after = range.upperBound < bytes.count && isLetter(bytes[range.upperBound])
    return !before && !after
  }

  /// The word that a single space parts from what stands at an offset.
  private static func wordBefore(_ offset: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard offset > 1, bytes[offset - 1] == 0x20 else { return nil }
    let end = offset - 1
    let start = bytes[..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
    return start < end ? start..<end : nil
  }
}
