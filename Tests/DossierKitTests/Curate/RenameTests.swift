import Foundation
import Testing

@testable import DossierKit

/// `rename` changes ids and nothing else, and can be taken back.
@Suite
struct RenameTests {
  @Test(arguments: 0..<120)
  func `there and back leaves every byte but those of previous_ids`(seed: UInt64) async throws {
    var generator = RandomSite(seed: seed)
    var site = CuratedSite(generator.files())
    let before = try await site.read()
    #expect(before.errors == [])
    let files = site.files
    let there = try await site.rename("berg", "mountain-2")
    let between = try await site.read()
    #expect(between.errors == [], "\(site.files)")
    #expect(between.model(calling: "mountain-2", "berg") == before.model())
    #expect(between.site.redirects.contains { $0.path == "people/berg.html" })
    let back = try await site.rename("mountain-2", "berg")
    #expect(there.references == back.references)
    #expect(there.references > 8)
    let after = try await site.read()
    #expect(after.errors == [])
    #expect(after.model() == before.model())
    #expect(Set(site.files.keys) == Set(files.keys))
    for (path, text) in files {
      #expect(plain(site.files[path] ?? "") == plain(text), "\(path)")
    }
  }

  /// A text without what a previous id adds to it.
  private func plain(_ text: String) -> String {
    let unix = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    var result: [String] = []
    for line in unix {
      var line = line
      if line.contains("- mountain-2") { continue }
      for part in [
        ", previous_ids: [mountain-2]", ", mountain-2", ", \"mountain-2\"",
      ] {
        while let range = line.range(of: part) { line.removeSubrange(range) }
      }
      if line.contains("previous_ids: [mountain-2]") { continue }
      result.append(line)
    }
    return result.joined(separator: "\n")
  }

  @Test
  func `code, plain words, titles and comments keep the old word`() async throws {
    var site = CuratedSite(
      SiteFile.world + [
        .article(
          "a", "people: [ann] # ann",
          body: "`[[ann]]` ann [[ann]] [x](person:ann \"ann\")\n\n    [[ann]]\n")
      ])
    let change = try await site.rename("ann", "bea")
    #expect(
      site.files["articles/a.md"]
        == "---\ntitle: Article a\ndate: 2017-06-21\npeople: [bea] # ann\n---\n"
        + "`[[ann]]` ann [[bea]] [x](person:bea \"ann\")\n\n    [[ann]]\n")
    #expect(
      site.files["people/bea.md"]
        == "---\nname: Ann Onymous\nprevious_ids: [ann]\ncategory: official\n---\n")
    #expect(site.files["people/ann.md"] == nil)
    // The article's three, and the speaker of a quote.
    #expect(change.references == 4)
  }

  @Test(arguments: [
    ("ann", "blast", "S03", "the id 'blast' is taken: 'blast' is defined here"),
    ("ann", "ann", "S03", "'ann' has this id already"),
    ("ann", "gone", "S03", "the id 'gone' is taken: 'gone' is a previous id of 'other'"),
    ("nobody", "x", "S02", "no record has the id 'nobody'"),
    ("gone", "x", "S02", "no record has the id 'gone'"),
    ("ann", "zed-quill", "L02", "the id 'zed-quill' would show the name that 'hidden' withholds"),
    ("ann", "odd", "S02", "this names 'ann' in a way that cannot be rewritten safely"),
  ])
  func `what cannot be renamed is said`(
    old: String, new: String, code: String, summary: String
  ) async throws {
    let odd = new == "odd" ? "See [[an\\n]] and [x](person:a&#110;n)." : ""
    let site = CuratedSite(
      SiteFile.world + [
        .person("other", "name: Other\nprevious_ids: [gone]"),
        .person(
          "hidden",
          "name: Zed Quill\nidentify: none\nreason: r\ndecided_by: d\ndecided_on: 2017-01-01"),
        .article("a", "", body: odd),
      ])
    let planned = RenamePlan.make(
      try await site.read().view, from: try site.id(old), to: try site.id(new))
    #expect(planned.value == nil)
    #expect(planned.diagnostics.first?.code.rawValue == code)
    #expect(planned.diagnostics.first?.summary == summary)
  }
}
