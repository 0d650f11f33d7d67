/// What was known at one instant: takes later entries out of histories.
///
/// A day counts from its beginning. Of the present, so does a month or a year; of the past, a date
/// that is vaguer than a day counts from the last day that it can mean, because nobody can say on
/// which day before it was so. What is still to come is known when a source that was there announces
/// it. A statement without a date counts from the day when the first of its sources came out. Prose
/// has no date: see `takeOutUndated`.
struct Knowledge: Sendable {
  /// When sources came out and who was convicted when: read once, for any number of instants.
  final class Dates: Sendable {
    fileprivate let zone: TimeZoneRules
    /// Whether the dossier of a past instant is made, and not that of the present.
    fileprivate let isPast: Bool
    /// The first second of each source, of those that say when they came out or were looked up.
    fileprivate let sources: [RecordID: Int64]
    /// The newest of them.
    fileprivate let newest: Int64
    /// The first final conviction of each person who has one.
    fileprivate let convictions: [RecordID: Int64]

    init(_ records: [Record], zone: TimeZoneRules, isPast: Bool) {
      var sources: [RecordID: Int64] = [:]
      var convictions: [RecordID: Int64] = [:]
      for record in records {
        switch record.details {
        case .source(let source):
          // What does not say when it came out was there when it was looked up, at the latest.
          let dates =
            source.published.map { [$0] }
            ?? [source.archivedAt, source.accessed].compactMap { $0 }
          sources[record.id] = dates.map {
            Knowledge.start(of: $0.value, in: zone, isPast)
          }.min()
        case .person(let person):
          convictions[record.id] = person.legal.lazy
            .filter { $0.status.value == .convictedFinal }
            .map { Knowledge.start(of: $0.date?.value, in: zone, isPast) }.min()
        default: break
        }
      }
      self.zone = zone
      self.isPast = isPast
      self.sources = sources
      newest = sources.values.max() ?? .min
      self.convictions = convictions
    }
  }

  let asOf: Instant
  private let dates: Dates
  /// Whether something public came after the instant: text without a date may tell of it.
  var hasLater = false

  /// Whether the dossier of a past instant is made, and not that of the present.
  var isPast: Bool { dates.isPast }
  private var zone: TimeZoneRules { dates.zone }

  init(asOf: Instant, dates: Dates) {
    self.asOf = asOf
    self.dates = dates
  }

  /// Whether a record is about nothing that was there at the instant.
  func isLater(_ record: Record) -> Bool {
    switch record.details {
    case .article: record.articleDate.map { asOf < $0.instant(in: zone) } ?? false
    case .incident(let incident):
      isLater(
        incident.date.value, incident.time?.value, in: incident.timezone?.value ?? zone)
        && !isAnnounced(record.common.sources)
    case .source: isLater(source: record.id)
    case .claim(let claim): claim.history.first.map { isLater($0.date.value) } ?? false
    case .quote(let quote): isLater(quote.date?.value)
    case .media(let media): isLater(media.taken?.value)
    case .location, .person, .organization, .term: false
    }
  }

