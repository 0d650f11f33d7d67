/// Which documents hold each term, and how much it says of each: all counts merged.
struct PostingLists: Sendable {
  /// How much the length of a text and repeated words count (BM25).
  static let saturation = 1.2
  static let lengthShare = 0.75
  /// In how many steps the impact of a term on a document is told.
  static let steps = 8.0

  private let terms: TermList
  /// The numbers of the terms in the order of their bytes.
  private let order: [UInt32]
  /// Where the list of each term of the order starts.
  private let starts: [Int]
  private let postings: [UInt32]

  var count: Int { order.count }

  /// Merges the counts of neighbouring tasks.
  init(_ counts: [DocumentCounter.Counts]) {
    var table = TermTable()
    var ranks = counts.map { counts in
      (0..<counts.terms.count).map { UInt32(table.number(of: counts.terms[$0])) }
    }
    let order = table.terms.sorted
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, term) in order.enumerated() { rank[Int(term)] = UInt32(place) }
    // In the place of its number, the place of each term of each task in that order.
    for task in ranks.indices {
      for term in ranks[task].indices { ranks[task][term] = rank[Int(ranks[task][term])] }
    }
    var starts = [Int](repeating: 0, count: order.count + 1)
    for (counts, ranks) in zip(counts, ranks) {
      counts.forEach { _, term, _ in starts[Int(ranks[term]) + 1] += 1 }
    }
    for rank in 0..<order.count { starts[rank + 1] += starts[rank] }
    var next = starts
    var postings = [UInt32](repeating: 0, count: starts[order.count])
    let impact = Impact(lengths: counts.flatMap(\.lengths))
    var first = 0
    for (counts, ranks) in zip(counts, ranks) {
      var (document, norm) = (-1, 0.0)
      counts.forEach { place, term, weight in
        if first + place != document {
          document = first + place
          norm = impact.norm(of: document)
        }
        let rank = Int(ranks[term])
        let step = Impact.step(Double(weight), norm: norm)
        postings[next[rank]] = UInt32(truncatingIfNeeded: document) << 3 | step
        next[rank] += 1
      }
      first += counts.lengths.count
    }
    terms = table.terms.fitted
    self.order = order
    self.starts = starts
    self.postings = postings
  }

  /// The bytes of a term, by its place in the order.
  func term(_ rank: Int) -> ArraySlice<UInt8> { terms[Int(order[rank])] }

  /// Its documents in order, each with its impact in the lowest three bits.
  func list(_ rank: Int) -> ArraySlice<UInt32> { postings[starts[rank]..<starts[rank + 1]] }
}

/// What a term's number in a document counts for, in steps from 0 to 7 (BM25F).
struct Impact {
  private let lengths: [UInt32]
  private let average: Double

  init(lengths: [UInt32]) {
    self.lengths = lengths
    let total = lengths.reduce(0) { $0 + UInt64($1) }
    average = max(1, Double(total) / Double(max(1, lengths.count)))
  }

  /// What tells how long a document is beside the others.
  func norm(of document: Int) -> Double {
    let share = Double(lengths[document]) / average
    return PostingLists.saturation
      * (1 - PostingLists.lengthShare + PostingLists.lengthShare * share)
  }

  /// The step of a weighted number.
  static func step(_ weight: Double, norm: Double) -> UInt32 {
    UInt32(min(PostingLists.steps - 1, PostingLists.steps * weight / (weight + norm)))
  }
}
