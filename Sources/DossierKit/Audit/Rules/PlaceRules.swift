/// G01 and G05: every place lies in another, and no incident is more exact than its place.
enum PlaceRules {
  static let noParent = AuditRule.record(.placeWithoutParent, [.location]) { record, _, _ in
    guard case .location(let location) = record.details, location.within == nil,
      location.kind != .country
    else { return [] }
    return [.noParent(location, record)]
  }

  static let precisionTooFine = AuditRule.record(.precisionTooFine, [.incident]) {
    record, _, context in
    guard case .incident(let incident) = record.details else { return [] }
    return incident.locations.compactMap { site in
      guard let precision = site.precision, let index = context.site.index(of: site.location),
        case .location(let location) = context.site[index].details,
        location.coordinates != nil, let own = location.precision,
        precision.value.rank < own.value.rank
      else { return nil }
      return .tooFine(precision, own, site, record, place: context.site[index])
    }
  }
}

extension Location.Precision {
  /// From 0, the finest.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func noParent(_ location: Location, _ record: Record) -> Self {
    Diagnostic(
      .placeWithoutParent, .warning, at: record.place(location.name.range),
      "the location '\(record.id)' lies in no other",
      help: "add 'within:' with the place around it; a country is marked 'kind: country'")
  }

  fileprivate static func tooFine(
    _ precision: Located<Location.Precision>, _ own: Located<Location.Precision>,
    _ site: Incident.Site, _ record: Record, place location: Record
  ) -> Self {
    Diagnostic(
      .precisionTooFine, at: record.place(precision.range),
      "the precision '\(precision.value.rawValue)' is finer than that of '\(site.location.value)', "
        + "'\(own.value.rawValue)'",
      help: "write '\(own.value.rawValue)', or name a finer place that the sources give",
      notes: [Note("the place's own precision", at: location.place(own.range))])
  }
}
