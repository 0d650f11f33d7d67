/// The shortest chains of ties between two records, the most telling first.
///
/// Breadth-first from the end gives each record's distance; forward over the records that lie on
/// shortest chains the cheapest few are kept for each. A chain costs what its ties cost, and what
/// the records between its ends cost as hubs.
struct ShortestChains: Sendable {
  struct Chain: Sendable, Equatable {
    /// From the first record to the last.
    let records: [RecordIndex]
    let cost: Int
  }

  /// The cheapest, at most as many as were asked for.
  let chains: [Chain]
  /// How many shortest chains there are; the largest number for more than that.
  let count: Int

  /// The number of steps; nil when nothing connects the two.
  var length: Int? { chains.first.map { $0.records.count - 1 } }

  /// Finds the shortest chains between two different records.
  init(from: RecordIndex, to: RecordIndex, in graph: TieGraph, limit: Int) {
    let distances = Self.distances(from: to, until: from, in: graph)
    guard from != to, distances[Int(from)] > 0 else {
      (chains, count) = ([], 0)
      return
    }
    var search = Search(graph: graph, to: to, limit: max(limit, 1))
    var layer = [from]
    for distance in (0..<distances[Int(from)]).reversed() {
      layer = search.step(from: layer) { distances[Int($0)] == distance }
    }
    (chains, count) = (search.chains(from: from), search.count)
  }

  /// The distance of each record from a start, as far as another one; -1 for what was not reached.
  private static func distances(
    from start: RecordIndex, until end: RecordIndex, in graph: TieGraph
  ) -> [Int] {
    var distances = [Int](repeating: -1, count: graph.count)
    distances[Int(start)] = 0
    var queue = [start]
    var head = 0
    while head < queue.count, distances[Int(end)] < 0 {
      let record = queue[head]
      head += 1
      for place in graph.places(of: record) {
        let other = graph.neighbour(at: place)
        guard distances[Int(other)] < 0 else { continue }
        distances[Int(other)] = distances[Int(record)] + 1
        queue.append(other)
      }
    }
    return distances
  }
}

/// The way forward: for each record reached, the cheapest ways to it.
private struct Search {
  /// A way to a record: its cost, the record before, and which of that one's ways it goes on from.
  private struct Way {
    let cost: Int
    let before: RecordIndex
    let rank: Int

    static func < (a: Way, b: Way) -> Bool {
      (a.cost, a.before, a.rank) < (b.cost, b.before, b.rank)
    }
  }

  let graph: TieGraph
  let to: RecordIndex
  let limit: Int
  private var ways: [RecordIndex: [Way]] = [:]
  private var counts: [RecordIndex: Int] = [:]

  init(graph: TieGraph, to: RecordIndex, limit: Int) {
    self.graph = graph
    self.to = to
    self.limit = limit
  }

  var count: Int { counts[to] ?? 0 }

  /// Goes one step on to the records of the next layer, and returns these.
  mutating func step(
    from layer: [RecordIndex], to isNext: (RecordIndex) -> Bool
  ) -> [RecordIndex] {
    var next: [RecordIndex] = []
    for record in layer {
      let arrived = ways[record] ?? [Way(cost: 0, before: record, rank: 0)]
      let count = counts[record] ?? 1
      for place in graph.places(of: record) {
        let other = graph.neighbour(at: place)
        guard isNext(other) else { continue }
        if counts[other] == nil { next.append(other) }
        let sum = (counts[other] ?? 0).addingReportingOverflow(count)
        counts[other] = sum.overflow ? Int.max : sum.partialValue
        let cost = graph.cost(at: place) + (other == to ? 0 : graph.hubCosts[Int(other)])
        for (rank, way) in arrived.enumerated() {
          let new = Way(cost: way.cost + cost, before: record, rank: rank)
          guard insert(new, to: other) else { break }
        }
      }
    }
    return next
  }

  /// Keeps a way if it is among the cheapest; the ways behind it in one list cost no less.
  private mutating func insert(_ way: Way, to record: RecordIndex) -> Bool {
    let known = ways[record, default: []]
    if known.count == limit, let last = known.last, !(way < last) { return false }
    let place = known.firstIndex { way < $0 } ?? known.endIndex
    ways[record, default: []].insert(way, at: place)
    if known.count == limit { ways[record]?.removeLast() }
    return true
  }

  /// The chains that the ways to the end are.
  func chains(from: RecordIndex) -> [ShortestChains.Chain] {
    (ways[to] ?? []).map { last in
      var records = [to]
      var way = last
      while way.before != from, let before = ways[way.before], before.indices.contains(way.rank) {
        records.append(way.before)
        way = before[way.rank]
      }
      records.append(from)
      return ShortestChains.Chain(records: records.reversed(), cost: last.cost)
    }
  }
}
