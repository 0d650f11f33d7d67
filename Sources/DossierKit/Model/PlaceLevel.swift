/// How much ground a place covers, from the finest to the coarsest.
enum PlaceLevel: String, Sendable, CaseIterable {
  case site, neighbourhood, municipality, city, region, country

  /// The level that a place says it has: by its kind, or else by its precision.
  ///
  /// A place that says neither is a site when no place lies in it, and a city when one does.
  init(_ location: Location, holdsPlaces: Bool) {
    switch location.kind {
    case .country: self = .country
    case .region, .province: self = .region
    case .city: self = .city
    case .municipality: self = .municipality
    case .neighbourhood: self = .neighbourhood
    case .street, .station, .airport, .building, .site: self = .site
    case .other, nil:
      switch location.precision?.value {
      case .country: self = .country
      case .province, .district: self = .region
      case .settlement: self = .city
      case .municipality: self = .municipality
      case .neighbourhood: self = .neighbourhood
      case .site, .exact: self = .site
      case nil: self = holdsPlaces ? .city : .site
      }
    }
  }
}
