/// Makes invented names of syllables; no word of a name is ever made twice.
///
/// So no two records share a name, and none is found in text that does not mean it.
struct NameMaker {
  private var random: SplitMix64
  private var used = Lexicon.all

  init(seed: UInt64) { random = SplitMix64(seed: seed, stream: .names) }

  private static let onsets = [
    "b", "br", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "st",
    "t", "tr", "v", "w", "z",
  ]
  private static let vowels = ["a", "e", "i", "o", "u", "ai", "ei", "ou"]
  private static let codas = ["", "", "", "n", "r", "l", "s"]
  private static let consonants = Array("BCDFGHJKLMNPQRSTVWXZ".unicodeScalars)

  /// A word with a capital that no other name has; longer when the short ones are used up.
  mutating func word(syllables: Int = 3) -> String {
    var tries = 0
    while true {
      let word = made(syllables: syllables + tries / 8)
      if word.utf8.count >= 5, used.insert(word).inserted {
        return word.prefix(1).uppercased() + word.dropFirst()
      }
      tries += 1
    }
  }

  /// Capitals that stand for a name, at least four of them.
  mutating func acronym() -> String {
    var tries = 0
    while true {
      var acronym = ""
      for _ in 0..<(4 + tries / 8) {
        acronym.unicodeScalars.append(random.element(of: Self.consonants))
      }
      if used.insert(acronym.lowercased()).inserted { return acronym }
      tries += 1
    }
  }

  /// One of some words, such as the given names that many people share.
  mutating func choice<Element>(of list: [Element]) -> Element { random.element(of: list) }

  private mutating func made(syllables: Int) -> String {
    var word = ""
    for _ in 0..<syllables {
      word += random.element(of: Self.onsets) + random.element(of: Self.vowels)
    }
    return word + random.element(of: Self.codas)
  }
}
