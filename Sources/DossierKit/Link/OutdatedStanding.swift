import CommonMark

/// Texts that go on saying of a person what the law has taken back.
///
/// A text does so when it names the person, and a paragraph that names them, or nobody else, has a
/// word of suspicion, charge, trial or verdict and none that takes it back; unless another paragraph
/// about the person tells the outcome. In a language without word lists every text that names the
/// person counts. Few records do, so only those are kept.
struct OutdatedStanding: Sendable {
  /// A word in a paragraph that names the person and does not tell the outcome.
  struct Passage: Sendable {
    let person: RecordIndex
    let block: Int32
    /// In the block's text.
    let word: Range<Int>
  }
  /// A phase of an incident, by its index, that does the same.
  struct Phase: Sendable {
    let person: RecordIndex
    let number: Int
    let word: String
  }

  /// An update or an open question of the dossier that does the same.
  struct Statement: Sendable {
    let person: RecordIndex
    /// The text's place in dossier.yml.
    let place: ByteRange
    let word: String
    let isQuestion: Bool
  }

  /// A claim that does the same, and that nobody has found untrue.
  struct Quotation: Sendable {
    let person: RecordIndex
    let claim: RecordIndex
    let place: ByteRange
    let word: String
  }

  /// The people whose standing a reader of each record must be told, in the order of their ids.
  private(set) var people: [RecordIndex: [RecordIndex]] = [:]
  private(set) var passages: [RecordIndex: [Passage]] = [:]
  private(set) var phases: [RecordIndex: [Phase]] = [:]
  private(set) var statements: [Statement] = []
  private(set) var quotations: [Quotation] = []
  /// Everybody of whom the law has taken something back.
  private(set) var cleared: Set<RecordIndex> = []

  /// Nothing outdated.
  init() {}

  init(
    _ records: [Record], bodies: [LinkedBody?], graph: SiteGraph, settings: DossierSettings
  ) {
    let language = settings.language.value
    let cleared = ClearedNames(records)
    self.cleared = Set(cleared.people)
    for person in cleared.people {
      for link in graph.backlinks[Int(person)] {
        let record = records[Int(link.source)]
        read(record, link.source, naming: person, bodies[Int(link.source)], language)
      }
      read(records[Int(person)], person, naming: person, bodies[Int(person)], language)
    }
    guard !cleared.isEmpty else { return }
    for (number, record) in records.enumerated() {
      switch record.details {
      case .incident(let incident) where !incident.phases.isEmpty:
        read(incident.phases, RecordIndex(clamping: number), cleared, language)
      // What others said stays as they said it: the outcome is told beside it.
      case .claim(let claim) where !claim.isHarmfulToRepeat:
        read(claim, record, RecordIndex(clamping: number), cleared, language)
      case .source(let source):
        let tag = source.language?.value ?? language
        for text in [source.title.value] + (record.common.summary.map { [$0.value] } ?? []) {
          if let (person, _) = Self.outdated(text, cleared, tag) {
            note(person, in: RecordIndex(clamping: number))
          }
        }
      default: break
      }
      if let body = record.body, !body.directives.isEmpty {
        var tag = language
        if case .article(let article) = record.details, let own = article.language {
          tag = own.value
        }
        read(body.directives, RecordIndex(clamping: number), cleared, tag)
      }
    }
    for update in settings.updates {
      read(update.text, isQuestion: false, cleared, language)
    }
    for question in settings.unknown {
      read(question.question, isQuestion: true, cleared, language)
    }
  }

  // MARK: - Bodies

