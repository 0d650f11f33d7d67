/// What all rules look things up in; made once, shared by all tasks.
struct AuditContext: Sendable {
  let site: Site
  let written: ParsedSite
  let asOf: Instant
  /// Today, for the dossier: the day that its own clock shows at the instant of the build.
  let today: CivilDate
  /// Which sources go back to one and the same.
  let origins: SourceOrigins
  let words: WordFinder
  /// The roles of people and organizations in incidents.
  let roles: [RecordIndex: Set<Involvement.Role>]
  /// Incidents that are part of others, and those that they are part of.
  let family: [RecordIndex: [RecordIndex]]

  init(site: Site, written: ParsedSite, asOf: Instant) {
    self.site = site
    self.written = written
    self.asOf = asOf
    today = site.zone.local(asOf).day
    origins = SourceOrigins(site.records)
    words = WordFinder(terms: site.records)
    var roles: [RecordIndex: Set<Involvement.Role>] = [:]
    var family: [RecordIndex: [RecordIndex]] = [:]
    for index in site.indices(of: .incident) {
      guard case .incident(let incident) = site[index].details else { continue }
      for involvement in incident.involved {
        guard let who = site.index(of: involvement.who) else { continue }
        roles[who, default: []].insert(involvement.role.value)
      }
      if let parent = incident.partOf.flatMap({ site.index(of: $0) }) {
        family[parent, default: []].append(index)
        family[index, default: []].append(parent)
      }
    }
    self.roles = roles
    self.family = family
  }

  /// The language of a record's own texts, if there are words for it.
  func language(of record: Record) -> AuditLanguage? {
    AuditLanguage(tag: languageTag(of: record))
  }

  /// The tag of the language of a record's own texts.
  func languageTag(of record: Record) -> String {
    if case .article(let article) = record.details, let language = article.language {
      return language.value
    }
    return site.settings.language.value
  }

  func source(_ citation: Citation) -> Source? {
    guard let index = site.index(of: citation.source),
      case .source(let source) = site[index].details
    else { return nil }
    return source
  }

  func person(_ index: RecordIndex) -> Person? {
    if case .person(let person) = site[index].details { person } else { nil }
  }

  func incident(_ index: RecordIndex) -> Incident? {
    if case .incident(let incident) = site[index].details { incident } else { nil }
  }
}
