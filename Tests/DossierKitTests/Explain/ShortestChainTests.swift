import Testing

@testable import DossierKit

/// The shortest chains of random graphs, against a search that tries everything.
struct ShortestChainTests {
  /// All shortest ways between two records, found by walking every way no longer than the distance
  /// that repeated relaxation gives.
  private struct Naive {
    let edges: [TieGraph.Edge]
    let count: Int

    func distance(_ from: RecordIndex, _ to: RecordIndex) -> Int? {
      var distances = [Int?](repeating: nil, count: count)
      distances[Int(from)] = 0
      for _ in 0..<count {
        for edge in edges {
          for (a, b) in [(Int(edge.a), Int(edge.b)), (Int(edge.b), Int(edge.a))] {
            if let near = distances[a], near + 1 < distances[b] ?? Int.max {
              distances[b] = near + 1
            }
          }
        }
      }
      return distances[Int(to)]
    }

    func chains(_ from: RecordIndex, _ to: RecordIndex, length: Int) -> [[RecordIndex]] {
      var neighbours = [Set<RecordIndex>](repeating: [], count: count)
      for edge in edges where edge.a != edge.b {
        neighbours[Int(edge.a)].insert(edge.b)
        neighbours[Int(edge.b)].insert(edge.a)
      }
      var found: [[RecordIndex]] = []
      func walk(_ chain: [RecordIndex]) {
        guard let last = chain.last else { return }
        if chain.count == length + 1 {
          if last == to { found.append(chain) }
          return
        }
        for next in neighbours[Int(last)].sorted() where !chain.contains(next) {
          walk(chain + [next])
        }
      }
      walk([from])
      return found
    }

    /// What a chain costs by the definition: its ties, and the records between its ends.
    func cost(_ chain: [RecordIndex], _ graph: TieGraph) -> Int {
      var cost = chain.dropFirst().dropLast().reduce(0) { $0 + graph.hubCosts[Int($1)] }
      for (a, b) in zip(chain, chain.dropFirst()) {
        cost += Int(
          edges.filter { ($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a) }.map(\.cost).min() ?? 0)
      }
      return cost
    }
  }

  @Test(arguments: 0..<400)
  func `lengths, numbers and costs are those of a naive search`(seed: Int) {
    var random = NameMatcherOracleTests.Seeded(state: UInt64(seed))
    let count = Int.random(in: 2...11, using: &random)
    let edges = (0..<Int.random(in: 0...22, using: &random)).map { _ in
      TieGraph.Edge(
        a: RecordIndex.random(in: 0..<RecordIndex(count), using: &random),
        b: RecordIndex.random(in: 0..<RecordIndex(count), using: &random),
        cost: Int32.random(in: 0..<900, using: &random))
    }
    let graph = TieGraph(count: count, edges: edges)
    let naive = Naive(edges: edges, count: count)
    for to in 1..<RecordIndex(count) {
      let limit = Int.random(in: 1...6, using: &random)
      let found = ShortestChains(from: 0, to: to, in: graph, limit: limit)
      guard let length = naive.distance(0, to) else {
        #expect(found.chains.isEmpty && found.count == 0 && found.length == nil)
        continue
      }
      let all = naive.chains(0, to, length: length)
      #expect(found.length == length)
      #expect(found.count == all.count)
      #expect(found.chains.count == min(limit, all.count))
      #expect(found.chains.allSatisfy { all.contains($0.records) })
      #expect(Set(found.chains.map(\.records)).count == found.chains.count)
      #expect(found.chains.allSatisfy { $0.cost == naive.cost($0.records, graph) })
      let cheapest = all.map { naive.cost($0, graph) }.sorted().prefix(limit)
      #expect(found.chains.map(\.cost) == Array(cheapest))
    }
  }

  @Test func `the numbers of chains do not overflow`() {
    // 80 diamonds in a row: 2 to the 80th chains.
    var edges: [TieGraph.Edge] = []
    for diamond in 0..<RecordIndex(80) {
      let first = diamond * 3
      for middle in [first + 1, first + 2] {
        edges.append(TieGraph.Edge(a: first, b: middle, cost: 1))
        edges.append(TieGraph.Edge(a: middle, b: first + 3, cost: 1))
      }
    }
    let graph = TieGraph(count: 241, edges: edges)
    let found = ShortestChains(from: 0, to: 240, in: graph, limit: 5)
    #expect(found.length == 160)
    #expect(found.count == Int.max)
    #expect(found.chains.count == 5)
  }

  @Test func `a hub of thousands costs no more than its edges`() {
    let count = 12_700
    let edges = (1..<RecordIndex(count - 1)).flatMap { record in
      [
        TieGraph.Edge(a: 0, b: record, cost: 1),
        TieGraph.Edge(a: record, b: RecordIndex(count - 1), cost: record == 77 ? 0 : 1),
      ]
    }
    let graph = TieGraph(count: count, edges: edges)
    let found = ShortestChains(from: 0, to: RecordIndex(count - 1), in: graph, limit: 3)
    #expect(found.count == count - 2)
    #expect(found.chains.map { $0.records[1] } == [77, 1, 2])
  }
}
