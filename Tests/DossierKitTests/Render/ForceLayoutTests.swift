import Testing

@testable import DossierKit

/// Where the nodes of a network stand.
struct ForceLayoutTests {
  private static let layout = ForceLayout(width: 272, height: 380, apart: 30)

  private static func edges(_ count: Int, seed: Int) -> [(Int, Int)] {
    var random = Generator(state: UInt64(seed))
    let spokes = (1..<count).map { (0, $0) }
    return spokes
      + (0..<(seed * 5)).map { _ in (random.next(upTo: count), random.next(upTo: count)) }
      .filter { $0.0 != $0.1 }
  }

  @Test(arguments: [2, 3, 4, 7, 12, 19, 26, 30], [0, 1, 4, 8])
  func `no node stands on another or at the edge`(count: Int, seed: Int) {
    let points = Self.layout.points(count: count, edges: Self.edges(count, seed: seed))
    #expect(points.count == count)
    #expect(points[0] == (5000, 5000), "the record itself stands in the middle")
    for (number, a) in points.enumerated() {
      let (x, y) = (Double(a.x) / 10_000 * 272, Double(a.y) / 10_000 * 380)
      #expect(x >= 15 && x <= 257 && y >= 15 && y <= 365, "\(number): \(x), \(y)")
      for b in points[(number + 1)...] {
        let (dx, dy) = (x - Double(b.x) / 10_000 * 272, y - Double(b.y) / 10_000 * 380)
        #expect((dx * dx + dy * dy).squareRoot() >= 29.9)
      }
    }
  }

  @Test func `what is tied stands closer than what is not`() {
    // Two groups of four, each tied among themselves, and all to the middle.
    var edges = (1...8).map { (0, $0) }
    for group in [1...4, 5...8] {
      for a in group { for b in group where a < b { edges.append((a, b)) } }
    }
    let points = Self.layout.points(count: 9, edges: edges)
    func mean(_ pairs: [(Int, Int)]) -> Double {
      let lengths = pairs.map { pair in
        let (dx, dy) = (
          Double(points[pair.0].x - points[pair.1].x), Double(points[pair.0].y - points[pair.1].y)
        )
        return (dx * dx + dy * dy).squareRoot()
      }
      return lengths.reduce(0, +) / Double(lengths.count)
    }
    let within = edges.dropFirst(8)
    let across = (1...4).flatMap { a in (5...8).map { (a, $0) } }
    #expect(mean(Array(within)) < mean(across) * 0.7)
  }

  @Test(arguments: [0, 1])
  func `a network of one or none is no trouble`(count: Int) {
    #expect(Self.layout.points(count: count, edges: []).count == count)
  }
}
