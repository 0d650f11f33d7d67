/// A language for which the audit has words.
enum AuditLanguage: Int32, Sendable, CaseIterable {
  case english, dutch, french

  /// The language of a tag such as `fr-BE`; nil for one without a word list.
  init?(tag: String) {
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
    switch String(decoding: primary, as: UTF8.self) {
    case "en": self = .english
    case "nl": self = .dutch
    case "fr": self = .french
    default: return nil
    }
  }
}

/// The words of one language that the audit looks for.
///
/// Words are compared folded (lower case, without diacritics). Each language has one file.
struct Lexicon: Sendable {
  /// Words that speak of a death; they ask for the advisory `death`.
  let death: [String]
  /// Words that show injuries; they ask for the advisory `graphic`.
  let graphic: [String]
  /// Words that speak of somebody's suicide; they ask for the advisory `suicide`.
  let suicide: [String]
  /// Words for a person by a crime: `bomber`.
  let agents: [String]
  /// Words that make an accusation of an agent noun before it: `alleged bomber`.
  let doubtsBefore: [String]
  /// The same behind it: `terroriste présumé`.
  let doubtsAfter: [String]
  /// Definite articles before an agent noun: `the bomber`.
  let definite: [String]
  /// Words that are too common to be an alias, folded.
  let common: Set<String>
  /// How counts of the killed and the injured are put.
  let counts: CountGrammar

  static func of(_ language: AuditLanguage) -> Lexicon {
    switch language {
    case .english: english
    case .dutch: dutch
    case .french: french
    }
  }

  /// The common words of all languages.
  static let commonWords: Set<String> = english.common.union(dutch.common).union(french.common)
}

/// The words by which a language counts the killed and the injured, all folded.
struct CountGrammar: Sendable {
  /// What a count may be of; each set of triggers speaks of one measure.
  struct Triggers: Sendable {
    /// Nouns right behind the number: `32 deaths`.
    let nouns: [String]
    /// Participles and verbs behind the people: `32 people were killed`.
    let passive: [String]
    /// Verbs before the number: `killed 32 people`.
    let active: [String]
    /// Words before `to`, `of` or `at` and the number: `death toll of 32`.
    let tolls: [String]
  }

  let killed: Triggers
  let injured: Triggers
  /// Nouns for all people alike: `people`, `victims`.
  let people: Set<String>
  /// Nouns for some of them: `soldiers`, `children`.
  let groups: Set<String>
  /// Words that may stand between the people and the trigger; empty when any may.
  let fillers: Set<String>
  /// Auxiliaries of the active voice: `hebben`, `ont`.
  let activeAuxiliaries: Set<String>
  /// What makes the passive of them: `été`.
  let passiveMarks: Set<String>
  /// Auxiliaries before a trigger that is then no active verb: `was killed`.
  let passiveAuxiliaries: Set<String>
  /// Auxiliaries that may stand right behind a number: `two were killed`.
  let auxiliaries: Set<String>
  let determiners: Set<String>
  /// Words behind a number that make it something else: units, months, parts of a whole.
  let units: Set<String>
  /// Words before a number that make it something else: `aged 32`, `platform 4`.
  let labels: Set<String>
  /// Words behind a number without a noun that leave it a count: `killed 32 in Brussels`.
  let continuations: Set<String>
  /// Prepositions between a toll and its number.
  let tollLinks: Set<String>
  /// Verbs that make `lives` a count of dead: `claimed 32 lives`.
  let lifeVerbs: Set<String>
  let lives: Set<String>
  /// Verbs that make a count one of the saved.
  let savers: Set<String>
  let conjunctions: Set<String>
  /// Words for more people than those counted before: `another`, `more`.
  let others: Set<String>
  let atLeast: [String]
  let moreThan: [String]
  let atMost: [String]
  let lessThan: [String]
  let about: [String]
  /// The same behind the number: `32 or more`.
  let atLeastAfter: [String]
  let between: String
  let betweenAnd: String
  let rangeWords: Set<String>
  /// Words for a number that nobody gave: `dozens`.
  let vague: [String: ClosedRange<Int>]
  /// Twelve, behind a number: `two dozen`.
  let dozen: Set<String>
  /// What follows such a word: `of`, `de`.
  let vagueLinks: Set<String>
  let numbers: NumberWords
  let absence: AbsenceGrammar
  /// Nouns that with the word for one count all people: `one person`, not `one soldier`.
  let wholePeople: Set<String>
  /// Words for one that are numbers before these nouns, and no articles; a written accent does it too.
  var ones: Set<String> = []
  /// Articles that are no number word: `a woman was killed` counts one.
  var indefinites: Set<String> = []
  /// Nouns that these may count.
  var singular: Set<String> = []
  /// Words right before a verb that make its subject the one who did it: `who killed`.
  var activeMarks: Set<String> = []
  /// Words by which it did not happen.
  var negations: Set<String> = []
}
