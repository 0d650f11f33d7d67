/// Records and the ties between them as an undirected graph, in dense arrays.
struct TieGraph: Sendable {
  /// A tie between two records and how little it tells: less is more telling.
  struct Edge: Sendable {
    let a: RecordIndex
    let b: RecordIndex
    let cost: Int32
  }

  /// Where the neighbours of each record start, and the end of the last.
  private let starts: [Int32]
  private let neighbours: [RecordIndex]
  private let costs: [Int32]
  /// What a chain pays for leading through a record: near 0 for a rare one, 1,000 for one that is
  /// tied to all others.
  let hubCosts: [Int]

  /// Makes a graph of a number of records; of several edges between two the cheapest stays.
  init(count: Int, edges: [Edge]) {
    var degrees = [Int32](repeating: 0, count: count)
    for edge in edges where edge.a != edge.b {
      degrees[Int(edge.a)] += 1
      degrees[Int(edge.b)] += 1
    }
    var next: [Int32] = []
    next.reserveCapacity(count)
    var sum: Int32 = 0
    for degree in degrees {
      next.append(sum)
      sum += degree
    }
    var all = [(record: RecordIndex, cost: Int32)](repeating: (0, 0), count: Int(sum))
    for edge in edges where edge.a != edge.b {
      all[Int(next[Int(edge.a)])] = (edge.b, edge.cost)
      next[Int(edge.a)] += 1
      all[Int(next[Int(edge.b)])] = (edge.a, edge.cost)
      next[Int(edge.b)] += 1
    }
    // `next` now holds where each record's part ends.
    var starts: [Int32] = [0]
    var neighbours: [RecordIndex] = []
    var costs: [Int32] = []
    var places = [Int](repeating: -1, count: count)
    var low = 0
    for record in 0..<count {
      let first = neighbours.count
      for (other, cost) in all[low..<Int(next[record])] {
        if places[Int(other)] >= first {
          costs[places[Int(other)]] = min(costs[places[Int(other)]], cost)
        } else {
          places[Int(other)] = neighbours.count
          neighbours.append(other)
          costs.append(cost)
        }
      }
      low = Int(next[record])
      starts.append(Int32(clamping: neighbours.count))
    }
    let whole = Logarithm.natural(Double(count + 1))
    hubCosts = (0..<count).map { record in
      let degree = Double(starts[record + 1] - starts[record])
      return Int((1_000 * Logarithm.natural(degree + 1) / whole).rounded())
    }
    self.starts = starts
    self.neighbours = neighbours
    self.costs = costs
  }

  var count: Int { hubCosts.count }

  /// Where the neighbours of a record stand.
  func places(of record: RecordIndex) -> Range<Int> {
    Int(starts[Int(record)])..<Int(starts[Int(record) + 1])
  }

  func neighbour(at place: Int) -> RecordIndex { neighbours[place] }
  func cost(at place: Int) -> Int { Int(costs[place]) }
}
