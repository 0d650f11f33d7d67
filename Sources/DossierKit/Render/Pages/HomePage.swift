import Templates

/// The dossier at one glance.
struct HomePage: TemplateContext {
  static let name = "home page"
  static let summary = "The dossier at one glance."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The dossier's title.") { $0.title },
    .text("state", "Developing, ongoing, concluded, archived, in words.") { $0.state },
    .object("updated", "When the newest update or article appeared.") { $0.updated },
    .text("lead", "What the dossier is about, in a paragraph.") { $0.lead },
    .list("stats", "Numbers of records.") { $0.stats },
    .any("hasStats") { $0.stats },
    .list("pinned", "What readers should see first.") { $0.pinned },
    .any("hasPinned") { $0.pinned },
    .list("latest", "The newest articles.") { $0.latest },
    .any("hasLatest") { $0.latest },
    .flag("moreArticles", "Whether there are older articles.") { $0.hasMoreArticles },
    .list("known", "What is known.") { $0.known },
    .any("hasKnown") { $0.known },
    .list("unknown", "Open questions.") { $0.unknown },
    .any("hasUnknown") { $0.unknown },
    .list("untrue", "What was reported and is untrue.") { $0.untrue },
    .any("hasUntrue") { $0.untrue },
    .list("keyFigures", "The numbers that matter most.") { $0.keyFigures },
    .any("hasKeyFigures") { $0.keyFigures },
    .list("incidents", "The incidents, oldest first.") { $0.incidents },
    .any("hasIncidents") { $0.incidents },
    .list("places", "The places, by name.") { $0.places },
    .any("hasPlaces") { $0.places },
    .list("people", "The people, by name.") { $0.people },
    .any("hasPeople") { $0.people },
    .list("organizations", "The organizations, by name.") { $0.organizations },
    .any("hasOrganizations") { $0.organizations },
    .text("sources", "How many sources there are, in words.") { $0.sources },
    .text("sourcesHref", "The address of the list of sources.") { $0.sourcesHref },
    .text("claimsHref", "The address of the ledger of claims.") { $0.claimsHref },
    .text("timelineHref", "The address of the timeline.") { $0.timelineHref },
    .text("articlesHref", "The address of the list of articles.") { $0.articlesHref },
    .list("updates", "What changed, the newest of it, newest first.") { $0.updates },
    .any("hasUpdates") { $0.updates },
    .flag("changes", "Whether there are updates, or a log of changes.") {
      !$0.updates.isEmpty || !$0.page.logs.isEmpty
    },
    .list("policies", "How the dossier is made, and its rules.") { $0.policies },
    .any("hasPolicies") { $0.policies },
    .list("grades", "What each grade means.") { $0.grades },
    .any("hasGrades") { $0.grades },
    .flag("about", "Whether there are policies or grades.") {
      !$0.policies.isEmpty || !$0.grades.isEmpty
    },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let state: String?
  let updated: TimeContext?
  let lead: String?
  let stats: [StatContext]
  let pinned: [RecordLink]
  let latest: [RecordLink]
  let hasMoreArticles: Bool
  let known: [ClaimContext]
  let unknown: [StatementContext]
  let untrue: [ClaimContext]
  let keyFigures: [KeyFigureContext]
  let incidents: [EventContext]
  let places: [RecordLink]
  let people: [RecordLink]
  let organizations: [RecordLink]
  let sources: String?
  let sourcesHref: String
  let claimsHref: String
  let timelineHref: String
  let articlesHref: String
  let updates: [StatementContext]
  let policies: [StatementContext]
  let grades: [StatementContext]

  private static let latestLimit = 6
  private static let updatesLimit = 8

