import CommonMark

/// A run of words in a text that looks like a name.
struct FoundName: Sendable {
  /// Where it stands in the block's text.
  let range: Range<Int>
  let block: Int
  /// As written, with one space between words.
  let words: String
  /// Folded.
  let key: String
  /// Its first word, if that opens a sentence and only capitals elsewhere prove it a name.
  let opening: Opening?
  /// What the words next to it say of its kind.
  let hint: RecordKind?
  let isOneWord: Bool

  /// The first word of a sentence: a name only when it never stands in small letters.
  struct Opening: Sendable {
    let hash: UInt64
    /// The name without the word; nil when nothing is left.
    let rest: (range: Range<Int>, words: String, key: String)?
  }
}

/// Finds what looks like names in one body, outside links, code, headings and known names.
struct NameSearch {
  /// What one body holds.
  struct Result: Sendable {
    var names: [FoundName] = []
    /// The hashes of the words that stand in small letters.
    var small: Set<UInt64> = []
    /// The records that each block mentions.
    var records: [Int: [RecordIndex]] = [:]
  }

  private let body: Body
  private let linked: LinkedBody
  private var result = Result()

  /// Searches the body of a record.
  static func run(_ body: Body, _ linked: LinkedBody) -> Result {
    var search = NameSearch(body: body, linked: linked)
    for (number, block) in body.facts.blocks.enumerated() where !block.isHeading {
      search.read(block, number)
    }
    return search.result
  }

  private init(body: Body, linked: LinkedBody) {
    self.body = body
    self.linked = linked
    for mention in linked.mentions {
      masks[Int(mention.block), default: []].append(mention.range)
      result.records[Int(mention.block), default: []].append(mention.record)
    }
    for name in linked.suppressed { masks[Int(name.block), default: []].append(name.range) }
    for reference in body.references {
      if case .text(let block, let range, _) = reference.form {
        masks[Int(block), default: []].append(range)
        if case .citations = reference.target {
          noteStarts[Int(block), default: []].append(range.lowerBound)
        }
      }
    }
  }

  private var masks: [Int: [Range<Int32>]] = [:]
  private var noteStarts: [Int: [Int32]] = [:]
  /// Where the source notes of the block that is read start: they say nothing about names.
  private var notes: Set<Int> = []

  private mutating func read(_ block: BodyFacts.Block, _ number: Int) {
    var text = block.plainText
    notes = Set((noteStarts[number] ?? []).map(Int.init))
    for range in masks[number] ?? [] {
      for offset in range { text[Int(offset)] = 0 }
    }
    let reader = NameWordReader(text, sentences: SentenceSplitter.sentences(in: block.text))
    let words = reader.words()
    var index = 0
    while index < words.count {
      guard words[index].isCapital else {
        if !words[index].isNumber { result.small.insert(words[index].hash) }
        index += 1
        continue
      }
      let end = run(from: index, words, reader)
      add(index..<end, words, reader, text, number)
      // Small words inside a name say nothing about names.
      index = end
    }
  }

  /// The end of the run of words that make one name.
  private func run(from start: Int, _ words: [NameWord], _ reader: NameWordReader) -> Int {
    var end = start + 1
    while end < words.count {
      var next = end
      while next < words.count, next - end < 3, !words[next].isCapital, words[next].gap == .space,
        words[next].range.count <= 5, joins(reader.folded(words[next]), start..<end, words, reader)
      {
        next += 1
      }
      guard next < words.count, words[next].isCapital,
        words[next].gap == .space || words[next].gap == .stop && next == end,
        !words[next].followsMask
      else { break }
      end = next + 1
    }
    return end
  }

  /// Whether a small word may go on with a name: `of` only where an office or a house has it, not
  /// where a person is of one.
  private func joins(
    _ word: String, _ run: Range<Int>, _ words: [NameWord], _ reader: NameWordReader
  ) -> Bool {
    guard NameLexicon.particles.contains(word) else { return false }
    guard NameLexicon.looseParticles.contains(word), run.count > 1 else { return true }
    let last = reader.folded(words[run.upperBound - 1])
    return NameLexicon.openings[last] != nil || NameLexicon.closings[last] != nil
  }

