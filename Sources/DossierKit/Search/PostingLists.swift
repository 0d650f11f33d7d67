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
  init(_ counts: [DocumentCounter.Counts], jobs: Int = 1) async {
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
    let impact = Impact(lengths: counts.flatMap(\.lengths))
    var (first, parts) = (0, [Part]())
    for (counts, ranks) in zip(counts, ranks) {
      parts.append(Part(counts: counts, ranks: ranks, first: first))
      first += counts.lengths.count
    }
    let share = max(1, (parts.count + jobs - 1) / max(1, jobs))
    let runs = stride(from: 0, to: parts.count, by: share).map { start in
      parts[start..<min(start + share, parts.count)]
    }
    let lists = await Parallel.map(runs, jobs: jobs) { run in
      Self.lists(of: run, terms: order.count, impact)
    }
    terms = table.terms.fitted
    self.order = order
    (starts, postings) = Self.joined(lists, terms: order.count)
  }

  /// The counts of one task, the place of each of its terms in the order of all, and its first document.
  private struct Part: Sendable {
    let counts: DocumentCounter.Counts
    let ranks: [UInt32]
    let first: Int
  }

  private typealias Lists = (starts: [Int], postings: [UInt32])

  /// The lists of neighbouring tasks.
  private static func lists(of parts: ArraySlice<Part>, terms: Int, _ impact: Impact) -> Lists {
    var starts = [Int](repeating: 0, count: terms + 1)
    for part in parts {
      part.counts.forEach { _, term, _ in starts[Int(part.ranks[term]) + 1] += 1 }
    }
    for rank in 0..<terms { starts[rank + 1] += starts[rank] }
    var next = starts
    var postings = [UInt32](repeating: 0, count: starts[terms])
    for part in parts {
      var (document, norm) = (-1, 0.0)
      part.counts.forEach { place, term, weight in
        if part.first + place != document {
          document = part.first + place
          norm = impact.norm(of: document)
        }
        let rank = Int(part.ranks[term])
        let step = Impact.step(Double(weight), norm: norm)
        postings[next[rank]] = UInt32(truncatingIfNeeded: document) << 3 | step
        next[rank] += 1
      }
    }
    return (starts, postings)
  }

  /// Joins the lists of each term, whose documents follow one another.
  private static func joined(_ lists: [Lists], terms: Int) -> Lists {
    guard lists.count > 1 else { return lists.first ?? ([Int](repeating: 0, count: terms + 1), []) }
    var starts = [0]
    starts.reserveCapacity(terms + 1)
    var postings: [UInt32] = []
    postings.reserveCapacity(lists.reduce(0) { $0 + $1.postings.count })
    for rank in 0..<terms {
      for list in lists { postings += list.postings[list.starts[rank]..<list.starts[rank + 1]] }
      starts.append(postings.count)
    }
    return (starts, postings)
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
