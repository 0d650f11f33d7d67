import Testing

@testable import DossierKit

/// The hash of what decides a ranking is another one after each change of that, and of nothing else.
struct RelatedHashTests {
  /// What a small dossier says.
  struct Content: Sendable, CustomTestStringConvertible {
    var testDescription: String { name }

    let name: String
    var first = "name: First\ndate: 2018-03-01\nlocations: [station]"
    var second = "name: Second\ndate: 2018-03-02\nlocations: [station]"
    var station = "name: Gare\nwithin: city"
    var text = "Ann Onymous left Gare."

    /// The hashes of the related records and of the companions.
    var hashes: (related: UInt64, companions: UInt64) {
      get async throws {
        let run = try await SiteFixture([
          .incident("first", first), .incident("second", second),
          .location("station", station), .location("city", "name: Stad"),
          .person("ann", "name: Ann Onymous\ncategory: official"),
          .article("text", "title: Text", body: text),
        ]).run()
        let site = try #require(run.site)
        let edition = Edition(
          settings: site.settings, records: site.records, assets: [], paths: [:])
        let context = await LinkContext(edition, jobs: 1)
        let builder = GraphBuilder(
          context, bodies: Array(site.bodies), RecordOrder(context))
        let ranking = await RelatedRanking(
          builder, ancestors: site.graph.ancestors, builder.ties(), jobs: 1)
        let named = site.records.indices.map { record in
          Set(site.bodies[record]?.mentions.map(\.record) ?? []).sorted()
        }
        let companions = Companions(
          builder.kinds, articles: Array(site.graph.articles), naming: named)
        return (ranking.hash, companions.hash)
      }
    }
  }

  @Test(arguments: [
    (Content(name: "a day", second: "name: Second\ndate: 2018-03-03\nlocations: [station]"), true),
    (Content(name: "a place", second: "name: Second\ndate: 2018-03-02\nlocations: [city]"), true),
    (Content(name: "a level", station: "name: Gare\nkind: city\nwithin: city"), true),
    (Content(name: "a holder", station: "name: Gare\nkind: site"), true),
    (
      Content(
        name: "a tie",
        second: "name: Second\ndate: 2018-03-02\nlocations: [station]\n"
          + "related: [{incident: first, type: same_network, basis: editorial}]"), true
    ),
    (Content(name: "a mention", text: "Ann Onymous left [[first]]."), true),
    (Content(name: "a declared place", text: "Ann Onymous left."), true),
    (
      Content(
        name: "a name", second: "name: Another\ndate: 2018-03-02\nlocations: [station]"), false
    ),
    (Content(name: "other words", text: "Ann Onymous came to Gare, and left it."), false),
  ])
  func `what decides the ranking decides its hash`(content: Content, differs: Bool) async throws {
    let before = try await Content(name: "before").hashes
    let after = try await content.hashes
    #expect((before.related != after.related) == differs)
  }

  @Test func `companions have another hash with other people and places, and no other`()
    async throws
  {
    let before = try await Content(name: "before").hashes.companions
    let named = Content(name: "an incident", text: "Ann Onymous left Gare at [[first]].")
    #expect(try await named.hashes.companions == before)
    let fewer = Content(name: "no place", text: "Ann Onymous left.")
    #expect(try await fewer.hashes.companions != before)
  }
}
