/// Ranks, for each article and incident, the articles and incidents that share most with it.
///
/// A record has features: the incidents, places, people, organizations and claims that it declares
/// or mentions, and the places that hold its places. Two records are as related as the features
/// that they share are rare (IDF) and strong (`RelatedWeights`). Of a feature that many records
/// have, only the newest and those nearest in time are compared, so that a hub costs no more than
/// any other. The score of each result is then counted in full: it is the sum of its evidence.
final class RelatedRanking: Sendable {
  typealias Tie = (
    other: RecordIndex, kind: Relation.Kind, isInverse: Bool, sources: [RecordIndex]
  )

  let ancestors: [[RecordIndex]]
  let shared: RelatedFeatures
  let ties: [[Tie]]
  let translations: [[RecordIndex]]
  /// The day of each record; the smallest number for a record without one.
  let days: [Int]
  /// The day of the newest record that is ranked.
  let newestDay: Int

  init(_ builder: GraphBuilder, ancestors: [[RecordIndex]], jobs: Int) async {
    self.ancestors = ancestors
    let shared = await RelatedFeatures(builder, ancestors: ancestors, jobs: jobs)
    self.shared = shared
    ties = Self.ties(builder)
    translations = Self.translations(builder)
    days = builder.days
    newestDay = builder.days.indices.reduce(Int.min) { newest, record in
      shared.features.range(record).isEmpty ? newest : max(newest, builder.days[record])
    }
  }

  func rank(jobs: Int) async -> [[SiteGraph.Related]] {
    await Parallel.mapChunks(Array(0..<shared.features.count), jobs: jobs) { chunk in
      var search = RelatedSearch(self)
      return chunk.map { index in
        search.best(index).map { self.related(index, $0) }.sorted { a, b in
          a.score != b.score ? a.score > b.score : self.isNewer(a.record, b.record)
        }
      }
    }
  }

  /// Orders records newest first; equal days by kind and id.
  func isNewer(_ a: RecordIndex, _ b: RecordIndex) -> Bool {
    days[Int(a)] != days[Int(b)] ? days[Int(a)] > days[Int(b)] : a < b
  }

  // MARK: - Time

  /// The part of a score that nearness in time and newness add to it.
  func bonus(_ a: Int, _ b: RecordIndex) -> Double {
    (daysApart(a, b).map(RelatedWeights.nearness) ?? 0)
      + (age(b).map(RelatedWeights.newness) ?? 0)
  }

  private func daysApart(_ a: Int, _ b: RecordIndex) -> Int? {
    let (first, second) = (days[a], days[Int(b)])
    guard first != Int.min, second != Int.min else { return nil }
    return abs(first - second)
  }

  private func age(_ record: RecordIndex) -> Int? {
    let day = days[Int(record)]
    return day == Int.min ? nil : newestDay - day
  }

  // MARK: - Evidence

  /// A related record with all its evidence: what is shared by weight, then what time adds.
  private func related(_ index: Int, _ other: RecordIndex) -> SiteGraph.Related {
    var list: [SiteGraph.Evidence] = []
    list.reserveCapacity(8)
    for tie in ties[index] where tie.other == other {
      list.append(
        SiteGraph.Evidence(
          .tie(tie.kind, isInverse: tie.isInverse, sources: tie.sources),
          weight: RelatedWeights.tie, rarity: 1))
    }
    addShared(index, other, to: &list)
    Self.sort(&list)
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

  /// Puts the strongest first; equal contributions keep their order.
  ///
  /// By insertion: the lists are short, and a general sort would cost more than all the rest.
  private static func sort(_ list: inout [SiteGraph.Evidence]) {
    for end in list.indices.dropFirst() {
      var place = end
      while place > 0, list[place - 1].contribution < list[place].contribution {
        list.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// Adds what both have; both lists are in the order of the records.
  private func addShared(
    _ index: Int, _ other: RecordIndex, to list: inout [SiteGraph.Evidence]
  ) {
    let (mine, theirs) = (shared.features.range(index), shared.features.range(Int(other)))
    let all = shared.features.elements
    let first = list.count
    /// The places that hold a place which both have.
    var holders: [RecordIndex] = []
    var (i, j) = (mine.lowerBound, theirs.lowerBound)
    while i < mine.upperBound, j < theirs.upperBound {
      let (a, b) = (all[i].record, all[j].record)
      if a == b {
        if let evidence = evidence(all[i], all[j], of: index, other) { list.append(evidence) }
        if shared.kinds[Int(a)] == .location { holders += ancestors[Int(a)] }
      }
      if a < b { i += 1 } else { j += 1 }
    }
    guard !holders.isEmpty else { return }
    for position in first..<list.count {
      if case .sharedPlace(let place, let level, let isDeclared, let isNamed, _) =
        list[position].reason, holders.contains(place)
      {
        list[position] = SiteGraph.Evidence(
          .sharedPlace(
            place, level, isDeclared: isDeclared, isNamed: isNamed, holdsShared: true),
          weight: list[position].weight, rarity: list[position].rarity)
      }
    }
  }

  /// What one feature that two records share says; nil when it says nothing.
  private func evidence(
    _ mine: RelatedFeatures.Feature, _ theirs: RelatedFeatures.Feature, of index: Int,
    _ other: RecordIndex
  ) -> SiteGraph.Evidence? {
    let record = mine.record
    let weight = min(mine.weight, theirs.weight)
    let rarity = shared.rarity[Int(record)]
    guard weight * rarity > 0 else { return nil }
    let isDeclared = mine.isDeclared && theirs.isDeclared
    let reason: SiteGraph.Evidence.Reason
    switch shared.kinds[Int(record)] {
    case .incident where record == other: reason = .mentions(byOther: false)
    case .incident where Int(record) == index: reason = .mentions(byOther: true)
    case .incident: reason = .sharedIncident(record, isDeclared: isDeclared)
    case .claim: reason = .sharedClaim(record, isDeclared: isDeclared)
    case .person: reason = .sharedPerson(record, isDeclared: isDeclared)
    case .organization: reason = .sharedOrganization(record, isDeclared: isDeclared)
    case .location:
      guard let level = shared.levels[Int(record)] else { return nil }
      reason = .sharedPlace(
        record, level, isDeclared: isDeclared, isNamed: mine.isDirect && theirs.isDirect,
        holdsShared: false)
    default: return nil
    }
    return SiteGraph.Evidence(reason, weight: weight, rarity: rarity)
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
