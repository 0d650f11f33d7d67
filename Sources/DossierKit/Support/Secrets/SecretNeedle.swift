/// A protected text in the form in which it is looked for.
struct SecretNeedle: Sendable {
  /// How a break between two words of a secret may be missing in a text.
  private enum Break {
    static let none: UInt8 = 0
    /// A hyphen, an apostrophe or a full stop: file names drop them.
    static let weak: UInt8 = 1
    /// A space.
    static let strong: UInt8 = 2
  }

  /// From this many letters on, a whole name run together is found in small letters too.
  private static let longEnoughToGlue = 10
  /// A shorter name is looked for as a whole word only, in the case that it is written in.
  static let shortest = 4

  /// The folded letters.
  let letters: [UInt8]
  /// What stands before each letter.
  private let breaks: [UInt8]
  private let uppers: [Bool]
  /// How many letters, not bytes.
  private let length: Int
  private let strongBreaks: Int
  private let joints: Int
  /// Whether the name is of a script whose words are not told apart by spaces or take prefixes.
  private let isWide: Bool
  /// Whether case and the limits of words count, because the name is short.
  let isShort: Bool
  /// Whether the name must begin with a capital in the text.
  private let isCapital: Bool

  /// Nil for a text without enough letters to be told from noise.
  init?(_ text: String, isCapital: Bool = false) {
    let read = SecretLetters(Array(text.utf8))
    let firsts = read.marks.indices.filter { read.marks[$0] & SecretLetters.inner == 0 }
    isWide = read.marks.contains { $0 & SecretLetters.wide != 0 }
    guard firsts.count >= 2 else { return nil }
    letters = read.letters
    length = firsts.count
    breaks = read.marks.enumerated().map { index, mark in
      if index == 0 || mark & SecretLetters.inner != 0 { return Break.none }
      switch mark & SecretLetters.gapMask {
      case SecretLetters.Gap.none: return Break.none
      case SecretLetters.Gap.space: return Break.strong
      default: return Break.weak
      }
    }
    uppers = read.marks.map { $0 & SecretLetters.upper != 0 }
    strongBreaks = breaks.count { $0 == Break.strong }
    joints = firsts.dropFirst().count { [breaks] in breaks[$0] == Break.none }
    isShort = !isWide && firsts.count < Self.shortest
    self.isCapital = isCapital && uppers.first == true
  }

  /// Whether it begins with a capital.
  var startsUpper: Bool { uppers.first == true }

  /// Whether noise in a file that is no text could be taken for it.
  var isFoundInNoise: Bool { letters.count < 6 }

  /// The word as raw letters keep their case, for the filter of short names.
  var cased: [UInt8] {
    zip(letters, uppers).map { letter, isUpper in
      isUpper && (0x61...0x7A).contains(letter) ? letter & 0xDF : letter
    }
  }

  /// Whether the secret stands at a position of a text; the letters are compared here too.
  func stands(at start: Int, in text: SecretLetters, isPath: Bool) -> Bool {
    let count = letters.count
    guard start + count <= text.count else { return false }
    var glued = 0
    var gluedSmall = 0
    var spaced = 0
    for index in 0..<count {
      guard text.letters[start + index] == letters[index] else { return false }
      let mark = text.marks[start + index]
      if index == 0 {
        // A character that folds to several letters begins with its first.
        if mark & SecretLetters.inner != 0 { return false }
        continue
      }
      if mark & SecretLetters.inner != 0 { continue }
      let gap = mark & SecretLetters.gapMask
      if breaks[index] == Break.none {
        if gap == SecretLetters.Gap.none || (gap == SecretLetters.Gap.hyphen && length >= 6) {
          continue
        }
        spaced += 1
      } else if gap == SecretLetters.Gap.none, breaks[index] == Break.strong {
        glued += 1
        let isCamel =
          mark & SecretLetters.upper != 0
          && text.marks[start + index - 1] & SecretLetters.upper == 0
        if !isCamel, mark & SecretLetters.edge == 0 { gluedSmall += 1 }
      }
    }
    let end = start + count
    if isShort { return isExact(start..<end, in: text, spaced: spaced) }
    if isWide { return spaced == 0 || spaced >= joints }
    // Letters set apart are one name when all of them are.
    if spaced > 0, spaced < joints || length < 5 { return false }
    if gluedSmall > 0, length < Self.longEnoughToGlue { return false }
    if isCapital, !isPath, text.marks[start] & SecretLetters.upper == 0 { return false }
    let isWholeGlued = strongBreaks > 0 && glued == strongBreaks && length >= Self.longEnoughToGlue
    return isWholeGlued || (begins(at: start, in: text) && ends(at: end, in: text))
  }

