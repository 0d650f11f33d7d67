/// Ranks, for each article and incident, the articles and incidents that share most with it.
///
/// A record has features: the incidents, places, people, organizations and claims that it declares
/// or mentions, and the places that hold its places. Two records are as related as the features
/// that they share are rare (IDF) and strong (the table of weights). Of a feature that many records
/// have, only the newest and those nearest in time are compared, so that a hub costs no more than
/// any other.
struct RelatedRanking: Sendable {
  /// What a feature counts for, before rarity: declared in the fields, or found in the text.
  private static let weights: [RecordKind: (declared: Double, mentioned: Double)] = [
    .incident: (6, 2),
    .claim: (3, 1.5),
    .person: (3, 1),
    .organization: (2, 0.8),
    .location: (2.5, 0.8),
  ]
  /// A place that holds a declared place counts for this part of it, by each level again.
  private static let levelFactor = 0.4
  /// A tie that one of two incidents declares.
  private static let tieWeight = 8.0
  /// Nearness in time adds up to this part to the score: all of it on one day, half after a week.
  private static let timeBonus = 0.25
  private static let postingLimit = 48
  private static let listLength = 8

  private struct Feature {
    let record: RecordIndex
    let weight: Double
    let isDeclared: Bool
  }

  private let builder: GraphBuilder
  private typealias Tie = (
    other: RecordIndex, kind: Relation.Kind, isInverse: Bool, sources: [RecordIndex]
  )
  private let ties: [[Tie]]
  /// The features of each article and incident, by record.
  private let features: [[Feature]]
  /// The articles and incidents that have each feature, newest first.
  private let postings: [[(record: RecordIndex, weight: Double)]]
  private let rarity: [Double]
  private let translations: [[RecordIndex]]

  init(_ builder: GraphBuilder, ancestors: [[RecordIndex]]) {
    self.builder = builder
    let records = builder.context.records
    let features = records.indices.map { Self.features(of: $0, builder, ancestors) }
    var postings = [[(record: RecordIndex, weight: Double)]](repeating: [], count: records.count)
    for (index, list) in features.enumerated() {
      for feature in list {
        postings[Int(feature.record)].append((RecordIndex(clamping: index), feature.weight))
      }
    }
    for index in postings.indices {
      postings[index].sort { builder.isNewer($0.record, $1.record) }
    }
    let total = Double(features.count { !$0.isEmpty } + 1)
    rarity = postings.map {
      Logarithm.natural(total / Double($0.count)) / Logarithm.natural(total + 1)
    }
    self.features = features
    self.postings = postings
    ties = Self.ties(builder)
    translations = Self.translations(builder)
  }

  func rank(jobs: Int) async -> [[SiteGraph.Related]] {
    await Parallel.mapChunks(Array(features.indices), jobs: jobs) { chunk in
      var scores = [Double](repeating: 0, count: features.count)
      return chunk.map { rank($0, &scores) }
    }
  }

  private func rank(_ index: Int, _ scores: inout [Double]) -> [SiteGraph.Related] {
    guard !features[index].isEmpty else { return [] }
    var touched: [RecordIndex] = []
    func add(_ record: RecordIndex, _ score: Double) {
      guard Int(record) != index, score > 0 else { return }
      if scores[Int(record)] == 0 { touched.append(record) }
      scores[Int(record)] += score
    }
    for tie in ties[index] { add(tie.other, Self.tieWeight) }
    for feature in features[index] {
      for entry in nearest(feature.record, to: index) {
        add(entry.record, rarity[Int(feature.record)] * min(feature.weight, entry.weight))
      }
    }
    var ranked = touched.map { (record: $0, score: scores[Int($0)] * timeFactor(index, $0)) }
    for record in touched { scores[Int(record)] = 0 }
    ranked.removeAll { translations[index].contains($0.record) || $0.score < 0.05 }
    ranked.sort { a, b in
      a.score != b.score ? a.score > b.score : builder.isNewer(a.record, b.record)
    }
    return ranked.prefix(Self.listLength).map { entry in
      SiteGraph.Related(
        record: entry.record, score: entry.score, evidence: evidence(index, entry.record))
    }
  }

