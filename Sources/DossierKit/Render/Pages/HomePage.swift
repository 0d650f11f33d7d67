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
    .text("checked", "When somebody last went through the dossier, in a sentence.") {
      $0.checked
    },
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
    .list("untrue", "What was reported and is untrue: the newest findings.") { $0.untrue },
    .any("hasUntrue") { $0.untrue },
    .list("keyFigures", "The numbers that matter most.") { $0.keyFigures },
    .any("hasKeyFigures") { $0.keyFigures },
    .list("incidents", "The last incidents, oldest first.") { $0.incidents },
    .any("hasIncidents") { $0.incidents },
    .object("allIncidents", "The way to all, when these are only some.") { $0.allIncidents },
    .object("map", "The map of the places where something happened.") { $0.map },
    .text("mapHref", "The address of the map's own page.") { $0.mapHref },
    .list("places", "The places that most articles name, by name.") { $0.places },
    .any("hasPlaces") { $0.places },
    .object("allPlaces", "The way to all, when these are only some.") { $0.allPlaces },
    .list("people", "The people whom most articles name, by name.") { $0.people },
    .any("hasPeople") { $0.people },
    .object("allPeople", "The way to all, when these are only some.") { $0.allPeople },
    .list("organizations", "The organizations that most articles name, by name.") {
      $0.organizations
    },
    .any("hasOrganizations") { $0.organizations },
    .object("allOrganizations", "The way to all, when these are only some.") {
      $0.allOrganizations
    },
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
    .list("moments", "The last moments at which what is known changed, newest first.") {
      $0.moments
    },
    .any("hasMoments") { $0.moments },
    .object("allMoments", "The way to all of them, when these are only the last.") {
      $0.allMoments
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
  let checked: String?
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
  let allIncidents: NavigationContext?
  let map: MapContext?
  let mapHref: String
  let places: [RecordLink]
  let allPlaces: NavigationContext?
  let people: [RecordLink]
  let allPeople: NavigationContext?
  let organizations: [RecordLink]
  let allOrganizations: NavigationContext?
  let sources: String?
  let sourcesHref: String
  let claimsHref: String
  let timelineHref: String
  let articlesHref: String
  let updates: [StatementContext]
  let moments: [MomentContext]
  let allMoments: NavigationContext?
  let policies: [StatementContext]
  let grades: [StatementContext]

  static let latestLimit = 6
  static let updatesLimit = 8
  private static let untrueLimit = 8
  static let incidentLimit = 16
  private static let recordLimit = 24

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
    checked = settings.checked.map { scope.words.lastChecked(scope.words.dates.when($0.value)) }
    // What was found untrue is not known any more, whatever the list says.
    known = scope.claims(
      settings.known.compactMap { scope.site.index(of: $0) }.filter { record in
        if case .claim(let claim) = scope.site[record].details { !claim.isUntrue } else { false }
      })
    unknown = settings.unknown.map { scope.openQuestion($0) }
    untrue = scope.claims(index.claims.untrue.prefix(Self.untrueLimit))
    keyFigures = settings.keyFigures.compactMap { KeyFigureContext($0, scope) }
    incidents = scope.events(Self.lastIncidents(scope))
    allIncidents = Self.all(.incident, Self.incidentLimit, scope)
    map = scope.homeMap()
    mapHref = scope.href(SitePart.map.path)
    places = scope.links(Self.mostNamed(.location, scope))
    allPlaces = Self.all(.location, Self.recordLimit, scope)
    people = scope.links(Self.mostNamed(.person, scope))
    allPeople = Self.all(.person, Self.recordLimit, scope)
    organizations = scope.links(Self.mostNamed(.organization, scope))
    allOrganizations = Self.all(.organization, Self.recordLimit, scope)
    let sourceCount = index.listed(.source).count
    sources = sourceCount > 0 ? scope.words.count(.source, sourceCount) : nil
    sourcesHref = scope.href(SitePart.sources.path)
    claimsHref = scope.href(SitePart.claims.path)
    timelineHref = scope.href(SitePart.timeline.path)
    articlesHref = scope.href(SitePart.articles.path)
    let changes = scope.updates(settings.updates)
    updates = changes.prefix(Self.updatesLimit).map { scope.statement($0) }
    updated = Self.updated(changes.first, scope)
    moments = scope.lastMoments(of: nil)
    allMoments = scope.allMoments(of: nil)
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

  /// The last incidents in the order of time.
  private static func lastIncidents(_ scope: PageScope) -> [ChronologyEntry] {
    var entries: [ChronologyEntry] = []
    for entry in scope.site.chronology.reversed() {
      guard case .incident = entry.event, scope.site[entry.record].isListed else { continue }
      entries.append(entry)
      if entries.count == incidentLimit { break }
    }
    return entries.reversed()
  }

  /// The records of a kind that most articles name, in the order of their list.
  private static func mostNamed(_ kind: RecordKind, _ scope: PageScope) -> [RecordIndex] {
    let all = scope.index.listed(kind)
    guard all.count > recordLimit else { return all }
    let counts = all.map { scope.site.graph.articles[Int($0)].count }
    let places = all.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return places.prefix(recordLimit).sorted().map { all[$0] }
  }

  /// The way to the list of all records of a kind, when the home shows only some.
  private static func all(
    _ kind: RecordKind, _ limit: Int, _ scope: PageScope
  ) -> NavigationContext? {
    let count = scope.index.listed(kind).count
    guard count > limit else { return nil }
    return NavigationContext(
      href: scope.href(OutputPaths.list(of: kind)), title: scope.words.all(kind, count))
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

extension PageScope {
  /// A question that nobody can answer.
  func openQuestion(_ question: DossierSettings.OpenQuestion) -> StatementContext {
    StatementContext(
      text: question.question.value + maker.outcomes(ofStatement: question.question),
      time: question.since.map { time($0.value) },
      sources: citations(question.sources))
  }

  /// Updates of the dossier, newest first.
  func updates(_ updates: [DossierSettings.Update]) -> [DossierSettings.Update] {
    updates.sorted { $1.at.value.sortKey(in: site.zone) < $0.at.value.sortKey(in: site.zone) }
  }

  /// An update of the dossier as the home shows it.
  func statement(_ update: DossierSettings.Update) -> StatementContext {
    StatementContext(
      text: update.text.value + maker.outcomes(ofStatement: update.text),
      title: words.updateKind(update),
      time: time(update.at.value, style: .short), records: links(update.refs))
  }
}
