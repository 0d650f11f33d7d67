/// A number in a sentence with the words that qualify it: `at least 32`, `30 to 40`, `dozens of`.
struct NumberPhrase {
  let value: CasualtyCount.Value
  /// The number's own words.
  let words: Range<Int>
  /// The same with the words before it that qualify it.
  let whole: Range<Int>
  /// Whether the number is the word for one that is an article too.
  let isArticle: Bool
  /// Whether it is an article only: `a woman`.
  var isIndefinite = false

  /// An article before a noun for one of the people, over at most two adjectives.
  static func indefinite(
    at start: Int, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> NumberPhrase? {
    guard grammar.indefinites.contains(words[start].text) else { return nil }
    for index in start + 1..<min(start + 4, words.count) {
      let word = words[index]
      if word.isAfterBreak || word.number != nil { return nil }
      if grammar.singular.contains(word.text) {
        return NumberPhrase(
          value: .exactly(1), words: start..<start + 1, whole: start..<start + 1, isArticle: true,
          isIndefinite: true)
      }
      if grammar.determiners.contains(word.text) || grammar.others.contains(word.text)
        || grammar.units.contains(word.text) || grammar.vague[word.text] != nil
        || grammar.auxiliaries.contains(word.text) || grammar.conjunctions.contains(word.text)
        || grammar.numbers.number(at: index, in: words) != nil
      {
        return nil
      }
    }
    return nil
  }

  /// The number at a word; nil for a word that is none, and for a year.
  static func read(
    at start: Int, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> NumberPhrase? {
    if let range = grammar.vague[words[start].text] {
      return vague(at: start, range, in: words, grammar)
    }
    guard let (number, end) = plain(at: start, in: words, grammar) else { return nil }
    let isArticle = end == start + 1 && grammar.numbers.one.contains(words[start].text)
    // `une dizaine`
    if isArticle, end < words.count, grammar.vague[words[end].text] != nil { return nil }
    if let (upper, stop) = upper(behind: end, from: start, in: words, grammar), upper > number {
      let whole = isBetween(start, in: words, grammar) ? start - 1 : start
      return NumberPhrase(
        value: .between(number, upper), words: start..<stop, whole: whole..<stop, isArticle: false)
    }
    var value = CasualtyCount.Value.exactly(number)
    var begin = start
    if !words[start].isAfterBreak {
      let qualifiers: [([String], CasualtyCount.Value)] = [
        (grammar.atLeast, .atLeast(number)), (grammar.moreThan, .over(number)),
        (grammar.atMost, .atMost(number)), (grammar.lessThan, .atMost(number - 1)),
        (grammar.about, .about(number)),
      ]
      for (phrases, meaning) in qualifiers {
        if let length = length(of: phrases, before: start, in: words) {
          value = meaning
          begin = start - length
          break
        }
      }
    }
    var stop = end
    if let length = length(of: grammar.atLeastAfter, at: end, in: words) {
      value = .atLeast(number)
      stop += length
    }
    // Words that only add: `a further 12`.
    while begin > 0, !words[begin].isAfterBreak, grammar.others.contains(words[begin - 1].text) {
      begin -= 1
    }
    return NumberPhrase(
      value: value, words: start..<stop, whole: begin..<stop, isArticle: isArticle)
  }

  private static func plain(
    at start: Int, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> (Int, Int)? {
    let word = words[start]
    if let number = word.number {
      guard !word.isYear else { return nil }
      if start + 1 < words.count, !words[start + 1].isAfterBreak,
        grammar.numbers.thousand.contains(words[start + 1].text)
      {
        return (number * 1000, start + 2)
      }
      return (number, start + 1)
    }
    guard let (number, end) = grammar.numbers.number(at: start, in: words) else { return nil }
    let isDozens =
      end < words.count && !words[end].isAfterBreak && grammar.dozen.contains(words[end].text)
    return isDozens ? (number * 12, end + 1) : (number, end)
  }

  private static func vague(
    at start: Int, _ range: ClosedRange<Int>, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> NumberPhrase {
    var end = start + 1
    if end < words.count, !words[end].isAfterBreak, grammar.vagueLinks.contains(words[end].text) {
      end += 1
    }
    // The link belongs to the phrase, not to what the reader is shown.
    var begin = start
    if !words[start].isAfterBreak {
      for phrases in [grammar.atLeast, grammar.moreThan, grammar.about] {
        if let length = length(of: phrases, before: start, in: words) {
          begin = start - length
          break
        }
      }
      while begin > 0, !words[begin].isAfterBreak,
        grammar.determiners.contains(words[begin - 1].text)
      {
        begin -= 1
      }
    }
    return NumberPhrase(
      value: .vague(words[start].text, range), words: start..<end, whole: begin..<end,
      isArticle: false)
  }

  /// The upper end of a range that begins with a number.
  private static func upper(
    behind end: Int, from start: Int, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> (Int, Int)? {
    guard end < words.count, !words[end].isAfterBreak else { return nil }
    if words[end].isAfterHyphen, words[end].number != nil {
      return plain(at: end, in: words, grammar)
    }
    let link = words[end].text
    let isLink =
      grammar.rangeWords.contains(link)
      || link == grammar.betweenAnd && isBetween(start, in: words, grammar)
    guard isLink, end + 1 < words.count, !words[end + 1].isAfterBreak else { return nil }
    return plain(at: end + 1, in: words, grammar)
  }

  private static func isBetween(
    _ start: Int, in words: [SentenceWord], _ grammar: CountGrammar
  ) -> Bool {
    start > 0 && !words[start].isAfterBreak && words[start - 1].text == grammar.between
  }

  private static func length(
    of phrases: [String], before start: Int, in words: [SentenceWord]
  ) -> Int? {
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      guard start >= parts.count else { continue }
      if length(of: [phrase], at: start - parts.count, in: words, isFirst: true) != nil {
        return parts.count
      }
    }
    return nil
  }

  private static func length(
    of phrases: [String], at start: Int, in words: [SentenceWord], isFirst: Bool = false
  ) -> Int? {
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      guard start + parts.count <= words.count else { continue }
      let fits = parts.indices.allSatisfy { offset in
        words[start + offset].text.utf8.elementsEqual(parts[offset])
          && (isFirst && offset == 0 || !words[start + offset].isAfterBreak)
      }
      if fits { return parts.count }
    }
    return nil
  }
}
