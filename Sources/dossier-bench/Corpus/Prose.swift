/// Writes sentences of plain words, with the names of records where subjects and places stand.
struct Prose {
  private let corpus: Corpus
  private let cast: [Mentions.Subject]
  var random: SplitMix64
  /// The records named so far.
  private(set) var mentions = Mentions()

  init(_ corpus: Corpus, cast: [Mentions.Subject], random: SplitMix64) {
    self.corpus = corpus
    self.cast = cast
    self.random = random
  }

  /// Some sentences, the last with a source note every second time.
  mutating func paragraph() -> String {
    var sentences = (0..<random.number(in: 3...5)).map { _ in sentence() }
    if random.once(in: 2) { sentences[sentences.count - 1] += " " + note() }
    return sentences.joined(separator: " ")
  }

  /// Names each record of the cast once, so that the article has its subjects.
  mutating func opening() -> String {
    let names = cast.prefix(5).map { name($0) }
    return """
      The \(noun()) on \(names[0]) \(verb()) a \(noun()) in \(names[1]), where \(names[2]) and \
      \(names[3]) \(verb()) the \(noun()) of \(names[4]). \(sentence()) \(note())
      """
  }

  /// A list of a few short items.
  mutating func list() -> String {
    let isOrdered = random.once(in: 3)
    return (1...random.number(in: 3...5)).map { number in
      "\(isOrdered ? "\(number)." : "-") \(random.once(in: 2) ? mention() : phrase()): \(phrase())"
    }.joined(separator: "\n")
  }

  /// A title of plain words.
  static func title(_ random: inout SplitMix64) -> String {
    let adjective = random.element(of: Lexicon.adjectives)
    let first = random.element(of: Lexicon.nouns)
    let preposition = random.element(of: Lexicon.prepositions)
    let second = random.element(of: Lexicon.nouns)
    return "The \(adjective) \(first) \(preposition) the \(second)"
  }

  mutating func sentence() -> String {
    var sentence = random.once(in: 3) ? mention() : "The \(phrase())"
    sentence += " \(verb()) the \(phrase())"
    if random.once(in: 2) {
      let end = random.once(in: 3) ? mention() : "the \(noun())"
      sentence += " \(random.element(of: Lexicon.prepositions)) \(end)"
    }
    if random.once(in: 3) {
      let conjunction = random.element(of: Lexicon.conjunctions)
      sentence += ", \(conjunction) the \(noun()) \(verb()) \(emphasized("the \(phrase())"))"
    }
    return sentence + "."
  }

  /// A footnote of one or two sources.
  mutating func note() -> String {
    let notes = (0..<random.number(in: 1...2)).map { _ in
      let source = Corpus.sourceID(random.number(in: 0...(corpus.sources - 1)))
      return "@\(source), \(random.element(of: Lexicon.locators))"
    }
    return "[\(notes.joined(separator: "; "))]"
  }

  // MARK: - Names

  /// A record of the cast half of the time, else any.
  private mutating func mention() -> String {
    let subject = random.once(in: 2) ? random.element(of: cast) : corpus.subject(&random)
    return name(subject)
  }

  /// A record's name as text has it: mostly plain, seldom as a link that says the id.
  private mutating func name(_ subject: Mentions.Subject) -> String {
    mentions.add(subject)
    let entity = corpus.entity(subject)
    let form = random.once(in: 3) ? entity.alias ?? entity.name : entity.name
    switch random.below(40) {
    case 0: return "[[\(entity.id)]]"
    case 1: return "[the \(noun())](\(subject.kind):\(entity.id))"
    case 2, 3: return "\(form)'s \(noun())"
    case 4: return "**\(form)**"
    default: return form
    }
  }

  // MARK: - Words

  private mutating func phrase() -> String {
    random.once(in: 2) ? "\(random.element(of: Lexicon.adjectives)) \(noun())" : noun()
  }

  private mutating func emphasized(_ text: String) -> String {
    random.once(in: 4) ? "*\(text)*" : text
  }

  private mutating func noun() -> String { random.element(of: Lexicon.nouns) }

  private mutating func verb() -> String { random.element(of: Lexicon.verbs) }
}

extension Mentions.Subject {
  /// The kind as a link's address has it.
  fileprivate var kind: String {
    switch self {
    case .place: "location"
    case .person: "person"
    case .incident: "incident"
    case .organization: "organization"
    }
  }
}
