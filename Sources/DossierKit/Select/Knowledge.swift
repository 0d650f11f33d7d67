/// What was known at one instant: takes later entries out of histories.
///
/// A date that is only a day, month or year counts from its beginning. What is still to come is known
/// when a source that was there announces it. Prose has no date: in a dossier of a past instant, a
/// record that lost later entries loses its summary and its body too, for they may tell of them.
struct Knowledge: Sendable {
  let asOf: Instant
  let zone: TimeZoneRules
  /// Sources that were published later: what rests on them alone was not known.
  let laterSources: Set<RecordID>
  /// Sources that had been published: what they announce was known.
  private let earlierSources: Set<RecordID>
  /// People whose final conviction came later: nobody knew them as perpetrators.
  private let convictedLater: Set<RecordID>
  /// Whether the dossier of a past instant is made, and not that of the present.
  let isPast: Bool

  init(asOf: Instant, zone: TimeZoneRules, records: [Record], isPast: Bool) {
    self.asOf = asOf
    self.zone = zone
    self.isPast = isPast
    var later: Set<RecordID> = []
    var earlier: Set<RecordID> = []
    for record in records {
      guard case .source(let source) = record.details, let published = source.published else {
        continue
      }
      if Self.isLater(published.value, nil, than: asOf, in: zone) {
        later.insert(record.id)
      } else {
        earlier.insert(record.id)
      }
    }
    laterSources = later
    earlierSources = earlier
    var convicted: Set<RecordID> = []
    for record in records {
      guard case .person(let person) = record.details else { continue }
      let final = person.legal.filter { $0.status.value == .convictedFinal }
      let isLater = final.allSatisfy { status in
        Self.isLater(status.date?.value, nil, than: asOf, in: zone)
      }
      if !final.isEmpty, isLater { convicted.insert(record.id) }
    }
    convictedLater = convicted
  }

  /// Whether a record is about nothing that was there at the instant.
  func isLater(_ record: Record) -> Bool {
    switch record.details {
    case .article(let article): asOf < article.date.value.instant(in: zone)
    case .incident(let incident):
      Self.isLater(
        incident.date.value, incident.time?.value, than: asOf,
        in: incident.timezone?.value ?? zone) && !isAnnounced(record.common.sources)
    case .source: laterSources.contains(record.id)
    case .claim(let claim): claim.history.first.map { isLater($0.date.value) } ?? false
    case .quote(let quote): isLater(quote.date?.value)
    case .media(let media): isLater(media.taken?.value)
    case .location, .person, .organization, .term: false
    }
  }

  /// Takes out of a record what came later.
  func trim(_ record: inout Record) {
    record.common.corrections.removeAll { isLater($0.date.value) }
    let entries = record.historyEntries
    defer {
      if isPast, record.historyEntries < entries {
        record.common.summary = nil
        record.body = nil
      }
    }
    switch record.details {
    case .article(var article):
      if let updated = article.updated, asOf < updated.value.instant(in: zone) {
        article.updated = nil
      }
      record.details = .article(article)
    case .incident(var incident):
      trim(&incident)
      record.details = .incident(incident)
    case .person(var person):
      person.roles.removeAll { isLater($0.from?.value) || rests(onLater: $0.sources) }
      for index in person.roles.indices where isLater(person.roles[index].to?.value) {
        person.roles[index].to = nil
      }
      person.legal.removeAll { isLater($0.date?.value) || rests(onLater: $0.sources) }
      if isLater(person.died?.value) { person.died = nil }
      record.details = .person(person)
    case .organization(var organization):
      organization.designations.removeAll {
        isLater($0.on?.value) || rests(onLater: $0.sources)
      }
      record.details = .organization(organization)
    case .source(var source):
      if isLater(source.archivedAt?.value) {
        source.archivedAt = nil
        source.archivedURL = nil
      }
      if isLater(source.accessed?.value) { source.accessed = nil }
      record.details = .source(source)
    case .claim(var claim):
      trim(&claim)
      record.details = .claim(claim)
    case .location, .quote, .term, .media: break
    }
  }

