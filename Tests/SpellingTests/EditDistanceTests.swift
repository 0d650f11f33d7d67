import Testing

@testable import Spelling

struct EditDistanceTests {
  private static let cases: [(a: String, b: String, distance: Int)] = [
    ("", "", 0), ("a", "", 1), ("title", "title", 0),
    // A letter too many, missing, wrong; two that changed places.
    ("title", "titles", 1), ("title", "tite", 1), ("title", "tisle", 1), ("titel", "title", 1),
    ("titel", "time", 2), ("ab", "ba", 1), ("abcd", "badc", 2),
    ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("molenbek", "molenbeek", 1),
    // No letter is edited twice: a swap and a letter between the two are three mistakes.
    ("ca", "abc", 3),
    ("aaaa", "bbbb", 4), ("abcdef", "fedcba", 5),
  ]

  @Test(arguments: cases)
  func `mistakes are counted both ways`(a: String, b: String, distance: Int) {
    let (first, second) = (Array(a.utf8), Array(b.utf8))
    for limit in distance...distance + 3 {
      #expect(EditDistance.between(first, second, limit: limit) == distance)
      #expect(EditDistance.between(second, first, limit: limit) == distance)
    }
    if distance > 0 {
      #expect(EditDistance.between(first, second, limit: distance - 1) == nil)
    }
  }

  @Test func `the band finds what the whole table finds`() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: seed >> 33) % bound
    }
    for _ in 0..<500 {
      let a = (0..<next(9)).map { _ in UInt8(next(3)) }
      let b = (0..<next(9)).map { _ in UInt8(next(3)) }
      let whole = Self.wholeTable(a, b)
      for limit in 0...9 {
        #expect(EditDistance.between(a, b, limit: limit) == (whole <= limit ? whole : nil))
      }
    }
  }

  /// The same distance from the definition, without a band or a shortcut.
  private static func wholeTable(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        guard i > 0, j > 0 else {
          table[i][j] = i + j
          continue
        }
        let same = a[i - 1] == b[j - 1] ? 0 : 1
        var cost = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + same)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, table[i - 2][j - 2] + 1)
        }
        table[i][j] = cost
      }
    }
    return table[a.count][b.count]
  }
}
