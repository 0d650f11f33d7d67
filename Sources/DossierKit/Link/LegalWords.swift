/// The words by which a text asserts suspicion, a charge, a trial or a verdict, and those that take
/// it back.
///
/// Words are compared folded (lower case, without diacritics).
struct LegalWords: Sendable {
  /// Words that assert.
  let asserting: Set<String>
  /// Words that take back what stands beside them.
  let clearing: Set<String>
  /// Those of the clearing words that alone tell no outcome, such as `not`.
  let weak: Set<String>
  /// Words before a clearing word that say that it is not so, or only hoped for.
  let doubts: Set<String>
  /// Words that may stand between the two.
  let bridges: Set<String>
  /// Words right behind that turn it: `not acquitted until 2019`.
  let untils: Set<String>

  /// What stands in a text.
  struct Findings: Sendable {
    /// The words that assert, by their bytes.
    var asserting: [Range<Int>] = []
    /// Whether something in it takes back.
    var clears = false
    /// Whether it says how the matter ended.
    var tellsOutcome = false
  }

  /// The words of a language by its tag, such as `fr-BE`; nil for one without a list.
  static func of(tag: String) -> LegalWords? {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
    switch String(decoding: primary, as: UTF8.self) {
    case "en": return english
    case "nl": return dutch
    case "fr": return french
    default: return nil
    }
  }

  /// Looks through the words of a text.
  ///
  /// "Not yet acquitted", "hopes to be acquitted" assert: they say that the outcome is still to come.
  func findings(in text: [UInt8]) -> Findings {
    let words = Self.words(in: text)
    var findings = Findings()
    // The words that part a clearing word from its meaning clear nothing themselves.
    let doubts = words.indices.map { place in
      clearing.contains(words[place].text) && !weak.contains(words[place].text)
        ? doubt(before: place, in: words) : nil
    }
    let taken = Set(doubts.compactMap { $0 })
    for (place, word) in words.enumerated() {
      if asserting.contains(word.text) { findings.asserting.append(word.range) }
      guard clearing.contains(word.text), !taken.contains(place) else { continue }
      if let doubt = doubts[place] {
        // `wasn't` is two words here.
        let first = words[doubt].text == "t" ? max(0, doubt - 1) : doubt
        findings.asserting.append(words[first].range.lowerBound..<word.range.upperBound)
      } else {
        findings.clears = true
        if !weak.contains(word.text) { findings.tellsOutcome = true }
      }
    }
    return findings
  }

  /// The word before a clearing one that says that it has not come true; nil when it has.
  private func doubt(before place: Int, in words: [Word]) -> Int? {
    // "Was not acquitted until 2019" tells the outcome.
    if place + 1 < words.count, !words[place + 1].isAfterBreak,
      untils.contains(words[place + 1].text)
    {
      return nil
    }
    var index = place
    while index > 0, place - index < 6, !words[index].isAfterBreak {
      index -= 1
      let word = words[index].text
      if doubts.contains(word) { return index }
      // "Has yet to be acquitted", but not "and yet acquitted".
      if word == "yet", index + 1 < place, words[index + 1].text == "to" { return index }
      guard bridges.contains(word) else { return nil }
    }
    return nil
  }

  private struct Word {
    let text: String
    let range: Range<Int>
    /// Whether a sign that ends a clause stands before it.
    let isAfterBreak: Bool
  }

  private static func words(in text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var isAfterBreak = false
    var index = 0
    while index < text.count {
      guard isLetter(text, index) else {
        if ".,;:!?()\n".utf8.contains(text[index]) { isAfterBreak = true }
        index += 1
        continue
      }
      let start = index
      while index < text.count, isLetter(text, index) { index += 1 }
      words.append(
        Word(
          text: String(decoding: Folding.fold(Array(text[start..<index])), as: UTF8.self),
          range: start..<index, isAfterBreak: isAfterBreak))
      isAfterBreak = false
    }
    return words
  }

  /// Whether a byte belongs to a word; typographic apostrophes (E2 80 98, E2 80 99) part words.
  private static func isLetter(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    guard byte >= 0x80 else { return (byte | 0x20) &- 0x61 < 26 }
    for start in max(0, index - 2)...index
    where start + 2 < text.count && text[start] == 0xE2 && text[start + 1] == 0x80
      && text[start + 2] & 0xFE == 0x98 && index <= start + 2
    {
      return false
    }
    return true
  }
}

