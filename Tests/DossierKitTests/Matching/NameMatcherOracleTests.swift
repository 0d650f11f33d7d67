import Testing

@testable import DossierKit

struct NameMatcherOracleTests {
  /// SplitMix64, so that a seed always gives the same cases.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  static let alphabets: [[String]] = [
    ["a", "b", " "],
    ["a", "A", "b", " ", "-", "'"],
    ["a", "é", "e\u{301}", "E", " ", "\u{AD}", "\u{301}"],
    ["l", "'", "’", "s", "S", " ", "A", "d"],
    ["A", "I", "s", "S", " ", ".", "-", "–", "\n"],
    ["O", ".", "Z", " ", "1", ",", "@", "&", "\0"],
    ["東", "京", "a", "カ", "\u{3099}", "ガ", " ", "・"],
    ["서", "울", "에서", "\u{1109}\u{1165}", "\u{11AF}", " ", "a", "은"],
    ["ب", "ر", "ُ", "ـ", " ", "\u{200F}", "-"],
    ["ก", "ิ", "a", " ", "ไ", "\u{200B}"],
    ["ﬁ", "f", "i", "o", "ß", "s", " ", "\u{A0}"],
    ["aaaaaaa", "b", "aaaaaaaa", " ", "Attack", "é", "-"],
    ["paris ", "attack", "s", " ", "the ", "Paris", "'s ", "\u{A0}", ".", "\r\n"],
    ["I", "S", "US", " ", "is", "WHO", ". ", "the", "(", ")"],
    ["Ά", "ς", "Σ", "σ", " ", "-", "α", "A"],
    ["abcdefgh", "ij", "0", ":", "x", " ", "k"],
    ["_", "#", "a", "1", " ", "+", "."],
  ]

  @Test(arguments: alphabets.indices)
  func `the matcher finds what a naive search finds`(alphabet index: Int) {
    let alphabet = Self.alphabets[index]
    for seed in 0..<150 {
      var random = Seeded(state: UInt64(index * 1_000 + seed))
      func text(_ lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &random)).reduce("") { text, _ in
          text + (alphabet.randomElement(using: &random) ?? "")
        }
      }
      let patterns = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        NamePattern(
          text: text(1...5), value: Int32.random(in: 0..<6, using: &random),
          exactCase: Int.random(in: 0..<3, using: &random) == 0)
      }
      let matcher = NameMatcher(patterns)
      let naive = NaiveMatcher(patterns)
      for _ in 0..<4 {
        let bytes = Array(text(0...24).utf8)
        let found = matcher.matches(in: bytes).map { match in
          NaiveMatcher.Match(
            range: Int(match.range.lowerBound)..<Int(match.range.upperBound),
            values: Array(matcher.values(of: match)))
        }
        let expected = naive.matches(in: bytes)
        guard found != expected else { continue }
        Issue.record(
          """
          seed \(seed): \(patterns.map { "\($0.text.debugDescription)\($0.exactCase ? "!" : "")" }) \
          in \(String(decoding: bytes, as: UTF8.self).debugDescription)
          found \(found)
          expected \(expected)
          """)
        return
      }
    }
  }

  @Test func `bytes that are not UTF-8 end nothing`() {
    var random = Seeded(state: 7)
    let matcher = NameMatcher(
      ["a", "é", "東京", "😀", "\u{FFFD}", "."].map { NamePattern(text: $0, value: 0) })
    let bytes: [UInt8] = [0x61, 0x2E, 0x20, 0xC3, 0xA9, 0xE6, 0x9D, 0xF0, 0x9F, 0xFF, 0x80, 0xE0]
    for length in 0..<400 {
      let text = (0..<length).map { _ in bytes.randomElement(using: &random) ?? 0 }
      for match in matcher.matches(in: text) {
        #expect(match.range.lowerBound < match.range.upperBound)
        #expect(Int(match.range.upperBound) <= length)
      }
      #expect(String(validating: Folding.fold(text), as: UTF8.self) != nil)
    }
  }
}
