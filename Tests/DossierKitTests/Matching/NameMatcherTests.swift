import Testing

@testable import DossierKit

/// Each case is a text with the expected matches in ⟦brackets⟧; `=` before a name asks exact case.
struct NameMatcherTests {
  typealias Case = (names: [String], marked: String)

  static func marked(_ names: [String], _ marked: String) -> String {
    let patterns = names.enumerated().map { index, name in
      name.hasPrefix("=")
        ? NamePattern(text: String(name.dropFirst()), value: Int32(index), exactCase: true)
        : NamePattern(text: name, value: Int32(index))
    }
    let brackets = [Array("⟦".utf8), Array("⟧".utf8)]
    var text: [UInt8] = []
    for scalar in marked.unicodeScalars where scalar != "⟦" && scalar != "⟧" {
      text.append(contentsOf: String(scalar).utf8)
    }
    var result: [UInt8] = []
    var index = 0
    for match in NameMatcher(patterns).matches(in: text) {
      result += text[index..<Int(match.range.lowerBound)] + brackets[0]
      result += text[Int(match.range.lowerBound)..<Int(match.range.upperBound)] + brackets[1]
      index = Int(match.range.upperBound)
    }
    return String(decoding: result + text[index...], as: UTF8.self)
  }

  private func check(_ names: [String], _ text: String) {
    // Compared by bytes: strings compare by canonical equivalence.
    let found = Self.marked(names, text)
    #expect(found.utf8.elementsEqual(text.utf8), "found \(found)")
  }

  static let places = ["Paris", "Paris attacks", "Brussels", "Brussels Airport", "Molenbeek", "IS"]

  @Test(arguments: [
    "⟦Paris⟧", "⟦Paris⟧, ⟦Brussels⟧.", "Parisian", "comParis", "Paris_1", "Paris2", "(⟦Paris⟧)",
    "the ⟦Paris attacks⟧ of", "the ⟦Paris⟧ attack", "⟦Paris⟧ attackss", "⟦Paris\nattacks⟧",
    "⟦Paris\u{A0} attacks⟧", "⟦PARIS ATTACKS⟧", "⟦Paris⟧, attacks", "⟦Paris⟧\0attacks",
    "Pa\0ris", "\0⟦Paris⟧\0", "⟦Brussels Airport⟧ in ⟦Brussels⟧", "⟦Mo\u{AD}len\u{AD}beek⟧\u{AD}",
    "⟦Paris⟧/⟦Brussels⟧", "«⟦Paris⟧»", "“⟦Paris⟧”", "#⟦Paris⟧", "⟦Paris⟧²", "⟦Paris⟧…",
    "⟦Ｐａｒｉｓ⟧", "Pa\u{AD}risian", "Parise\u{301}", "⟦Pa\u{301}ris\u{308}⟧",
  ])
  func `names match whole words, the longest first`(text: String) { check(Self.places, text) }

  @Test(arguments: [
    "⟦Molenbeek⟧'s streets", "⟦Molenbeek⟧’s", "⟦MOLENBEEK⟧'S", "⟦Paris⟧' end", "'⟦Paris⟧'",
    "⟦Paris⟧'ll", "Paris'in", "Molenbeek'sk", "⟦Molenbeek⟧ʼs", "Molenbeekse", "‘⟦Paris⟧’s",
  ])
  func `a possessive ends a name`(text: String) { check(Self.places, text) }

  @Test(arguments: [
    "l'⟦attentat⟧ de", "L’⟦attentat⟧", "d'⟦Abdeslam⟧", "qu’⟦Abdeslam⟧", "dell'⟦Isis⟧",
    "jusqu'⟦Abdeslam⟧",
    "O'Brien", "Ba'ath", "‘⟦Brien⟧", "x '⟦Brien⟧'", "rock'Abdeslam", "Xi'an",
  ])
  func `an elision starts a name`(text: String) {
    check(["attentat", "Abdeslam", "Isis", "Brien", "Ath", "Xi", "an"], text)
  }

  @Test(arguments: [
    "⟦Paris⟧-based", "pre-⟦Paris⟧", "⟦Brussels⟧–⟦Paris⟧", "⟦Brussels⟧—⟦Paris⟧", "Paris-Nice",
    "Sint-Jans-Molenbeek", "Sint‑Jans‑Molenbeek", "Paris-sur-Mer", "Paris-8", "⟦Paris⟧- en",
    "-⟦Paris⟧-", "Val-de-Paris", "al-⟦Paris⟧-based", "⟦Paris⟧ - ⟦Brussels⟧", "a-b-c-⟦Paris⟧",
  ])
  func `a hyphen bounds a name unless the proper compound goes on`(text: String) {
    check(Self.places, text)
  }

  @Test func `a listed compound wins over its parts`() {
    check(["Molenbeek", "Sint-Jans-Molenbeek"], "in ⟦Sint-Jans-Molenbeek⟧ and ⟦Molenbeek⟧")
    check(["Molenbeek", "Sint-Jans-Molenbeek"], "⟦SINT‐JANS‑MOLENBEEK⟧-based")
  }

  @Test(arguments: [
    "with ⟦O.Z.⟧ in court", "by ⟦O.Z.⟧", "⟦O.Z.⟧, who", "⟦O.Z.⟧'s", "O.Z.B.", "P.O.Z.", "OZ", "O.Z",
    "⟦J. Doe⟧ said", "⟦J.\u{202F}Doe⟧.", "the ⟦U.S.⟧ army", "the US army", "the ⟦U.S.⟧",
  ])
  func `a full stop belongs to initials`(text: String) { check(["O.Z.", "J. Doe", "U.S."], text) }

