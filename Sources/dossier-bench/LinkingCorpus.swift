/// Invented names, and articles that mention them by Zipf's law.
struct LinkingCorpus {
  /// The names, the most frequent first.
  let names: [String]
  /// The articles in UTF-8.
  let articles: [[UInt8]]

  /// All bytes of text.
  var byteCount: Int { articles.reduce(0) { $0 + $1.count } }

  /// Makes so many names and so many articles of 4.8 KB.
  init(names count: Int, articles: Int) {
    var maker = NameMaker(seed: 1)
    let givenNames = (0..<200).map { _ in maker.word(syllables: 2) }
    let names = (0..<count).map { index in
      switch index % 4 {
      case 0: maker.word()
      case 1, 2: "\(maker.choice(of: givenNames)) \(maker.word())"
      default: "\(maker.word()) \(maker.choice(of: ["market", "station", "bridge"])) fire"
      }
    }
    let encoded = names.map { Array($0.utf8) }
    let ranks = Zipf(count: count)
    let words = Self.words.map { Array($0.utf8) }
    self.articles = (0..<articles).map { index in
      var random = SplitMix64(seed: 1, stream: .articles, index: index)
      var text: [UInt8] = []
      text.reserveCapacity(4_900)
      while text.count < 4_800 {
        // Some twenty names in an article of 750 words, as in news.
        let word = random.once(in: 36) ? encoded[ranks.rank(&random)] : random.element(of: words)
        text += word
        if random.once(in: 14) { text.append(UInt8(ascii: random.once(in: 2) ? "," : ".")) }
        text.append(random.once(in: 90) ? 0x0A : 0x20)
      }
      return text
    }
    self.names = names
  }

  /// Plain words; one in thirty has letters or signs outside ASCII.
  private static let words: [String] =
    Lexicon.nouns + Lexicon.adjectives + Lexicon.verbs + Lexicon.prepositions
    + Lexicon.conjunctions
    + Array(repeating: ["the", "of", "a", "to", "in", "and"], count: 25)
    .flatMap { $0 } + [
      "février", "était", "où", "procès", "“we", "know”", "n’est", "–", "ministère", "coördinatie",
      "geëvacueerd", "façade", "naïve", "Straße", "café",
    ]
}
