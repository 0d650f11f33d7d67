/// A number of killed or injured people that a sentence gives.
struct CasualtyCount: Sendable {
  /// How the number is meant.
  enum Value: Sendable, Hashable {
    case exactly(Int)
    case atLeast(Int)
    /// More than this.
    case over(Int)
    case atMost(Int)
    case about(Int)
    case between(Int, Int)
    /// A word such as "dozens", and what it may mean.
    case vague(String, ClosedRange<Int>)
  }

  let measure: Figure.Measure
  let value: Value
  /// Whether some of the killed or injured are counted (`two soldiers`), not all of them.
  let isPart: Bool
  /// The bytes of the number, in the text.
  let range: Range<Int>
}

/// Finds the counts of killed and injured people in a sentence.
///
/// A number counts people only where the grammar ties it to a death or an injury: right before a
/// noun of it (`32 deaths`), before people to whom it happens (`32 people were killed`), right
/// behind a verb of it (`killed 32 people`), or behind a toll (`death toll of 32`). Dates, ages,
/// times, sums, ordinals and parts of a whole (`two of them`) are never counts.
struct CasualtyCounts {
  let words: [SentenceWord]
  let grammar: CountGrammar

  /// The counts in a range of a text.
  static func find(
    in text: [UInt8], _ range: Range<Int>, _ language: AuditLanguage
  ) -> [CasualtyCount] {
    CasualtyCounts(
      words: SentenceWord.words(in: text, range), grammar: Lexicon.of(language).counts
    ).find()
  }

  func find() -> [CasualtyCount] {
    var counts: [CasualtyCount] = []
    var index = 0
    while index < words.count {
      if let (found, end) = AbsenceReading(words: words, grammar: grammar).read(at: index) {
        counts += found
        index = end
        continue
      }
      guard
        let number = NumberPhrase.read(at: index, in: words, grammar)
          ?? NumberPhrase.indefinite(at: index, in: words, grammar)
      else {
        index += 1
        continue
      }
      if let (measure, isPart) = meaning(of: number) {
        let bytes = words[number.words.lowerBound].range.lowerBound
        counts.append(
          CasualtyCount(
            measure: measure, value: number.value, isPart: isPart,
            range: bytes..<words[number.words.upperBound - 1].range.upperBound))
      }
      index = number.words.upperBound
    }
    return counts
  }

  private typealias Meaning = (measure: Figure.Measure, isPart: Bool)

  private func meaning(of number: NumberPhrase) -> Meaning? {
    if isOther(number) { return nil }
    if number.isIndefinite { return asObject(number) ?? asPeople(number) }
    return asNoun(number) ?? asObject(number) ?? asPeople(number) ?? asToll(number)
  }

  /// Whether the words next to a number make it a date, an age, a label or a part of a whole.
  private func isOther(_ number: NumberPhrase) -> Bool {
    let end = number.words.upperBound
    if let next = word(end), grammar.units.contains(next.text) { return true }
    if let next = word(end), next.isAfterHyphen, !grammar.people.contains(next.text) { return true }
    let start = number.whole.lowerBound
    if start > 0, !words[start].isAfterBreak, grammar.labels.contains(words[start - 1].text) {
      return true
    }
    // `3 of 4 injured`
    if start > 1, Self.ofWords.contains(words[start - 1].text), words[start - 2].number != nil {
      return true
    }
    for index in max(0, start - 4)..<start where grammar.savers.contains(words[index].text) {
      return true
    }
    return false
  }

  private static let ofWords: Set<String> = ["of", "van", "op", "sur"]

  // MARK: - Shapes

  /// `32 deaths`, `32 doden`, `130 morts`.
  private func asNoun(_ number: NumberPhrase) -> Meaning? {
    var index = number.words.upperBound
    for skipped in 0...2 {
      for (measure, triggers) in measures {
        guard let end = match(triggers.nouns, at: index) else { continue }
        // `two bombs killed`: only a noun may have a word before it; a participle may not.
        if isVerb(index, triggers), skipped > 0 || isActive(behind: end) { return nil }
        if isCombined(end, measure) { return nil }
        let isPart = skipped == 1 && grammar.others.contains(words[index - 1].text)
        return (measure, isPart || number.isArticle)
      }
      if let lives = word(index), skipped == 0, grammar.lives.contains(lives.text) {
        return costsLives(number) ? (.killed, false) : nil
      }
      guard let next = word(index), isPlain(next) else { return nil }
      if grammar.people.contains(next.text) || grammar.groups.contains(next.text) { return nil }
      index += 1
    }
    return nil
  }

