import CommonMark

/// Turns references and mentions into the ties between records.
///
/// A class, because many tasks work with its tables.
final class GraphBuilder: Sendable {
  let context: LinkContext
  let bodies: [LinkedBody?]
  let order: RecordOrder
  /// What the fields of each record refer to.
  let references: Ragged<LinkContext.Reference>

  init(_ context: LinkContext, bodies: [LinkedBody?], _ order: RecordOrder) {
    self.context = context
    self.bodies = bodies
    self.order = order
    references = context.references
  }

  /// The kind of each record.
  var kinds: [RecordKind] { order.kinds }

  /// Ties everything together; of a table whose hash is that of the last build, if somebody knows it,
  /// rows are made when they are asked for.
  func build(
    said: [Said], keepsEvidence: Bool, jobs: Int,
    isAsLast: @Sendable (SiteGraph.Table, UInt64) -> Bool
  ) async -> SiteGraph {
    let ancestors = ancestors()
    let named = await Parallel.map(Array(context.records.indices), jobs: jobs) {
      self.kinds[$0] == .article ? self.named(by: $0) : []
    }
    let holders = Ragged(ancestors)
    let features = await RelatedFeatures.lists(self, ancestors: holders, jobs: jobs)
    // Each of them needs one task alone.
    async let backlinks = backlinks(of: said.map(\.links))
    let articles = articles(naming: named)
    async let companions = companions(articles, naming: named, isAsLast)
    async let places = (children: children(), incidents: incidents(ancestors))
    let ties = ties()
    let ranking = RelatedRanking(self, ancestors: holders, ties, features)
    let related =
      isAsLast(.related, ranking.hash)
      ? KeptTable(asLast: kinds.count, .related) {
        ranking.related(to: $0, keepsEvidence: keepsEvidence)
      } : KeptTable(await ranking.rank(keepsEvidence: keepsEvidence, jobs: jobs), .related)
    return await SiteGraph(
      statements: said.map(\.statements), backlinks: NotedTable(backlinks, .backlinks), ties: ties,
      related: related, ancestors: ancestors, children: places.children,
      incidents: places.incidents,
      articles: NotedTable(articles, .articles), companions: companions)
  }

  private func companions(
    _ articles: [[RecordIndex]], naming named: [[RecordIndex]],
    _ isAsLast: (SiteGraph.Table, UInt64) -> Bool
  ) -> KeptTable<[Companions.Companion]> {
    let companions = Companions(kinds, articles: articles, naming: named)
    return isAsLast(.companions, companions.hash)
      ? KeptTable(asLast: kinds.count, .companions, by: companions.companions)
      : KeptTable(companions.all(), .companions)
  }

  // MARK: - Backlinks

  /// What a record says of others.
  struct Said: Sendable {
    /// Another, and the part of the statements that is said of it.
    typealias Link = (target: RecordIndex, backlink: SiteGraph.Backlink)

    let statements: SiteGraph.Statements
    /// One for each of whom it says something, by their index.
    let links: [Link]
  }

  /// What each record says of others; of some it may be known, or in which sentences.
  func said(
    jobs: Int, _ texts: KnownTexts?, known: @escaping @Sendable (Int) -> Said?
  ) async -> [Said] {
    await Parallel.map(Array(context.records.indices), jobs: jobs) { index in
      if let said = known(index) { return said }
      let linked = self.bodies[index]
      return self.said(
        by: index, linked,
        named: texts?.passages(
          of: index, linked?.body.facts.blocks, in: self.context.records[index].file))
    }
  }

  /// The same by the record of which it is said, newest first.
  ///
  /// What is said is handed out in that order, so that no list has to be sorted.
  func backlinks(of found: [[Said.Link]]) -> [[SiteGraph.Backlink]] {
    var counts = [Int](repeating: 0, count: found.count)
    for list in found {
      for (target, _) in list { counts[Int(target)] += 1 }
    }
    var result = [[SiteGraph.Backlink]](repeating: [], count: found.count)
    for (record, count) in counts.enumerated() { result[record].reserveCapacity(count) }
    for source in order.newest {
      for (target, backlink) in found[Int(source)] { result[Int(target)].append(backlink) }
    }
    return result
  }

