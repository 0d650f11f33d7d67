import Testing

@testable import DossierKit

/// Rule L09: what leads to pages names none under takedown.
struct ListCheckTests {
  private static let hidden = "articles/hidden.html"

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
    let place = SourceRange(FileID(rawValue: 0), ByteRange(0, 1))
    var proof = Proof()
    proof.unlisted = [(Self.hidden, place)]
    let page = Array("<p><a href=\"../\(Self.hidden)\">Hidden</a>".utf8)
    let file = OutputFile(path: try OutputPath(path), content: .bytes(page), phase: .page)
    let problems = ListCheck(proof).problems(of: file)
    #expect(problems.map(\.code) == (isList ? [.takenDownPageListed] : []))
  }
}
