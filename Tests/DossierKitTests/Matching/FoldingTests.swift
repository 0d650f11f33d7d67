import Foundation
import Testing

@testable import DossierKit

struct FoldingTests {
  /// The pairs that the reader's browser tests too.
  static let pairs: [[String]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/folding.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([[String]].self, from: data)) ?? []
  }()

  @Test func `the shared pairs are read`() {
    #expect(Self.pairs.count >= 60)
    #expect(Self.pairs.allSatisfy { $0.count == 2 })
  }

  @Test(arguments: pairs)
  func `a text folds to its pair and no further`(pair: [String]) {
    let folded = Folding.fold(pair[0])
    #expect(folded == Array(pair[1].utf8))
    #expect(Folding.fold(folded) == folded)
  }

  @Test func `a byte that is not UTF-8 becomes a replacement character`() {
    #expect(
      Folding.fold([0x41, 0xFF, 0xC0, 0x80, 0x42]) == Array("a\u{FFFD}\u{FFFD}\u{FFFD}b".utf8))
    #expect(Folding.fold([0xED, 0xA0, 0x80]).isEmpty == false)
  }

  @Test func `every scalar folds, to something that folds to itself`() {
    var text: [UInt8] = []
    for value in stride(from: UInt32(0), to: 0x30000, by: 1) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.append(contentsOf: String(scalar).utf8)
      text.append(0)
    }
    let folded = Folding.fold(text)
    #expect(Folding.fold(folded) == folded)
    #expect(String(validating: folded, as: UTF8.self) != nil)
  }
}
