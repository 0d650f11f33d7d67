import Templates

/// Something that happened: facts, account, figures, those involved, ties.
struct IncidentPage: TemplateContext {
  static let name = "incident page"
  static let summary = "The page of an incident."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("kind", "Bombing, trial, hoax, … in words.") { $0.kind },
    .text("title", "The incident's name.") { $0.title },
    .text("summary", "What happened, in a sentence or two.") { $0.summary },
    .text("grade", "How well it is established, in words.") { $0.grade },
    .text("gradeState", "`firm` or `open`, for stylesheets.") { $0.gradeState },
    .text("gradeMeaning", "What the dossier means by the grade.") { $0.gradeMeaning },
    .object("time", "When it happened.") { $0.time },
    .list("facts", "Date, places, outcome, present figures, responsibility.") { $0.facts },
    .any("hasFacts") { $0.facts },
    .list("untrueClaims", "Claims found untrue that it carries, newest change first.") {
      $0.untrueClaims
    },
    .any("hasUntrueClaims") { $0.untrueClaims },
    .object("allUntrueClaims", "The way to all of them, when these are only the newest.") {
      $0.allUntrueClaims
    },
    .list("cleared", "People of whom its text says what the law has taken back, with the outcome.")
    {
      $0.cleared
    },
    .any("hasCleared") { $0.cleared },
    .list("majorCorrections", "Corrections that readers must see first.") { $0.majorCorrections },
    .any("hasMajorCorrections") { $0.majorCorrections },
    .html("body", "The account.") { $0.body },
    .object("map", "The map of where it happened.") { $0.map },
    .list("phases", "What happened, in order.") { $0.phases },
    .any("hasPhases") { $0.phases },
    .list("figures", "Every count, with who gave it and who is in it.") { $0.figures },
    .any("hasFigures") { $0.figures },
    .object("allFigures", "The way to all counts, when these are only the first.") {
      $0.allFigures
    },
    .list("involved", "Those who had a part in it.") { $0.involved },
    .any("hasInvolved") { $0.involved },
    .list("responsibility", "Who claimed it, and what is thought of that.") { $0.responsibility },
    .any("hasResponsibility") { $0.responsibility },
    .list("labels", "What it is called, and by whom.") { $0.labels },
    .any("hasLabels") { $0.labels },
    .list("claims", "Claims about it.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .object("allClaims", "The way to all of them, when these are only the newest.") {
      $0.allClaims
    },
    .list("ties", "Ties to other incidents.") { $0.ties },
    .any("hasTies") { $0.ties },
    .list("articles", "Articles about it.") { $0.articles },
    .any("hasArticles") { $0.articles },
    .object("allArticles", "The way to all of them, when these are only the newest.") {
      $0.allArticles
    },
    .list("related", "Related articles and incidents.") { $0.related },
    .any("hasRelated") { $0.related },
    .list("notes", "The account's source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("citations", "Its sources.") { $0.citations },
    .any("hasCitations") { $0.citations },
    .list("corrections", "All its corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
    .object("network", "Its ties as a picture and a list; none for few.") { $0.network },
    .object("timeline", "What the dossier tells of it, in the order of time.") { $0.timeline },
    .list("backlinks", "The records that name it.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
    .list("moments", "The last moments at which what is known of it changed, newest first.") {
      $0.moments
    },
    .any("hasMoments") { $0.moments },
    .object("allMoments", "The way to all of them, when these are only the last.") {
      $0.allMoments
    },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let kind: String
  let title: String
  let summary: String?
  let grade: String?
  let gradeState: String?
  let gradeMeaning: String?
  let time: TimeContext
  let facts: [FactContext]
  let untrueClaims: [ClaimContext]
  let allUntrueClaims: NavigationContext?
  let cleared: [InvolvedContext]
  let majorCorrections: [CorrectionContext]
  let body: String?
  let map: MapContext?
  let phases: [StatementContext]
  let figures: [FigureContext]
  let allFigures: NavigationContext?
  let involved: [InvolvedContext]
  let responsibility: [StatementContext]
  let labels: [StatementContext]
  let claims: [ClaimContext]
  let allClaims: NavigationContext?
  let ties: [TieContext]
  let articles: [RecordLink]
  let allArticles: NavigationContext?
  let related: [RelatedContext]
  let notes: [NoteContext]
  let citations: [Prepared<CitationContext>]
  let corrections: [CorrectionContext]
  let network: NetworkContext?
  let timeline: RecordTimelineContext?
  let backlinks: [BacklinkGroupContext]
  let moments: [MomentContext]
  let allMoments: NavigationContext?

  init(_ incident: Incident, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record), trail: [.home, .incidents],
      isHidden: !record.isListed, about: index)
    kind = incident.kind.flatMap(scope.words.kicker) ?? scope.words.kind(.incident)
    title = record.title
    summary = scope.summary(of: record)
    grade = incident.grade.map(scope.words.grade)
    gradeState = incident.grade.map { $0 == .confirmed || $0 == .corroborated ? "firm" : "open" }
    gradeMeaning = incident.grade.flatMap { grade in
      scope.site.settings.grading.first { $0.grade.value == grade.rawValue }?.definition.value
    }
    time = scope.time(incident.date.value, incident.time?.value, zone: incident.timezone?.value)
    facts = IncidentFacts(incident, index, scope).facts
    untrueClaims = scope.untrueClaims(index)
    allUntrueClaims = scope.allUntrueClaims(index)
    cleared = scope.cleared(index)
    majorCorrections = scope.corrections(record, isMajor: true)
    body = scope.body(index)
    map = scope.map(of: index)
    phases = incident.phases.map { Self.phase($0, scope) }
    figures = scope.shownFigures(incident)
    allFigures = scope.allFigures(incident, index)
    involved = scope.involved(incident.involved)
    responsibility = (incident.responsibility?.claims ?? []).map { Self.claim($0, scope) }
    labels = incident.labels.compactMap { Self.labelled($0, scope) }
    claims = scope.claims(
      of: index, declared: incident.claims, and: scope.claimsAbout(index))
    allClaims = scope.allClaims(about: index)
    ties = scope.ties(index)
    articles = scope.articleCards(index)
    allArticles = scope.allArticles(index)
    related = scope.related(index, without: Set(scope.site.graph.articles[Int(index)]))
    notes = scope.notes(index)
    citations = scope.citations(besidesNotesOf: index)
    corrections = scope.corrections(record)
    network = scope.network(of: index)
    timeline = scope.recordTimeline(index)
    backlinks = scope.mentions(index)
    moments = scope.lastMoments(of: index)
    allMoments = scope.allMoments(of: index)
  }

  static func phase(_ phase: Incident.Phase, _ scope: PageScope) -> StatementContext {
    var time: TimeContext?
    if let date = phase.date {
      time = scope.time(date.value, phase.time?.value)
    } else if let clock = phase.time?.value {
      time = TimeContext(words: scope.words.dates.words(clock), datetime: clock.description)
    }
    return StatementContext(
      text: phase.text.value, time: time, sources: scope.citations(phase.sources))
  }

  static func claim(
    _ claim: Responsibility.Claim, _ scope: PageScope
  ) -> StatementContext {
    let actor = scope.actor(claim.by)
    return StatementContext(
      text: claim.assessment?.value ?? "", title: claim.mode?.value,
      time: claim.on.map { scope.time($0.value) }, by: actor.words, actor: actor.link,
      sources: scope.citations(claim.sources))
  }

  private static func labelled(_ label: Incident.Label, _ scope: PageScope) -> StatementContext? {
    guard let index = scope.site.index(of: label.label) else { return nil }
    let actor = scope.actor(label.by)
    var definition: String?
    if case .term(let term) = scope.site[index].details { definition = term.definition?.value }
    return StatementContext(
      text: scope.words.quoted(scope.site[index].title), by: actor.words, actor: actor.link,
      note: definition, sources: scope.citations(label.sources))
  }
}
