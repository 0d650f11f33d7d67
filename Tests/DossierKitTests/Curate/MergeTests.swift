import Foundation
import Testing

@testable import DossierKit

/// `merge` makes one record of two and says what would be lost.
@Suite
struct MergeTests {
  @Test(arguments: 0..<80)
  func `after a merge the site is as if there had been one record`(seed: UInt64) async throws {
    var generator = RandomSite(seed: seed)
    var site = CuratedSite(generator.files())
    let before = try await site.read()
    _ = try await site.merge("holm", "berg")
    let after = try await site.read()
    #expect(after.errors == [], "\(site.files)")
    #expect(after.site.index(of: try site.id("holm")) == nil)
    #expect(after.site.redirects.contains { $0.path == "people/holm.html" })
    // Nothing names the record that is gone, and what named it names the other.
    var finder = ReferenceFinder(after.view, try site.id("holm"))
    finder.run()
    #expect(finder.tokens.isEmpty)
    let names = after.view.record(try site.id("berg"))?.common.aliases.map(\.name.value) ?? []
    #expect(names.contains("Ada Holm"))
    #expect(
      links(before, ["holm", "berg"]) == links(after, ["berg"]))
  }

  /// How many written links lead to some records.
  private func links(_ reading: CuratedSite.Reading, _ ids: [String]) -> Int {
    reading.site.bodies.reduce(0) { count, body in
      count
        + (body?.mentions.count { $0.isExplicit && ids.contains(reading.site[$0.record].id.text) }
          ?? 0)
    }
  }

  @Test
  func `names, previous ids and addresses go over; lists name no record twice`() async throws {
    var site = CuratedSite(
      SiteFile.world + [
        .person(
          "anna",
          "name: \"Anna: O.\"\naliases: [{name: AO, kind: acronym}, Ann Onymous]\n"
            + "previous_ids: anja\nsame_as: [Q1, Q2]"),
        .person("zoe", "name: Zoe"),
        .article("a", "people: [ann, anna, zoe]", body: "[[anna]]"),
        .article("b", "people:\n  - anna\n  - ann\n  - zoe"),
        .settings("pinned: [anna, ann]"),
      ])
    let change = try await site.merge("anna", "ann")
    #expect(change.lost.map(\.words) == [])
    #expect(
      site.files["people/ann.md"]
        == "---\nname: Ann Onymous\nprevious_ids: [anna, anja]\n"
        + "aliases: [\"Anna: O.\", {name: AO, kind: acronym}]\nsame_as: [\"Q1\", \"Q2\"]\ncategory: official\n---\n"
        .replacing("\"Q1\", \"Q2\"", "Q1, Q2"))
    #expect(site.files["people/anna.md"] == nil)
    #expect(site.files["articles/a.md"]?.contains("people: [ann, zoe]\n") == true)
    #expect(site.files["articles/b.md"]?.contains("people:\n  - ann\n  - zoe\n") == true)
    #expect(site.files["articles/a.md"]?.contains("[[ann]]") == true)
    #expect(site.files["dossier.yml"]?.contains("pinned: [ann]\n") == true)
  }

  @Test
  func `what only the other record says is listed`() async throws {
    var site = CuratedSite(
      SiteFile.world + [
        .person(
          "anna",
          "name: Ann Onymous\ncategory: official\nborn: 1970\nsources: [wire, paper]\n"
            + "internal: |\n  one\n  two"),
        .person("bea", "name: Ann Onymous\ncategory: official\nsources: [paper]"),
      ])
    let change = try await site.merge("anna", "bea")
    #expect(change.lost.map(\.words) == ["born: 1970", "sources: wire", "internal: | …"])
  }

  @Test(arguments: [
    ("ann", "police", "S02", "'ann' is of the kind person, 'police' of the kind organization"),
    ("ann", "ann", "S03", "'ann' cannot be merged with itself"),
    ("ann", "bea", "S02", "'ann' says that it is not the same as 'bea'"),
    ("bea", "ann", "S02", "'ann' says that it is not the same as 'bea'"),
    (
      "hidden", "bea", "L02",
      "the name of 'hidden' is withheld, and that of the other record is not"
    ),
    ("ann", "nobody", "S02", "no record has the id 'nobody'"),
  ])
  func `what cannot be merged is said`(
    old: String, new: String, code: String, summary: String
  ) async throws {
    let world = SiteFile.world.filter { $0.path != "people/ann.md" }
    let site = CuratedSite(
      world + [
        .person("ann", "name: Ann\nnot_same_as: [bea]"), .person("bea", "name: Bea"),
        .person(
          "hidden",
          "name: Zed Quill\nidentify: none\nreason: r\ndecided_by: d\ndecided_on: 2017-01-01"),
      ])
    let planned = MergePlan.make(
      try await site.read().view, from: try site.id(old), into: try site.id(new))
    #expect(planned.value == nil)
    #expect(planned.diagnostics.map(\.code.rawValue) == [code])
    #expect(planned.diagnostics.first?.summary == summary)
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    var text = self
    while let range = text.range(of: old) { text.replaceSubrange(range, with: new) }
    return text
  }
}
