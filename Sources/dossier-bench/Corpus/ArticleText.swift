/// One invented article: what its front matter says, and its Markdown.
struct ArticleText {
  let id: String
  private let index: Int
  private let title: String
  private let date: String
  private let mentions: Mentions
  private let body: String
  private let corpus: Corpus

  init(_ corpus: Corpus, _ index: Int) {
    self.corpus = corpus
    self.index = index
    title = Self.title(corpus, index)
    id = Self.id(corpus, index)
    date = Self.date(corpus, index)
    var random = SplitMix64(seed: corpus.parameters.seed, stream: .articles, index: index)
    let cast = corpus.cast(ofArticle: index, &random)
    var prose = Prose(corpus, cast: cast, random: random)
    body = Self.body(corpus, index, &prose)
    mentions = prose.mentions
  }

  /// The file as dossier reads it.
  var dossier: String {
    var yaml = YAMLText()
    yaml.field("title", title)
    yaml.field("date", date)
    yaml.field("kind", index % 3 == 0 ? "analysis" : "reportage")
    yaml.list("authors", ["The desk", "Reporter \(index % 37 + 1)"])
    if index % 5 < 3 { yaml.list("incidents", ids(mentions.incidents.prefix(1), corpus.incidents)) }
    if index % 5 < 2 { yaml.list("locations", ids(mentions.places.prefix(2), corpus.places)) }
    if index % 5 == 0 { yaml.list("people", ids(mentions.people.prefix(2), corpus.people)) }
    if index % 4 == 0 { yaml.list("claims", [Corpus.claimID(index / 4 % corpus.claims)]) }
    if index % 200 == 150 { yaml.line("link: off") }
    if index % 100 == 75, let place = mentions.places.last {
      yaml.line("link: {not: [\(corpus.places[place].id)]}")
    }
    yaml.field("summary", "\(title): an invented article for measurements.")
    return yaml.file(body: body)
  }

  /// The same article for Hugo, with its main subjects as terms.
  ///
  /// A newsroom would file an article below these few by hand. All the names in the text, which
  /// dossier finds by itself, would be some twenty terms, and Hugo would take minutes for them.
  var hugo: String {
    var yaml = YAMLText()
    yaml.field("title", title)
    yaml.field("date", date)
    yaml.list("authors", ["The desk", "Reporter \(index % 37 + 1)"])
    yaml.list("incidents", mentions.incidents.prefix(1).map { corpus.incidents[$0].name })
    yaml.list("locations", mentions.places.prefix(2).map { corpus.places[$0].name })
    yaml.list("people", mentions.people.prefix(2).map { corpus.people[$0].name })
    yaml.list(
      "organizations", mentions.organizations.prefix(1).map { corpus.organizations[$0].name })
    yaml.field("summary", "\(title): an invented article for measurements.")
    return yaml.file(body: body)
  }

  /// The id of any article, without writing it.
  static func id(_ corpus: Corpus, _ index: Int) -> String {
    let words = title(corpus, index).lowercased().split(separator: " ")
    return words.joined(separator: "-") + "-\(index + 1)"
  }

  private static func title(_ corpus: Corpus, _ index: Int) -> String {
    var random = SplitMix64(seed: corpus.parameters.seed, stream: .titles, index: index)
    return Prose.title(&random)
  }

  /// Fifteen years of articles, every second with the minute of its publication.
  private static func date(_ corpus: Corpus, _ index: Int) -> String {
    let day = Day(number: index * 5400 / corpus.parameters.articles).text
    guard index % 2 == 0 else { return day }
    return "\(day)T\(Day.padded(6 + index % 16)):\(Day.padded(index % 60)):00+01:00"
  }

  private func ids(_ indices: ArraySlice<Int>, _ entities: [Corpus.Entity]) -> [String] {
    indices.map { entities[$0].id }
  }
}

// MARK: - Body

extension ArticleText {
  /// Paragraphs below headings until the article is about 4,500 bytes long.
  private static func body(_ corpus: Corpus, _ index: Int, _ prose: inout Prose) -> String {
    let target = prose.random.number(in: 3100...4500)
    var headings = Lexicon.headings
    var blocks = [prose.opening(), prose.paragraph()]
    var size = blocks.reduce(0) { $0 + $1.utf8.count }
    func add(_ block: String) {
      blocks.append(block)
      size += block.utf8.count + 2
    }
    while size < target {
      if !headings.isEmpty {
        let place = prose.random.number(in: 0...(headings.count - 1))
        add("## \(headings.remove(at: place))")
      }
      for _ in 0..<prose.random.number(in: 1...3) { add(prose.paragraph()) }
      if prose.random.once(in: 4) { add(prose.list()) }
    }
    if index % 4 == 0 {
      let claim = Corpus.claimID(index / 4 % corpus.claims)
      add("It was said at the time that [the door had been open](claim:\(claim)). \(prose.note())")
    }
    if index % 5 == 4 {
      let earlier = id(corpus, prose.random.number(in: 0...(index - 1)))
      add("More is told in [an earlier piece](\(earlier).md).")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }
}
