extension RecordText {
  func incident(_ index: Int) -> String {
    let incident = corpus.incidents[index]
    var random = random(.incidents, index)
    let day = Day(number: random.number(in: 0...5400)).text
    var yaml = YAMLText()
    yaml.field("name", incident.name)
    if let alias = incident.alias { yaml.line("aliases: [{name: \(alias)}]") }
    yaml.field("date", day)
    yaml.field(
      "kind", random.element(of: ["trial", "accident", "police_operation", "arrest", "statement"]))
    yaml.line("outcome: completed\ngrade: confirmed")
    yaml.list("locations", [corpus.places[corpus.placeRanks.rank(&random)].id])
    yaml.mappings("figures", figures(day, &random))
    yaml.mappings("involved", involved(&random))
    yaml.mappings("related", related(index, &random))
    yaml.mappings(
      "phases",
      [
        "time: \"08:15\", text: The \(random.element(of: Lexicon.nouns)) opens., "
          + "sources: [\(source(&random))]"
      ])
    if index % 5 == 0 { yaml.list("claims", [Corpus.claimID(index / 5 % corpus.claims)]) }
    yaml.field("summary", "An invented incident, number \(index + 1).")
    yaml.list("sources", Array(Set([source(&random), source(&random)])).sorted())
    return yaml.file(body: body(.incidents, index))
  }

  private func figures(_ day: String, _ random: inout SplitMix64) -> [String] {
    let injured = random.number(in: 0...40)
    return [
      "measure: evacuated, best: \(random.number(in: 10...900)), qualifier: about, as_of: \(day), "
        + "includes_perpetrators: false, status: official, sources: [\(source(&random))]",
      "measure: injured, min: \(injured), max: \(injured + 3), qualifier: range, as_of: \(day), "
        + "includes_perpetrators: false, status: reported, sources: [\(source(&random))]",
    ]
  }

  private func involved(_ random: inout SplitMix64) -> [String] {
    let roles = ["witness", "official", "investigator", "responder"]
    return (0..<random.number(in: 1...3)).map { _ in
      let person = corpus.people[corpus.personRanks.rank(&random)].id
      return "who: \(person), role: \(random.element(of: roles)), sources: [\(source(&random))]"
    }
  }

  /// One or two relations to other incidents, never to itself.
  private func related(_ index: Int, _ random: inout SplitMix64) -> [String] {
    let types = ["compared_with", "same_method", "same_place", "investigated_with"]
    let others = (0..<random.number(in: 1...2)).map { _ in corpus.incidentRanks.rank(&random) }
    return Set(others).subtracting([index]).sorted().map { other in
      "incident: \(corpus.incidents[other].id), type: \(random.element(of: types)), "
        + "basis: reported, note: named together, sources: [\(source(&random))]"
    }
  }
}
