/// The files of the records that articles mention.
struct RecordText {
  let corpus: Corpus

  func place(_ index: Int) -> String {
    let place = corpus.places[index]
    let levels = corpus.levels
    var yaml = YAMLText()
    yaml.field("name", place.name)
    yaml.field("kind", levels.level(of: index).rawValue)
    if let parent = levels.parent(of: index) { yaml.field("within", corpus.places[parent].id) }
    let (latitude, longitude) = levels.coordinates(of: index)
    yaml.line("coordinates: [\(Self.degrees(latitude)), \(Self.degrees(longitude))]")
    yaml.field("precision", levels.level(of: index).precision)
    yaml.field("summary", "An invented place, number \(index + 1).")
    return file(yaml, .places, index)
  }

  func person(_ index: Int) -> String {
    let person = corpus.people[index]
    var random = random(.people, index)
    var yaml = YAMLText()
    if let name = person.withheldName {
      yaml.field("name", name)
      yaml.line("category: private_person\nidentify: limited\ndecided_by: The desk")
      yaml.line("decided_on: 2019-05-01\nreason: The person holds no office.")
      yaml.field("display_name", person.name)
    } else {
      yaml.field("name", person.name)
      if let alias = person.alias { yaml.line("aliases: [{name: \(alias)}]") }
      yaml.field("category", index % 3 == 0 ? "official" : "public_figure")
      let organization = corpus.organizations[corpus.organizationRanks.rank(&random)].id
      yaml.mappings(
        "roles",
        ["title: adviser, organization: \(organization), sources: [\(source(&random))]"])
    }
    yaml.field("summary", "An invented person, number \(index + 1).")
    yaml.list("sources", [source(&random)])
    return file(yaml, .people, index)
  }

  func organization(_ index: Int) -> String {
    let organization = corpus.organizations[index]
    var random = random(.organizations, index)
    var yaml = YAMLText()
    yaml.field("name", organization.name)
    if let alias = organization.alias {
      yaml.line("aliases: [{name: \(alias), kind: acronym, match: case}]")
    }
    yaml.field("category", random.element(of: ["government", "company", "ngo", "media", "police"]))
    if index > 4, index % 5 == 0 { yaml.field("parent", corpus.organizations[index / 5].id) }
    yaml.field("summary", "An invented organization, number \(index + 1).")
    yaml.list("sources", [source(&random)])
    return file(yaml, .organizations, index)
  }

  /// Two paragraphs below the fields.
  private func file(_ yaml: YAMLText, _ stream: SplitMix64.Stream, _ index: Int) -> String {
    yaml.file(body: body(stream, index))
  }

  func body(_ stream: SplitMix64.Stream, _ index: Int) -> String {
    var random = random(stream, index)
    let cast = corpus.cast(ofArticle: index, &random)
    var prose = Prose(corpus, cast: cast, random: random)
    return "\(prose.opening())\n\n\(prose.paragraph())\n"
  }

  func random(_ stream: SplitMix64.Stream, _ index: Int) -> SplitMix64 {
    SplitMix64(seed: corpus.parameters.seed, stream: stream, index: index)
  }

  func source(_ random: inout SplitMix64) -> String {
    Corpus.sourceID(random.number(in: 0...(corpus.sources - 1)))
  }

  private static func degrees(_ tenThousandths: Int) -> String {
    let size = tenThousandths.magnitude
    let digits = "\(size % 10_000 + 10_000)".dropFirst()
    return "\(tenThousandths < 0 ? "-" : "")\(size / 10_000).\(digits)"
  }
}

extension PlaceLevels.Level {
  fileprivate var precision: String {
    switch self {
    case .country: "country"
    case .region: "province"
    case .city: "settlement"
    case .quarter: "neighbourhood"
    case .site: "site"
    }
  }
}
