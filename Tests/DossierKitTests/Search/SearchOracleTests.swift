import Foundation
import Testing

@testable import DossierKit

/// The index holds what a plain search of all texts finds.
struct SearchOracleTests {
  /// Articles of invented words, some common and some rare, with accents, signs and headings.
  private static let files: [SiteFile] = {
    var random = SeededRandom(seed: 11)
    let words =
      ["de", "the", "élan", "l’eau", "Łódź", "Sint-Jans", "2017", "b²"]
      + (0..<400).map { "w\($0 * $0 % 977)" }
    return (0..<150).map { number in
      let body = (0..<Int.random(in: 5...120, using: &random)).map { _ in
        let index = min(
          Int.random(in: 0..<words.count, using: &random),
          Int.random(in: 0..<words.count, using: &random))
        return words[index] + (Bool.random(using: &random) ? "," : "")
      }
      return .article(
        "a\(number)", "date: 2017-06-\(10 + number % 19)",
        body: "## Kop \(number)\n\n" + body.joined(separator: " ") + "\n")
    }
  }()

  /// The words of a text, cut by Foundation's sets instead of the folding table.
  private static func words(_ text: String) -> Set<String> {
    let folded = String(decoding: Folding.fold(text), as: UTF8.self)
    return Set(
      folded.unicodeScalars.split { !CharacterSet.alphanumerics.contains($0) }
        .map { String(String.UnicodeScalarView($0)) })
  }

  @Test func `each pair of words is found together where both stand, and nowhere else`()
    async throws
  {
    let run = try await SiteFixture(Self.files).run()
    let reader = IndexReader(try #require(try await run.search()))
    let cards = try reader.cards()
    let texts = try cards.indices.map { number in
      Self.words("\(cards[number][0]) \(try reader.text(of: number))")
    }
    let terms = try reader.terms().filter { !$0.term.hasPrefix("@") }
    #expect(Set(terms.map(\.term)) == texts.reduce(into: []) { $0.formUnion($1) })
    #expect(
      terms.map(\.term) == terms.map(\.term).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let found = Dictionary(
      uniqueKeysWithValues: terms.map { ($0.term, Set($0.documents.map { Int($0 >> 3) })) })
    var random = SeededRandom(seed: 3)
    for _ in 0..<2000 {
      let a = terms[Int.random(in: 0..<terms.count, using: &random)].term
      let b = terms[Int.random(in: 0..<terms.count, using: &random)].term
      let expected = Set(texts.indices.filter { texts[$0].contains(a) && texts[$0].contains(b) })
      #expect(found[a]?.intersection(found[b] ?? []) == expected, "\(a) \(b)")
    }
  }

  @Test(arguments: [2, 3, 8])
  func `any number of jobs makes the same index`(jobs: Int) async throws {
    let run = try await SiteFixture(Self.files).run()
    let (one, many) = (try await run.search(jobs: 1), try await run.search(jobs: jobs))
    #expect(try IndexReader(#require(one)).files == IndexReader(#require(many)).files)
    #expect(one?.version == many?.version)
  }

  @Test func `a new article is asked for anew, and leaves the files of older ones`() async throws {
    let first = try await SiteFixture(Self.files).run().search()
    let second = try await SiteFixture(
      Self.files + [.article("z", "date: 2018-01-01", body: "New.\n")]
    ).run().search()
    #expect(first?.version != second?.version)
    #expect(first?.version.wholeMatch(of: /[0-9a-f]{8}/) != nil)
    let (old, new) = try (IndexReader(#require(first)).files, IndexReader(#require(second)).files)
    let texts = old.keys.filter { $0.hasPrefix("x/") }
    #expect(new.keys.count { $0.hasPrefix("x/") } == texts.count + 1)
    #expect(texts.allSatisfy { new[$0] == old[$0] })
    #expect(new["m/0.js"] == old["m/0.js"])
  }
}
