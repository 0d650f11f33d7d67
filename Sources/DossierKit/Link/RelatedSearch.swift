/// Finds the records that share most with one, one record after another in tables of its own.
///
/// The sums over what records share are most of the cost of linking, so they run over bare memory
/// and without a branch for each record. They only choose: the score of each result is counted in
/// full afterwards, so single precision is enough.
struct RelatedSearch {
  private let view: RelatedRanking.View
  /// The sum for each record; zero between two searches.
  private var scores: [Float]
  /// The records with a sum, as many as `count`.
  private var touched: [RecordIndex]
  private var count = 0
  /// The best of a search, in order.
  private var best: [Entry] = []

  private typealias Entry = (record: RecordIndex, score: Double)

  /// The most that time can add to a score.
  private static let mostBonus = Float(1 + RelatedWeights.nearness + RelatedWeights.newness)

  init(_ view: RelatedRanking.View) {
    self.view = view
    let records = view.days.count
    scores = Array(repeating: 0, count: records)
    // A place more: what was touched before is written there and forgotten.
    touched = Array(repeating: 0, count: records + 1)
  }

  /// The records most related to one, no more than are shown.
  mutating func best(_ index: Int) -> [RecordIndex] {
    guard !view.features.range(index).isEmpty else { return [] }
    addShared(index)
    best.removeAll(keepingCapacity: true)
    let translations = view.translations[index]
    for place in 0..<count {
      let record = touched[place]
      let sum = scores[Int(record)]
      scores[Int(record)] = 0
      // Most have too little in common for time to make a difference.
      if best.count == RelatedWeights.length, let last = best.last,
        Double(sum * Self.mostBonus) < last.score
      {
        continue
      }
      let score = Double(sum) * (1 + view.bonus(index, record))
      if score >= RelatedWeights.least, Int(record) != index, !translations.contains(record) {
        insert((record, score))
      }
    }
    count = 0
    return best.map(\.record)
  }

  /// Adds what each record shares with one.
  private mutating func addShared(_ index: Int) {
    let view = view
    var count = 0
    scores.withUnsafeMutableBufferPointer { scores in
      touched.withUnsafeMutableBufferPointer { touched in
        @inline(__always)
        func add(_ record: RecordIndex, _ score: Float) {
          let before = scores[Int(record)]
          touched[count] = record
          count &+= before == 0 ? 1 : 0
          scores[Int(record)] = before + score
        }
        for tie in view.ties[index] { add(tie.other, Float(RelatedWeights.tie)) }
        for feature in view.features[index] {
          let rarity = Float(view.rarity[Int(feature.record)])
          guard rarity > 0 else { continue }
          let weight = Float(feature.weight)
          let range = view.bearers.range(Int(feature.record))
          let (newest, nearest) = Self.compared(range, on: view.days[index], view)
          for bearer in view.bearers.elements[newest] {
            add(bearer.record, rarity * min(weight, bearer.weight))
          }
          for bearer in view.bearers.elements[nearest] {
            add(bearer.record, rarity * min(weight, bearer.weight))
          }
        }
      }
    }
    self.count = count
  }

  /// The bearers of a feature that are compared: all, or the newest and the nearest to a day.
  private static func compared(
    _ all: Range<Int>, on day: Int, _ view: RelatedRanking.View
  ) -> (Range<Int>, Range<Int>) {
    guard all.count > RelatedWeights.compared else {
      return (all, all.upperBound..<all.upperBound)
    }
    let half = RelatedWeights.compared / 2
    var (low, high) = (all.lowerBound, all.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if view.days[Int(view.bearers.elements[middle].record)] > day {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let newest = all.lowerBound..<(all.lowerBound + half)
    let start = min(max(low - half / 2, newest.upperBound), all.upperBound - half)
    return (newest, start..<(start + half))
  }

  /// Keeps the best in order, no more than are shown.
  private mutating func insert(_ entry: Entry) {
    func isBetter(_ other: Entry) -> Bool {
      entry.score != other.score
        ? entry.score > other.score : view.isNewer(entry.record, other.record)
    }
    if best.count == RelatedWeights.length, let last = best.last {
      guard isBetter(last) else { return }
      best.removeLast()
    }
    best.insert(entry, at: best.firstIndex(where: isBetter) ?? best.endIndex)
  }
}
