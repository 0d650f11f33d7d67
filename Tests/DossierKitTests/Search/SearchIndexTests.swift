import Testing

@testable import DossierKit

struct SearchIndexTests {
  private func reader(_ files: [SiteFile]) async throws -> IndexReader {
    let run = try await SiteFixture(SiteFile.world + files).run()
    return IndexReader(try #require(try await run.search()))
  }

  /// The titles of the documents that have a term.
  private func titles(_ term: String, in reader: IndexReader) throws -> Set<String> {
    let cards = try reader.cards()
    return Set(try reader.documents(term).map { cards[$0][0] })
  }

  @Test(arguments: [
    ("Élan", "elan"), ("l'eau", "eau"), ("Łódź", "lodz"), ("Sint-Jans", "jans"),
    ("[[ann]]", "onymous"),
    ("[[ann|she]]", "she"), ("*em*phasis", "emphasis"), ("`code`", "code"), ("x² 2015", "2015"),
    ("Ωμέγα", "ωμεγα"), ("snake_case", "snake"),
  ])
  func `a word of a text is found in its folded form`(text: String, term: String) async throws {
    let reader = try await reader([.article("a", "title: Needle", body: "See \(text).\n")])
    #expect(try titles(term, in: reader).contains("Needle"))
  }

  @Test(arguments: ["wire", "xyz", "note"])
  func `what is no word of the text is not found`(term: String) async throws {
    let reader = try await reader([
      .article("a", "title: Needle", body: "Words [@wire, note]. <!-- xyz --> More.\n")
    ])
    #expect(try !titles(term, in: reader).contains("Needle"))
  }

  @Test func `a heading does not run into a sentence, nor one item into the next`() async throws {
    let reader = try await reader([
      .article(
        "a", "title: Needle\ndate: 2019-01-01",
        body:
          "One night.\n\n## What is known\n\nA man said “no.”\n\n- one thing\n- another\n\n## More\n"
      )
    ])
    let text = try reader.text(of: 0)
    #expect(
      text.hasPrefix(
        "One night. A man said “no.” one thing · another · What is known · More"))
  }

  @Test func `every kind with a page is found by its name, its makers and what it is about`()
    async throws
  {
    let reader = try await reader([
      .article("a", "title: Needle\nauthors: [{name: Jo Penn}]\nlocations: [station]", body: "T.\n")
    ])
    for (term, title) in [
      ("penn", "Needle"), ("gare", "Needle"), ("blast", "The blast"), ("stad", "Stad"),
      ("onymous", "Ann Onymous"), ("politie", "Politie"), ("agency", "A wire"), ("belt", "A belt"),
    ] {
      #expect(try titles(term, in: reader).contains(title), "\(term)")
    }
    // Names count for what they name, not for the places that hold it; facets do.
    #expect(try !titles("landia", in: reader).contains("Needle"))
    #expect(try titles("@l:land", in: reader).isSuperset(of: ["Needle", "The blast", "Gare"]))
    #expect(try titles("@k:article", in: reader) == ["Needle"])
    #expect(try titles("@g:en", in: reader).contains("Needle"))
  }

  @Test func `documents stand newest first, those without a date at the end`() async throws {
    let reader = try await reader([
      .article("a", "title: Old\ndate: 2016-01-01"), .article("b", "title: New\ndate: 2019-01-01"),
    ])
    let titles = try reader.cards().map { $0[0] }
    #expect(titles.first == "New")
    let (new, old) = (titles.firstIndex(of: "New"), titles.firstIndex(of: "Old"))
    #expect(try #require(new) < #require(old))
    #expect(try #require(old) < #require(titles.firstIndex(of: "Stad")))
    let manifest = try #require(try reader.payload("s.js") as? [String: Any])
    let days = PostingCode.numbers(in: try #require(manifest["days"] as? String).utf8)
    #expect(manifest["day"] as? Int == 17_897)
    // Gaps and numbers: 2019-01-01; 2017-06-21, the claim; 2017-06-20, two incidents; 2016-01-01.
    #expect(days == [0, 1, 559, 1, 1, 2, 536, 1])
  }

  @Test func `an untrue claim is marked in its card, in its carriers' cards and in their texts`()
    async throws
  {
    let reader = try await reader([
      .article(
        "a", "title: Needle\ndate: 2018-01-01\nclaims: [belt]",
        body: "He wore [a belt of bombs](claim:belt) then.\n")
    ])
    let cards = try reader.cards()
    #expect(cards[0][5].contains("with a claim found untrue"))
    #expect(try #require(cards.first { $0[0] == "A belt" })[5].contains("later found untrue"))
    let text = try reader.text(of: 0)
    #expect(text.contains("a belt of bombs (later found untrue, 21 June 2017) then."))
    #expect(text.hasSuffix("\u{201C}A belt\u{201D} (later found untrue, 21 June 2017)."))
  }

  @Test func `what harms by being repeated, stays back or is protected is in no file`() async throws
  {
    let run = try await SiteFixture(
      SiteFile.world.filter { $0.path != "claims.yml" } + [
        SiteFile(
          "claims.yml",
          "belt: {text: A zqharm, harmful_to_repeat: true, about: [blast], status: false, history: "
            + "[{status: false, date: 2017-06-21, sources: [wire]}]}\n"),
        .article("a", "title: Needle", body: "That [zqharm stands](claim:belt), [[belt]].\n"),
        .article("b", "title: Zqdraft\nstatus: draft", body: "Zqdraft.\n"),
        .article(
          "c",
          "title: Zqtaken\ntakedown: {action: noindex, decided_on: 2018-01-01, reason: R}"),
        .person(
          "suspect",
          "name: Zqname Zqsurname\naliases: [Zqalias]\nidentify: limited\n"
            + "display_name: the driver"),
      ]
    ).run()
    let index = try #require(try await run.search())
    for file in index.files {
      guard case .bytes(let bytes) = file.finished.content else { continue }
      let text = String(decoding: Folding.fold(bytes), as: UTF8.self)
      #expect(!text.contains("zq"), "\(file.path)")
    }
    #expect(try titles("driver", in: IndexReader(index)) == ["the driver"])
  }

  @Test(arguments: [("full", true), ("summary", false)])
  func `texts are kept as the dossier says`(setting: String, hasTexts: Bool) async throws {
    let reader = try await reader([
      .settings("search: {text: \(setting)}"), .article("a", body: "Words.\n"),
    ])
    #expect(reader.files.keys.contains("x/0.js") == hasTexts)
    #expect(try reader.cards().contains { $0[4] == "Words." })
  }

  @Test func `a dossier that wants no search has no index`() async throws {
    let run = try await SiteFixture([.settings("search: {text: off}"), .article("a")]).run()
    #expect(try await run.search() == nil)
  }

  @Test func `names are suggested with their aliases, the most frequent first`() async throws {
    let reader = try await reader([
      .person("zed", "name: Zed Zeta\naliases: [Zee]"),
      .article("a", "title: Needle", body: "Zed Zeta and Zed Zeta.\n"),
    ])
    let names = try #require(try reader.payload("e.js") as? [[String]])
    #expect(names.first?.first == "Stad")
    let zed = try #require(names.first { $0.first == "Zed Zeta" })
    #expect(zed[1...3] == ["people/zed.html", "person", ""] && zed[5...] == ["Zee"])
    // Its number is that of its card.
    let number = try #require(Int(zed[4]))
    #expect(try reader.cards()[number].first == "Zed Zeta")
  }
}
