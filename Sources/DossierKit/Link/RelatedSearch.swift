/// Finds the records that share most with one, one record after another in tables of its own.
///
/// The sums over what records share are most of the cost of linking, so they run over flat arrays
/// without counting references.
struct RelatedSearch {
  private let ranking: RelatedRanking
  private let days: [Int]
  /// The sum for each record; zero between two searches.
  private var scores: [Double]
  private var touched: [RecordIndex] = []
  /// The best of a search, in order.
  private var best: [(record: RecordIndex, score: Double)] = []

  /// The most that time can add to a score.
  private static let mostBonus = 1 + RelatedWeights.nearness + RelatedWeights.newness

  init(_ ranking: RelatedRanking) {
    self.ranking = ranking
    days = ranking.days
    scores = Array(repeating: 0, count: ranking.shared.features.count)
  }

  /// The records most related to one, no more than are shown.
  mutating func best(_ index: Int) -> [RecordIndex] {
    guard !ranking.shared.features.range(index).isEmpty else { return [] }
    for tie in ranking.ties[index] { add(tie.other, RelatedWeights.tie) }
    addShared(index)
    best.removeAll(keepingCapacity: true)
    let translations = ranking.translations[index]
    for record in touched {
      let sum = scores[Int(record)]
      scores[Int(record)] = 0
      // Most have too little in common for time to make a difference.
      if best.count == RelatedWeights.length, let last = best.last,
        sum * Self.mostBonus < last.score
      {
        continue
      }
      let score = sum * (1 + ranking.bonus(index, record))
      if score >= RelatedWeights.least, Int(record) != index, !translations.contains(record) {
        insert((record, score))
      }
    }
    touched.removeAll(keepingCapacity: true)
    return best.map(\.record)
  }

  private mutating func add(_ record: RecordIndex, _ score: Double) {
    if scores[Int(record)] == 0 { touched.append(record) }
    scores[Int(record)] += score
  }

  /// Adds what each record shares with one.
  private mutating func addShared(_ index: Int) {
    let shared = ranking.shared
    let features = shared.features.range(index)
    let days = days
    var touched = self.touched
    self.touched = []
    shared.features.elements.withUnsafeBufferPointer { all in
      shared.bearers.elements.withUnsafeBufferPointer { bearers in
        scores.withUnsafeMutableBufferPointer { scores in
          func add(_ range: Range<Int>, _ weight: Double, _ rarity: Double) {
            for bearer in bearers[range] {
              let place = Int(bearer.record)
              if scores[place] == 0 { touched.append(bearer.record) }
              scores[place] += rarity * min(weight, bearer.weight)
            }
          }
          for feature in all[features] {
            let rarity = shared.rarity[Int(feature.record)]
            guard rarity > 0 else { continue }
            let range = shared.bearers.range(Int(feature.record))
            let (newest, nearest) = Self.compared(range, of: bearers, on: days[index], days)
            add(newest, feature.weight, rarity)
            add(nearest, feature.weight, rarity)
          }
        }
      }
    }
    self.touched = touched
  }

  /// The bearers of a feature that are compared: all, or the newest and the nearest to a day.
  private static func compared(
    _ all: Range<Int>, of bearers: UnsafeBufferPointer<RelatedFeatures.Bearer>, on day: Int,
    _ days: [Int]
  ) -> (Range<Int>, Range<Int>) {
    guard all.count > RelatedWeights.compared else {
      return (all, all.upperBound..<all.upperBound)
    }
    let half = RelatedWeights.compared / 2
    var (low, high) = (all.lowerBound, all.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if days[Int(bearers[middle].record)] > day { low = middle + 1 } else { high = middle }
    }
    let newest = all.lowerBound..<(all.lowerBound + half)
    let start = min(max(low - half / 2, newest.upperBound), all.upperBound - half)
    return (newest, start..<(start + half))
  }

  /// Keeps the best in order, no more than are shown.
  private mutating func insert(_ entry: (record: RecordIndex, score: Double)) {
    func isBetter(_ other: (record: RecordIndex, score: Double)) -> Bool {
      entry.score != other.score
        ? entry.score > other.score : ranking.isNewer(entry.record, other.record)
    }
    if best.count == RelatedWeights.length, let last = best.last {
      guard isBetter(last) else { return }
      best.removeLast()
    }
    best.insert(entry, at: best.firstIndex(where: isBetter) ?? best.endIndex)
  }
}
