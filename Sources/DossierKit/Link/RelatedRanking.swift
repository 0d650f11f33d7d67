import Synchronization

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

  private let shared: RelatedFeatures
  private let ancestors: Ragged<RecordIndex>
  private let ties: Ragged<Tie>
  private let translations: Ragged<RecordIndex>
  /// The day of each record; the smallest number for a record without one.
  private let days: [Int]
  /// The day of the newest record that is ranked.
  private let newestDay: Int
  /// The tables of searches that are done, for those to come.
  private let boards = Mutex<[ScoreBoard]>([])

  init(
    _ builder: GraphBuilder, ancestors: Ragged<RecordIndex>, _ ties: [[SiteGraph.Tie]],
    _ features: RelatedFeatures.Lists
  ) {
    self.ancestors = ancestors
    let shared = RelatedFeatures(builder, features)
    self.shared = shared
    self.ties = Self.ties(ties, builder)
    translations = Self.translations(builder)
    days = builder.order.days
    newestDay = builder.order.days.indices.reduce(Int.min) { newest, record in
      shared.features.range(record).isEmpty ? newest : max(newest, builder.order.days[record])
    }
  }

  /// Finds the features of all records first.
  convenience init(
    _ builder: GraphBuilder, ancestors: [[RecordIndex]], _ ties: [[SiteGraph.Tie]], jobs: Int
  ) async {
    let ancestors = Ragged(ancestors)
    let features = await RelatedFeatures.lists(builder, ancestors: ancestors, jobs: jobs)
    self.init(builder, ancestors: ancestors, ties, features)
  }

  /// The related records of each record, best first.
  ///
  /// Pages tell a part of the evidence; the rest is kept for those who ask for all of it.
  func rank(keepsEvidence: Bool = true, jobs: Int) async -> [[SiteGraph.Related]] {
    await Parallel.mapChunks(Array(0..<shared.features.count), jobs: jobs) { chunk in
      self.withView { view in
        var search = RelatedSearch(
          view, ScoreBoard(records: view.days.count), keepsEvidence: keepsEvidence)
        return chunk.map { search.related(to: $0) }
      }
    }
  }

  /// The related records of one, best first; who wants those of all asks for them at once.
  func related(to record: Int, keepsEvidence: Bool) -> [SiteGraph.Related] {
    let board = boards.withLock { $0.popLast() } ?? ScoreBoard(records: days.count)
    defer { boards.withLock { $0.append(board) } }
    return withView { view in
      var search = RelatedSearch(view, board, keepsEvidence: keepsEvidence)
      return search.related(to: record)
    }
  }

  /// A hash of all that decides the ranking of the same records.
  var hash: UInt64 {
    var hash = QuickHash()
    hash.add(shared.features) { $0.add($1) }
    hash.add(ancestors)
    hash.add(ties) { $0.add($1) }
    hash.add(translations)
    for day in days { hash.add(day) }
    for level in shared.levels { hash.add(level?.rawValue ?? "") }
    return hash.value
  }

  // MARK: - Preparation

  private static func ties(_ ties: [[SiteGraph.Tie]], _ builder: GraphBuilder) -> Ragged<Tie> {
    Ragged(
      ties.map { list in
        list.map { tie in
          (
            tie.other, tie.kind, tie.isInverse,
            // The editors' own comparison is nobody else's word.
            tie.basis == .editorial
              ? [] : tie.sources.compactMap { builder.context.indices[$0.source.value] }
          )
        }
      })
  }

  private static func translations(_ builder: GraphBuilder) -> Ragged<RecordIndex> {
    var groups = [[RecordIndex]](repeating: [], count: builder.context.records.count)
    for index in 0..<builder.references.count {
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
    return Ragged(groups)
  }

  // MARK: - Bare memory

  /// The tables as bare memory.
  ///
  /// The sums run over them millions of times, in several tasks at once: counting references to the
  /// same arrays would make the tasks wait for each other.
  struct View {
    let features: Ragged<RelatedFeatures.Feature>.View
    let bearers: Ragged<RelatedFeatures.Bearer>.View
    let places: UnsafeBufferPointer<Int32>
    let rarity: UnsafeBufferPointer<Double>
    /// All weights (`RelatedWeights.all`).
    let weights: UnsafeBufferPointer<Double>
    let levels: UnsafeBufferPointer<PlaceLevel?>
    let kinds: UnsafeBufferPointer<RecordKind>
    let ancestors: Ragged<RecordIndex>.View
    let ties: Ragged<Tie>.View
    let translations: Ragged<RecordIndex>.View
    let days: UnsafeBufferPointer<Int>
    let newestDay: Int

    func weight(of feature: RelatedFeatures.Feature) -> Double { weights[Int(feature.weightPlace)] }
  }

  /// Lends the tables; the view must not leave the closure.
  private func withView<Result>(_ body: (View) -> Result) -> Result {
    shared.features.withView { features in
      shared.bearers.withView { bearers in
        shared.places.withUnsafeBufferPointer { places in
          shared.rarity.withUnsafeBufferPointer { rarity in
            RelatedWeights.all.withUnsafeBufferPointer { weights in
              shared.levels.withUnsafeBufferPointer { levels in
                shared.kinds.withUnsafeBufferPointer { kinds in
                  ancestors.withView { ancestors in
                    ties.withView { ties in
                      translations.withView { translations in
                        days.withUnsafeBufferPointer { days in
                          body(
                            View(
                              features: features, bearers: bearers, places: places,
                              rarity: rarity, weights: weights, levels: levels,
                              kinds: kinds, ancestors: ancestors, ties: ties,
                              translations: translations, days: days, newestDay: newestDay))
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension QuickHash {
  fileprivate mutating func add(_ feature: RelatedFeatures.Feature) {
    add(
      UInt64(UInt32(bitPattern: feature.record)) << 32 | UInt64(feature.weightPlace) << 1
        | (feature.isDirect ? 1 : 0))
  }

  fileprivate mutating func add(_ tie: RelatedRanking.Tie) {
    add(tie.other)
    add(tie.kind.rawValue)
    add(tie.isInverse)
    add(tie.sources.count)
    for source in tie.sources { add(source) }
  }
}