  private mutating func read(
    _ record: Record, _ index: RecordIndex, naming person: RecordIndex, _ linked: LinkedBody?,
    _ language: String
  ) {
    guard let body = record.body, let linked else { return }
    var tag = language
    if case .article(let article) = record.details, let own = article.language { tag = own.value }
    guard let words = LegalWords.of(tag: tag) else {
      // Nobody can tell what it says: its readers are told the outcome.
      if linked.mentions.contains(where: { $0.record == person }) { note(person, in: index) }
      return
    }
    var named: Set<Int32> = []
    var others: Set<Int32> = []
    for mention in linked.mentions {
      if mention.record == person {
        named.insert(mention.block)
      } else {
        others.insert(mention.block)
      }
    }
    if record.titles.contains(where: { words.findings(in: Array($0.utf8)).tellsOutcome }) { return }
    var passages: [Passage] = []
    var isAsserted = false
    for (number, block) in body.facts.blocks.enumerated() {
      let number = Int32(clamping: number)
      let isNamed = index == person || named.contains(number)
      guard isNamed || !others.contains(number) else { continue }
      let findings = words.findings(in: block.text)
      if isNamed, findings.tellsOutcome { return }
      guard let word = findings.asserting.first, !findings.clears else { continue }
      isAsserted = true
      if isNamed { passages.append(Passage(person: person, block: number, word: word)) }
    }
    guard isAsserted else { return }
    if index != person { note(person, in: index) }
    if !passages.isEmpty { self.passages[index, default: []] += passages }
  }

  // MARK: - Phases and statements

  private mutating func read(
    _ phases: [Incident.Phase], _ index: RecordIndex, _ cleared: ClearedNames, _ language: String
  ) {
    for (number, phase) in phases.enumerated() {
      guard let (person, word) = Self.outdated(phase.text.value, cleared, language) else {
        continue
      }
      note(person, in: index)
      self.phases[index, default: []].append(Phase(person: person, number: number, word: word))
    }
  }

  /// A claim that was found untrue says itself that it does not hold.
  private mutating func read(
    _ claim: Claim, _ record: Record, _ index: RecordIndex, _ cleared: ClearedNames,
    _ language: String
  ) {
    for text in [claim.text] + (record.common.summary.map { [$0] } ?? []) {
      guard let (person, word) = Self.outdated(text.value, cleared, language) else { continue }
      note(person, in: index)
      if claim.isUntrue { continue }
      quotations.append(
        Quotation(person: person, claim: index, place: text.range, word: word))
    }
  }

  /// Captions, and tables row by row.
  private mutating func read(
    _ directives: [BodyDirective], _ index: RecordIndex, _ cleared: ClearedNames,
    _ language: String
  ) {
    for directive in directives {
      var texts = [directive.caption]
      if case .table(let rows) = directive.component {
        texts += rows.map { $0.joined(separator: ", ") }
      }
      for text in texts {
        if let (person, _) = Self.outdated(text, cleared, language) { note(person, in: index) }
      }
    }
  }

  private mutating func read(
    _ text: Located<String>, isQuestion: Bool, _ cleared: ClearedNames, _ language: String
  ) {
    guard let (person, word) = Self.outdated(text.value, cleared, language) else { return }
    statements.append(
      Statement(person: person, place: text.range, word: word, isQuestion: isQuestion))
  }

  /// Whom a text names, and the word by which it says of them what the law has taken back.
  private static func outdated(
    _ text: String, _ cleared: ClearedNames, _ language: String
  ) -> (person: RecordIndex, word: String)? {
    guard let words = LegalWords.of(tag: language), let person = cleared.person(in: text) else {
      return nil
    }
    let bytes = Array(text.utf8)
    let findings = words.findings(in: bytes)
    guard let word = findings.asserting.first, !findings.clears else { return nil }
    return (person, String(decoding: bytes[word], as: UTF8.self))
  }

  private mutating func note(_ person: RecordIndex, in record: RecordIndex) {
    guard people[record]?.contains(person) != true else { return }
    people[record, default: []].append(person)
    people[record]?.sort()
  }
}

extension Record {
  /// The lines above its text.
  fileprivate var titles: [String] {
    guard case .article(let article) = details else { return [] }
    return [article.title.value] + (article.deck.map { [$0.value] } ?? [])
  }
}
