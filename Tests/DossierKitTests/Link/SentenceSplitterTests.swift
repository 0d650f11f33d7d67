import Testing

@testable import DossierKit

/// Each case is a text with `|` between its sentences.
struct SentenceSplitterTests {
  @Test(arguments: [
    "One.| Two!| Three?| Four", "He left. then came.", "It cost 3.5 euros.| It did.",
    "At 20.44 it shook.",
    "Mr. Doe met Dr. Who.| They left.", "O.Z. Abdeslam came.| He left.", "In the U.S. Army.",
    "St. Denis, St. John.",
    "See para. 3 of it.| No.", "He said: “No.”| They left.", "“Stop!” he said.",
    "He said (twice.)| Then left.",
    "Really?!| Yes… no", "End...| Then more.", "«Non.»| Il part.", "One.\n|Two", "東京で爆発。|警察が来た。|三人",
    "「止まれ。」|彼は走った！|何？",
    "A dr. Jansen sprak.| Hij ging.", "E.g. Paris or i.e. Brussels.", "No full stop", "",
    "  One.  | Two.  ",
    "He left.| 2017 was bad.", "Room no. five.", "Élan.| Être ici.",
  ])
  func `sentences end where a reader hears them end`(marked: String) {
    let expected = marked.split(separator: "|").map { part in
      String(part.drop { $0 == " " }).trimmedEnd
    }
    let text = Array(marked.filter { $0 != "|" }.utf8)
    let found = SentenceSplitter.sentences(in: text).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(found == (expected.isEmpty ? [""] : expected))
  }

  @Test(arguments: [
    "One. Two! Three? Four", "  One.  \nTwo. ", "See [@a, para. 3]. Mr. Doe left. E.g. Paris.", "",
    "東京で爆発。警察が来た。三人", "No full stop", "One.",
  ])
  func `a text is split no further than an offset needs`(text: String) {
    let text = Array(text.utf8)
    let all = SentenceSplitter.sentences(in: text)
    for offset in 0...(text.count + 2) {
      #expect(
        SentenceSplitter.range(around: offset, in: text)
          == SentenceSplitter.range(around: offset, of: all), "\(offset)")
    }
  }

  @Test func `an offset belongs to one sentence`() {
    let text = Array("One.  Two. ".utf8)
    let found = text.indices.map { offset in
      String(decoding: text[SentenceSplitter.range(around: offset, in: text)], as: UTF8.self)
    }
    #expect(found == Array(repeating: "One.", count: 6) + Array(repeating: "Two.", count: 5))
    #expect(SentenceSplitter.range(around: 0, in: []) == 0..<0)
    #expect(SentenceSplitter.range(around: 99, in: text) == 6..<10)
  }

  @Test func `any bytes are split without a trap`() {
    let bytes: [UInt8] = [
      0xE3, 0x80, 0x82, 0xE2, 0x80, 0x9D, 0xC2, 0xBB, 0x2E, 0x20, 0x41, 0x0A, 0xEF, 0xBC,
    ]
    for seed in 0..<2_000 {
      var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
      let text = (0..<(seed % 12)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bytes[Int(state >> 33) % bytes.count]
      }
      let sentences = SentenceSplitter.sentences(in: text)
      #expect(
        sentences.allSatisfy { $0.lowerBound <= $0.upperBound && $0.upperBound <= text.count })
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var utf8 = Array(utf8)
    while let last = utf8.last, last <= 0x20 { utf8.removeLast() }
    return String(decoding: utf8, as: UTF8.self)
  }
}