  /// Takes out of a record what came later.
  func trim(_ record: inout Record) {
    let entries = record.historyEntries
    if record.common.corrections.contains(where: { isLater($0.date.value) }) {
      record.common.corrections.removeAll { isLater($0.date.value) }
    }
    defer {
      if isPast, record.historyEntries < entries || hasLater && record.hasUndatedText {
        takeOutUndated(&record)
      }
    }
    switch record.details {
    case .article:
      guard let update = record.articleUpdate, asOf < update.instant(in: zone),
        case .article(var article) = record.details
      else { break }
      article.updated = nil
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

  /// The dated entries of a record that the instant does not know, which `trim` takes out.
  func laterEntries(of record: Record) -> [(what: String, date: ByteRange)] {
    var found: [(what: String, date: ByteRange)] = []
    func note(_ what: String, _ date: Located<EDTFDate>?) {
      if let date, isLater(date.value) { found.append((what, date.range)) }
    }
    for correction in record.common.corrections { note("the correction", correction.date) }
    switch record.details {
    case .claim(let claim):
      // A claim all of which is later stays back whole.
      if claim.history.first.map({ isLater($0.date.value) }) == true { break }
      for entry in claim.history { note("the status '\(entry.status.value.rawValue)'", entry.date) }
    case .person(let person):
      for entry in person.legal { note("the status '\(entry.status.value.rawValue)'", entry.date) }
    case .organization(let organization):
      for entry in organization.designations { note("the designation", entry.on) }
    case .incident(let incident):
      for figure in incident.figures { note("the figure", figure.asOf) }
      note("the responsibility", incident.responsibility?.asOf)
      for claim in incident.responsibility?.claims ?? [] { note("the claim", claim.on) }
    case .article, .location, .source, .quote, .term, .media: break
    }
    return found
  }

  func trim(_ settings: inout DossierSettings) {
    let entries = settings.updates.count + settings.keyFigures.count + settings.unknown.count
    defer {
      if isPast,
        hasLater
          || settings.updates.count + settings.keyFigures.count
            + settings.unknown.count < entries
      {
        takeOutUndated(&settings)
      }
    }
    settings.updates.removeAll { asOf < $0.at.value.instant(in: zone) }
    settings.keyFigures.removeAll { isLater($0.asOf?.value) || rests(onLater: $0.sources) }
    settings.unknown.removeAll { isLater($0.since?.value) }
    if isLater(settings.checked?.value) { settings.checked = nil }
  }

  // MARK: - Kinds

  private func trim(_ incident: inout Incident) {
    let zone = incident.timezone?.value ?? zone
    let date = incident.date.value
    incident.phases.removeAll { phase in
      (isLater(phase.date?.value ?? date, phase.time?.value, in: zone)
        && !isAnnounced(phase.sources))
        || rests(onLater: phase.sources)
    }
    incident.labels.removeAll { rests(onLater: $0.sources) }
    incident.involved.removeAll { part in
      // A part that rests on a judgment was no fact before it.
      (part.role.value == .perpetrator || part.certainty?.value == .established)
        && isConvictedLater(part.who.value) || rests(onLater: part.sources)
    }
    incident.related.removeAll { rests(onLater: $0.sources) }
    if var responsibility = incident.responsibility {
      responsibility.claims.removeAll { isLater($0.on?.value) || rests(onLater: $0.sources) }
      let isUnknown =
        isLater(responsibility.asOf?.value) || rests(onLater: responsibility.sources)
      incident.responsibility = isUnknown ? nil : responsibility
    }
    keepFigures(of: &incident) { !isLater($0.asOf?.value) && !rests(onLater: $0.sources) }
  }

  private func trim(_ claim: inout Claim) {
    let history = claim.history.filter { !isLater($0.date.value) }
    guard history.count < claim.history.count, let last = history.last else { return }
    claim.history = history
    claim.status = last.status
    if last.status.value != .superseded { claim.supersededBy = nil }
    if let first = claim.firstReported, isLater(source: first.source.value) {
      claim.firstReported = nil
    }
  }

  // MARK: - Dates

  /// Whether what was so at a date was not so yet.
  private func isLater(_ date: EDTFDate?) -> Bool {
    asOf.seconds < Self.start(of: date, in: zone, isPast)
  }

  /// Whether what happened at a date had not begun.
  private func isLater(_ date: EDTFDate, _ time: ClockTime?, in zone: TimeZoneRules) -> Bool {
    guard time == nil || date.day == nil else {
      return asOf.seconds < date.seconds(time: time, in: zone).lowerBound
    }
    if isPast, case .interval(let from, _) = date.kind, let from = from.point {
      return asOf.seconds < zone.instant(from.last).seconds
    }
    return asOf.seconds < Self.start(of: date, in: zone, isPast)
  }

  private func isLater(source: RecordID) -> Bool {
    asOf.seconds < dates.newest && asOf.seconds < dates.sources[source] ?? .min
  }

  /// Whether a person's final conviction came later: nobody knew them as a perpetrator.
  private func isConvictedLater(_ person: RecordID) -> Bool {
    asOf.seconds < dates.convictions[person] ?? .min
  }

  /// Whether a statement has sources, all of which came later.
  private func rests(onLater sources: [Citation]) -> Bool {
    asOf.seconds < dates.newest && !sources.isEmpty
      && sources.allSatisfy { isLater(source: $0.source.value) }
  }

  /// Whether a source says when it came out.
  func isDated(_ source: RecordID) -> Bool { dates.sources[source] != nil }

  /// Whether a source that had come out tells of it.
  func isAnnounced(_ sources: [Citation]) -> Bool {
    sources.contains { dates.sources[$0.source.value].map { $0 <= asOf.seconds } ?? false }
  }

  /// The second from which on a date counts; the beginning of time without one.
  fileprivate static func start(
    of date: EDTFDate?, in zone: TimeZoneRules, _ isPast: Bool
  ) -> Int64 {
    guard let date else { return .min }
    if isPast, date.day == nil, let day = date.lastCertainDay {
      return zone.instant(CivilDate(dayNumber: day)).seconds
    }
    return date.firstDay == nil ? .min : date.seconds(in: zone).lowerBound
  }
}

extension Record {
  /// How many dated entries its histories have.
  fileprivate var historyEntries: Int {
    switch details {
    case .incident(let incident):
      common.corrections.count + incident.phases.count + incident.figures.count
        + incident.labels.count
        + incident.involved.count + incident.related.count
        + (incident.responsibility.map { $0.claims.count + 1 } ?? 0)
    case .person(let person):
      common.corrections.count + person.legal.count + person.roles.count
        + person.roles.count { $0.to != nil }
        + (person.died == nil ? 0 : 1)
    case .organization(let organization):
      common.corrections.count + organization.designations.count
    case .claim(let claim): common.corrections.count + claim.history.count
    case .location: common.corrections.count
    case .article, .source, .quote, .term, .media: 0
    }
  }
}

extension EDTFDate {
  /// The last day on which what it dates can have begun to be so, from 1970-01-01; nil when nobody
  /// can say.
  var lastCertainDay: Int? {
    if let lastDay { return lastDay }
    if case .interval(let from, _) = kind { return from.point?.last.dayNumber }
    return nil
  }
}
