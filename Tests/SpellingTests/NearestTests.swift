import Testing

@testable import Spelling

struct NearestTests {
  private static let cases: [(word: String, names: [String], expected: String?)] = [
    ("molenbek", ["molenbeek", "maelbeek", "zaventem"], "molenbeek"),
    ("titel", ["time", "title", "site"], "title"),
    ("statsu", ["status", "states"], "status"),
    ("Status", ["status", "status_history"], "status"),
    ("location", ["locations", "place"], "locations"),
    ("molenbeek", ["molenbeek-saint-jean", "schaerbeek"], "molenbeek-saint-jean"),
    ("cited_source", ["source", "author"], "source"),
    ("place", ["locations", "title"], nil),
    ("afp", ["dpa", "ap", "belga"], "ap"),
    ("x", ["y", "z"], nil),
    ("abcd", ["abdc", "abcc"], "abcc"),
    ("colour", ["color"], "color"),
    ("ÉTÉ", ["été", "ete"], "été"),
    ("", ["a"], nil),
    ("status", ["status"], nil),
    ("publication_dat", ["publication_date", "publication_day"], "publication_date"),
  ]

  @Test(arguments: cases)
  func `the nearest name is found`(word: String, names: [String], expected: String?) {
    #expect(Nearest.match(word, in: names) == expected)
    #expect(Nearest.match(word, in: names.reversed()) == expected)
  }

  @Test func `a very long word costs nothing and gets no hint`() {
    let word = String(repeating: "a", count: 1_000_000)
    #expect(Nearest.match(word, in: [word + "b"]) == nil)
    #expect(Nearest.match("a", in: [word]) == nil)
  }
}
