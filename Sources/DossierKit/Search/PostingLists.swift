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
  private let postings: PostingRoom

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
    let terms = order.count
    var places = await Parallel.map(runs, jobs: jobs) { Self.counts(of: $0, terms: terms) }
    let starts = Self.makePlaces(of: &places, terms: terms)
    let room = PostingRoom(count: starts[terms])
    _ = await Parallel.map(Array(zip(runs, places)), jobs: jobs) { run, places in
      Self.fill(room, with: run, at: places, impact)
    }
    self.terms = table.terms.fitted
    (self.order, self.starts, postings) = (order, starts, room)
  }

  /// The counts of one task, the place of each of its terms in the order of all, and its first document.
  private struct Part: Sendable {
    let counts: DocumentCounter.Counts
    let ranks: [UInt32]
    let first: Int
  }

  /// In how many documents of neighbouring tasks each term stands.
  private static func counts(of parts: ArraySlice<Part>, terms: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: terms)
    for part in parts {
      for (rank, documents) in zip(part.ranks, part.counts.spread) {
        counts[Int(rank)] += Int(documents)
      }
    }
    return counts
  }

  /// Turns the counts of each run of tasks into the places where its documents go.
  ///
  /// They stand behind those of the runs before it. Returns where the list of each term starts, and the
  /// end of the last.
  private static func makePlaces(of runs: inout [[Int]], terms: Int) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(terms + 1)
    var total = 0
    for term in 0..<terms {
      starts.append(total)
      for run in runs.indices {
        let count = runs[run][term]
        runs[run][term] = total
        total += count
      }
    }
    starts.append(total)
    return starts
  }

  /// Puts the documents of neighbouring tasks at the places of their terms.
  private static func fill(
    _ room: PostingRoom, with parts: ArraySlice<Part>, at places: [Int], _ impact: Impact
  ) {
    var next = places
    for part in parts {
      var (document, norm) = (-1, 0.0)
      part.counts.forEach { place, term, weight in
        if part.first + place != document {
          document = part.first + place
          norm = impact.norm(of: document)
        }
        let rank = Int(part.ranks[term])
        let step = Impact.step(Double(weight), norm: norm)
        room.put(UInt32(truncatingIfNeeded: document) << 3 | step, at: next[rank])
        next[rank] += 1
      }
    }
  }

  /// The bytes of a term, by its place in the order.
  func term(_ rank: Int) -> ArraySlice<UInt8> { terms[Int(order[rank])] }

  /// Its documents in order, each with its impact in the lowest three bits.
  func list(_ rank: Int) -> PostingList {
    PostingList(room: postings, startIndex: starts[rank], endIndex: starts[rank + 1])
  }
}

/// The documents of one term in order, each with its impact in the lowest three bits.
struct PostingList: RandomAccessCollection, Sendable {
  fileprivate let room: PostingRoom
  let startIndex: Int
  let endIndex: Int

  subscript(_ place: Int) -> UInt32 { room[place] }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt32>) throws -> Result
  ) rethrows -> Result? {
    try room.withPostings(startIndex..<endIndex, body)
  }
}

/// Room for all lists, which tasks fill at places of their own.
///
/// No two of them are given the same place, and nobody reads before all are done.
private final class PostingRoom: Sendable {
  private nonisolated(unsafe) let base: UnsafeMutablePointer<UInt32>
  private let count: Int

  init(count: Int) {
    self.count = count
    base = .allocate(capacity: count)
  }

  deinit { base.deallocate() }

  func put(_ posting: UInt32, at place: Int) {
    precondition(place >= 0 && place < count, "a place of the room")
    base[place] = posting
  }

  subscript(_ place: Int) -> UInt32 {
    precondition(place >= 0 && place < count, "a place of the room")
    return base[place]
  }

  func withPostings<Result>(
    _ places: Range<Int>, _ body: (UnsafeBufferPointer<UInt32>) throws -> Result
  ) rethrows -> Result {
    precondition(places.lowerBound >= 0 && places.upperBound <= count, "places of the room")
    return try body(UnsafeBufferPointer(start: base + places.lowerBound, count: places.count))
  }
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
