import Testing

@testable import DossierKit

/// `suggest` finds names that no record covers, in three languages.
@Suite
struct SuggestionTests {
  @Test(arguments: [
    ("They met Frédéric Van Leeuw there.", ["Frédéric Van Leeuw"]),
    ("He asked Eric van der Sypt about it.", ["Eric van der Sypt"]),
    ("Yesterday she went. It was yesterday.", []),
    ("Molins spoke. Later François Molins left, and Molins returned.", ["François Molins"]),
    ("The Bank of England and the bank.", ["Bank of England"]),
    ("On Monday the French and the Belgian police met.", []),
    ("An Arabic-language outlet said so.", []),
    ("They met Ole Kvist of Kvist Shipping.", ["Ole Kvist", "Kvist Shipping"]),
    ("He lives in Rue de la Loi in Ghent.", ["Rue de la Loi", "Ghent"]),
    ("Hij woont in de Wetstraat.", ["Wetstraat"]),
    ("L'homme de l'Europe et d'Anderlecht parle de l'Europe.", ["Europe"]),
    ("Mr Jones and Dr. Smith said so; Jones nodded.", ["Jones", "Smith"]),
    ("She read `Code Name` and [Linked Name](https://example.org).", []),
    ("It was the work of J. R. Hartley.", ["J. R. Hartley"]),
    ("Ann Onymous met Ann Onymous Junior and the Gare Company.", []),
    ("He joined NATO. It was NATO.", ["NATO"]),
    ("A house. A tree. Houses burn.", []),
    ("Paris's mayor and Paris itself.", ["Paris"]),
  ])
  func `names in a sentence`(text: String, names: [String]) async throws {
    #expect(Set(try await list(text).map(\.name)) == Set(names))
  }

  @Test(arguments: [
    ("He lives in Baker Street.", RecordKind.location), ("Mr Holmes came.", .person),
    ("We asked Ghent University.", .organization), ("the Université de Liège", .organization),
    ("na de Utrecht Shooting", .incident), ("le juge Dupont", .person),
    ("It was near Ghent, near Ghent.", .location), ("the CIA", .organization),
  ])
  func `the words say the kind`(text: String, kind: RecordKind) async throws {
    #expect(try await list("x " + text).first?.kind == kind)
  }

  @Test
  func `more articles weigh more, then more companions; the place is the first`() async throws {
    let site = CuratedSite(
      SiteFile.world + [
        .article("a", "", body: "The raid hit Lars Vogel.\n\nHe met Ida Falk and Olaf Dahl."),
        .article("b", "", body: "We saw Ida Falk."),
      ])
    let reading = try await site.read()
    let all = await Suggestions(reading.site, reading.view.site, site.sources).list(jobs: 1)
    #expect(all.map(\.name) == ["Ida Falk", "Lars Vogel", "Olaf Dahl"])
    #expect(all[0].articles == 2)
    #expect(all[1].companions == ["raid"])
    #expect(all[2].place == "articles/a.md:7:21")
    #expect(all[2].sentence == "He met Ida Falk and Olaf Dahl.")
  }

  private func list(_ text: String) async throws -> [Suggestion] {
    let site = CuratedSite(SiteFile.world + [.article("a", "", body: text)])
    let reading = try await site.read()
    return await Suggestions(reading.site, reading.view.site, site.sources).list(jobs: 1)
  }
}
