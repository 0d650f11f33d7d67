import Testing

@testable import DossierKit

/// Of a long text only the parts are searched in which a secret may be; wherever a part begins and
/// ends, what is found is what a search of the whole text finds.
struct SecretPartsTests {
  private static let filler = String(repeating: "All of it was plain. ", count: 600)

  /// Some words so many bytes behind a place that calls for a look.
  private static func page(_ look: String, _ distance: Int, _ words: String) -> [UInt8] {
    let padding = String(repeating: "a ", count: distance / 2) + (distance % 2 == 1 ? "." : "")
    return Array("<p>\(look)</p>\(padding)\(words) \(filler)".utf8)
  }

  private static func expectAlike(
    _ search: SecretSearch, _ bytes: [UInt8], _ path: String = "page.html",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = search.findings(in: bytes, path: path).map(\.secret)
    let whole = search.search(bytes, path == "page.html" ? [.markup] : [.markup, .plain])
    #expect(found == whole.map(\.secret), sourceLocation: sourceLocation)
  }

  @Test(arguments: ["Evans", "Ev\u{EB}", "Ev%C3%AB", "Eva&shy;ns", "Eva.", "Eva"])
  func `a part ends where no word seems to end`(words: String) {
    let names = SecretIndex.letters(of: ["Eva Jansen"])
    let search = SecretSearch(index: SecretIndex([("Eva", false)], publicNames: names))
    for distance in 4060...4120 {
      let bytes = Self.page("Eva Jansen", distance, words)
      Self.expectAlike(search, bytes)
      Self.expectAlike(search, bytes, "page.txt")
    }
  }

  @Test(arguments: ["Jan Smit\u{E9}", "Jan Smita", "Jan Smit<b>s</b>a", "Jan Smitaxel"])
  func `the same of a longer name`(words: String) {
    let search = SecretSearch(index: SecretIndex([("Jan Smita", false)]))
    // The letters are gathered by the thousand: the part ends that far behind the last of them.
    let middle = 2 * LetterStream.capacity + 4096
    for distance in middle - 80...middle + 20 {
      Self.expectAlike(search, Self.page("xjan smita", distance, words))
    }
  }

  @Test func `a part begins outside of tags`() {
    let search = SecretSearch(index: SecretIndex([("Jan Smit", false)]))
    func tag(_ count: Int) -> String {
      "<i title=\"\(String(repeating: "q", count: count))\"></i>"
    }
    // The letters of tags are gathered by the thousand: somewhere the first thousand ends in the link.
    for count in LetterStream.capacity - 60...LetterStream.capacity {
      let page = [
        tag(count), "<a href=\"/people/jan/\">Smit</a> ", tag(LetterStream.capacity + 200),
        "<i title=\"xjan smit\"></i>", Self.filler,
      ].joined()
      Self.expectAlike(search, Array(page.utf8))
    }
  }
}
