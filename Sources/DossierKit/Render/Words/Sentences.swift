/// The number of a figure, as its qualifier lets it be said.
enum FigureNumber: Sendable, Hashable {
  case exact(Int)
  case atLeast(Int)
  case atMost(Int)
  case about(Int)
  case range(Int, Int)
  case none
  case unknown
}

extension Figure {
  /// What the figure says as a number.
  var number: FigureNumber {
    let (low, high) = (min?.value, max?.value)
    let best = best?.value
    switch qualifier {
    case .none: return .none
    case .unknown: return .unknown
    case .atLeast: return (low ?? best ?? high).map(FigureNumber.atLeast) ?? .unknown
    case .atMost: return (high ?? best ?? low).map(FigureNumber.atMost) ?? .unknown
    case .about: return (best ?? low ?? high).map(FigureNumber.about) ?? .unknown
    case .range:
      if let low, let high { return low == high ? .exact(low) : .range(low, high) }
      if let low { return .atLeast(low) }
      if let high { return .atMost(high) }
      return best.map(FigureNumber.about) ?? .unknown
    case .exact: return (best ?? low ?? high).map(FigureNumber.exact) ?? .unknown
    }
  }
}

/// A legal status with what a lawful sentence about it needs; texts are empty when not known.
struct LegalSentence: Sendable, Hashable {
  let status: Person.LegalStatus.Kind
  let offence: String
  /// When the status came, as `DateWords.when` says it.
  let date: String
  /// When they died, as `DateWords.when` says it.
  let died: String
}

/// The claims found untrue that a record carries, as a list says it in few words.
struct UntrueMark: Sendable, Hashable {
  let count: Int
  /// Whether all of them were retracted, none found untrue.
  let areRetracted: Bool
  /// The day of the newest change, in short words.
  let date: String
}

/// The places and incidents that a circle on a map stands for.
struct MarkerWords: Sendable, Hashable {
  /// One place, or several.
  let names: [String]
  /// How many more places there are.
  let others: Int
  let incidents: Int
}

/// How exactly a place is told, with its name and a length where there is one.
enum Whereabouts: Sendable, Hashable {
  /// Anywhere in the place.
  case inside(String)
  /// In the place, and no further than this from the point.
  case within(String, String)
  /// The place itself, no further than this from the point.
  case near(String, String)
  /// The dossier keeps back where, by this much.
  case blurred(String, String)
}

/// Why two records are related, with the words of what they share.
enum RelatedReason: Sendable, Hashable {
  /// How two records share a place.
  enum Place: Sendable, Hashable {
    /// Both declare it, or a place in it.
    case at(PlaceLevel)
    /// Both name it.
    case named
    /// Both name it or a place in it.
    case inside
  }
  case tie(Relation.Kind, isInverse: Bool, by: String)
  case sharedIncident(String, isDeclared: Bool)
  case sharedPerson(String, isDeclared: Bool)
  case sharedOrganization(String, isDeclared: Bool)
  case sharedPlace(String, Place)
  /// The claim's words, none when they are not repeated, and its status.
  case sharedClaim(String, Claim.Status)
  case namedThere
  case namedHere
  case sameDay
  case daysApart(Int)
}

extension Claim.Status {
  /// Whether a reader must know the status before the words of the claim.
  var isHazard: Bool {
    switch self {
    case .false, .retracted, .superseded, .disputed: true
    case .unverified, .reported, .corroborated, .confirmed, .unverifiable: false
    }
  }
}