extension LegalWords {
  private static let english = LegalWords(
    asserting: [
      "suspect", "suspected", "accused", "accuses", "charged", "charges", "charge", "indicted",
      "arrested", "detained", "held", "wanted", "trial", "convicted", "guilty", "sentenced",
      "jailed",
      "bomber", "killer", "murderer", "terrorist", "attacker", "gunman", "shooter", "perpetrator",
      "arsonist", "prosecuted", "imprisoned", "custody", "fugitive", "culprit",
    ],
    clearing: [
      "acquitted", "acquittal", "cleared", "dropped", "innocent", "exonerated", "rehabilitated",
      "dismissed", "overturned", "quashed", "freed", "released", "wrongly", "wrongful", "not",
    ],
    weak: ["not", "freed", "released", "wrongly", "wrongful"],
    doubts: [
      "not", "never", "t", "cannot", "without", "nor", "neither", "no", "hope", "hopes", "hoped",
      "hoping", "seek", "seeks", "sought", "seeking", "demand", "demands", "demanded", "want",
      "wants", "wanted", "asks", "asked", "expects", "expected", "may", "might", "could", "can",
      "should", "if", "unless", "whether",
    ],
    bridges: [
      "yet", "been", "be", "being", "to", "for", "fully", "finally", "formally", "ever", "so",
      "far",
      "still", "is", "are", "was", "were", "has", "have", "had", "an", "a", "the", "her", "his",
      "their", "all", "charges", "charge", "case", "she", "he", "they", "get", "also", "actually",
    ],
    untils: ["until", "till", "before"])

  private static let dutch = LegalWords(
    asserting: [
      "verdachte", "verdacht", "beschuldigd", "beschuldigde", "aangeklaagd", "aangeklaagde",
      "aangehouden", "gearresteerd", "opgepakt", "gezocht", "terecht", "proces", "veroordeeld",
      "schuldig", "dader", "terrorist", "moordenaar", "schutter", "aanslagpleger", "bommenlegger",
      "brandstichter", "vervolgd", "gevangen", "gevangenis", "cel", "voortvluchtig",
    ],
    clearing: [
      "vrijgesproken", "vrijspraak", "onschuldig", "geseponeerd", "sepot", "gerehabiliteerd",
      "eerherstel", "buitenvervolging", "vrijgelaten", "onterecht", "niet", "vrij",
    ],
    weak: ["niet", "vrij", "vrijgelaten", "onterecht"],
    doubts: [
      "niet", "nooit", "geen", "zonder", "noch", "evenmin", "hoopt", "hoopte", "hopen", "vraagt",
      "vroeg", "eist", "eiste", "wil", "wilde", "kan", "kon", "mag", "mocht", "als", "indien",
      "tenzij", "verwacht",
    ],
    bridges: [
      "nog", "is", "was", "werd", "wordt", "worden", "zijn", "waren", "te", "op", "om", "een", "de",
      "het", "haar", "hun", "definitief", "ook", "ooit", "altijd", "formeel", "volledig", "van",
      "alle", "dat", "zij", "ze", "hij", "steeds",
    ],
    untils: ["voor", "tot", "voordat", "dan"])

  private static let french = LegalWords(
    asserting: [
      "suspect", "suspecte", "suspectee", "soupconne", "accuse", "accusee", "inculpe",
      "inculpee", "examen", "arrete", "arretee", "interpelle", "detenu", "recherche", "proces",
      "condamne", "condamnee", "coupable", "terroriste", "tueur", "meurtrier", "assassin",
      "tireur", "kamikaze", "incendiaire", "ecroue", "ecrouee", "poursuivi", "poursuivie",
      "emprisonne", "emprisonnee", "prison", "fugitif",
    ],
    clearing: [
      "acquitte", "acquittee", "acquittement", "relaxe", "relaxee", "innocente", "innocentee",
      "innocent", "lieu", "rehabilite", "rehabilitee", "blanchi", "blanchie", "libere", "liberee",
      "abandonnees", "pas", "tort",
    ],
    weak: ["pas", "lieu", "libere", "liberee", "tort"],
    doubts: [
      "pas", "jamais", "aucun", "aucune", "sans", "ni", "espere", "esperait", "esperent", "demande",
      "demandait", "demandent", "reclame", "veut", "voulait", "peut", "pourrait", "si",
    ],
    bridges: [
      "encore", "ete", "etre", "toujours", "un", "une", "la", "le", "l", "son", "sa", "leur", "de",
      "d", "que", "definitivement", "totalement", "soit", "est", "sont", "elle", "il", "a",
      "obtenir",
    ],
    untils: ["avant"])
}