  /// What one record with a text says of others, each of them once, by their index.
  ///
  /// The sentences in which it names them are found, where they are not known.
  func said(by source: Int, _ linked: LinkedBody?, named: NamedPassages? = nil) -> Said {
    let here = RecordIndex(clamping: source)
    let ties = statements(of: here, linked)
    let named = named?.list ?? linked.map { mentions(in: $0, of: here) } ?? []
    var links: [Said.Link] = []
    links.reserveCapacity(ties.count + named.count)
    var (tie, name) = (0, 0)
    while tie < ties.count || name < named.count {
      let target = min(
        tie < ties.count ? ties[tie].target : .max, name < named.count ? named[name].target : .max)
      let (firstTie, firstName) = (tie, name)
      while tie < ties.count, ties[tie].target == target { tie += 1 }
      while name < named.count, named[name].target == target { name += 1 }
      links.append(
        (
          target,
          SiteGraph.Backlink(
            source: here, purposes: (firstTie..<tie).int32, passages: (firstName..<name).int32)
        ))
    }
    return Said(
      statements: SiteGraph.Statements(
        purposes: ties.map(\.purpose), passages: named.map(\.passage)),
      links: links)
  }

  /// What a record's fields say of others, and that its text cites them, each once, by the others.
  private func statements(
    of source: RecordIndex, _ linked: LinkedBody?
  ) -> [(target: RecordIndex, purpose: ReferencePurpose)] {
    var ties: [(target: RecordIndex, place: Int, purpose: ReferencePurpose)] = []
    func add(_ target: RecordIndex, _ purpose: ReferencePurpose) {
      if target != source { ties.append((target, ties.count, purpose)) }
    }
    for reference in references[Int(source)] where reference.purpose.isTie {
      add(reference.target, reference.purpose)
    }
    for note in linked?.notes ?? [] { add(note.source, .cites) }
    ties.sort { ($0.target, $0.place) < ($1.target, $1.place) }
    var first = 0
    var kept: [(target: RecordIndex, purpose: ReferencePurpose)] = []
    for (target, _, purpose) in ties {
      if kept.last?.target != target { first = kept.count }
      if !kept[first...].contains(where: { $0.purpose == purpose }) {
        kept.append((target, purpose))
      }
    }
    return kept
  }

  /// The sentences of a text that name others, each once for each of them, by the others.
  private func mentions(
    in linked: LinkedBody, of source: RecordIndex
  ) -> [(target: RecordIndex, passage: SiteGraph.Passage)] {
    var found: [(target: RecordIndex, passage: SiteGraph.Passage)] = []
    var sentences: (block: Int32, length: Int, ranges: [Range<Int>]) = (-1, 0, [])
    for mention in linked.mentions where mention.record != source {
      // Mentions come block by block: each block is split once.
      if sentences.block != mention.block {
        let text = linked.body.facts.blocks[Int(mention.block)].text
        sentences = (mention.block, text.count, SentenceSplitter.sentences(in: text))
      }
      let sentence = SentenceSplitter.range(
        around: Int(mention.range.lowerBound), of: sentences.ranges)
      let passage = SiteGraph.Passage(
        block: mention.block, sentence: (sentence ?? 0..<sentences.length).int32,
        mention: mention.range)
      found.append((mention.record, passage))
    }
    found.sort {
      ($0.target, $0.passage.block, $0.passage.mention.lowerBound)
        < ($1.target, $1.passage.block, $1.passage.mention.lowerBound)
    }
    var kept: [(target: RecordIndex, passage: SiteGraph.Passage)] = []
    for (target, passage) in found {
      if let last = kept.last, last.target == target, last.passage.isSameSentence(passage) {
        continue
      }
      kept.append((target, passage))
    }
    return kept
  }

  // MARK: - Ties of incidents

  func ties() -> [[SiteGraph.Tie]] {
    var result = [[SiteGraph.Tie]](repeating: [], count: context.records.count)
    for source in context.records.indices where kinds[source] == .incident {
      guard case .incident(let incident) = context.records[source].details else { continue }
      let here = RecordIndex(clamping: source)
      func add(
        _ other: RecordIndex, _ kind: Relation.Kind, _ basis: Relation.Basis?, _ note: String?,
        _ sources: [Citation]
      ) {
        result[source].append(
          SiteGraph.Tie(
            other: other, kind: kind, isInverse: false, basis: basis, note: note,
            sources: sources))
        result[Int(other)].append(
          SiteGraph.Tie(
            other: here, kind: kind, isInverse: true, basis: basis, note: note,
            sources: sources))
      }
      for relation in incident.related {
        guard let other = context.indices[relation.incident.value], other != here else { continue }
        add(other, relation.type, relation.basis, relation.note?.value, relation.sources)
      }
      if let whole = incident.partOf.flatMap({ context.indices[$0.value] }), whole != here {
        add(whole, .partOf, nil, nil, [])
      }
    }
    for index in result.indices {
      result[index].sort { a, b in
        a.isInverse != b.isInverse ? !a.isInverse : order.isNewer(a.other, b.other)
      }
      result[index] = withoutMirrors(result[index])
    }
    return result
  }

