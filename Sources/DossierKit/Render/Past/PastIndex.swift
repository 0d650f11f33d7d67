/// When what is known of the dossier and of each incident changed; looked up once.
///
/// Only what lists may show counts, so that no page of the past tells of a record that today's lists
/// leave out.
struct PastIndex: Sendable {
  /// The changes of the whole dossier; nil when there are none to compare.
  let dossier: KnownHistory?
  /// Those of each incident that has any, with all its claims.
  let incidents: [RecordIndex: KnownHistory]
  /// When sources came out, for every moment.
  let dates: Knowledge.Dates
  /// The claims of each such incident: declared ones, those about it, and those that its text links.
  let claims: [RecordIndex: [RecordIndex]]
  /// The claims that had been found untrue at each moment of the dossier, the newest finding first.
  let untrue: [KnownMoment: [RecordIndex]]
  /// The incidents that lists may show, in the order of time.
  let timeline: [ChronologyEntry]

  init(_ site: Site, claimsAbout: [[RecordIndex]]) {
    let zone = site.zone
    let dates = Knowledge.Dates(site.records, zone: zone, isPast: true)
    self.dates = dates
    // A date that is vaguer than a day may end on one that has not come yet.
    let today = site.asOf.map { zone.local($0).day.dayNumber } ?? .max
    let entries = Self.claimEntries(site).mapValues { entries in
      entries.filter { $0.moment.day.dayNumber <= today }
    }
    var all: [(moment: KnownMoment, change: KnownChange)] = []
    for index in site.indices(of: .claim) { all += entries[index] ?? [] }
    var incidents: [RecordIndex: KnownHistory] = [:]
    var claims: [RecordIndex: [RecordIndex]] = [:]
    for index in site.indices(of: .incident) where site[index].isListed {
      guard case .incident(let incident) = site[index].details else { continue }
      let own = Self.entries(of: incident, at: index, in: zone).filter {
        $0.moment.day.dayNumber <= today
      }
      all += own
      let carried = Self.claims(of: incident, at: index, claimsAbout[Int(index)], in: site)
      // What was said before anything happened is no state of the incident.
      let changes = (own + carried.flatMap { entries[$0] ?? [] }).filter { entry in
        !Knowledge(asOf: entry.moment.asOf, dates: dates).isLater(site[index])
      }
      if let history = KnownHistory(changes) {
        incidents[index] = history
        claims[index] = carried
      }
    }
    dossier = KnownHistory(all)
    self.incidents = incidents
    self.claims = claims
    untrue = UntrueThen(site).claims(at: dossier?.steps.map(\.moment) ?? [])
    timeline = site.chronology.filter { entry in
      if case .incident = entry.event { site[entry.record].isListed } else { false }
    }
  }

  /// The changes of an incident, or of the dossier without one.
  func history(of incident: RecordIndex?) -> KnownHistory? {
    incident.map { incidents[$0] } ?? dossier
  }

  private static func claimEntries(
    _ site: Site
  ) -> [RecordIndex: [(moment: KnownMoment, change: KnownChange)]] {
    var entries: [RecordIndex: [(moment: KnownMoment, change: KnownChange)]] = [:]
    for index in site.indices(of: .claim) where site[index].isListed {
      guard case .claim(let claim) = site[index].details else { continue }
      entries[index] = claim.history.enumerated().compactMap { number, entry in
        KnownMoment(entry.date.value, in: site.zone).map { ($0, .claim(index, number)) }
      }
    }
    return entries
  }

  /// The dated counts of an incident, and what was held or said about the responsibility for it.
  private static func entries(
    of incident: Incident, at index: RecordIndex, in zone: TimeZoneRules
  ) -> [(moment: KnownMoment, change: KnownChange)] {
    var entries: [(moment: KnownMoment, change: KnownChange)] = []
    func add(_ date: Located<EDTFDate>?, _ change: KnownChange) {
      guard let moment = date.flatMap({ KnownMoment($0.value, in: zone) }) else { return }
      entries.append((moment, change))
    }
    for (number, figure) in incident.figures.enumerated() {
      add(figure.asOf, .figure(index, number))
    }
    if let responsibility = incident.responsibility {
      add(responsibility.asOf, .responsibility(index))
      for (number, claim) in responsibility.claims.enumerated() {
        add(claim.on, .assertion(index, number))
      }
    }
    return entries
  }

  private static func claims(
    of incident: Incident, at index: RecordIndex, _ about: [RecordIndex], in site: Site
  ) -> [RecordIndex] {
    let linked = (site.bodies[Int(index)]?.mentions ?? []).lazy.map(\.record)
    var seen: Set<RecordIndex> = []
    return (incident.claims.compactMap { site.index(of: $0) } + about + linked).filter { claim in
      site[claim].kind == .claim && site[claim].isListed && seen.insert(claim).inserted
    }
  }
}
