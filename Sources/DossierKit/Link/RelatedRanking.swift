/// Ranks, for each article and incident, the articles and incidents that share most with it.
///
/// A record has features: the incidents, places, people, organizations and claims that it declares
/// or mentions, and the places that hold its places. Two records are as related as the features
/// that they share are rare (IDF) and strong (`RelatedWeights`). Of a feature that many records
/// have, only the newest and those nearest in time are compared, so that a hub costs no more than
/// any other. The score of each result is then counted in full: it is the sum of its evidence.
struct RelatedRanking: Sendable {
  private typealias Tie = (
    other: RecordIndex, kind: Relation.Kind, isInverse: Bool, sources: [RecordIndex]
  )

  private let builder: GraphBuilder
  private let ancestors: [[RecordIndex]]
  private let shared: RelatedFeatures
  private let ties: [[Tie]]
  private let translations: [[RecordIndex]]
  /// The day of the newest record that is ranked.
  private let newestDay: Int

  init(_ builder: GraphBuilder, ancestors: [[RecordIndex]]) {
    self.builder = builder
    self.ancestors = ancestors
    shared = RelatedFeatures(builder, ancestors: ancestors)
    ties = Self.ties(builder)
    translations = Self.translations(builder)
    newestDay = zip(builder.days, shared.features).reduce(Int.min) { newest, record in
      record.1.isEmpty ? newest : max(newest, record.0)
    }
  }

  func rank(jobs: Int) async -> [[SiteGraph.Related]] {
    await Parallel.mapChunks(Array(shared.features.indices), jobs: jobs) { chunk in
      var scores = [Double](repeating: 0, count: shared.features.count)
      return chunk.map { rank($0, &scores) }
    }
  }

  private func rank(_ index: Int, _ scores: inout [Double]) -> [SiteGraph.Related] {
    guard !shared.features[index].isEmpty else { return [] }
    var touched: [RecordIndex] = []
    func add(_ record: RecordIndex, _ score: Double) {
      guard score > 0 else { return }
      if scores[Int(record)] == 0 { touched.append(record) }
      scores[Int(record)] += score
    }
    for tie in ties[index] { add(tie.other, RelatedWeights.tie) }
    for feature in shared.features[index] {
      let rarity = shared.rarity[Int(feature.record)]
      let bearers = shared.bearers[Int(feature.record)]
      for range in compared(bearers, on: builder.days[index]) {
        for bearer in bearers[range] {
          add(bearer.record, rarity * min(feature.weight, bearer.weight))
        }
      }
    }
    var best: [(record: RecordIndex, score: Double)] = []
    for record in touched {
      let score = scores[Int(record)] * (1 + bonus(index, record))
      scores[Int(record)] = 0
      if score >= RelatedWeights.least, Int(record) != index,
        !translations[index].contains(record)
      {
        insert((record, score), into: &best)
      }
    }
    return best.map { related(index, $0.record) }.sorted { a, b in
      a.score != b.score ? a.score > b.score : builder.isNewer(a.record, b.record)
    }
  }

  /// Keeps the best of a list in order, no more than are shown.
  private func insert(
    _ entry: (record: RecordIndex, score: Double),
    into best: inout [(record: RecordIndex, score: Double)]
  ) {
    func isBetter(_ other: (record: RecordIndex, score: Double)) -> Bool {
      entry.score != other.score
        ? entry.score > other.score : builder.isNewer(entry.record, other.record)
    }
    if best.count == RelatedWeights.length, let last = best.last {
      guard isBetter(last) else { return }
      best.removeLast()
    }
    best.insert(entry, at: best.firstIndex(where: isBetter) ?? best.endIndex)
  }

