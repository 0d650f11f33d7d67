/// Why two records belong together: the shortest chains of ties between them.
struct Explanation: Sendable {
  /// One step of a chain, from a record to the next.
  struct Step: Sendable {
    enum Kind: Sendable {
      /// One of the two says something of the other.
      case stated
      /// A text names or declares both.
      case coOccurrence(in: RecordIndex, inOneSentence: Bool)
      /// Both cite a source.
      case sameSource(RecordIndex)
    }
    let kind: Kind
    let from: RecordIndex
    let to: RecordIndex
    /// What is stated, the most telling first; never empty.
    let ties: [StatedTie]
  }
  /// The steps from the one record to the other.
  struct Chain: Sendable {
    let records: [RecordIndex]
    let steps: [Step]
    let cost: Int
  }

  let from: RecordIndex
  let to: RecordIndex
  /// The most telling first; empty when nothing connects the two.
  let chains: [Chain]
  /// How many shortest chains there are.
  let count: Int

  /// Ties between neighbours in each chain; nil without one.
  var length: Int? { chains.first.map { $0.records.count - 1 } }

  /// How many chains are looked at for those that tell most.
  private static let candidates = 48
  /// What a chain gains by a sentence that names both.
  private static let sentenceGain = 350

  /// Explains what connects two different records, by a number of chains at most.
  init(from: RecordIndex, to: RecordIndex, in site: Site, limit: Int) {
    let reader = TieReader(site: site)
    let found = ShortestChains(
      from: from, to: to, in: reader.graph(), limit: max(limit, Self.candidates))
    let chains = found.chains.map { chain in
      let steps = StepBuilder(reader: reader).steps(of: chain.records)
      let gain = steps.count { step in
        if case .coOccurrence(_, inOneSentence: true) = step.kind { true } else { false }
      }
      return Chain(
        records: chain.records, steps: steps, cost: chain.cost - gain * Self.sentenceGain)
    }
    let sorted = chains.enumerated().sorted { a, b in
      (a.element.cost, a.offset) < (b.element.cost, b.offset)
    }
    self.from = from
    self.to = to
    self.chains = sorted.prefix(limit).map(\.element)
    count = found.count
  }
}

/// Makes the steps of a chain of records.
private struct StepBuilder {
  let reader: TieReader

  func steps(of records: [RecordIndex]) -> [Explanation.Step] {
    var steps: [Explanation.Step] = []
    var index = 0
    while index + 1 < records.count {
      let (from, next) = (records[index], records[index + 1])
      if index + 2 < records.count, let step = joined(from, next, records[index + 2]) {
        steps.append(step)
        index += 2
      } else {
        let ties = reader.ties(by: from, of: next) + reader.ties(by: next, of: from)
        steps.append(
          Explanation.Step(kind: .stated, from: from, to: next, ties: byCost(ties)))
        index += 1
      }
    }
    return steps
  }

  /// Two steps as one: through a text that names both, or through a source that both cite.
  private func joined(
    _ from: RecordIndex, _ middle: RecordIndex, _ to: RecordIndex
  ) -> Explanation.Step? {
    switch reader.site[middle].kind {
    case .article:
      let (first, second) = (names(middle, from), names(middle, to))
      guard !first.isEmpty, !second.isEmpty else { return nil }
      for tie in first {
        guard let sentence = tie.sentence,
          let other = second.first(where: { $0.sentence == sentence })
        else { continue }
        return Explanation.Step(
          kind: .coOccurrence(in: middle, inOneSentence: true), from: from, to: to,
          ties: [tie, other])
      }
      // A sentence tells more than the field that declares the subject.
      let ties = [first, second].compactMap { ties in
        ties.first { $0.sentence != nil } ?? ties.first
      }
      return Explanation.Step(
        kind: .coOccurrence(in: middle, inOneSentence: false), from: from, to: to, ties: ties)
    case .source:
      let (first, second) = (cites(from, middle), cites(to, middle))
      guard let one = first.first, let other = second.first else { return nil }
      return Explanation.Step(
        kind: .sameSource(middle), from: from, to: to, ties: [one, other])
    default: return nil
    }
  }

  private func names(_ article: RecordIndex, _ record: RecordIndex) -> [StatedTie] {
    reader.ties(by: article, of: record).filter { tie in
      switch tie.form {
      case .mention, .field(.subject), .field(.carries): true
      default: false
      }
    }
  }

  private func cites(_ record: RecordIndex, _ source: RecordIndex) -> [StatedTie] {
    reader.ties(by: record, of: source).filter { tie in
      switch tie.form {
      case .note, .field(.cites): true
      default: false
      }
    }
  }

  private func byCost(_ ties: [StatedTie]) -> [StatedTie] {
    ties.enumerated().sorted { a, b in
      (a.element.form.cost, a.offset) < (b.element.form.cost, b.offset)
    }.map(\.element)
  }
}
