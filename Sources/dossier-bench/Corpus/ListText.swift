/// The records that stand in one list while they are few, and in a file each when they are many.
struct ListText {
  let corpus: Corpus

  /// The fields of a source.
  func source(_ index: Int, indentation: String) -> YAMLText {
    var random = SplitMix64(seed: corpus.parameters.seed, stream: .sources, index: index)
    let day = Day(number: random.number(in: 0...5400)).text
    let title = Prose.title(&random)
    var yaml = YAMLText(indentation: indentation)
    yaml.field("title", title)
    yaml.field("publisher", "Invented Press \(random.number(in: 1...40))")
    yaml.field("kind", random.element(of: ["news", "wire", "official", "court", "document"]))
    yaml.field("url", "https://press.example/pieces/\(index + 1)")
    yaml.field("archived_url", "https://archive.example/pieces/\(index + 1)")
    yaml.field("archived_at", day)
    yaml.field("published", day)
    yaml.field("language", "en")
    return yaml
  }

  /// The fields of a claim with its history.
  func claim(_ index: Int, indentation: String) -> YAMLText {
    var random = SplitMix64(seed: corpus.parameters.seed, stream: .claims, index: index)
    let first = random.number(in: 0...5000)
    let ending = random.element(of: ["corroborated", "false", "unverified"])
    let sources = [
      Corpus.sourceID(index % corpus.sources), Corpus.sourceID((index + 1) % corpus.sources),
    ]
    let cited = "sources: [\(sources.joined(separator: ", "))]"
    var yaml = YAMLText(indentation: indentation)
    yaml.field("text", "\(Prose.title(&random)) had been open, claim \(index + 1).")
    yaml.list("about", [corpus.incidents[corpus.incidentRanks.rank(&random)].id])
    yaml.line("topic: event")
    yaml.field("status", ending)
    yaml.field("first_reported", sources[0])
    yaml.line(cited)
    yaml.mappings(
      "history",
      [
        "status: reported, date: \(Day(number: first).text), \(cited)",
        "status: \(ending), date: \(Day(number: first + 30).text), \(cited)",
      ])
    return yaml
  }
}
