/// What a word that was found asks of the rules.
struct WordClasses: OptionSet, Sendable {
  let rawValue: Int32
  static let death = WordClasses(rawValue: 1)
  static let graphic = WordClasses(rawValue: 2)
  static let suicide = WordClasses(rawValue: 4)
  static let agent = WordClasses(rawValue: 8)
  /// A word for the killed or the injured, by which numbers are read.
  static let casualty = WordClasses(rawValue: 16)
}

/// Finds the words of all rules in a text at one pass.
///
/// A class, because it is built once and handed on for every paragraph.
final class WordFinder: Sendable {
  /// A word in a text.
  struct Hit: Sendable {
    let range: Range<Int>
    let word: Word
  }
  /// What a word means, in one language.
  struct Word: Sendable {
    /// Nil for a term of the dossier, which means the same in every text.
    let language: AuditLanguage?
    let classes: WordClasses
    /// A loaded term.
    let term: RecordIndex?
  }

  private let matcher: NameMatcher
  /// Without the dossier's terms, for the words inside one of these.
  private let words: NameMatcher
  private let meanings: [Word]

  /// Takes in the words of all languages, and the loaded ones among the dossier's terms.
  init(terms records: [Record]) {
    var patterns: [NamePattern] = []
    var meanings: [Word] = []
    for language in AuditLanguage.allCases {
      for (text, classes) in Self.words(of: Lexicon.of(language)) {
        patterns.append(NamePattern(text: text, value: Int32(clamping: meanings.count)))
        meanings.append(Word(language: language, classes: classes, term: nil))
      }
    }
    words = NameMatcher(patterns)
    for (position, record) in records.enumerated() {
      guard case .term(let term) = record.details, term.isLoaded else { continue }
      let names = [term.term.value] + record.common.aliases.map(\.name.value)
      for name in names {
        patterns.append(NamePattern(text: name, value: Int32(clamping: meanings.count)))
        meanings.append(
          Word(language: nil, classes: [], term: RecordIndex(clamping: position)))
      }
    }
    matcher = NameMatcher(patterns)
    self.meanings = meanings
  }

  /// The words of a language with their classes, in a fixed order.
  private static func words(of lexicon: Lexicon) -> [(String, WordClasses)] {
    var classes: [String: WordClasses] = [:]
    func add(_ words: [String], _ kind: WordClasses) {
      for word in words { classes[word, default: []].formUnion(kind) }
    }
    add(lexicon.death, .death)
    add(lexicon.graphic, .graphic)
    add(lexicon.suicide, .suicide)
    add(lexicon.agents, .agent)
    for triggers in [lexicon.counts.killed, lexicon.counts.injured] {
      let phrases = triggers.nouns + triggers.passive + triggers.active + triggers.tolls
      // `la vie a` begins with a word that is no sign of a count by itself, but few texts have it.
      add(phrases, .casualty)
    }
    add(Array(lexicon.counts.lives), .casualty)
    return classes.sorted { $0.key < $1.key }
  }

  /// The words in a text that mean something in its language, in order.
  func hits(in text: [UInt8], _ language: AuditLanguage?) -> [Hit] {
    var hits: [Hit] = []
    withSearch { hits = $0.hits(in: text, language) }
    return hits
  }

  /// Lends what a search of many texts needs.
  func withSearch(_ body: (Search) -> Void) {
    meanings.withUnsafeBufferPointer { meanings in
      matcher.withSearch { matcher in
        words.withSearch { words in
          body(Search(matcher: matcher, words: words, meanings: meanings))
        }
      }
    }
  }

  /// A search of many texts for words.
  struct Search {
    fileprivate let matcher: NameMatcher.Search
    fileprivate let words: NameMatcher.Search
    fileprivate let meanings: UnsafeBufferPointer<Word>

    /// The words in a text that mean something in its language, in order.
    func hits(in text: [UInt8], _ language: AuditLanguage?) -> [Hit] {
      var hits: [Hit] = []
      text.withUnsafeBufferPointer { bytes in
        matcher.forEachMatch(in: bytes) { match in
          let range = Int(match.range.lowerBound)..<Int(match.range.upperBound)
          if add(match, of: matcher, range, language, to: &hits) {
            addWords(inside: range, of: bytes, language, to: &hits)
          }
        }
      }
      return hits
    }

    /// Adds the words inside one of the dossier's terms.
    private func addWords(
      inside term: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ language: AuditLanguage?,
      to hits: inout [Hit]
    ) {
      words.forEachMatch(in: UnsafeBufferPointer(rebasing: bytes[term])) { match in
        let low = term.lowerBound + Int(match.range.lowerBound)
        let high = term.lowerBound + Int(match.range.upperBound)
        _ = add(match, of: words, low..<high, language, to: &hits)
      }
    }

    /// Adds what a match means; true when a term of the dossier is among it.
    private func add(
      _ match: NameMatch, of matcher: NameMatcher.Search, _ range: Range<Int>,
      _ language: AuditLanguage?, to hits: inout [Hit]
    ) -> Bool {
      var isTerm = false
      matcher.forEachValue(of: match) { value in
        let word = meanings[value]
        if word.term != nil {
          isTerm = true
          hits.append(Hit(range: range, word: word))
        } else if word.language == language, language != nil {
          hits.append(Hit(range: range, word: word))
        }
      }
      return isTerm
    }
  }
}
