import Templates

/// The home as it stood at a moment.
struct PastHomePage: TemplateContext {
  static let name = "past home page"
  static let summary = "The home as known at a moment, made of dated entries only."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("past", "The moment, and the ways on.") { $0.past },
    .text("title", "The dossier's title.") { $0.title },
    .list("changes", "What changed at the moment.") { $0.changes },
    .any("hasChanges") { $0.changes },
    .text("moreChanges", "How many changes more there are.") { $0.moreChanges },
    .list("keyFigures", "The numbers that matter most, as they stood.") { $0.keyFigures },
    .any("hasKeyFigures") { $0.keyFigures },
    .list("known", "What was corroborated or confirmed, of what today's home names as known.") {
      $0.known
    },
    .any("hasKnown") { $0.known },
    .list("unknown", "Questions that were open already.") { $0.unknown },
    .any("hasUnknown") { $0.unknown },
    .list("untrue", "What had been found untrue: the newest findings.") { $0.untrue },
    .any("hasUntrue") { $0.untrue },
    .list("latest", "The newest articles of the time.") { $0.latest },
    .any("hasLatest") { $0.latest },
    .list("incidents", "The last incidents, oldest first.") { $0.incidents },
    .any("hasIncidents") { $0.incidents },
    .list("updates", "What had changed, the newest of it, newest first.") { $0.updates },
    .any("hasUpdates") { $0.updates },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let past: PastContext
  let title: String
  let changes: [KnownChangeContext]
  let moreChanges: String?
  let keyFigures: [KeyFigureContext]
  let known: [ClaimContext]
  let unknown: [StatementContext]
  let untrue: [ClaimContext]
  let latest: [RecordLink]
  let incidents: [EventContext]
  let updates: [StatementContext]

  private static let changeLimit = 24

  init(_ view: PastView, _ scope: PageScope) {
    let settings = view.settings
    label = scope.shared.labels
    past = PastContext(view, scope)
    title = settings.title.value
    page = PageFrame(scope: scope).page(
      title: past.title, description: scope.label(.pastText), trail: [.home], isHidden: true)
    changes = scope.changes(view, Self.changeLimit)
    let more = view.history.steps[view.step].changes.count - Self.changeLimit
    moreChanges = more > 0 ? "+ \(more)" : nil
    keyFigures = settings.keyFigures.compactMap {
      KeyFigureContext($0, scope, incident: view.incident)
    }
    // Today's list has no date of its own: it chooses, and the histories say what held then.
    known = settings.known.compactMap { id -> ClaimContext? in
      guard let index = scope.site.index(of: id), scope.site[index].isListed,
        let claim = view.claim(index), claim.status.value.styleState == "firm"
      else { return nil }
      return scope.claim(claim, index)
    }
    unknown = settings.unknown.map { scope.openQuestion($0) }
    untrue = scope.claims(view.untrueClaims, in: view)
    latest = scope.links(
      view.newest(scope.index.listed(.article), HomePage.latestLimit))
    incidents = view.lastIncidents(HomePage.incidentLimit).compactMap { entry in
      var event = scope.event(entry)
      event?.text = nil
      return event
    }
    updates = scope.updates(settings.updates).prefix(HomePage.updatesLimit).map {
      scope.statement($0)
    }
  }
}
