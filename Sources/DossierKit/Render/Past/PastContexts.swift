import Templates

/// What a page of the past says of itself, and the ways on from it.
struct PastContext: TemplateContext {
  static let name = "past"
  static let summary = "What a page of the past says of itself; `partials/past` shows it."
  static let fields: [TemplateField<Self>] = [
    .text("title", "“As known on 21 June 2017.”") { $0.title },
    .object("today", "The way to the page as it is today.") { $0.today },
    .object("earlier", "The page of the change before.") { $0.earlier },
    .object("later", "The page of the change after.") { $0.later },
    .object("all", "The way to the list of all such pages.") { $0.all },
  ]

  let title: String
  let today: NavigationContext
  let earlier: NavigationContext?
  let later: NavigationContext?
  let all: NavigationContext?

  init(_ view: PastView, _ scope: PageScope) {
    let path = view.subject.flatMap { scope.site.paths[Int($0)] } ?? SitePart.home.path
    let id = view.subject.map { scope.site[$0].id }
    func neighbour(_ step: Int, _ label: Label) -> NavigationContext? {
      guard view.history.steps.indices.contains(step) else { return nil }
      let moment = view.history.steps[step].moment
      return NavigationContext(
        href: scope.href(OutputPaths.past(of: id, moment: moment.name)),
        title: "\(scope.label(label))\(scope.words.colon)\(scope.time(moment).words)")
    }
    title = scope.words.asKnown(scope.time(view.moment).words)
    today = NavigationContext(href: scope.href(path), title: scope.label(.asOfToday))
    earlier = neighbour(view.step + 1, .earlierState)
    later = neighbour(view.step - 1, .laterState)
    all = scope.allMoments(of: view.subject)
  }
}

/// A moment at which what is known changed, as a link to the page of it.
struct MomentContext: TemplateContext {
  static let name = "moment"
  static let summary = "A moment at which what is known changed, with the way to its page."
  static let fields: [TemplateField<Self>] = [
    .text("href", "The address of the page.") { $0.href },
    .object("time", "The moment.") { $0.time },
    .text("changes", "How much changed, in words.") { $0.changes },
  ]

  let href: String
  let time: TimeContext
  let changes: String
}

/// One dated change of what is known.
struct KnownChangeContext: TemplateContext {
  static let name = "known change"
  static let summary =
    "A dated change: of a claim's status, a count, or what is held of an incident."
  static let fields: [TemplateField<Self>] = [
    .text("kind", "What changed, in words.") { $0.kind },
    .object("link", "The claim, or the incident on the page of the home.") { $0.link },
    .text("text", "The count, or who is held to have done it.") { $0.text },
    .text("status", "The new status in words.") { $0.status },
    .text("state", "`firm`, `open` or `untrue`, for stylesheets.") { $0.state },
    .object("time", "Its date as the record gives it.") { $0.time },
    .text("by", "Who said so.") { $0.by },
    .object("actor", "Who said so, when that is a record.") { $0.actor },
    .text("note", "What is added.") { $0.note },
    .list("sources", "Its sources, of those that had come out.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var kind: String
  var link: RecordLink?
  var text: String?
  var status: String?
  var state = "open"
  var time: TimeContext?
  var by: String?
  var actor: RecordLink?
  var note: String?
  var sources: [Prepared<CitationContext>] = []
}