  /// Two incidents that each declare the same two-way tie have it once.
  private func withoutMirrors(_ ties: [SiteGraph.Tie]) -> [SiteGraph.Tie] {
    ties.filter { tie in
      !tie.isInverse || !tie.kind.isSymmetric
        || !ties.contains { !$0.isInverse && $0.other == tie.other && $0.kind == tie.kind }
    }
  }

  // MARK: - Places

  private func ancestors() -> [[RecordIndex]] {
    // For which record each place was last met: long chains cost their length only.
    var met = [Int](repeating: -1, count: context.records.count)
    return context.records.indices.map { index in
      var chain: [RecordIndex] = []
      var current = index
      met[index] = index
      while case .location(let location) = context.records[current].details,
        let next = location.within.flatMap({ context.indices[$0.value] }), met[Int(next)] != index
      {
        chain.append(next)
        current = Int(next)
        met[current] = index
      }
      return chain
    }
  }

  private func children() -> [[RecordIndex]] {
    var result = [[RecordIndex]](repeating: [], count: context.records.count)
    for index in context.records.indices where kinds[index] == .location {
      if case .location(let location) = context.records[index].details,
        let parent = location.within.flatMap({ context.indices[$0.value] })
      {
        result[Int(parent)].append(RecordIndex(clamping: index))
      }
    }
    return result
  }

  // MARK: - What belongs to what

  private func incidents(_ ancestors: [[RecordIndex]]) -> [[RecordIndex]] {
    var result = [[RecordIndex]](repeating: [], count: context.records.count)
    for index in context.records.indices {
      let isIncident = kinds[index] == .incident
      var targets: Set<RecordIndex> = []
      for reference in references[index] {
        switch reference.purpose {
        case .site where isIncident:
          targets.insert(reference.target)
          targets.formUnion(ancestors[Int(reference.target)])
        case .involved where isIncident, .carries where isIncident:
          targets.insert(reference.target)
        case .about where kinds[Int(reference.target)] == .incident:
          result[index].append(reference.target)
        default: break
        }
      }
      for target in targets { result[Int(target)].append(RecordIndex(clamping: index)) }
    }
    return result.map { Array(Set($0)).sorted(by: order.isNewer) }
  }

  private func articles(naming named: [[RecordIndex]]) -> [[RecordIndex]] {
    var result = [[RecordIndex]](repeating: [], count: context.records.count)
    for article in order.newest {
      for target in named[Int(article)] { result[Int(target)].append(article) }
    }
    return result
  }

  /// The records that an article declares or mentions, without its sources: sorted, each once.
  private func named(by index: Int) -> [RecordIndex] {
    let mentions = bodies[index]?.mentions ?? []
    var named: [RecordIndex] = []
    named.reserveCapacity(references[index].count + mentions.count)
    for reference in references[index] {
      if reference.purpose == .subject || reference.purpose == .carries {
        named.append(reference.target)
      }
    }
    for mention in mentions { named.append(mention.record) }
    // Sorted, equal ones stand side by side: no table is hashed.
    named.sort()
    let own = RecordIndex(clamping: index)
    var distinct: [RecordIndex] = []
    distinct.reserveCapacity(named.count)
    for record in named where record != own && record != distinct.last { distinct.append(record) }
    return distinct
  }
}

extension ReferencePurpose {
  /// Whether the reference says something of the record that it names.
  fileprivate var isTie: Bool {
    switch self {
    case .policy, .distinct: false
    default: true
    }
  }
}

extension Relation.Kind {
  /// Whether the tie reads the same from both sides.
  var isSymmetric: Bool {
    switch self {
    case .sameNetwork, .sameMethod, .samePlace, .investigatedWith, .comparedWith: true
    case .partOf, .precursor, .responseTo: false
    }
  }
}

extension SiteGraph.Passage {
  fileprivate func isSameSentence(_ other: SiteGraph.Passage) -> Bool {
    block == other.block && sentence == other.sentence
  }
}
