/// Brings names that one language writes in several ways, or another script, to one form.
///
/// Greek, Cyrillic and Arabic letters become Latin ones; then `ou w u`, `kh h`, `dj j`, `q k c`,
/// `ph f`, `y i` and the like become one letter, doubled letters one, and vowels behind the first
/// letter of a word go: Mohammed, Muhammad and Mohamed sound alike.
enum Transliteration {
  /// Fewer consonants say too little.
  private static let fewest = 5

  /// The sound of a name of folded words; empty when it has too few consonants.
  static func sound(of words: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    var consonants = 0
    for word in words {
      let sound = sound(of: latin(word))
      consonants += sound.count { !isVowel($0) }
      result += sound
      result.append(0x20)
    }
    return consonants >= fewest ? result : []
  }

  private static func sound(of word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    var isFirst = true
    while index < word.count {
      let (letter, width) = letter(word, index)
      index += width
      defer { isFirst = false }
      if isVowel(letter) {
        if isFirst { result.append(UInt8(ascii: "a")) }
        continue
      }
      if result.last != letter { result.append(letter) }
    }
    return result
  }

  /// One sound at an index of a Latin word, and how many letters it takes.
  private static func letter(_ word: [UInt8], _ index: Int) -> (UInt8, Int) {
    let next = index + 1 < word.count ? word[index + 1] : 0
    switch (word[index], next) {
    case (UInt8(ascii: "p"), UInt8(ascii: "h")): return (UInt8(ascii: "f"), 2)
    case (UInt8(ascii: "k"), UInt8(ascii: "h")): return (UInt8(ascii: "h"), 2)
    case (UInt8(ascii: "d"), UInt8(ascii: "j")): return (UInt8(ascii: "j"), 2)
    case (UInt8(ascii: "g"), UInt8(ascii: "h")): return (UInt8(ascii: "g"), 2)
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): return (UInt8(ascii: "t"), 2)
    case (UInt8(ascii: "d"), UInt8(ascii: "h")): return (UInt8(ascii: "d"), 2)
    case (UInt8(ascii: "c"), UInt8(ascii: "h")): return (UInt8(ascii: "x"), 2)
    case (UInt8(ascii: "s"), UInt8(ascii: "h")): return (UInt8(ascii: "x"), 2)
    case (UInt8(ascii: "c"), _), (UInt8(ascii: "q"), _): return (UInt8(ascii: "k"), 1)
    case (UInt8(ascii: "z"), _): return (UInt8(ascii: "s"), 1)
    default: return (word[index], 1)
    }
  }

  /// Half-vowels count as vowels: `Yusuf`, `Youssouf`, `Ioussef`.
  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouyw".utf8.contains(byte) }

  /// A folded word in Latin letters; scalars without any stay.
  private static func latin(_ word: [UInt8]) -> [UInt8] {
    guard word.contains(where: { $0 >= 0x80 }) else { return word }
    var result: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if let letters = table[scalar] {
        result += letters.utf8
      } else {
        result += UTF8.encode(scalar).map { Array($0) } ?? []
      }
    }
    return result
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let rows = [
      "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξks οo πp ρr σs τt υi φf χh ψps ωo",
      "аa бb вv гg дd еe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цts чch шsh щsh ъ ыi ь",
      "эe юu яa іi їi єe ґg ўu ђdj јj љl њn ћch џdj",
      "اa أa إa آa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn",
      "هh وu يi ىa ةa ءa ئi ؤu پp چch گg ڤv",
    ]
    for pair in rows.joined(separator: " ").unicodeScalars.split(separator: " ") {
      if let first = pair.first {
        table[first] = String(String.UnicodeScalarView(pair.dropFirst()))
      }
    }
    return table
  }()
}
