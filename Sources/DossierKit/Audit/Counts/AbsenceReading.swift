/// Finds where a sentence says that nobody was killed or injured.
///
/// `Nobody was hurt`, `killed no one`, `no deaths or injuries`: counts of zero. Not `nobody else`,
/// not `nobody was seriously hurt`, not a wish or a question; when in doubt there is no count.
struct AbsenceReading {
  let words: [SentenceWord]
  let grammar: CountGrammar

  private var absence: AbsenceGrammar { grammar.absence }
  private typealias Measures = [Figure.Measure]

  /// The counts of the phrase that starts at a word, and where it ends; nil when none does.
  func read(at start: Int) -> (counts: [CasualtyCount], end: Int)? {
    var found: Measures?
    var stop = start
    if let end = SentencePhrase.end(absence.nobody, at: start, in: words) {
      stop = end
      found = subject(start..<end) ?? object(start..<end)
    } else if let end = SentencePhrase.end(absence.anybody, at: start, in: words) {
      stop = end
      found = object(start..<end, needs: absence.negative)
    } else if let end = SentencePhrase.end(absence.no, at: start, in: words) {
      stop = end
      if let next = word(end), absence.people.contains(next.text) {
        stop = end + 1
        found = subject(start..<stop)
      } else if let (measures, last) = nouns(start..<end) {
        stop = last
        found = measures
      }
    }
    guard let found, !found.isEmpty else { return nil }
    let bytes = words[start].range.lowerBound..<words[stop - 1].range.upperBound
    return (
      found.map { CasualtyCount(measure: $0, value: .exactly(0), isPart: false, range: bytes) },
      stop
    )
  }

  // MARK: - Shapes

  /// `Nobody was killed`, `raakte niemand gewond`, `personne n'a été tué`.
  private func subject(_ phrase: Range<Int>) -> Measures? {
    guard let first = word(phrase.upperBound), !absence.others.contains(first.text) else {
      return nil
    }
    let before = wordBefore(phrase.lowerBound)
    if let before, isDoubt(before, at: phrase.lowerBound - 1) { return nil }
    if !absence.negations.isEmpty, !absence.negations.contains(first.text) { return nil }
    var hasAuxiliary = before.map(absence.auxiliaries.contains) ?? false
    var hasActive = false
    var hasPassive = false
    var index = phrase.upperBound
    for _ in 0..<8 {
      guard let next = word(index), !absence.degrees.contains(next.text) else { return nil }
      if let (measure, end) = passive(at: index) {
        let isVerb = SentencePhrase.end(triggers(measure).active, at: index, in: words) != nil
        if hasActive, !hasPassive, end - index == 1 { return nil }
        // `Nobody killed the guard`, `nobody has killed`
        if isVerb, !grammar.activeMarks.isEmpty {
          guard hasAuxiliary, !grammar.activeMarks.contains(words[index - 1].text) else {
            return nil
          }
        }
        let isBare = index == phrase.upperBound && absence.isBracketing
        guard hasAuxiliary || isBare || !isVerb && !absence.isBracketing else { return nil }
        if words[index].text == "om", end == index + 1, word(end) != nil { return nil }
        if let after = word(end),
          absence.modals.contains(after.text) || absence.degrees.contains(after.text)
        {
          return nil
        }
        return both(measure, behind: end) ? [.killed, .injured] : [measure]
      }
      if absence.auxiliaries.contains(next.text) {
        hasAuxiliary = true
        if grammar.activeAuxiliaries.contains(next.text) { hasActive = true }
      } else if grammar.passiveMarks.contains(next.text) {
        hasPassive = true
      } else if !absence.fillers.contains(next.text) {
        guard absence.isBracketing, hasAuxiliary, !absence.subordinators.contains(next.text),
          !Self.isParticiple(next.text)
        else { return nil }
      }
      index += 1
    }
    return nil
  }

  /// `Killed nobody`, `n'a tué personne`, `did not injure anyone`.
  private func object(_ phrase: Range<Int>, needs: Set<String>? = nil) -> Measures? {
    let start = phrase.lowerBound
    guard start > 0, !words[start].isAfterBreak else { return nil }
    if let next = word(phrase.upperBound), absence.others.contains(next.text), next.text != "in" {
      return nil
    }
    for measure in [Figure.Measure.killed, .injured] {
      guard
        let begin = SentencePhrase.start(triggers(measure).active, endingAt: start, in: words)
      else { continue }
      var first = begin
      var measures = [measure]
      if begin > 1, grammar.conjunctions.contains(words[begin - 1].text),
        let other = SentencePhrase.start(
          triggers(measure == .killed ? .injured : .killed).active, endingAt: begin - 1, in: words)
      {
        first = other
        measures = [.killed, .injured]
      }
      let near = words[max(0, first - 3)..<first].map(\.text)
      if let needs {
        return near.contains(where: needs.contains) ? measures : nil
      }
      if !absence.negations.isEmpty, !near.contains(where: absence.negations.contains) {
        return nil
      }
      if let last = near.last, absence.doubts.contains(last) { return nil }
      return measures
    }
    return nil
  }