  /// `32 people were killed`, `kostte aan 32 mensen het leven`, `130 personnes ont été tuées`.
  private func asPeople(_ number: NumberPhrase) -> Meaning? {
    guard let (person, isPart) = people(behind: number.words.upperBound) else { return nil }
    let isPartOfAll = isPart || number.isArticle && !isWhole(number, person)
    var index = person + 1
    var hasActive = false
    var hasPassive = false
    var hasAuxiliary = false
    for _ in 0..<9 {
      for (measure, triggers) in measures {
        guard let end = match(triggers.passive, at: index) else { continue }
        if hasActive && !hasPassive && !isIdiom(index, end) { return nil }
        if isVerb(index, triggers) {
          if !hasAuxiliary, isActive(behind: end) || number.isIndefinite { return nil }
          if grammar.activeMarks.contains(words[index - 1].text) { return nil }
        }
        // `kwamen bij de aanslag om` ends its clause; `om te` does not.
        if words[index].text == "om", end == index + 1, word(end) != nil { return nil }
        return isCombined(end, measure) ? nil : (measure, isPartOfAll)
      }
      guard let next = word(index), next.number == nil, !isNumberWord(index),
        !grammar.negations.contains(next.text)
      else { return nil }
      if !grammar.fillers.isEmpty, !grammar.fillers.contains(next.text) { return nil }
      if grammar.activeAuxiliaries.contains(next.text) { hasActive = true }
      if grammar.passiveMarks.contains(next.text) { hasPassive = true }
      if grammar.passiveAuxiliaries.contains(next.text) { hasAuxiliary = true }
      index += 1
    }
    return nil
  }

  /// `killed 32 people`, `tuant 130 personnes`, `doodde 32 mensen`.
  private func asObject(_ number: NumberPhrase) -> Meaning? {
    var start = number.whole.lowerBound
    guard start > 0, !words[start].isAfterBreak else { return nil }
    if start > 1, grammar.determiners.contains(words[start - 1].text) { start -= 1 }
    for (measure, triggers) in measures {
      guard let begin = matchEnding(triggers.active, at: start) else { continue }
      if begin > 0, !words[begin].isAfterBreak,
        grammar.passiveAuxiliaries.contains(words[begin - 1].text)
      {
        return nil
      }
      if begin > 1, grammar.conjunctions.contains(words[begin - 1].text),
        isTrigger(ofOther: measure, endingAt: begin - 1)
      {
        return nil
      }
      let end = number.words.upperBound
      if let (person, isPart) = people(behind: end) {
        return (measure, isPart || number.isArticle && !isWhole(number, person))
      }
      guard let next = word(end) else { return number.isArticle ? nil : (measure, false) }
      let isBare =
        grammar.continuations.contains(next.text) || grammar.conjunctions.contains(next.text)
      return isBare && !number.isArticle ? (measure, false) : nil
    }
    return nil
  }

  /// `the death toll rose to 32`.
  private func asToll(_ number: NumberPhrase) -> Meaning? {
    let start = number.whole.lowerBound
    guard start > 0, !words[start].isAfterBreak, !number.isArticle,
      grammar.tollLinks.contains(words[start - 1].text)
    else { return nil }
    if let next = word(number.words.upperBound), !grammar.continuations.contains(next.text),
      !grammar.conjunctions.contains(next.text), !grammar.tollLinks.contains(next.text),
      people(behind: number.words.upperBound) == nil
    {
      return nil
    }
    var index = start - 1
    for _ in 0..<7 {
      for (measure, triggers) in measures where matchEnding(triggers.tolls, at: index + 1) != nil {
        return (measure, false)
      }
      guard index > 0, !words[index].isAfterBreak else { return nil }
      index -= 1
    }
    return nil
  }

  // MARK: - Words

  private var measures: [(Figure.Measure, CountGrammar.Triggers)] {
    [(.killed, grammar.killed), (.injured, grammar.injured)]
  }

