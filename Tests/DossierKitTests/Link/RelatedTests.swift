import Testing

@testable import DossierKit

/// What is related to an article or an incident, and why.
struct RelatedTests {
  private func related(_ run: SiteFixture.Run, to id: String) throws -> [String] {
    let site = try #require(run.site)
    return run.ids(site.graph.related[Int(try run.index(id))].map(\.record))
  }

  private func reasons(_ run: SiteFixture.Run, from id: String, to other: String) throws -> [String]
  {
    let site = try #require(run.site)
    let index = try run.index(other)
    let entry = site.graph.related[Int(try run.index(id))].first { $0.record == index }
    return (entry?.told ?? []).map { reason in
      switch reason {
      case .tie(let kind, let isInverse, _): "\(isInverse ? "inverse " : "")\(kind.rawValue)"
      case .sharedIncident(let record, _): "incident \(site[record].id)"
      case .sharedPerson(let record, let isDeclared): "person \(site[record].id) \(isDeclared)"
      case .sharedOrganization(let record, _): "organization \(site[record].id)"
      case .sharedPlace(let record, let level, let isDeclared, let isNamed, _):
        "\(isDeclared ? level.rawValue : isNamed ? "named" : "inside") \(site[record].id)"
      case .sharedClaim(let record, _): "claim \(site[record].id)"
      case .mentions(let byOther): byOther ? "named there" : "named here"
      case .daysApart(let days): "\(days) days"
      case .newness: "new"
      }
    }
  }

  @Test func `a declared tie comes first`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .location("far", "name: Far"),
        .incident(
          "x",
          "date: 2001-01-01\nlocations: [far]\nrelated: [{incident: blast, type: precursor, sources: wire}]"
        ),
      ])
    #expect(try related(run, to: "x").first == "blast")
    #expect(try reasons(run, from: "x", to: "blast") == ["precursor"])
    #expect(try related(run, to: "blast").first == "x")
    #expect(try reasons(run, from: "blast", to: "x") == ["inverse precursor"])
    #expect(try reasons(run, from: "blast", to: "raid") == ["site station", "0 days"])
  }

  @Test func `what is rare says more than what stands everywhere`() async throws {
    var files: [SiteFile] = [
      .location("hub", "name: Hub"), .location("corner", "name: Corner"),
      .person("ann", "name: Ann Onymous"),
    ]
    for number in 0..<40 {
      let day = "date: 2017-06-\(10 + number % 18)"
      let place = number == 7 || number == 31 ? "locations: [hub, corner]" : "locations: [hub]"
      files.append(.article("a\(number)", "\(day)\n\(place)"))
    }
    let run = try await SiteFixture.check(files)
    #expect(try related(run, to: "a7").first == "a31")
    #expect(try reasons(run, from: "a7", to: "a31").first == "site corner")
    let site = try #require(run.site)
    let scores = site.graph.related[Int(try run.index("a7"))].map(\.score)
    #expect(scores.count >= 1 && (scores.count == 1 || scores[0] > 5 * scores[1]))
  }

  @Test func `a mention is told as one`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .article("x", "date: 2019-01-01", body: "The blast."),
        .article("y", "date: 2019-03-01\nincidents: [blast]\npeople: [ann]"),
        .article("z", "date: 2012-01-01\npeople: [ann]"),
        .article("w", "date: 2012-06-01", body: "Ann Onymous spoke."),
      ])
    #expect(try reasons(run, from: "x", to: "blast") == ["named here"])
    #expect(try reasons(run, from: "blast", to: "x") == ["named there"])
    #expect(try reasons(run, from: "x", to: "y") == ["incident blast"])
    #expect(try reasons(run, from: "y", to: "z") == ["person ann true"])
    #expect(try reasons(run, from: "w", to: "z") == ["person ann false"])
  }

  @Test func `a translation is not related to its original`() async throws {
    let run = try await SiteFixture.check(
      SiteFile.world + [
        .article("x", "incidents: [blast]"), .article("y", "incidents: [blast]\ntranslation_of: x"),
        .article("z", "incidents: [blast]\ntranslation_of: x"), .article("w", "incidents: [blast]"),
      ])
    for id in ["x", "y", "z"] {
      #expect(Set(try related(run, to: id)).isDisjoint(with: ["x", "y", "z"]))
      #expect(try related(run, to: id).contains("w"))
    }
    #expect(Set(["x", "y", "z"]).isSubset(of: try related(run, to: "w")))
  }

  @Test func `a hub of thousands relates nothing by itself`() async throws {
    var files: [SiteFile] = [.location("hub", "name: Hub"), .location("other", "name: Other")]
    for number in 0..<3_000 {
      files.append(.article("a\(number)", "date: \(1990 + number / 300)-06-15\nlocations: [hub]"))
    }
    for number in 0..<40 {
      files.append(.article("b\(number)", "date: 1980-01-01\nlocations: [other]"))
    }
    files.append(.article("both", "date: 1995-06-15\nlocations: [hub, other]"))
    let run = try await SiteFixture.check(files)
    let site = try #require(run.site)
    #expect(site.graph.related.allSatisfy { $0.count <= 8 })
    #expect(site.graph.articles[Int(try run.index("hub"))].count == 3_001)
    #expect(try related(run, to: "a17").isEmpty)
    let near = try related(run, to: "both")
    #expect(near.count == 8 && near.allSatisfy { $0.hasPrefix("b") })
  }

  @Test func `of a hub the nearest in time and the newest are compared`() async throws {
    var files: [SiteFile] = [.location("hub", "name: Hub City"), .location("other", "name: Other")]
    for number in 0..<200 {
      let month = number % 12 + 1
      let date = "date: \(1990 + number / 12)-\(month < 10 ? "0" : "")\(month)-01"
      files.append(.article("a\(number)", date, body: "In Hub City."))
    }
    for number in 0..<600 { files.append(.article("b\(number)", "locations: [other]")) }
    files.append(.article("oldest", "date: 1989-12-01\nlocations: [hub]"))
    files.append(.article("newest", "date: 2019-01-01\nlocations: [hub]"))
    let run = try await SiteFixture.check(files)
    // A declared place counts for more than a name in the text, however far in time.
    #expect(try related(run, to: "oldest").first == "newest")
    let near = try related(run, to: "a100").filter { $0.hasPrefix("a") }
    #expect(!near.isEmpty && near.allSatisfy { (88...112).contains(Int($0.dropFirst()) ?? 0) })
  }

  @Test func `what shares nothing is not related`() async throws {
    let run = try await SiteFixture.check([
      .location("a", "name: Alpha"), .location("b", "name: Beta"), .article("x", "locations: [a]"),
      .article("y", "locations: [b]"),
      .article("z"),
    ])
    for id in ["x", "y", "z"] { #expect(try related(run, to: id).isEmpty) }
  }
}

