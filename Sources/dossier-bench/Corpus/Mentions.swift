/// The records that one article names, in the order of their first mention.
struct Mentions {
  private(set) var places: [Int] = []
  private(set) var people: [Int] = []
  private(set) var incidents: [Int] = []
  private(set) var organizations: [Int] = []

  /// A record by its kind and rank.
  enum Subject: Equatable {
    case place(Int)
    case person(Int)
    case incident(Int)
    case organization(Int)
  }

  mutating func add(_ subject: Subject) {
    switch subject {
    case .place(let index): Self.add(index, to: &places)
    case .person(let index): Self.add(index, to: &people)
    case .incident(let index): Self.add(index, to: &incidents)
    case .organization(let index): Self.add(index, to: &organizations)
    }
  }

  private static func add(_ index: Int, to list: inout [Int]) {
    if !list.contains(index) { list.append(index) }
  }
}

extension Corpus {
  func entity(_ subject: Mentions.Subject) -> Entity {
    switch subject {
    case .place(let index): places[index]
    case .person(let index): people[index]
    case .incident(let index): incidents[index]
    case .organization(let index): organizations[index]
    }
  }

  /// A record as often as its rank deserves.
  func subject(_ random: inout SplitMix64) -> Mentions.Subject {
    switch random.below(20) {
    case ..<7: .place(placeRanks.rank(&random))
    case ..<13: .person(personRanks.rank(&random))
    case ..<16: .incident(incidentRanks.rank(&random))
    default: .organization(organizationRanks.rank(&random))
    }
  }

  /// The records that an article comes back to, the first of them an incident.
  func cast(ofArticle index: Int, _ random: inout SplitMix64) -> [Mentions.Subject] {
    var cast: [Mentions.Subject] = [
      .incident(incidentRanks.rank(&random)), .place(placeRanks.rank(&random)),
      .person(personRanks.rank(&random)), .person(personRanks.rank(&random)),
      .organization(organizationRanks.rank(&random)), .place(placeRanks.rank(&random)),
    ]
    // In turn, so that even the rarest record is named somewhere.
    switch index % 4 {
    case 0: cast.append(.place(index / 4 % places.count))
    case 1: cast.append(.person(index / 4 % people.count))
    case 2: cast.append(.incident(index / 4 % incidents.count))
    default: cast.append(.organization(index / 4 % organizations.count))
    }
    return cast
  }
}