  @Test(arguments: [
    "www.paris.fr", "paris.fr", "info@paris", "paris@info.be", "Paris&Co", "⟦Paris⟧ & Co",
    "⟦Paris⟧.",
    "on ⟦13 November⟧", "213 November", "3,13 November", "⟦13 November⟧, ⟦2015⟧", "2015,5",
  ])
  func `signs inside a token part nothing`(text: String) {
    check(["Paris", "13 November", "2015"], text)
  }

  @Test(arguments: [
    "what is ⟦IS⟧?", "⟦IS⟧ fighters", "WHAT IS NEXT", "IS PARIS SAFE?", "THIS IS IT, he said",
    "by ⟦IS⟧ and the ⟦US⟧", "give us", "⟦US⟧ officials", "FOR US TROOPS",
    "BRUSSELS (AP) - ⟦US⟧ officials",
    "Is he", "⟦IS⟧", "⟦IS⟧’s", "the group (⟦IS⟧)", "İS", "U\u{308}S is", "⟦ISIL⟧ HITS PARIS", "ＩＳ",
  ])
  func `exact names keep their case`(text: String) { check(["=IS", "=US", "=ISIL"], text) }

  @Test(arguments: [
    "⟦Café⟧", "⟦Cafe\u{301}⟧", "Cafe", "CAFÉ", "café", "⟦Ca\u{AD}fé⟧", "in ⟦d’Or–Or⟧",
  ])
  func `exact names keep their diacritics`(text: String) { check(["=Café", "=d'Or-Or"], text) }

  @Test(arguments: [
    "⟦Zürich⟧", "⟦Zu\u{308}rich⟧", "⟦ZURICH⟧", "⟦zurich⟧", "⟦Łódź⟧", "⟦Lodz⟧", "⟦Strasse⟧",
    "⟦Straße⟧",
    "⟦Finance⟧", "⟦ﬁnance⟧", "⟦Αθήνα⟧", "⟦ΑΘΗΝΑ⟧", "Αθήνας",
  ])
  func `names match in any diacritics and ligatures`(text: String) {
    check(["Zu\u{308}rich", "Łódź", "Straße", "finance", "Αθήνα"], text)
  }

  @Test(arguments: [
    "⟦東京⟧都", "在⟦巴黎⟧發生", "⟦パリ⟧で", "IS⟦巴黎⟧", "⟦Paris⟧で", "で⟦Paris⟧", "⟦パリ⟧・⟦東京⟧",
    "⟦ハ\u{309A}リ⟧", "⟦กรุงเทพ⟧มหานคร", "กรุงเทพ\u{E34}", "⟦서울⟧에서", "⟦서울⟧은", "서울대학교", "한서울", "⟦서울⟧",
  ])
  func `scripts without spaces need none`(text: String) {
    check(["東京", "巴黎", "パリ", "Paris", "กรุงเทพ", "서울"], text)
  }

  @Test(arguments: [
    "في ⟦بروكسل⟧ و", "⟦بُرُوكْسِل⟧", "⟦بروكـسل⟧", "\u{200F}⟦بروكسل⟧\u{200F}",
    "\u{2067}⟦بروكسل⟧\u{2069}،",
    "بروكسلي", "⟦תל אביב⟧", "⟦תל־אביב⟧",
  ])
  func `names match in right-to-left text`(text: String) {
    check(["بروكسل", "תל אביב", "תל־אביב"], text)
  }

  @Test func `a name gathers the values of all who bear it`() {
    let matcher = NameMatcher([
      .init(text: "Paris", value: 3), .init(text: "PARIS", value: 1),
      .init(text: "Paris", value: 3),
      .init(text: "Paris", value: 2, exactCase: true),
      .init(text: "PARIS", value: 9, exactCase: true),
    ])
    let found = matcher.matches(in: Array("paris Paris PARIS".utf8)).map { matcher.values(of: $0) }
    #expect(found.map(Array.init) == [[1, 3], [1, 2, 3], [1, 3, 9]])
  }

  @Test func `words that start alike keep apart`() {
    check(["abc0", "abc:(x", "abc"], "⟦abc:(x⟧ ⟦abc0⟧ ⟦abc⟧:x")
    check(["abc0", "abc:(x"], "⟦abc:(x⟧ ⟦abc0⟧ abc")
    check(["abcdefghij0", "abcdefghij:x", "abcdefgh"], "⟦abcdefghij:x⟧ ⟦abcdefghij0⟧ ⟦abcdefgh⟧")
  }

  @Test func `a matcher without names finds nothing`() {
    for patterns in [[], [NamePattern(text: " \u{AD}", value: 0)], [.init(text: "a\0b", value: 0)]]
    {
      #expect(NameMatcher(patterns).matches(in: Array("a b a\0b".utf8)).isEmpty)
    }
    #expect(NameMatcher([.init(text: "a", value: 0)]).matches(in: []).isEmpty)
  }

  @Test func `hostile text costs linear time`() {
    let matcher = NameMatcher([
      .init(text: "a", value: 0), .init(text: "IS", value: 1, exactCase: true),
      .init(text: "a a a a a a a a b", value: 2),
    ])
    for piece in ["a-", "'a", "a\u{AD}", "e\u{301}", "IS ", "a ", "\u{AD}", "\u{301}", "東", "é"] {
      let text = Array(String(repeating: piece, count: 20_000).utf8)
      let time = ContinuousClock().measure { _ = matcher.matches(in: text) }
      #expect(time < .seconds(20), "\(piece.debugDescription)")
    }
  }
}
