import Testing

@testable import DossierKit

/// Files in the order of their paths, and the folders they lie in.
struct PathOrderTests {
  private static func path(_ text: String) throws -> OutputPath { try OutputPath(text) }

  @Test(arguments: [
    ("a", "b", true), ("a/x", "a/y", true), ("a/b/x", "a/b/longer", true),
    ("a", "a/x", false), ("a/x", "b/x", false), ("a/x", "ab/x", false), ("a/b/x", "a/bb/x", false),
    ("a/b/x", "a/b-c", false), ("ä/x", "ä/y", true),
  ])
  func `two files of one folder lie beside each other`(a: String, b: String, isBeside: Bool) throws
  {
    #expect(try Bytes.equal(Self.path(a).folder, Self.path(b).folder) == isBeside)
    #expect(try Bytes.equal(Self.path(b).folder, Self.path(a).folder) == isBeside)
  }

  @Test(arguments: [
    ("page.html", ".html", true), (".html", ".html", true), ("html", ".html", false),
    ("a.htm", ".html", false), ("é", "é", true), ("x", "", true), ("", "", true),
  ])
  func `the end of a text is compared by its bytes`(text: String, end: String, ends: Bool) {
    #expect(Bytes.ends(text, with: end) == ends)
  }

  @Test func `two lists are merged in order`() throws {
    func files(_ paths: [String]) throws -> [PlannedFile] {
      try paths.map { PlannedFile(path: try Self.path($0)) { [] } }
    }
    let all = ["a.html", "a/b.html", "a/c.html", "b.js", "c/x", "d"]
    for mask in 0..<(1 << all.count) {
      let first = all.enumerated().filter { mask & 1 << $0.offset != 0 }.map(\.element)
      let second = all.filter { !first.contains($0) }
      let merged = try files(first).merged(with: files(second))
      #expect(merged.map(\.path.text) == all)
      let sorted = try files(second.reversed() + first).sortedByPath()
      #expect(sorted.map(\.path.text) == all)
    }
  }
}
