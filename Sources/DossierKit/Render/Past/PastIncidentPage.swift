import Templates

/// An incident as it stood at a moment.
struct PastIncidentPage: TemplateContext {
  static let name = "past incident page"
  static let summary = "An incident as known at a moment, made of dated entries only."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("past", "The moment, and the ways on.") { $0.past },
    .text("title", "The incident's name, as it is today.") { $0.title },
    .object("time", "When it happened.") { $0.time },
    .list("changes", "What changed at the moment.") { $0.changes },
    .any("hasChanges") { $0.changes },
    .text("moreChanges", "How many changes more there are.") { $0.moreChanges },
    .list("facts", "The fact box as it stood.") { $0.facts },
    .any("hasFacts") { $0.facts },
    .list("phases", "What had happened, in its order.") { $0.phases },
    .any("hasPhases") { $0.phases },
    .list("figures", "The counts that had been given.") { $0.figures },
    .any("hasFigures") { $0.figures },
    .object("allFigures", "The way to all counts, when these are only some.") { $0.allFigures },
    .list("responsibility", "Who had claimed responsibility.") { $0.responsibility },
    .any("hasResponsibility") { $0.responsibility },
    .list("claims", "The claims that had been made, each with the status that it had.") {
      $0.claims
    },
    .any("hasClaims") { $0.claims },
    .text("moreClaims", "How many claims more there are.") { $0.moreClaims },
    .list("citations", "The sources that had come out.") { $0.citations },
    .any("hasCitations") { $0.citations },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let past: PastContext
  let title: String
  let time: TimeContext?
  let changes: [KnownChangeContext]
  let moreChanges: String?
  let facts: [FactContext]
  let phases: [StatementContext]
  let figures: [FigureContext]
  let allFigures: NavigationContext?
  let responsibility: [StatementContext]
  let claims: [ClaimContext]
  let moreClaims: String?
  let citations: [Prepared<CitationContext>]

  /// How many claims, changes and sources one page names.
  private static let limit = 24

  /// Nil when the incident was not there.
  init?(_ index: RecordIndex, _ view: PastView, _ scope: PageScope) {
    guard let record = view.record(index), case .incident(let incident) = record.details else {
      return nil
    }
    label = scope.shared.labels
    past = PastContext(view, scope)
    title = record.title
    // A page of the past says of itself that it is not for search engines, and leaves its own
    // address as the canonical one: today's page must not be taken for a copy of it.
    page = PageFrame(scope: scope).page(
      title: "\(past.title)\(scope.words.colon)\(title)", description: scope.label(.pastText),
      trail: [.home, .incidents], isHidden: true)
    time = scope.time(
      incident.date.value, incident.time?.value, zone: incident.timezone?.value)
    changes = scope.changes(view, Self.limit)
    moreChanges = Self.more(view.history.steps[view.step].changes.count)
    facts = IncidentFacts(incident, index, scope).facts
    phases = incident.phases.map { IncidentPage.phase($0, scope) }
    figures = scope.shownFigures(incident)
    allFigures = scope.allFigures(incident, index)
    responsibility = (incident.responsibility?.claims ?? []).map {
      IncidentPage.claim($0, scope)
    }
    let made = view.claims
    let shown = made.prefix(Self.limit).compactMap { index in
      view.claim(index).map { (index, $0) }
    }
    claims = shown.map { scope.claim($1, $0) }
    moreClaims = Self.more(made.count)
    citations = Self.sources(record, shown.map(\.1), view, scope)
  }

  private static func more(_ count: Int) -> String? {
    count > limit ? "+ \(count - limit)" : nil
  }

  /// The sources of all that stands on the page, each once, without a place in them.
  private static func sources(
    _ record: Record, _ claims: [Claim], _ view: PastView, _ scope: PageScope
  ) -> [Prepared<CitationContext>] {
    let all = record.citations + claims.flatMap { $0.history.flatMap(\.sources) }
    var seen: Set<RecordID> = []
    return scope.citations(
      all.filter { view.hasComeOut($0) && seen.insert($0.source.value).inserted }.map {
        Citation(source: $0.source)
      })
  }
}