  /// The records with a feature that are compared: all, or the newest and the nearest in time.
  private func nearest(
    _ feature: RecordIndex, to index: Int
  ) -> [(record: RecordIndex, weight: Double)] {
    let all = postings[Int(feature)]
    guard all.count > Self.postingLimit else { return all }
    let half = Self.postingLimit / 2
    let day = builder.days[index]
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if builder.days[Int(all[middle].record)] > day { low = middle + 1 } else { high = middle }
    }
    let start = min(max(low - half / 2, half), all.count - half)
    return Array(all[..<half]) + Array(all[start..<(start + half)])
  }

  private func timeFactor(_ a: Int, _ b: RecordIndex) -> Double {
    guard let days = daysApart(a, b) else { return 1 }
    return 1 + Self.timeBonus / (1 + Double(days) / 7)
  }

  private func daysApart(_ a: Int, _ b: RecordIndex) -> Int? {
    let (first, second) = (builder.days[a], builder.days[Int(b)])
    guard first != Int.min, second != Int.min else { return nil }
    return abs(first - second)
  }

  /// Why two records are related, strongest first; of nested places only the finest.
  private func evidence(_ index: Int, _ other: RecordIndex) -> [SiteGraph.Evidence] {
    var list: [(score: Double, evidence: SiteGraph.Evidence)] = []
    for tie in ties[index] where tie.other == other {
      list.append(
        (Self.tieWeight, .tie(tie.kind, isInverse: tie.isInverse, sources: tie.sources)))
    }
    var place: (score: Double, evidence: SiteGraph.Evidence)?
    let theirs = Dictionary(
      features[Int(other)].map { ($0.record, $0) }, uniquingKeysWith: { first, _ in first })
    for feature in features[index] {
      guard let match = theirs[feature.record] else { continue }
      let score = rarity[Int(feature.record)] * min(feature.weight, match.weight)
      guard score > 0 else { continue }
      let isDeclared = feature.isDeclared && match.isDeclared
      switch builder.context.records[Int(feature.record)].kind {
      case .incident where feature.record == other: list.append((score, .mentions(byOther: false)))
      case .incident where Int(feature.record) == index:
        list.append((score, .mentions(byOther: true)))
      case .incident: list.append((score, .sharedIncident(feature.record)))
      case .claim: list.append((score, .sharedClaim(feature.record)))
      case .person: list.append((score, .sharedPerson(feature.record, isDeclared: isDeclared)))
      case .organization:
        list.append((score, .sharedOrganization(feature.record, isDeclared: isDeclared)))
      case .location:
        if score > place?.score ?? 0 {
          place = (score, .sharedPlace(feature.record, isDeclared: isDeclared))
        }
      default: break
      }
    }
    if let place { list.append(place) }
    list.sort { $0.score > $1.score }
    var evidence = list.prefix(4).map(\.evidence)
    if let days = daysApart(index, other), days <= 31 { evidence.append(.daysApart(days)) }
    return evidence
  }

  // MARK: - Preparation

  private static func features(
    of index: Int, _ builder: GraphBuilder, _ ancestors: [[RecordIndex]]
  ) -> [Feature] {
    let records = builder.context.records
    guard records[index].kind == .article || records[index].kind == .incident else { return [] }
    var found: [RecordIndex: (weight: Double, isDeclared: Bool)] = [:]
    func add(_ record: RecordIndex, _ weight: Double, _ isDeclared: Bool) {
      if weight > found[record]?.weight ?? 0 {
        found[record] = (weight, isDeclared || found[record]?.isDeclared == true)
      }
    }
    func addWithPlaces(_ record: RecordIndex, isDeclared: Bool) {
      guard let weights = weights[records[Int(record)].kind] else { return }
      var weight = isDeclared ? weights.declared : weights.mentioned
      add(record, weight, isDeclared)
      for place in ancestors[Int(record)] {
        weight *= levelFactor
        add(place, weight, isDeclared)
      }
    }
    if records[index].kind == .incident {
      add(RecordIndex(clamping: index), weights[.incident]?.declared ?? 0, true)
    }
    for reference in builder.references[index] {
      switch reference.purpose {
      case .subject, .site, .involved, .carries, .about:
        addWithPlaces(reference.target, isDeclared: true)
      default: break
      }
    }
    for mention in builder.bodies[index]?.mentions ?? [] {
      addWithPlaces(mention.record, isDeclared: false)
    }
    return found.sorted { $0.key < $1.key }.map {
      Feature(record: $0.key, weight: $0.value.weight, isDeclared: $0.value.isDeclared)
    }
  }

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