/// The account that each result gives of its score.
struct RelatedScoreTests {
  @Test func `a score is the sum of its evidence`() async throws {
    var files = SiteFile.world
    for number in 0..<90 {
      files.append(
        .article(
          "a\(number)", "date: \(2000 + number % 17)-06-15\nlocations: [station]\npeople: [ann]",
          body: number % 3 == 0 ? "Politie came to Gare." : "The blast."))
    }
    let run = try await SiteFixture.check(files)
    let site = try #require(run.site)
    var count = 0
    for related in site.graph.related.joined() {
      count += 1
      let sum = related.evidence.reduce(0) { $0 + $1.contribution }
      #expect(abs(related.score - sum) < 1e-9)
      #expect(related.evidence.allSatisfy { (0...1).contains($0.rarity) && $0.weight > 0 })
      // A build keeps no more than this, and tells the same of it.
      let kept = related.asTold
      #expect(kept.told.count < related.evidence.count && kept.evidence.isEmpty)
      #expect(kept.told.map { "\($0)" } == related.told.map { "\($0)" })
    }
    #expect(count > 300)
    for list in site.graph.related {
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.score >= $1.score })
    }
  }

  /// The finer the shared place, the more related; declared beats named.
  @Test(arguments: [
    ("locations: [s1]", "locations: [s1]", "locations: [s2]"),
    ("locations: [s1]", "locations: [s2]", "locations: [s3]"),
    ("locations: [s1]", "locations: [s3]", "locations: [s4]"),
    ("locations: [s1]", "locations: [s4]", "locations: [s5]"),
  ])
  func `a nearer place is more`(own: String, near: String, far: String) async throws {
    let run = try await SiteFixture.check(
      Self.places + [
        .article("own", own), .article("near", near), .article("far", far),
      ] + Self.others)
    let site = try #require(run.site)
    let order = run.ids(site.graph.related[Int(try run.index("own"))].map(\.record))
      .filter { ["near", "far"].contains($0) }
    #expect(order == ["near", "far"])
  }

  @Test func `declared is more than named, and newer a little more than older`() async throws {
    let run = try await SiteFixture.check(
      Self.places + [
        .article("own", "locations: [s1]"), .article("named", body: "At One Street."),
        .article("declared", "locations: [s1]"),
        .article("older", "date: 2001-06-01\npeople: [ann]"),
        .article("middle", "date: 2009-01-01\npeople: [ann]"),
        .article("newer", "date: 2017-01-01\npeople: [ann]"), .person("ann", "name: Ann Onymous"),
      ] + Self.others)
    let site = try #require(run.site)
    func order(_ id: String) throws -> [String] {
      run.ids(site.graph.related[Int(try run.index(id))].map(\.record))
    }
    #expect(
      try order("own").filter { ["declared", "named"].contains($0) } == ["declared", "named"])
    #expect(try order("middle").first == "newer")
  }

  static let places: [SiteFile] = [
    .location("c", "name: Country\nkind: country"),
    .location("r", "name: Regio\nkind: region\nwithin: c"),
    .location("t", "name: Town City\nkind: city\nwithin: r"),
    .location("n", "name: Near Wood\nkind: municipality\nwithin: t"),
    .location("s1", "name: One Street\nkind: station\nwithin: n"),
    .location("s2", "name: Two Street\nkind: station\nwithin: n"),
    .location("s3", "name: Three Street\nkind: station\nwithin: t"),
    .location("s4", "name: Four Street\nkind: station\nwithin: r"),
    .location("s5", "name: Five Street\nkind: station\nwithin: c"),
    .location("else", "name: Elsewhere"),
  ]
  /// So that what the others share is rare.
  static let others: [SiteFile] = (0..<60).map { .article("z\($0)", "locations: [else]") }
}