  func trim(_ settings: inout DossierSettings) {
    let entries = settings.updates.count + settings.keyFigures.count + settings.unknown.count
    defer {
      if isPast,
        settings.updates.count + settings.keyFigures.count + settings.unknown.count < entries
      {
        settings.summary = nil
        settings.lead = nil
        settings.state = nil
      }
    }
    settings.updates.removeAll { asOf < $0.at.value.instant(in: zone) }
    settings.keyFigures.removeAll { isLater($0.asOf?.value) || rests(onLater: $0.sources) }
    settings.unknown.removeAll { isLater($0.since?.value) }
  }

  // MARK: - Kinds

  private func trim(_ incident: inout Incident) {
    let zone = incident.timezone?.value ?? zone
    let date = incident.date.value
    incident.phases.removeAll { phase in
      (Self.isLater(phase.date?.value ?? date, phase.time?.value, than: asOf, in: zone)
        && !isAnnounced(phase.sources))
        || rests(onLater: phase.sources)
    }
    incident.labels.removeAll { rests(onLater: $0.sources) }
    incident.involved.removeAll { part in
      // A part that rests on a judgment was no fact before it.
      (part.role.value == .perpetrator || part.certainty?.value == .established)
        && convictedLater.contains(part.who.value) || rests(onLater: part.sources)
    }
    incident.related.removeAll { rests(onLater: $0.sources) }
    if var responsibility = incident.responsibility {
      responsibility.claims.removeAll { isLater($0.on?.value) || rests(onLater: $0.sources) }
      let isUnknown =
        isLater(responsibility.asOf?.value) || rests(onLater: responsibility.sources)
      incident.responsibility = isUnknown ? nil : responsibility
    }
    // Figures count each other from 1: those that stay are counted anew.
    var numbers: [Int: Int] = [:]
    var figures: [Figure] = []
    for (index, figure) in incident.figures.enumerated()
    where !isLater(figure.asOf?.value) && !rests(onLater: figure.sources) {
      figures.append(figure)
      numbers[index + 1] = figures.count
    }
    for index in figures.indices {
      figures[index].supersedes = figures[index].supersedes.flatMap { old in
        numbers[old.value].map { Located($0, old.range) }
      }
    }
    incident.figures = figures
  }

  private func trim(_ claim: inout Claim) {
    let history = claim.history.filter { !isLater($0.date.value) }
    guard history.count < claim.history.count, let last = history.last else { return }
    claim.history = history
    claim.status = last.status
    if last.status.value != .superseded { claim.supersededBy = nil }
    if let first = claim.firstReported, laterSources.contains(first.source.value) {
      claim.firstReported = nil
    }
  }

  // MARK: - Dates

  private func isLater(_ date: EDTFDate?) -> Bool {
    Self.isLater(date, nil, than: asOf, in: zone)
  }

  /// Whether a statement has sources, all of which came later.
  private func rests(onLater sources: [Citation]) -> Bool {
    !laterSources.isEmpty && !sources.isEmpty
      && sources.allSatisfy { laterSources.contains($0.source.value) }
  }

  /// Whether a source that had been published tells of it.
  private func isAnnounced(_ sources: [Citation]) -> Bool {
    sources.contains { earlierSources.contains($0.source.value) }
  }

  private static func isLater(
    _ date: EDTFDate?, _ time: ClockTime?, than asOf: Instant, in zone: TimeZoneRules
  ) -> Bool {
    guard let date, date.firstDay != nil else { return false }
    return asOf.seconds < date.seconds(time: time, in: zone).lowerBound
  }
}

extension Record {
  /// How many dated entries its histories have.
  fileprivate var historyEntries: Int {
    switch details {
    case .incident(let incident):
      incident.phases.count + incident.figures.count + incident.labels.count
        + incident.involved.count + incident.related.count
        + (incident.responsibility.map { $0.claims.count + 1 } ?? 0)
    case .person(let person):
      person.legal.count + person.roles.count + person.roles.count { $0.to != nil }
        + (person.died == nil ? 0 : 1)
    case .organization(let organization): organization.designations.count
    case .claim(let claim): claim.history.count
    case .article, .location, .source, .quote, .term, .media: 0
    }
  }
}