  init(_ scope: PageScope) {
    let settings = scope.site.settings
    let index = scope.index
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: nil, description: settings.summary?.value ?? settings.lead?.value)
    title = settings.title.value
    state = settings.state.map(scope.words.state)
    lead = settings.lead?.value ?? settings.summary?.value
    stats = Self.stats(scope)
    let pins = scope.listed(settings.pinned.compactMap { scope.site.index(of: $0) })
    pinned = scope.links(pins)
    let fresh = index.listed(.article).filter { !pins.contains($0) }
    latest = scope.links(fresh.prefix(Self.latestLimit))
    hasMoreArticles = fresh.count > Self.latestLimit || !pins.isEmpty
    known = scope.claims(settings.known)
    unknown = settings.unknown.map { question in
      StatementContext(
        text: question.question.value, time: question.since.map { scope.time($0.value) },
        sources: scope.citations(question.sources))
    }
    untrue = scope.claims(
      index.listed(.claim).filter { record in
        guard case .claim(let claim) = scope.site[record].details else { return false }
        return claim.status.value.styleState == "untrue"
      })
    keyFigures = settings.keyFigures.compactMap { KeyFigureContext($0, scope) }
    incidents = scope.events(
      scope.site.chronology.filter { if case .incident = $0.event { true } else { false } })
    places = scope.links(index.listed(.location))
    people = scope.links(index.listed(.person))
    organizations = scope.links(index.listed(.organization))
    let sourceCount = index.listed(.source).count
    sources = sourceCount > 0 ? scope.words.count(.source, sourceCount) : nil
    sourcesHref = scope.href(SitePart.sources.path)
    claimsHref = scope.href(SitePart.claims.path)
    timelineHref = scope.href(SitePart.timeline.path)
    articlesHref = scope.href(SitePart.articles.path)
    let changes = settings.updates.sorted {
      $1.at.value.sortKey(in: scope.site.zone) < $0.at.value.sortKey(in: scope.site.zone)
    }
    updates = changes.prefix(Self.updatesLimit).map { update in
      StatementContext(
        text: update.text.value, title: scope.words.updateKind(update),
        time: scope.time(update.at.value, style: .short), records: scope.links(update.refs))
    }
    updated = Self.updated(changes.first, scope)
    policies = Self.policies(scope)
    grades = settings.grading.map { entry in
      let name = Incident.Grade(rawValue: entry.grade.value).map(scope.words.grade)
      return StatementContext(text: entry.definition.value, title: name ?? entry.grade.value)
    }
  }

  private static func stats(_ scope: PageScope) -> [StatContext] {
    let kinds: [RecordKind] = [
      .article, .incident, .location, .person, .organization, .source, .claim,
    ]
    return kinds.compactMap { kind in
      let number = scope.index.listed(kind).count
      guard number > 0 else { return nil }
      return StatContext(number: String(number), counted: scope.words.counted(kind, number))
    }
  }

  /// The newest of the last update and the newest article's dates.
  private static func updated(
    _ change: DossierSettings.Update?, _ scope: PageScope
  ) -> TimeContext? {
    var dates = change.map { [$0.at.value] } ?? []
    for index in scope.index.listed(.article) {
      guard case .article(let article) = scope.site[index].details else { continue }
      dates.append(article.updated?.value ?? article.date.value)
    }
    let newest = dates.max { $0.sortKey(in: scope.site.zone) < $1.sortKey(in: scope.site.zone) }
    return newest.map { scope.time($0) }
  }

  private static func policies(_ scope: PageScope) -> [StatementContext] {
    let settings = scope.site.settings
    let all: [(Label, String?)] = [
      (.methodology, settings.methodology?.value), (.namingPolicy, settings.namingPolicy?.value),
      (.labelPolicy, settings.labelPolicy?.value),
    ]
    return all.compactMap { label, text in
      text.map { StatementContext(text: $0, title: scope.label(label)) }
    }
  }
}

/// A number that matters, with its date and sources.
struct KeyFigureContext: TemplateContext {
  static let name = "key figure"
  static let summary = "A number that matters, with its date and sources."
  static let fields: [TemplateField<Self>] = [
    .text("counted", "What is counted.") { $0.counted },
    .text("value", "The number.") { $0.value },
    .object("time", "As of when.") { $0.time },
    .object("incident", "The incident that it belongs to.") { $0.incident },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  let counted: String
  let value: String
  let time: TimeContext?
  let incident: RecordLink?
  let sources: [Prepared<CitationContext>]

  /// Nil when neither a value is written nor the incident has a figure.
  init?(_ figure: DossierSettings.KeyFigure, _ scope: PageScope) {
    let index = figure.incident.flatMap { scope.site.index(of: $0) }
    var present: Figure?
    if let index, let measure = figure.measure,
      case .incident(let incident) = scope.site[index].details
    {
      present = incident.presentFigure(measure)?.figure
    }
    guard let value = figure.value?.value ?? present.map({ scope.words.figure($0.number) }) else {
      return nil
    }
    self.value = value
    counted = figure.label?.value ?? figure.measure.map(scope.words.measure) ?? ""
    time = (figure.asOf?.value ?? present?.asOf?.value).map { scope.time($0) }
    incident = index.map { scope.link($0) }
    sources = scope.citations(figure.sources.isEmpty ? present?.sources ?? [] : figure.sources)
  }
}