  /// A word that no sign parts from the one before it.
  private func word(_ index: Int) -> SentenceWord? {
    index < words.count && (index == 0 || !words[index].isAfterBreak) ? words[index] : nil
  }

  /// Whether a word may stand between a number and its noun, as an adjective does.
  private func isPlain(_ word: SentenceWord) -> Bool {
    word.number == nil && !grammar.determiners.contains(word.text)
      && !grammar.conjunctions.contains(word.text)
      && !grammar.continuations.contains(word.text)
      && !grammar.auxiliaries.contains(word.text)
  }

  /// Whether the word for one counts all people (`one person`), and not one of them.
  private func isWhole(_ number: NumberPhrase, _ person: Int) -> Bool {
    let one = words[number.words.lowerBound]
    let isAccented = one.range.count > one.text.utf8.count
    return grammar.wholePeople.contains(words[person].text)
      && (isAccented || grammar.ones.contains(one.text))
  }

  private func isNumberWord(_ index: Int) -> Bool {
    guard let (_, end) = grammar.numbers.number(at: index, in: words) else { return false }
    return !(end == index + 1 && grammar.numbers.one.contains(words[index].text))
  }

  /// The noun for people behind a number, over at most two adjectives.
  private func people(behind end: Int) -> (index: Int, isPart: Bool)? {
    var index = end
    var isPart = false
    for _ in 0...2 {
      guard let next = word(index) else { return nil }
      if grammar.others.contains(next.text) { isPart = true }
      if grammar.people.contains(next.text) { return (index, isPart) }
      if grammar.groups.contains(next.text) {
        // `two police officers`
        while let next = word(index + 1), grammar.groups.contains(next.text) { index += 1 }
        return (index, true)
      }
      // `two were killed`: the people are left out.
      if grammar.auxiliaries.contains(next.text) { return (index - 1, isPart) }
      let isOther = grammar.others.contains(next.text)
      guard isOther || isPlain(next), !isNumberWord(index) else { return nil }
      index += 1
    }
    return nil
  }

  private func match(_ phrases: [String], at index: Int) -> Int? {
    guard index < words.count, word(index) != nil else { return nil }
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      guard index + parts.count <= words.count else { continue }
      let fits = parts.indices.allSatisfy { offset in
        words[index + offset].text.utf8.elementsEqual(parts[offset])
          && (offset == 0 || !words[index + offset].isAfterBreak)
      }
      if fits { return index + parts.count }
    }
    return nil
  }

  /// Where a phrase that ends right before an index begins.
  private func matchEnding(_ phrases: [String], at end: Int) -> Int? {
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      let start = end - parts.count
      guard start >= 0 else { continue }
      let fits = parts.indices.allSatisfy { offset in
        words[start + offset].text.utf8.elementsEqual(parts[offset])
          && (offset == 0 || !words[start + offset].isAfterBreak)
      }
      if fits { return start }
    }
    return nil
  }

  private func isVerb(_ index: Int, _ triggers: CountGrammar.Triggers) -> Bool {
    match(triggers.active, at: index) != nil
  }

  /// Whether an object follows a verb, so that the people before it did it.
  private func isActive(behind end: Int) -> Bool {
    guard let next = word(end) else { return false }
    return grammar.determiners.contains(next.text) || next.number != nil || isNumberWord(end)
  }

  /// Whether a trigger of several words needs no passive: `ont perdu la vie`.
  private func isIdiom(_ start: Int, _ end: Int) -> Bool { end - start > 1 }

  /// `killed or injured`: no figure counts both.
  private func isCombined(_ end: Int, _ measure: Figure.Measure) -> Bool {
    guard let next = word(end), grammar.conjunctions.contains(next.text),
      word(end + 1) != nil
    else { return false }
    let other = measure == .killed ? grammar.injured : grammar.killed
    guard let stop = match(other.passive + other.nouns, at: end + 1) else { return false }
    return !isActive(behind: stop)
  }

  private func isTrigger(ofOther measure: Figure.Measure, endingAt end: Int) -> Bool {
    let other = measure == .killed ? grammar.injured : grammar.killed
    return matchEnding(other.active + other.passive, at: end) != nil
  }

  private func costsLives(_ number: NumberPhrase) -> Bool {
    let start = number.whole.lowerBound
    return (max(0, start - 3)..<start).contains { grammar.lifeVerbs.contains(words[$0].text) }
  }
}
