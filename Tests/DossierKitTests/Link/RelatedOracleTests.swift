import Testing

@testable import DossierKit

/// The ranking against one that compares every two articles in full.
struct RelatedOracleTests {
  /// What an invented article declares.
  private struct Invented {
    let id: String
    let day: Int
    let features: Set<String>
  }

  @Test(arguments: 1...12)
  func `the best are those that a comparison of all pairs finds`(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    let people = (0..<9).map { "p\($0)" }
    let bodies = (0..<5).map { "o\($0)" }
    var files: [SiteFile] = people.map { .person($0, "name: Person of \($0)") }
    files += bodies.map { .record(.organization, $0, "name: Body of \($0)") }
    var articles: [Invented] = []
    for number in 0..<40 {
      let who = people.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let what = bodies.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
      let day = Int.random(in: 1...28, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let date = "2017-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      let id = "a\(number < 10 ? "0" : "")\(number)"
      files.append(
        .article(
          id,
          "date: \(date)\npeople: [\(who.joined(separator: ", "))]\n"
            + "organizations: [\(what.joined(separator: ", "))]"))
      let civil = try #require(CivilDate(year: 2017, month: month, day: day))
      articles.append(Invented(id: id, day: civil.dayNumber, features: Set(who + what)))
    }
    let run = try await SiteFixture.check(files)
    let site = try #require(run.site)
    for article in articles {
      let found = site.graph.related[Int(try run.index(article.id))].map {
        (site[$0.record].id.text, $0.score)
      }
      let expected = Self.related(to: article, articles)
      #expect(found.map(\.0) == expected.map(\.0), "seed \(seed), \(article.id)")
      for (one, other) in zip(found, expected) { #expect(abs(one.1 - other.1) < 1e-6) }
    }
  }

  /// All pairs, by the table of `Linking.md`: the shared by weight and rarity, then what time adds.
  private static func related(
    to article: Invented, _ all: [Invented]
  ) -> [(String, Double)] {
    let ranked = all.filter { !$0.features.isEmpty }
    guard !article.features.isEmpty else { return [] }
    let total = Double(ranked.count + 1)
    let newest = ranked.map(\.day).max() ?? 0
    var found: [(article: Invented, score: Double)] = []
    for other in ranked where other.id != article.id {
      var sum = 0.0
      for feature in article.features.intersection(other.features) {
        let count = Double(ranked.count { $0.features.contains(feature) })
        let rarity = Logarithm.natural(total / count) / Logarithm.natural(total + 1)
        sum += (feature.hasPrefix("p") ? 3 : 2) * rarity
      }
      let nearness = 0.25 / (1 + Double(abs(article.day - other.day)) / 7)
      let newness = 0.05 / (1 + Double(newest - other.day) / 365)
      let score = sum * (1 + nearness + newness)
      if score >= 0.05 { found.append((other, score)) }
    }
    return found.sorted { a, b in
      if abs(a.score - b.score) > 1e-9 { return a.score > b.score }
      return (b.article.day, a.article.id) < (a.article.day, b.article.id)
    }.prefix(8).map { ($0.article.id, $0.score) }
  }
}
