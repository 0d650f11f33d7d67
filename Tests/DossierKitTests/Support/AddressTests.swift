import Testing

@testable import DossierKit

struct AddressTests {
  @Test(arguments: [
    ("b.md", "articles/a.md", "articles/b.md"),
    ("../people/ann.md", "articles/a.md", "people/ann.md"),
    ("./b.md", "a.md", "b.md"), ("x//y", "a.md", "x/y"), ("../b.md", "a.md", nil),
    ("../../b", "x/a.md", nil),
    ("..", "x/a.md", ""), ("x/../../y", "a.md", nil), ("...", "a.md", "..."),
    ("../\u{301}x", "d/a.md", "\u{301}x"),
    ("b", "", "b"), ("", "x/a.md", "x"), ("é/ü", "x/a", "x/é/ü"),
  ])
  func `a link is resolved in the folder and never leaves it`(
    link: String, file: String, path: String?
  ) {
    #expect(
      RelativePath.resolve(link, from: file).map { Array($0.utf8) } == path.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("index.html", "people/oz.html", "people/oz.html"),
    ("people/oz.html", "index.html", "../index.html"),
    ("people/oz.html", "people/ann.html", "ann.html"), ("a/b/c.html", "a/d/e.html", "../d/e.html"),
    ("a/b.html", "a/b.html", "b.html"), ("a/b", "a", "../a"), ("x", "", ""),
    ("é/a", "e\u{301}/a", "../e\u{301}/a"),
  ])
  func `the way from file to file`(from: String, to: String, path: String) {
    #expect(RelativePath.path(from: from, to: to).utf8.elementsEqual(path.utf8))
  }

  @Test(arguments: [
    ("a/b.html", "a/c.html"), ("x.html", "y/z/w.html"), ("y/z/w.html", "x.html"),
    ("a/a/a", "a/b/a"), ("a/b/c", "a/c"),
  ])
  func `the way leads there`(from: String, to: String) {
    #expect(RelativePath.resolve(RelativePath.path(from: from, to: to), from: from) == to)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%C3%A9", "é"), ("100%", "100%"), ("%zz", "%zz"), ("%4", "%4"), ("%2", "%2"),
    ("%2e%2E", ".."), ("%%41", "%A"),
    ("%FF", "\u{FFFD}"), ("", ""), ("%41", "A"), ("+", "+"),
  ])
  func `percent escapes are decoded`(text: String, decoded: String) {
    #expect(PercentDecoder.decode(text) == decoded)
  }

  @Test(arguments: [
    ("https://example.org", "https://example.org"), ("https://example.org/", "https://example.org"),
    ("http://example.org/a/b//", "http://example.org/a/b"),
    ("https://example.org:8080/x", "https://example.org:8080/x"),
    ("https://", nil), ("https:///x", nil), ("ftp://example.org", nil), ("example.org", nil),
    ("", nil), ("//example.org", nil),
    ("https://example.org/?a", nil), ("https://example.org/#a", nil),
    ("https://example.org/a b", nil),
    ("https://exämple.org", nil), ("https://example.org/\"", nil), ("https://a'b", nil),
    ("javascript:x", nil),
    ("https://example.org\n", nil),
  ])
  func `a base address is an address without query and end`(text: String, normalized: String?) {
    #expect(BaseURL.normalized(text) == normalized)
  }
}
