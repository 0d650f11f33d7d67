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
  func findings(in text: [UInt8]) -> Findings {
    var findings = Findings()
    var index = 0
    while index < text.count {
      guard Self.isLetter(text, index) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, Self.isLetter(text, index) { index += 1 }
      let word = String(decoding: Folding.fold(Array(text[start..<index])), as: UTF8.self)
      if asserting.contains(word) { findings.asserting.append(start..<index) }
      if clearing.contains(word) {
        findings.clears = true
        if !weak.contains(word) { findings.tellsOutcome = true }
      }
    }
    return findings
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
    weak: ["not", "freed", "released", "wrongly", "wrongful"])

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
    weak: ["niet", "vrij", "vrijgelaten", "onterecht"])

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
    weak: ["pas", "lieu", "libere", "liberee", "tort"])
}
