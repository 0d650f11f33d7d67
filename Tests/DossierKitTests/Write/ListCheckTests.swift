import Testing

@testable import DossierKit

/// Rule L09: what leads to pages names none under takedown.
struct ListCheckTests {
  /// What a page cites it does not list, but for the list of sources.
  @Test(arguments: [
    ("sources/index.html", true), ("sources/index.3.html", true), ("sitemap.2.xml", true),
    ("data/dossier.json", true), ("index.html", false), ("corrections/index.html", false),
  ])
  func `a source may be cited, and not listed`(path: String, isList: Bool) throws {
    #expect(
      try problems(of: "sources/log.html", in: path) == (isList ? [.takenDownPageListed] : []))
  }

  /// A list of sources holds addresses of other sites; a later link is seen behind a longer one.
  @Test(arguments: [
    ("<a href=\"https://press.example/sources/log.html\">", false),
    ("<a href=\"../sources/log.html-old\">", false),
    ("<a href=\"../sources/log.html-old\"><a href=\"../sources/log.html#p1\">", true),
    ("<a href=\"log.html\">", true),
  ])
  func `a link is told from an address that ends like it`(page: String, isLink: Bool) throws {
    let found = try problems(of: "sources/log.html", in: "sources/index.2.html", page: page)
    #expect(found == (isLink ? [.takenDownPageListed] : []))
  }

  private func problems(
    of hidden: String, in path: String, page: String? = nil
  ) throws -> [DiagnosticCode] {
    var proof = Proof()
    proof.unlisted = [(hidden, SourceRange(FileID(rawValue: 0), ByteRange(0, 1)))]
    let page = Array((page ?? "<p><a href=\"../\(hidden)\">Hidden</a>").utf8)
    let file = OutputFile(path: try OutputPath(path), content: .bytes(page), phase: .page)
    return ListCheck(proof).problems(of: file).map(\.code)
  }

  @Test(arguments: [
    ("index.html", true), ("articles/index.html", true), ("articles/index.2.html", true),
    ("people/index.10.html", true), ("corrections/index.3.html", true), ("timeline.html", true),
    ("timeline/2017.html", true), ("timeline/2017.2.html", true), ("feed.xml", true),
    ("feed.json", true), ("sitemap.xml", true), ("search.html", true), ("search/d/1.js", true),
    ("data/dossier.json", true), ("404.html", true),
    // A page of one record, which may cite it.
    ("articles/other.html", false), ("people/index-of-names.html", false),
    ("mentions/station.2.html", false),
  ])
  func `a list or a page on which it goes on is looked through`(
    path: String, isList: Bool
  ) throws {
    let expected: [DiagnosticCode] = isList ? [.takenDownPageListed] : []
    #expect(try problems(of: "articles/hidden.html", in: path) == expected)
  }
}
