/// A dossier of many articles, the same for the same numbers, that name each other's records.
struct GeneratedSite {
  /// How many articles there are.
  let articles: Int
  /// Changes every article's words, and which records there are.
  var edition = 1

  /// The files below `content`.
  var files: [String: String] {
    var files = ["dossier.yml": "title: Many nights \(edition)\nlanguage: en\n"]
    var locations = ""
    for place in 0..<20 {
      locations += "place-\(place):\n  name: Quay \(Self.word(place)) Town\n"
      locations += place > 0 ? "  within: place-\(place / 3)\n" : "  kind: country\n"
    }
    files["locations.yml"] = locations
    files["sources.yml"] = (0..<10).map { source in
      "source-\(source):\n  title: Note \(source)\n  publisher: Service \(Self.word(source))\n"
    }.joined()
    for incident in 0..<15 {
      files["incidents/incident-\(incident).md"] = """
        ---
        name: The \(Self.word(incident)) fire
        date: 2025-01-\(incident + 10)
        locations: [place-\(incident)]
        sources: [source-\(incident % 10)]
        ---
        A warehouse on Quay \(Self.word(incident)) Town burned down in edition \(edition).

        """
    }
    // Each edition has some articles that the next one lacks.
    for article in 0..<articles {
      files["articles/night-\(article + edition * 10).md"] = """
        ---
        title: Night \(article) of edition \(edition)
        date: 2025-02-\(article % 18 + 10)
        authors: [The desk]
        incidents: [incident-\(article % 15)]
        ---
        The \(Self.word(article % 15)) fire began on Quay \(Self.word(article % 20)) Town
        [@source-\(article % 10), para. \(article)]. Nobody on Quay \(Self.word((article + 7) % 20))
        Town slept.

        ## What is known of \(article)

        \(String(repeating: "Words of edition \(edition). ", count: 40))

        """
    }
    return files
  }

  /// A word of letters for a number, so that no name is the start of another.
  private static func word(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrst")
    return "V\(letters[number % 20])r\(letters[(number / 20 + 3) % 20])x"
  }
}
