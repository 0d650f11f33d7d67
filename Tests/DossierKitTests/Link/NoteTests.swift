import Testing

@testable import DossierKit

struct NoteTests {
  private func run(_ body: String) async throws -> (notes: [String], calls: [[String]]) {
    let run = try await SiteFixture.check(
      SiteFile.world + [.record(.source, "leak", "confidential: true"), .article("x", body: body)])
    let site = try #require(run.site)
    let linked = try #require(site.bodies[Int(try run.index("x"))])
    let notes = linked.notes.map { note in
      "\(note.number) \(site[note.source].id)\(note.locator.map { ", \($0)" } ?? "") ×\(note.uses)"
    }
    let calls = linked.resolutions.compactMap { resolution -> [String]? in
      guard case .notes(let calls) = resolution else { return nil }
      return calls.map { "\($0.number).\($0.use)" }
    }
    return (notes, calls)
  }

  @Test func `one source twice in the same brackets is one note`() async throws {
    let (notes, calls) = try await run("A [@wire; @wire] b [@wire, p. 2; @wire; @wire, p. 2].")
    #expect(notes == ["1 wire ×2", "2 wire, p. 2 ×1"])
    #expect(calls == [["1.1"], ["2.1", "1.2"]])
  }

  @Test func `notes are numbered by first use and used again`() async throws {
    let (notes, calls) = try await run(
      "A [@paper]. B [@wire, p. 2; @paper].\n\n- C [@wire, p. 2]\n- D [@wire]")
    #expect(notes == ["1 paper ×2", "2 wire, p. 2 ×2", "3 wire ×1"])
    #expect(calls == [["1.1"], ["2.1", "1.2"], ["2.2"], ["3.1"]])
  }

  @Test func `spaces round a locator do not count`() async throws {
    let (notes, _) = try await run("A [@wire,p. 2] [@wire ,  p. 2 ] [@wire, ]")
    #expect(notes == ["1 wire, p. 2 ×2", "2 wire ×1"])
  }

  @Test func `a note inside code or a link is none`() async throws {
    let (notes, _) = try await run("`[@wire]` [[@paper]](https://example.org) [@ x")
    #expect(notes.isEmpty)
  }

  @Test func `a source that is cited knows by whom`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [.article("x", "sources: [paper]", body: "A [@wire].")])
    let site = try #require(run.site)
    for id in ["wire", "paper"] {
      let links = site.graph.backlinks[Int(try run.index(id))]
      let fromArticle = try #require(links.first { site[$0.source].id.text == "x" })
      #expect(site.graph.purposes(of: fromArticle) == [.cites])
    }
  }
}