  private func isExact(_ range: Range<Int>, in text: SecretLetters, spaced: Int) -> Bool {
    guard spaced == 0 else { return false }
    for (index, place) in range.enumerated()
    where (text.marks[place] & SecretLetters.upper != 0) != uppers[index] {
      return false
    }
    func isLimit(_ place: Int) -> Bool {
      place >= text.count
        || text.marks[place] & (SecretLetters.gapMask | SecretLetters.edge) != 0
    }
    return isLimit(range.lowerBound) && isLimit(range.upperBound)
  }

  /// Whether a word may begin at a letter.
  private func begins(at place: Int, in text: SecretLetters) -> Bool {
    let mark = text.marks[place]
    if place == 0 || mark & (SecretLetters.gapMask | SecretLetters.edge) != 0 { return true }
    let before = text.marks[place - 1]
    if mark & SecretLetters.upper != 0, before & SecretLetters.upper == 0 { return true }
    return (mark ^ before) & (SecretLetters.digit | SecretLetters.wide) != 0
  }

  /// Whether a word may end before a letter: at a break, or before an ending of a case.
  private func ends(at place: Int, in text: SecretLetters) -> Bool {
    if isBreak(place, in: text) { return true }
    var end = place + 1
    while end < place + 4, !isBreak(end, in: text) { end += 1 }
    let tail = end - place
    if length >= Self.longEnoughToGlue, strongBreaks > 0, tail <= 2 { return true }
    return length >= 6 && tail == 1 && text.letters[place] == UInt8(ascii: "s")
  }

  private func isBreak(_ place: Int, in text: SecretLetters) -> Bool {
    guard place < text.count else { return true }
    let mark = text.marks[place]
    if mark & (SecretLetters.gapMask | SecretLetters.edge) != 0 { return true }
    if mark & SecretLetters.inner != 0 { return false }
    let before = text.marks[place - 1]
    if mark & SecretLetters.upper != 0, before & SecretLetters.upper == 0 { return true }
    return (mark ^ before) & (SecretLetters.digit | SecretLetters.wide) != 0
  }

  /// The same name with the two letters that stand for an umlaut or a ring; nil without one.
  static func transliterated(_ text: String) -> String? {
    var isChanged = false
    let folded = text.precomposed
    let scalars = folded.flatMap { scalar -> [Unicode.Scalar] in
      guard let pair = pairs[scalar] else { return [scalar] }
      isChanged = true
      return pair
    }
    guard isChanged else { return nil }
    var result = ""
    for scalar in scalars { result.unicodeScalars.append(scalar) }
    return result
  }

  private static let pairs: [Unicode.Scalar: [Unicode.Scalar]] = [
    "ä": ["a", "e"], "ö": ["o", "e"], "ü": ["u", "e"], "å": ["a", "a"], "ø": ["o", "e"],
    "Ä": ["A", "e"], "Ö": ["O", "e"], "Ü": ["U", "e"], "Å": ["A", "a"], "Ø": ["O", "e"],
  ]
}

extension String {
  /// The scalars, with the marks that make umlauts and rings joined to their letters.
  fileprivate var precomposed: [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      let joined: Unicode.Scalar? =
        switch (scalars.last, scalar) {
        case ("a", "\u{308}"): "ä"
        case ("o", "\u{308}"): "ö"
        case ("u", "\u{308}"): "ü"
        case ("A", "\u{308}"): "Ä"
        case ("O", "\u{308}"): "Ö"
        case ("U", "\u{308}"): "Ü"
        case ("a", "\u{30A}"): "å"
        case ("A", "\u{30A}"): "Å"
        default: nil
        }
      if let joined { scalars[scalars.count - 1] = joined } else { scalars.append(scalar) }
    }
    return scalars
  }
}
