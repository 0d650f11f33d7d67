/// What evidence counts for in the ranking of related records, before rarity.
///
/// This is the one table: `DossierKit.docc/Linking.md` shows it, and a test compares the two.
enum RelatedWeights {
  /// The weight of one sort of evidence.
  struct Row: Sendable {
    /// Its type in `inspect --format json`.
    let type: String
    /// The level of a place; nil for anything else.
    let level: PlaceLevel?
    /// When both records have it in their fields.
    let declared: Double
    /// When one of them, or both, only name it in the text.
    let mentioned: Double
  }

  /// A tie that one of two incidents declares.
  static let tie = 8.0

  static let incident = Row(type: "shared_incident", level: nil, declared: 6, mentioned: 2)
  static let claim = Row(type: "shared_claim", level: nil, declared: 3, mentioned: 1.5)
  static let person = Row(type: "shared_person", level: nil, declared: 3, mentioned: 1)
  static let organization = Row(
    type: "shared_organization", level: nil, declared: 2, mentioned: 0.8)

  /// The weight of a shared place; the places that hold it are shared as well and count too.
  static func place(_ level: PlaceLevel) -> Row {
    let (declared, mentioned) =
      switch level {
      case .site: (2.5, 0.8)
      case .neighbourhood: (1.8, 0.6)
      case .municipality: (1.5, 0.5)
      case .city: (1.0, 0.35)
      case .region: (0.5, 0.15)
      case .country: (0.25, 0.08)
      }
    return Row(type: "shared_place", level: level, declared: declared, mentioned: mentioned)
  }

  /// The rows of all that two records can share.
  static let shared = [incident, claim, person, organization] + PlaceLevel.allCases.map(place)

  /// The weights of these rows one behind the other, each declared and mentioned.
  static let all = shared.flatMap { [$0.declared, $0.mentioned] }

  /// The number of the row of a record; nil for what nobody shares.
  static func row(_ kind: RecordKind, _ level: PlaceLevel?) -> UInt8? {
    switch kind {
    case .incident: 0
    case .claim: 1
    case .person: 2
    case .organization: 3
    case .location: level.flatMap(PlaceLevel.allCases.firstIndex).map { UInt8(4 + $0) }
    case .article, .source, .quote, .term, .media: nil
    }
  }

  /// Where one of the two weights of a row stands among all.
  static func place(ofRow row: UInt8, isDeclared: Bool) -> UInt8 { 2 * row + (isDeclared ? 0 : 1) }

  /// Whether the weight at a place is that of what is declared.
  static func isDeclared(_ place: UInt8) -> Bool { place.isMultiple(of: 2) }

  /// Nearness in time adds up to this part to the score: all on one day, half after a week.
  static let nearness = 0.25
  /// A newer record gains up to this part: all of it if it is the newest, half after a year.
  static let newness = 0.05
  /// What scores less than this is not related.
  static let least = 0.05
  /// How many related records are kept.
  static let length = 8
  /// Of a thing that more records have than this, half of them are compared: the newest, and as
  /// many nearest in time.
  static let compared = 48

  /// The part that days between two records add.
  static func nearness(days: Int) -> Double { nearness / (1 + Double(days) / 7) }

  /// The part that a record's age adds, counted from the newest record: no clock is asked.
  static func newness(age days: Int) -> Double { newness / (1 + Double(days) / 365) }
}
