import Testing

@testable import DossierKit

struct HeadingIDTests {
  @Test(arguments: [
    (["The night"], ["h-the-night"]), (["A", "A", "A"], ["h-a", "h-a-2", "h-a-3"]),
    (["A", "A", "A 2"], ["h-a", "h-a-2", "h-a-2-2"]),
    (["A 2", "A", "A"], ["h-a-2", "h-a", "h-a-3"]),
    (["", "!"], ["h-section", "h-section-2"]), (["Élysée & Größe"], ["h-elysee-grosse"]),
    (["東京 駅"], ["h-東京-駅"]),
    (["Molenbeek's", "It’s"], ["h-molenbeeks", "h-its"]), (["  A  -  B  "], ["h-a-b"]),
    (["ÉCOLE", "École"], ["h-ecole", "h-ecole-2"]),
    (["Привет"], ["h-привет"]), (["section"], ["h-section"]),
    (["section", "?"], ["h-section", "h-section-2"]),
  ])
  func `ids are words of the heading and differ`(texts: [String], ids: [String]) {
    #expect(HeadingIDs.ids(for: texts).map { Array($0.utf8) } == ids.map { Array($0.utf8) })
  }

  @Test(arguments: ["word ", "東京", "e\u{301}", "🙂", "a-"])
  func `a long heading is cut at a scalar`(part: String) {
    let slug = HeadingIDs.slug(String(repeating: part, count: 200))
    #expect(slug.utf8.count <= 64)
    #expect(!slug.unicodeScalars.contains("\u{FFFD}") && !slug.hasSuffix("-"))
  }

  @Test func `many equal headings get their ids at once`() {
    let ids = HeadingIDs.ids(for: Array(repeating: "A", count: 50_000))
    #expect(Set(ids).count == 50_000)
  }
}
