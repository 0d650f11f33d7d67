import Testing

@testable import DossierKit

struct PostingCodeTests {
  private func code(_ numbers: [UInt32]) -> String {
    var bytes: [UInt8] = []
    for number in numbers { PostingCode.append(Int(number), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, "A"), (31, "f"), (32, "gB"), (33, "hB"), (1023, "_f"), (1024, "ggB"),
    (UInt32.max, "______D"),
  ])
  func `a number is written in five bits a digit, the lowest first`(
    number: UInt32, text: String
  ) {
    #expect(code([number]) == text)
    #expect(PostingCode.numbers(in: text.utf8) == [number])
  }

  @Test func `numbers read back as they were written`() {
    var generator = SeededRandom(seed: 7)
    let numbers = (0..<5000).map { index in
      UInt32.random(in: 0...UInt32.max, using: &generator) >> UInt32(index % 32)
    }
    #expect(PostingCode.numbers(in: code(numbers).utf8) == numbers)
  }

  @Test func `a list is its gaps, and reads back`() {
    let list: [UInt32] = [0 << 3 | 7, 1 << 3 | 0, 2 << 3 | 3, 90 << 3 | 1, 70_000 << 3 | 5]
    var bytes: [UInt8] = []
    PostingCode.append(list: list, to: &bytes)
    #expect(String(decoding: bytes.prefix(3), as: UTF8.self) == "HAD")
    #expect(PostingCode.list(in: bytes) == list)
  }

  @Test(arguments: [
    (1, 1.2, 3), (6, 1.2, 6), (1, 0.3, 6), (1, 6.0, 1), (100, 0.3, 7), (1, 100.0, 0),
  ])
  func `an impact grows with the weight and shrinks with the length`(
    weight: Double, norm: Double, step: UInt32
  ) {
    #expect(Impact.step(weight, norm: norm) == step)
  }

  @Test func `a text of average length has the norm of BM25`() {
    let impact = Impact(lengths: [100, 100, 100])
    #expect(abs(impact.norm(of: 0) - 1.2) < 1e-9)
    #expect(abs(Impact(lengths: [0, 200]).norm(of: 0) - 0.3) < 1e-9)
  }

  @Test(arguments: [
    ("brussel", "brussels", 7, 7), ("abc", "abd", 2, 2), ("", "a", 0, 0), ("a", "b", 0, 0),
    ("москва", "мост", 6, 3), ("мо", "мп", 2, 1), ("ка", "кб", 2, 1), ("東京", "東北", 3, 1),
  ])
  func `terms share whole letters`(a: String, b: String, bytes: Int, letters: Int) {
    let shared = DictionaryShards.shared(Array(a.utf8)[...], Array(b.utf8)[...])
    #expect(shared.bytes == bytes)
    #expect(shared.letters == letters)
  }
}
