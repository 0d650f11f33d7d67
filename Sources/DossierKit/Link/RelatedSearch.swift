import CommonMark

/// Finds the records that share most with one, one record after another in tables of its own.
///
/// The sums over what records share are most of the cost of linking, so they run over bare memory
/// and without a branch for each record. They only choose: the score of each result is counted in
/// full afterwards, so single precision is enough.
struct RelatedSearch {
  private let view: RelatedRanking.View
  private let board: ScoreBoard
  /// Whether the evidence that no page tells is kept too.
  private let keepsEvidence: Bool
  /// The best of a search, in order.
  private var best: [Entry] = []

  private typealias Entry = (record: RecordIndex, score: Double)

  /// The most that time can add to a score, and a little more than rounding can.
  private static let mostBonus = Float(1.0001 + RelatedWeights.nearness + RelatedWeights.newness)

  init(_ view: RelatedRanking.View, _ board: ScoreBoard, keepsEvidence: Bool) {
    self.view = view
    self.board = board
    self.keepsEvidence = keepsEvidence
  }

  /// The records most related to one, best first, no more than are shown.
  mutating func related(to index: Int) -> [SiteGraph.Related] {
    let features = view.features[index]
    guard !features.isEmpty else { return [] }
    choose(index)
    for (place, feature) in features.enumerated() {
      board.marks[Int(feature.record)] = Int32(truncatingIfNeeded: place + 1)
    }
    defer { for feature in features { board.marks[Int(feature.record)] = 0 } }
    return best.map { entry in
      let related = view.related(index, entry.record, marks: board.marks)
      return keepsEvidence ? related : related.asTold
    }.sorted { a, b in
      a.score != b.score ? a.score > b.score : view.isNewer(a.record, b.record)
    }
  }

  /// Finds the best, by their sums and what time adds to these.
  private mutating func choose(_ index: Int) {
    let count = addShared(index)
    best.removeAll(keepingCapacity: true)
    let translations = view.translations[index]
    // Most have too little in common for time to make a difference.
    var least = Float(RelatedWeights.least) / Self.mostBonus
    for place in 0..<count {
      let record = board.touched[place]
      let sum = board.scores[Int(record)]
      board.scores[Int(record)] = 0
      if sum < least { continue }
      let score = Double(sum) * (1 + view.bonus(index, record))
      guard score >= RelatedWeights.least, Int(record) != index, !translations.contains(record)
      else { continue }
      insert((record, score))
      if best.count == RelatedWeights.length, let last = best.last {
        least = Float(last.score) / Self.mostBonus
      }
    }
  }

  /// Adds what each record shares with one; how many were touched.
  private func addShared(_ index: Int) -> Int {
    let (scores, touched) = (board.scores, board.touched)
    var count = 0
    @inline(__always)
    func add(_ record: RecordIndex, _ score: Float) {
      let before = scores[Int(record)]
      touched[count] = record
      count &+= before == 0 ? 1 : 0
      scores[Int(record)] = before + score
    }
    for tie in view.ties[index] { add(tie.other, Float(RelatedWeights.tie)) }
    for position in view.features.range(index) {
      let feature = view.features.elements[position]
      let rarity = Float(view.rarity[Int(feature.record)])
      guard rarity > 0 else { continue }
      let weight = Float(view.weight(of: feature))
      let range = view.bearers.range(Int(feature.record))
      let (newest, nearest) = compared(range, around: Int(view.places[position]))
      for place in newest {
        let bearer = view.bearers.elements[place]
        add(bearer.record, rarity * min(weight, bearer.weight))
      }
      for place in nearest {
        let bearer = view.bearers.elements[place]
        add(bearer.record, rarity * min(weight, bearer.weight))
      }
    }
    return count
  }

  /// The bearers of a feature that are compared: all, or the newest and those nearest to one in time.
  ///
  /// They stand in the order of time, so its neighbours are the nearest.
  private func compared(_ all: Range<Int>, around place: Int) -> (Range<Int>, Range<Int>) {
    guard all.count > RelatedWeights.compared else {
      return (all, all.upperBound..<all.upperBound)
    }
    let half = RelatedWeights.compared / 2
    let newest = all.lowerBound..<(all.lowerBound + half)
    let start = min(max(place - half / 2, newest.upperBound), all.upperBound - half)
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

/// The tables of one search, by record; all zero between two searches.
///
/// Unchecked, because a search has its board for itself.
final class ScoreBoard: @unchecked Sendable {
  /// The sum for each record.
  let scores: UnsafeMutablePointer<Float>
  /// The records with a sum; a place more, where what was touched before is written and forgotten.
  let touched: UnsafeMutablePointer<RecordIndex>
  /// For each feature of the record in hand its place among them, from 1.
  let marks: UnsafeMutablePointer<Int32>

  init(records: Int) {
    scores = .allocate(capacity: records)
    scores.initialize(repeating: 0, count: records)
    touched = .allocate(capacity: records + 1)
    touched.initialize(repeating: 0, count: records + 1)
    marks = .allocate(capacity: records)
    marks.initialize(repeating: 0, count: records)
  }

  deinit {
    scores.deallocate()
    touched.deallocate()
    marks.deallocate()
  }
}
