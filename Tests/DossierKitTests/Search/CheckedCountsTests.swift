import Testing

@testable import DossierKit

/// Counts that come from a file are looked through before they are used.
struct CheckedCountsTests {
  /// Documents of terms, beside a list of so many terms.
  private static func counts(_ documents: [[UInt32]], terms: Int) -> DocumentCounter.Counts {
    var table = TermTable()
    for term in 0..<terms { _ = table.number(of: Array("t\(term)".utf8)[...]) }
    var counts = DocumentCounter.Counts()
    counts.terms = table.terms
    for document in documents {
      for term in document { counts.append(term, weight: 1) }
      counts.endDocument(words: document.count)
    }
    return counts
  }

  @Test func `it is counted in how many documents a term stands`() throws {
    let counts = Self.counts([[0, 2], [], [2, 3], [0, 1, 2]], terms: 5)
    let checked = try #require(counts.checked(documents: 4))
    #expect(checked.spread == [2, 1, 3, 1, 0])
    // As it was counted at first, up to terms that stand nowhere.
    #expect(counts.spread == [2, 1, 3, 1])
  }

  @Test(
    arguments: [
      ([[0, 5]], 1), ([[0, 2, 2]], 1), ([[0], [1]], 1), ([[0], [1]], 3),
    ] as [([[UInt32]], Int)])
  func `counts that cannot be are refused`(documents: [[UInt32]], number: Int) {
    #expect(Self.counts(documents, terms: 5).checked(documents: number) == nil)
  }
}

/// The parts of a long list, each in a file of its own.
struct PostingPartTests {
  @Test(arguments: [1, 2, 7, 64, 10_000])
  func `the parts of a list hold all of it, each from its own start`(limit: Int) {
    var distinct: [UInt32] = []
    for document in Set((0..<500).map { $0 * $0 * 7 % 90_001 }).sorted() {
      distinct.append(UInt32(document) << 3 | UInt32(document % 8))
    }
    var left = distinct[...]
    var read: [UInt32] = []
    while !left.isEmpty {
      let part = PostingCode.part(of: &left, limit: limit)
      read += PostingCode.list(in: part)
      // All but the last part are full, and the last document alone may pass the limit.
      #expect(left.isEmpty || part.count >= limit)
      #expect(part.count < limit + PostingCode.mostDigits)
    }
    #expect(read == distinct)
  }
}
