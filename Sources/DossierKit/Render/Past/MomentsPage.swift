import Templates

/// The list of all moments at which what is known of an incident, or of the dossier, changed.
struct MomentsPage: TemplateContext {
  static let name = "moments page"
  static let summary =
    "All moments at which what is known changed, when a page names only the last."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("record", "The incident; none for the whole dossier.") { $0.record },
    .text("key", "The kind of the record as stylesheets know it.") { $0.key },
    .list("moments", "The moments, newest first.") { $0.moments },
    .any("hasMoments") { $0.moments },
    .object("pager", "The way to the other pages of the list.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let record: RecordLink?
  let key: String?
  let moments: [MomentContext]
  let pager: PagerContext?

  /// How many moments one page holds.
  private static let perPage = 200

  /// How many pages a history's list has; none when the pages of its subject name all moments.
  static func pages(_ history: KnownHistory) -> Int {
    history.hasLongList ? (history.steps.count + perPage - 1) / perPage : 0
  }

  /// One of the pages, from 1.
  init(of incident: RecordIndex?, number: Int, _ scope: PageScope) {
    let history = scope.index.past.history(of: incident)
    let id = incident.map { scope.site[$0].id }
    label = scope.shared.labels
    record = incident.map { scope.link($0) }
    key = incident.map { scope.site[$0].kind.styleKey }
    let title = scope.label(.knownOn)
    page = PageFrame(scope: scope).page(
      title: incident.map { "\(title)\(scope.words.colon)\(scope.site[$0].title)" } ?? title,
      description: scope.label(.knownOnDeck),
      trail: incident == nil ? [.home] : [.home, .incidents], isHidden: true)
    let steps = history?.steps.dropFirst((number - 1) * Self.perPage).prefix(Self.perPage)
    moments = scope.moments(steps ?? [], of: incident)
    pager = PagerContext(number, of: history.map(Self.pages) ?? 0, scope) {
      OutputPaths.moments(of: id, page: $0)
    }
  }
}
