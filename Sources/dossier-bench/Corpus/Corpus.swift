/// An invented dossier: its records by name, and what is drawn to write about them.
///
/// Only names and their order are kept; the text of a record is made when it is written, so that a
/// corpus of any size needs little memory.
struct Corpus {
  /// What a corpus is made from; equal parameters make equal bytes.
  struct Parameters: Equatable {
    let articles: Int
    let seed: UInt64

    /// The last line of `dossier.yml`, by which a finished corpus is known again.
    ///
    /// The number of the shape is raised when this program makes other bytes of equal parameters.
    var stamp: String { "# dossier-bench: shape 1, \(articles) articles, seed \(seed)" }
  }

  /// A record that articles mention.
  struct Entity {
    let id: String
    let name: String
    /// A second form under which text may name it.
    let alias: String?
    /// The real name of a person whom readers know as `name` only.
    var withheldName: String?
  }

  let parameters: Parameters
  let places: [Entity]
  let people: [Entity]
  let incidents: [Entity]
  let organizations: [Entity]
  let sources: Int
  let claims: Int
  let placeRanks: Zipf
  let personRanks: Zipf
  let incidentRanks: Zipf
  let organizationRanks: Zipf

  init(_ parameters: Parameters) {
    self.parameters = parameters
    let count = parameters.articles
    var names = NameMaker(seed: parameters.seed)
    let levels = PlaceLevels(count: max(6, count / 20))
    places = (0..<levels.count).map { Self.place(levels.level(of: $0), &names) }
    let givenNames = (0..<200).map { _ in names.word(syllables: 2) }
    people = (0..<max(3, count / 10)).map { Self.person($0, givenNames, &names) }
    incidents = (0..<max(3, count / 10)).map { _ in Self.incident(&names) }
    organizations = (0..<max(2, count / 50)).map { _ in Self.organization(&names) }
    sources = max(4, count / 10)
    claims = max(2, count / 50)
    placeRanks = Zipf(count: places.count)
    personRanks = Zipf(count: people.count)
    incidentRanks = Zipf(count: incidents.count)
    organizationRanks = Zipf(count: organizations.count)
  }

  /// What the corpus holds, in words.
  var summary: String {
    "\(parameters.articles) articles, \(places.count) locations, \(people.count) people, "
      + "\(incidents.count) incidents, \(organizations.count) organizations, "
      + "\(sources) sources, \(claims) claims"
  }

  /// The levels of the place hierarchy.
  var levels: PlaceLevels { PlaceLevels(count: places.count) }

  static func sourceID(_ index: Int) -> String { "source-\(index + 1)" }

  static func claimID(_ index: Int) -> String { "claim-\(index + 1)" }
}

// MARK: - Names

extension Corpus {
  private static func place(_ level: PlaceLevels.Level, _ names: inout NameMaker) -> Entity {
    let word = names.word()
    switch level {
    case .country, .region, .city: return entity(word)
    case .quarter: return entity(names.choice(of: ["\(word)", "Old \(word)", "\(word) North"]))
    case .site: return entity("\(word) \(names.choice(of: ["Station", "Square", "Bridge"]))")
    }
  }

  private static func person(
    _ index: Int, _ givenNames: [String], _ names: inout NameMaker
  ) -> Entity {
    let surname = names.word()
    // One in fifty is known to readers by another word; the id must not tell the name.
    if index % 50 == 49 {
      return Entity(
        id: "person-\(index + 1)", name: surname, alias: nil,
        withheldName: "\(names.word()) \(names.word())")
    }
    return entity("\(names.choice(of: givenNames)) \(surname)", alias: surname)
  }

  private static func incident(_ names: inout NameMaker) -> Entity {
    let word = names.word()
    let site = names.choice(of: ["depot", "ferry", "market", "archive", "bridge", "tunnel"])
    let event = names.choice(of: ["fire", "raid", "standoff", "trial", "collision", "strike"])
    return entity("\(word) \(site) \(event)", alias: "\(word) \(event)")
  }

  private static func organization(_ names: inout NameMaker) -> Entity {
    let word = names.word()
    let body = names.choice(of: [
      "Bureau", "Institute", "Brigade", "Press Agency", "Council", "Prosecution Service",
      "Railways",
    ])
    return entity("\(word) \(body)", alias: names.acronym())
  }

  private static func entity(_ name: String, alias: String? = nil) -> Entity {
    let words = name.split(separator: " ").map { $0.lowercased() }
    return Entity(id: words.joined(separator: "-"), name: name, alias: alias)
  }
}
