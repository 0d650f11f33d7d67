import Testing

@testable import DossierKit

/// No text may end the program.
struct HostileDateTests {
  @Test func `random texts never trap and errors lie inside the text`() {
    var random = Generator(state: 20_170_620)
    let pieces: [String] = [
      "2017", "-", "06", "20", "/", "..", "T", "20:44", "+02:00", "Z", "X", "u", "?", "~", "%", "[",
      "]", "{", "}", ",", "Y", "y", "e", "unknown", "open", "^", " ", "June", "juin", "W25", "s",
      "–", "é", "\u{301}", "\r\n", "\0", "9", "0", "999999999", "circa", "before", "between", "and",
      "(", ")", ":", "p", "S", "1", "3", "24", "\u{10FFFF}", "12345",
    ]
    let seeds = EDTFDateTests.spans.map(\.text) + EDTFErrorTests.typed.map(\.marked)
    let words = DateLanguage.all.map(DateWords.init)
    for round in 0..<6_000 {
      let text: String
      switch round % 4 {
      case 0:
        let bytes = (0..<random.next(upTo: 24)).map { _ in UInt8(random.next(upTo: 256)) }
        text = String(decoding: bytes, as: UTF8.self)
      case 1:
        text = (0..<random.next(upTo: 9)).map { _ in pieces[random.next(upTo: pieces.count)] }
          .joined()
      case 2:
        let digits = Array("0123456789-/.X?T:Z+[]Y".utf8)
        let bytes = (0..<random.next(upTo: 30)).map { _ in digits[random.next(upTo: digits.count)] }
        text = String(decoding: bytes, as: UTF8.self)
      default:
        var bytes = Array(seeds[random.next(upTo: seeds.count)].utf8)
        bytes[random.next(upTo: bytes.count)] = UInt8(random.next(upTo: 256))
        text = String(decoding: bytes, as: UTF8.self)
      }
      check(text, words)
    }
  }

  private func check(_ text: String, _ words: [DateWords]) {
    let length = text.utf8.count
    func isInside(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= length
    }
    switch EDTFDate.parse(text) {
    case .success(let date):
      let isSilent = words.contains { $0.words(date).isEmpty }
      if isSilent || date.sortKey().earliest >= date.sortKey().latest { Issue.record("\(text)") }
      _ = date.datetimeAttribute
    case .failure(let error): if !isInside(error.range) { Issue.record("\(text)") }
    }
    if case .failure(let error) = Instant.parse(text), !isInside(error.range) {
      Issue.record("\(text)")
    }
    if case .failure(let error) = ClockTime.parse(text), !isInside(error.range) {
      Issue.record("\(text)")
    }
    _ = ArticleDate.parse(text)
  }

  @Test func `the farthest years have words, keys and neighbours`() throws {
    let zone = try TimeZoneRules.named("Europe/Brussels").get()
    for text in ["Y999999999", "Y-999999999", "Y-999999999/Y999999999", "-9999", "9999-12-31"] {
      let date = try EDTFDate.parse(text).get()
      #expect(date.sortKey(in: zone).earliest < date.sortKey(in: zone).latest)
      for language in DateLanguage.all { #expect(!DateWords(language).words(date).isEmpty) }
    }
    _ = CivilDate(dayNumber: .max).description + CivilDate(dayNumber: .min).description
    _ = Instant(seconds: .max, offset: .max).written + Instant(seconds: .min, offset: .min).written
    _ = zone.local(Instant(seconds: .max)).written
  }

  @Test func `a long text is refused at once`() {
    for parsed in [
      EDTFDate.parse(String(repeating: "2017-06-20/", count: 100_000)).map { _ in },
      Instant.parse(String(repeating: "9", count: 1_000_000)).map { _ in },
    ] {
      guard case .failure(let error) = parsed else {
        Issue.record("read")
        return
      }
      #expect(error.summary.contains("too long"))
    }
  }
}
