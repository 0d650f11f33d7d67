import CommonMark
import Testing

@testable import DossierKit

/// Backlinks, places, ties, and who stands beside whom.
struct GraphTests {
  static let files =
    SiteFile.world + [
      .article(
        "old", "date: 2016-01-01",
        body: "Nothing. At Gare it shook, Ann Onymous said. Later.\n\n# Then\n\nGare again."),
      .article(
        "new", "date: 2018-01-01\nincidents: [blast]\nlocations: [station]",
        body: "About [[ann|her]] at Gare."),
    ]

  private func names(_ run: SiteFixture.Run, _ list: [SiteGraph.Backlink]) -> [String] {
    run.ids(list.map(\.source))
  }

  @Test func `a backlink holds the sentence and its section`() async throws {
    let run = try await SiteFixture.check(Self.files)
    let site = try #require(run.site)
    let links = site.graph.backlinks[Int(try run.index("station"))]
    // Newest first; records of one day by kind and id.
    #expect(names(run, links) == ["new", "blast", "raid", "old"])
    let old = try #require(links.last)
    let body = try #require(site[old.source].body)
    let passages = site.graph.passages(of: old).map { passage in
      let block = body.facts.blocks[Int(passage.block)]
      let text = block.text
      let sentence = text[Int(passage.sentence.lowerBound)..<Int(passage.sentence.upperBound)]
      let mention = text[Int(passage.mention.lowerBound)..<Int(passage.mention.upperBound)]
      return
        "\(block.section) \(String(decoding: sentence, as: UTF8.self)) (\(String(decoding: mention, as: UTF8.self)))"
    }
    #expect(passages == ["-1 At Gare it shook, Ann Onymous said. (Gare)", "0 Gare again. (Gare)"])
    #expect(links.prefix(2).map { Array(site.graph.purposes(of: $0)) } == [[.subject], [.site]])
  }

  @Test func `two names in one sentence make one passage`() async throws {
    let run = try await SiteFixture.check([
      .location("gare", "name: Gare"), .article("x", body: "Gare is Gare. Gare."),
    ])
    let site = try #require(run.site)
    #expect(site.graph.backlinks[Int(try run.index("gare"))].map(\.passages.count) == [2])
  }

  @Test func `many names in one paragraph are split once`() async throws {
    let run = try await SiteFixture([
      .location("gare", "name: Gare"),
      .article("x", body: String(repeating: "Gare shook. ", count: 10_000)),
    ]).run()
    let site = try #require(run.site)
    #expect(site.graph.backlinks[Int(try run.index("gare"))].first?.passages.count == 10_000)
  }

  @Test func `an incident is in every place that holds its place`() async throws {
    let run = try await SiteFixture.check(Self.files)
    let site = try #require(run.site)
    for id in ["station", "city", "land"] {
      #expect(run.ids(site.graph.incidents[Int(try run.index(id))]) == ["blast", "raid"])
    }
    #expect(run.ids(site.graph.ancestors[Int(try run.index("station"))]) == ["city", "land"])
    #expect(run.ids(site.graph.children[Int(try run.index("land"))]) == ["city"])
    #expect(run.ids(site.graph.incidents[Int(try run.index("belt"))]) == ["blast"])
    #expect(run.ids(site.graph.articles[Int(try run.index("ann"))]) == ["new", "old"])
    #expect(run.ids(site.graph.companions[Int(try run.index("ann"))].map(\.record)) == ["station"])
  }

  @Test func `a circle of places ends`() async throws {
    let run = try await SiteFixture([
      SiteFile(
        "locations.yml",
        "a: {name: A, within: b}\nb: {name: B, within: a}\nc: {name: C, within: a}\n"),
      .incident("x", "locations: [c]"),
    ]).run()
    let site = try #require(run.site)
    #expect(run.ids(site.graph.ancestors[Int(try run.index("c"))]) == ["a", "b"])
    #expect(run.ids(site.graph.ancestors[Int(try run.index("a"))]) == ["b"])
  }

  @Test func `a declared tie has its inverse`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .incident(
          "x",
          "related: [{incident: blast, type: precursor, basis: official, note: said so, sources: wire}]\npart_of: raid"
        ),
        .incident("y", "related: [{incident: x, type: compared_with, sources: wire}]"),
        .incident("z", "related: [{incident: y, type: compared_with, sources: wire}]"),
        .incident("w", "related: [{incident: z, type: same_method, sources: wire}]"),
        .incident("v", "related: [{incident: v, type: same_method, sources: wire}]"),
      ])
    let site = try #require(run.site)
    func ties(_ id: String) throws -> [String] {
      site.graph.ties[Int(try run.index(id))].map {
        "\($0.isInverse ? "<" : ">") \($0.kind.rawValue) \(site[$0.other].id)"
      }
    }
    #expect(try ties("x") == ["> precursor blast", "> part_of raid", "< compared_with y"])
    #expect(try ties("blast") == ["< precursor x"])
    #expect(try ties("raid") == ["< part_of x"])
    #expect(try ties("y") == ["> compared_with x", "< compared_with z"])
    #expect(try ties("v").isEmpty)
    let inverse = try #require(site.graph.ties[Int(try run.index("blast"))].first)
    #expect(inverse.note == "said so" && inverse.basis == .official && inverse.sources.count == 1)
  }

  @Test func `a two-way tie that both declare stands once`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .incident("x", "related: [{incident: y, type: same_network, sources: wire}]"),
        .incident("y", "related: [{incident: x, type: same_network, sources: wire}]"),
      ])
    let site = try #require(run.site)
    for id in ["x", "y"] { #expect(site.graph.ties[Int(try run.index(id))].count == 1) }
  }

  @Test(arguments: [2, 8])
  func `the number of jobs changes nothing`(jobs: Int) async throws {
    let one = try await SiteFixture(Self.files).run()
    let many = try await SiteFixture(Self.files).run(jobs: jobs)
    #expect("\(try #require(one.site).graph)" == "\(try #require(many.site).graph)")
  }
}
