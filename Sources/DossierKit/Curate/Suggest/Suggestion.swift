import CommonMark

/// A name that texts use and no record has.
struct Suggestion: Sendable {
  /// As it is written most often.
  let name: String
  /// What its words and those beside it say of its kind; nil when they say nothing.
  let kind: RecordKind?
  /// How many articles use it.
  let articles: Int
  /// How often it stands there.
  let uses: Int
  /// The records that stand in the same paragraphs, most often first.
  let companions: [String]
  /// Where it stands first.
  let place: String
  /// The sentence that holds it there.
  let sentence: String
}

/// Finds the names in articles that no record covers, and puts the weightiest first.
struct Suggestions: Sendable {
  /// All that texts say of one name.
  private struct Tally {
    var spellings: [String: Int] = [:]
    var articles: Set<RecordIndex> = []
    var uses = 0
    var companions: [RecordIndex: Int] = [:]
    var hints: [RecordKind: Int] = [:]
    var first: (article: RecordIndex, block: Int, range: Range<Int>)?
    /// Whether it stood inside a sentence, where a capital means a name.
    var isProven = false
    var isOneWord = true
  }

  private let site: Site
  private let sources: SourceSet
  /// The folded names of all records, published or not.
  private let known: Set<String>

  init(_ site: Site, _ parsed: ParsedSite, _ sources: SourceSet) {
    self.site = site
    self.sources = sources
    var known: Set<String> = []
    for record in parsed.records {
      for name in [record.ownName, record.title] + record.common.aliases.map(\.name.value) {
        known.insert(String(decoding: Folding.fold(name), as: UTF8.self))
      }
      if record.kind == .person, let last = record.ownName.utf8.split(separator: 0x20).last {
        known.insert(String(decoding: Folding.fold(Array(last)), as: UTF8.self))
      }
    }
    self.known = known
  }

  /// All suggestions, by articles, companions, uses and name.
  func list(jobs: Int) async -> [Suggestion] {
    let articles = site.indices(of: .article)
    let site = site
    let results = await Parallel.map(articles, jobs: jobs) { index -> NameSearch.Result in
      guard let body = site[index].body, let linked = site.bodies[Int(index)] else {
        return NameSearch.Result()
      }
      return NameSearch.run(body, linked)
    }
    var small: Set<UInt64> = []
    for result in results { small.formUnion(result.small) }
    var tallies: [String: Tally] = [:]
    for (article, result) in zip(articles, results) {
      for name in result.names { count(name, result, article, small, &tallies) }
    }
    joinSurnames(&tallies)
    return tallies.filter { isWorthy($0.key, $0.value) }
      .sorted { a, b in
        let (left, right) = (weight(a.value), weight(b.value))
        return left == right ? Bytes.precedes(a.key, b.key) : left > right
      }
      .map { suggestion($0.value) }
  }

  private func weight(_ tally: Tally) -> (Int, Int, Int) {
    (tally.articles.count, tally.companions.count, tally.uses)
  }

  private func count(
    _ name: FoundName, _ result: NameSearch.Result, _ article: RecordIndex, _ small: Set<UInt64>,
    _ tallies: inout [String: Tally]
  ) {
    var (range, words, key) = (name.range, name.words, name.key)
    var (isOneWord, isProven) = (name.isOneWord, name.opening == nil)
    if let opening = name.opening {
      if small.contains(opening.hash) {
        // An ordinary word that opens a sentence; what follows it is inside the sentence.
        guard let rest = opening.rest else { return }
        (range, words, key) = rest
        isOneWord = !words.utf8.contains(0x20)
        isProven = true
      } else if !name.isOneWord {
        isProven = true
      }
    }
    guard !known.contains(key), !NameLexicon.noNames.contains(key) else { return }
    var tally = tallies[key] ?? Tally()
    tally.spellings[words, default: 0] += 1
    tally.articles.insert(article)
    tally.uses += 1
    for record in Set(result.records[name.block] ?? []) {
      tally.companions[record, default: 0] += 1
    }
    if let hint = name.hint { tally.hints[hint, default: 0] += 1 }
    if tally.first == nil { tally.first = (article, name.block, range) }
    tally.isProven = tally.isProven || isProven
    tally.isOneWord = isOneWord
    tallies[key] = tally
  }

  /// Counts a bare last word with the one longer name that ends in it.
  private func joinSurnames(_ tallies: inout [String: Tally]) {
    var bearers: [String: [String]] = [:]
    for (key, tally) in tallies where !tally.isOneWord {
      guard let space = key.utf8.lastIndex(of: 0x20) else { continue }
      bearers[String(key[key.utf8.index(after: space)...]), default: []].append(key)
    }
    for (surname, names) in bearers where names.count == 1 {
      guard let bare = tallies[surname], bare.isOneWord, bare.hints[.location] == nil,
        var whole = tallies[names[0]]
      else { continue }
      whole.articles.formUnion(bare.articles)
      whole.uses += bare.uses
      whole.companions.merge(bare.companions, uniquingKeysWith: +)
      whole.hints.merge(bare.hints, uniquingKeysWith: +)
      tallies[names[0]] = whole
      tallies[surname] = nil
    }
  }

  /// Whether a name is more than a capital somewhere.
  private func isWorthy(_ key: String, _ tally: Tally) -> Bool {
    guard tally.isProven else { return false }
    return !tally.isOneWord || tally.uses > 1 || !tally.hints.isEmpty
  }

  // MARK: - Telling

  private func suggestion(_ tally: Tally) -> Suggestion {
    let name =
      tally.spellings.max { a, b in
        a.value == b.value ? Bytes.precedes(b.key, a.key) : a.value < b.value
      }?.key ?? ""
    let kind =
      tally.hints.max { a, b in a.value == b.value ? a.key > b.key : a.value < b.value }?.key
    let companions = tally.companions.sorted { a, b in
      a.value == b.value ? a.key < b.key : a.value > b.value
    }
    let (place, sentence) = tally.first.map(passage) ?? ("", "")
    return Suggestion(
      name: name, kind: kind, articles: tally.articles.count, uses: tally.uses,
      companions: companions.map { site[$0.key].id.text }, place: place, sentence: sentence)
  }

  private func passage(
    _ first: (article: RecordIndex, block: Int, range: Range<Int>)
  ) -> (place: String, sentence: String) {
    let record = site[first.article]
    guard let body = record.body, let file = sources.file(record.file) else { return ("", "") }
    let block = body.facts.blocks[first.block]
    let text = block.text
    let sentence = SentenceSplitter.range(around: first.range.lowerBound, in: text)
    let words = text[sentence].map { $0 == 0x0A ? 0x20 : $0 }
    return (
      file.place(at: Int(body.range(of: first.range, in: block).start)),
      String(decoding: words, as: UTF8.self)
    )
  }
}