  // MARK: - Judging a run

  private mutating func add(
    _ run: Range<Int>, _ words: [NameWord], _ reader: NameWordReader, _ text: [UInt8],
    _ block: Int
  ) {
    var run = run
    var hint: RecordKind?
    // What touches a known name is a part of it or of what is not ours to guess.
    if words[run.lowerBound].followsMask || touchesMask(words[run.upperBound - 1], text) { return }
    while let first = run.first {
      let folded = reader.folded(words[first])
      if words[first].gap == .sentence, NameLexicon.openers.contains(folded) {
        run.removeFirst()
        run = trimmed(run, words)
      } else if NameLexicon.titles.contains(folded), run.count > 1 {
        hint = .person
        run.removeFirst()
      } else if NameLexicon.isNoName(folded), words[first].gap != .stop {
        run.removeFirst()
        run = trimmed(run, words)
      } else {
        break
      }
    }
    while let last = run.last, NameLexicon.isNoName(reader.folded(words[last])) {
      run.removeLast()
    }
    guard let first = run.first, let last = run.last else { return }
    hint = hint ?? self.hint(run, words, reader)
    let opensSentence = words[first].gap == .sentence
    if run.count == 1, words[first].range.count < 3 || words[first].isNumber { return }
    let name = name(run, words, text)
    var rest: (range: Range<Int>, words: String, key: String)?
    if opensSentence, run.count > 1 {
      let tail = trimmed(first + 1..<last + 1, words)
      if let start = tail.first, tail.count > 1 || words[start].range.count > 2 {
        rest = self.name(tail, words, text)
      }
    }
    result.names.append(
      FoundName(
        range: name.range, block: block, words: name.words, key: name.key,
        opening: opensSentence
          ? FoundName.Opening(hash: words[first].hash, rest: rest) : nil,
        hint: hint, isOneWord: run.count == 1))
  }

  /// The run without particles at its start.
  private func trimmed(_ run: Range<Int>, _ words: [NameWord]) -> Range<Int> {
    var run = run
    while let first = run.first, !words[first].isCapital { run.removeFirst() }
    return run
  }

  private func touchesMask(_ word: NameWord, _ text: [UInt8]) -> Bool {
    var index = word.range.upperBound
    if index < text.count, text[index] == 0x20 || text[index] == UInt8(ascii: "-") { index += 1 }
    return index < text.count && text[index] == 0 && !notes.contains(index)
  }

  private func name(
    _ run: Range<Int>, _ words: [NameWord], _ text: [UInt8]
  ) -> (range: Range<Int>, words: String, key: String) {
    let range = words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound
    let written = text[range].split(whereSeparator: { $0 == 0x20 || $0 == 0x0A })
      .joined(separator: [0x20])
    let bytes = Array(written)
    return (
      range, String(decoding: bytes, as: UTF8.self),
      String(decoding: Folding.fold(bytes), as: UTF8.self)
    )
  }

  private func hint(
    _ run: Range<Int>, _ words: [NameWord], _ reader: NameWordReader
  ) -> RecordKind? {
    let first = reader.folded(words[run.lowerBound])
    let last = reader.folded(words[run.upperBound - 1])
    if run.count > 1 {
      if let kind = NameLexicon.closings[last] { return kind }
      if let kind = NameLexicon.openings[first] { return kind }
    }
    for (ending, kind) in NameLexicon.endings
    where last.utf8.count > ending.utf8.count + 2 && last.hasSuffix(ending) {
      return kind
    }
    if run.count == 1, words[run.lowerBound].isAcronym { return .organization }
    let before =
      run.lowerBound > 0 && words[run.lowerBound].gap == .space
      ? reader.folded(words[run.lowerBound - 1]) : ""
    let after =
      run.upperBound < words.count && words[run.upperBound].gap != .sentence
      ? reader.folded(words[run.upperBound]) : ""
    if NameLexicon.titles.contains(before) || NameLexicon.besidePeople.contains(before)
      || NameLexicon.besidePeople.contains(after)
    {
      return .person
    }
    return NameLexicon.beforePlaces.contains(before) ? .location : nil
  }
}
