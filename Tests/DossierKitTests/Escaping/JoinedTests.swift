import Testing

@testable import DossierKit

@Suite struct JoinedTests {
  private static let pieces = [
    "", "a", "#p", "é", "👩‍👩‍👧", "fifteen bytes..", "../articles/a-long-name.html",
    String("../articles/a-long-name.html".dropFirst(3)), "e\u{301}\u{0}",
  ]

  @Test func `joined texts are those of an interpolation`() {
    for a in Self.pieces {
      for b in Self.pieces {
        #expect(Array(String.joined(a, b).utf8) == Array("\(a)\(b)".utf8))
        for c in Self.pieces {
          #expect(Array(String.joined(a, b, c).utf8) == Array("\(a)\(b)\(c)".utf8))
          #expect(Array(String.joined(c, "", b, a).utf8) == Array("\(c)\(b)\(a)".utf8))
        }
      }
    }
  }
}