  /// The bearers of a feature that are compared: all, or the newest and the nearest to a day.
  private func compared(_ all: [RelatedFeatures.Bearer], on day: Int) -> [Range<Int>] {
    guard all.count > RelatedWeights.compared else { return [all.indices] }
    let half = RelatedWeights.compared / 2
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if builder.days[Int(all[middle].record)] > day { low = middle + 1 } else { high = middle }
    }
    let start = min(max(low - half / 2, half), all.count - half)
    return [0..<half, start..<(start + half)]
  }

  // MARK: - Time

  private func bonus(_ a: Int, _ b: RecordIndex) -> Double {
    (daysApart(a, b).map(RelatedWeights.nearness) ?? 0)
      + (age(b).map(RelatedWeights.newness) ?? 0)
  }

  private func daysApart(_ a: Int, _ b: RecordIndex) -> Int? {
    let (first, second) = (builder.days[a], builder.days[Int(b)])
    guard first != Int.min, second != Int.min else { return nil }
    return abs(first - second)
  }

  private func age(_ record: RecordIndex) -> Int? {
    let day = builder.days[Int(record)]
    return day == Int.min ? nil : newestDay - day
  }

  // MARK: - Evidence

  /// A related record with all its evidence: what is shared by weight, then what time adds.
  private func related(_ index: Int, _ other: RecordIndex) -> SiteGraph.Related {
    var list: [SiteGraph.Evidence] = ties[index].filter { $0.other == other }.map { tie in
      SiteGraph.Evidence(
        .tie(tie.kind, isInverse: tie.isInverse, sources: tie.sources),
        weight: RelatedWeights.tie, rarity: 1)
    }
    list += sharedEvidence(index, other)
    // Equal contributions keep the order of the records.
    list = list.enumerated().sorted { a, b in
      let (first, second) = (a.element.contribution, b.element.contribution)
      return first != second ? first > second : a.offset < b.offset
    }.map(\.element)
    let base = list.reduce(0) { $0 + $1.contribution }
    if let days = daysApart(index, other) {
      list.append(
        SiteGraph.Evidence(
          .daysApart(days), weight: base * RelatedWeights.nearness(days: days), rarity: 1))
    }
    if let age = age(other) {
      list.append(
        SiteGraph.Evidence(.newness, weight: base * RelatedWeights.newness(age: age), rarity: 1))
    }
    return SiteGraph.Related(
      record: other, score: list.reduce(0) { $0 + $1.contribution }, evidence: list)
  }

  /// What both have; both lists are in the order of the records.
  private func sharedEvidence(_ index: Int, _ other: RecordIndex) -> [SiteGraph.Evidence] {
    let (mine, theirs) = (shared.features[index], shared.features[Int(other)])
    var pairs: [(RelatedFeatures.Feature, RelatedFeatures.Feature)] = []
    var (i, j) = (0, 0)
    while i < mine.count, j < theirs.count {
      if mine[i].record == theirs[j].record { pairs.append((mine[i], theirs[j])) }
      if mine[i].record < theirs[j].record { i += 1 } else { j += 1 }
    }
    return pairs.compactMap { pair in
      let record = pair.0.record
      let weight = min(pair.0.weight, pair.1.weight)
      let rarity = shared.rarity[Int(record)]
      guard weight * rarity > 0 else { return nil }
      let isDeclared = pair.0.isDeclared && pair.1.isDeclared
      let reason: SiteGraph.Evidence.Reason
      switch builder.context.records[Int(record)].kind {
      case .incident where record == other: reason = .mentions(byOther: false)
      case .incident where Int(record) == index: reason = .mentions(byOther: true)
      case .incident: reason = .sharedIncident(record, isDeclared: isDeclared)
      case .claim: reason = .sharedClaim(record, isDeclared: isDeclared)
      case .person: reason = .sharedPerson(record, isDeclared: isDeclared)
      case .organization: reason = .sharedOrganization(record, isDeclared: isDeclared)
      case .location:
        guard let level = shared.levels[Int(record)] else { return nil }
        let holdsShared = pairs.contains { ancestors[Int($0.0.record)].contains(record) }
        reason = .sharedPlace(
          record, level, isDeclared: isDeclared, isNamed: pair.0.isDirect && pair.1.isDirect,
          holdsShared: holdsShared)
      default: return nil
      }
      return SiteGraph.Evidence(reason, weight: weight, rarity: rarity)
    }
  }

  // MARK: - Preparation

  private static func ties(_ builder: GraphBuilder) -> [[Tie]] {
    builder.ties().map { list in
      list.map { tie in
        (
          tie.other, tie.kind, tie.isInverse,
          // The editors' own comparison is nobody else's word.
          tie.basis == .editorial
            ? [] : tie.sources.compactMap { builder.context.indices[$0.source.value] }
        )
      }
    }
  }

  private static func translations(_ builder: GraphBuilder) -> [[RecordIndex]] {
    var groups = [[RecordIndex]](repeating: [], count: builder.context.records.count)
    for index in builder.references.indices {
      for reference in builder.references[index] where reference.purpose == .translation {
        let original = Int(reference.target)
        let siblings = groups[original]
        groups[original].append(RecordIndex(clamping: index))
        groups[index].append(reference.target)
        for sibling in siblings {
          groups[index].append(sibling)
          groups[Int(sibling)].append(RecordIndex(clamping: index))
        }
      }
    }
    return groups
  }
}
