import Testing

@testable import DossierKit

/// What connects two records, and which of several chains tells most.
struct ExplanationTests {
  private func explain(
    _ files: [SiteFile], _ from: String, _ to: String, limit: Int = 3
  ) async throws -> (Explanation, Site) {
    let run = try await SiteFixture.check(SiteFile.world + files)
    let site = try #require(run.site)
    return (
      Explanation(from: try run.index(from), to: try run.index(to), in: site, limit: limit), site
    )
  }

  private func chains(
    _ files: [SiteFile], _ from: String, _ to: String, limit: Int = 3
  ) async throws -> [String] {
    let (explanation, site) = try await explain(files, from, to, limit: limit)
    return explanation.chains.map { chain in
      chain.records.map { site[$0].id.text }.joined(separator: " ")
    }
  }

  private func words(_ files: [SiteFile], _ from: String, _ to: String) async throws -> [String] {
    let (explanation, _) = try await explain(files, from, to)
    return (explanation.chains.first?.steps ?? []).flatMap { step in
      step.ties.map { $0.by == step.from ? $0.form.words : $0.form.inverseWords }
    }
  }

  static let steps: [([SiteFile], String, String, [String])] = [
    ([.article("x", body: "The blast.")], "x", "blast", ["names"]),
    ([.article("x", body: "The blast.")], "blast", "x", ["is named by"]),
    ([.article("x", "incidents: [blast]")], "x", "blast", ["has as a subject"]),
    ([.article("x", "incidents: [blast]")], "blast", "x", ["is a subject of"]),
    (
      [.article("x", "incidents: [blast]", body: "[[blast]]")], "x", "blast",
      ["has as a subject", "names"]
    ),
    (
      [.incident("x", "involved: [{who: ann, role: suspect, sources: [wire]}]")], "ann", "x",
      ["is suspect in"]
    ),
    (
      [.incident("x", "related: [{incident: raid, type: precursor, sources: wire}]")], "x", "raid",
      ["is a precursor of"]
    ),
    (
      [.incident("x", "related: [{incident: raid, type: precursor, sources: wire}]")], "raid", "x",
      ["was preceded by"]
    ),
    ([.incident("x", "part_of: raid")], "raid", "x", ["includes"]),
    ([.incident("x", "part_of: raid")], "x", "raid", ["is part of"]),
    ([], "station", "city", ["lies in"]),
    ([], "city", "station", ["holds"]),
    ([], "station", "land", ["lies in", "lies in"]),
    ([], "belt", "blast", ["is a claim about"]),
    ([], "words", "ann", ["quotes"]),
    ([.article("x", "sources: [wire]")], "x", "wire", ["cites"]),
    ([.article("x", body: "It was loud [@wire, p. 2].")], "wire", "x", ["is cited by"]),
  ]

  @Test(arguments: steps.indices)
  func `each kind of step is said from both sides`(index: Int) async throws {
    let (files, from, to, expected) = Self.steps[index]
    #expect(try await words(files, from, to) == expected)
  }

  @Test func `two names in a text are one step, in one sentence or not`() async throws {
    let apart = SiteFile.article("apart", body: "Ann Onymous spoke. Politie did not.")
    let together = SiteFile.article("together", body: "Then Ann Onymous met Politie.")
    let (explanation, site) = try await explain([apart, together], "ann", "police")
    #expect(explanation.length == 2)
    #expect(explanation.count == 2)
    let ways = explanation.chains.flatMap(\.steps).map { step in
      if case .coOccurrence(let article, let inOne) = step.kind {
        "\(site[article].id) \(inOne) \(step.ties.count)"
      } else {
        "?"
      }
    }
    #expect(ways == ["together true 2", "apart false 2"])
  }

  @Test func `two texts with one source are one step`() async throws {
    let (explanation, site) = try await explain(
      [
        .article("x", body: "It was loud [@paper]."),
        .article("y", "date: 2011-01-01\nsources: [paper]"),
      ], "x", "y")
    let step = try #require(explanation.chains.first?.steps.first)
    guard case .sameSource(let source) = step.kind else {
      Issue.record("\(step.kind)")
      return
    }
    #expect(site[source].id.text == "paper")
    #expect(explanation.chains.first?.steps.count == 1)
  }

  @Test func `a declared tie tells more than names, and a rare record more than a hub`()
    async throws
  {
    let files: [SiteFile] =
      [
        .article("text", body: "Ann Onymous and Politie."),
        .incident(
          "arrest",
          "involved: [{who: ann, role: suspect, sources: [wire]}, "
            + "{who: police, role: responder, sources: [wire]}]"),
      ]
    #expect(try await chains(files, "ann", "police").first == "ann arrest police")
    var hub: [SiteFile] = [
      .location("hub", "name: Hub City"), .location("corner", "name: The Corner"),
      .article("x", "locations: [hub, corner]"), .article("y", "locations: [hub, corner]"),
    ]
    for number in 0..<30 { hub.append(.article("a\(number)", "locations: [hub]")) }
    #expect(try await chains(hub, "x", "y") == ["x corner y", "x hub y"])
    #expect(try await chains(hub, "x", "y", limit: 1) == ["x corner y"])
  }

  @Test func `a step knows its sources and its sentence`() async throws {
    let (explanation, site) = try await explain(
      [
        .article(
          "x", body: "Quiet.\n\n## At noon\n\nIt rained. The blast [@wire] shook it. More [@paper]."
        )
      ], "x", "blast")
    let tie = try #require(explanation.chains.first?.steps.first?.ties.first)
    #expect(tie.sources.map { site[$0].id.text } == ["wire"])
    let sentence = try #require(tie.sentence)
    let words = SentenceWords(site: site)
    #expect(words.text(sentence, in: tie.by) == "The blast shook it.")
    #expect(words.section(sentence, in: tie.by) == "At noon")
  }

  @Test func `what is not the same, and what a policy names, is no tie`() async throws {
    let files: [SiteFile] = [
      .location("p", "name: Alpha\nnot_same_as: [q]"), .location("q", "name: Beta"),
      .article("x", "link: {not: [p]}"),
    ]
    #expect(try await chains(files, "p", "q").isEmpty)
    #expect(try await chains(files, "x", "p").isEmpty)
  }

  @Test func `what is not public connects nothing`() async throws {
    let files: [SiteFile] = [
      .location("p", "name: Alpha"), .location("q", "name: Beta"),
      .article("x", "locations: [p, q]\nstatus: draft"),
      .article("y", "locations: [p, q]\nembargo: 2030-01-01T00:00:00Z"),
    ]
    #expect(try await chains(files, "p", "q").isEmpty)
  }
}