  /// `No deaths`, `geen doden of gewonden`, with a word near that makes it a count.
  private func nouns(_ phrase: Range<Int>) -> (Measures, end: Int)? {
    let kinds = [(Figure.Measure.killed, absence.killed), (.injured, absence.injured)]
    for (position, (measure, nouns)) in kinds.enumerated() {
      guard let end = SentencePhrase.end(nouns, at: phrase.upperBound, in: words) else { continue }
      var measures = [measure]
      var stop = end
      if let next = word(end), grammar.conjunctions.contains(next.text),
        let last = SentencePhrase.end(kinds[1 - position].1, at: end + 1, in: words)
      {
        measures = [.killed, .injured]
        stop = last
      }
      // `Aucun mort n'a été identifié`: nobody of the dead.
      if let next = word(stop), absence.negations.contains(next.text) { return nil }
      var near: [String] = []
      var index = phrase.lowerBound
      while index > 0, phrase.lowerBound - index < 4, !words[index].isAfterBreak {
        index -= 1
        near.append(words[index].text)
      }
      index = stop
      while index < stop + 3, let next = word(index) {
        // `No deaths were linked to it` counts none.
        if !absence.auxiliaries.contains(next.text) { near.append(next.text) }
        index += 1
      }
      return near.contains(where: absence.counting.contains) ? (measures, stop) : nil
    }
    return nil
  }

  // MARK: - Words

  private func triggers(_ measure: Figure.Measure) -> CountGrammar.Triggers {
    measure == .killed ? grammar.killed : grammar.injured
  }

  private func passive(at index: Int) -> (Figure.Measure, end: Int)? {
    for measure in [Figure.Measure.killed, .injured] {
      if let end = SentencePhrase.end(triggers(measure).passive, at: index, in: words) {
        return (measure, end)
      }
    }
    return nil
  }

  /// Whether the other measure follows: `killed or injured`.
  private func both(_ measure: Figure.Measure, behind end: Int) -> Bool {
    guard let next = word(end), grammar.conjunctions.contains(next.text) else { return false }
    let other = triggers(measure == .killed ? .injured : .killed)
    return SentencePhrase.end(other.passive, at: end + 1, in: words) != nil
  }

  private func word(_ index: Int) -> SentenceWord? {
    index < words.count && !words[index].isAfterBreak ? words[index] : nil
  }

  /// Whether a word makes what follows a wish or a doubt: `if`, `so that`.
  private func isDoubt(_ word: String, at index: Int) -> Bool {
    if absence.doubts.contains(word) { return true }
    guard ["that", "dat", "que", "qu"].contains(word) else { return false }
    return wordBefore(index).map(absence.doubts.contains) ?? false
  }

  private func wordBefore(_ index: Int) -> String? {
    index > 0 && !words[index].isAfterBreak ? words[index - 1].text : nil
  }

  /// Whether a Dutch word looks like a participle, by which something else happened to nobody:
  /// `gearresteerd`, `opgepakt`, `veroordeeld`.
  private static func isParticiple(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count > 4, let last = bytes.last, [0x64, 0x74, 0x6E].contains(last) else {
      return false
    }
    return ["ge", "ver", "be", "ont", "her"].contains { bytes.starts(with: $0.utf8) }
      || (1...4).contains { bytes.dropFirst($0).starts(with: "ge".utf8) }
  }
}

/// Phrases of one or more words in a sentence; no sign that ends a clause may part them.
enum SentencePhrase {
  /// Where the longest of some phrases that starts at a word ends.
  static func end(_ phrases: [String], at index: Int, in words: [SentenceWord]) -> Int? {
    var longest: Int?
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      guard index + parts.count <= words.count, fits(parts, at: index, in: words) else { continue }
      longest = max(longest ?? 0, index + parts.count)
    }
    return longest
  }

  /// Where a phrase that ends right before a word begins.
  static func start(_ phrases: [String], endingAt end: Int, in words: [SentenceWord]) -> Int? {
    for phrase in phrases {
      let parts = phrase.utf8.split(separator: 0x20)
      guard end >= parts.count, fits(parts, at: end - parts.count, in: words) else { continue }
      return end - parts.count
    }
    return nil
  }

  private static func fits(
    _ parts: [Substring.UTF8View.SubSequence], at index: Int, in words: [SentenceWord]
  ) -> Bool {
    parts.indices.allSatisfy { offset in
      words[index + offset].text.utf8.elementsEqual(parts[offset])
        && (offset == 0 || !words[index + offset].isAfterBreak)
    }
  }
}
