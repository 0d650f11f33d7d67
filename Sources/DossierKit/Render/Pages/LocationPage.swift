import Templates

/// A place: where it lies, what happened there, who is seen there.
struct LocationPage: TemplateContext {
  static let name = "location page"
  static let summary = "The page of a place."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The place's name.") { $0.title },
    .text("kind", "City, station, street, … in words.") { $0.kind },
    .text("summary", "What the place is to the dossier.") { $0.summary },
    .list("chain", "The places that hold it, nearest first.") { $0.chain },
    .any("hasChain") { $0.chain },
    .list("facts", "Where it lies, and its other names.") { $0.facts },
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
    .html("body", "What is told about it.") { $0.body },
    .object("map", "The map of it and of what happened in it.") { $0.map },
    .list("inside", "The places directly inside it.") { $0.inside },
    .any("hasInside") { $0.inside },
    .list("years", "Incidents at it or inside it, by year.") { $0.years },
    .any("hasYears") { $0.years },
    .list("articles", "Articles that name it.") { $0.articles },
    .any("hasArticles") { $0.articles },
    .object("allArticles", "The way to all of them, when these are only the newest.") {
      $0.allArticles
    },
    .list("companions", "People and organizations in the same articles.") { $0.companions },
    .any("hasCompanions") { $0.companions },
    .list("claims", "Claims about it.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .object("allClaims", "The way to all of them, when these are only the newest.") {
      $0.allClaims
    },
    .list("notes", "The text's source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("citations", "Its sources.") { $0.citations },
    .any("hasCitations") { $0.citations },
    .list("corrections", "All its corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
    .object("network", "Its ties as a picture and a list; none for few.") { $0.network },
    .object("timeline", "What the dossier tells of it, in the order of time.") { $0.timeline },
    .list("backlinks", "The records that name it.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let kind: String?
  let summary: String?
  let chain: [RecordLink]
  let facts: [FactContext]
  let untrueClaims: [ClaimContext]
  let allUntrueClaims: NavigationContext?
  let cleared: [InvolvedContext]
  let majorCorrections: [CorrectionContext]
  let body: String?
  let map: MapContext?
  let inside: [RecordLink]
  let years: [GroupContext]
  let articles: [RecordLink]
  let allArticles: NavigationContext?
  let companions: [RecordLink]
  let claims: [ClaimContext]
  let allClaims: NavigationContext?
  let notes: [NoteContext]
  let citations: [Prepared<CitationContext>]
  let corrections: [CorrectionContext]
  let network: NetworkContext?
  let timeline: RecordTimelineContext?
  let backlinks: [BacklinkGroupContext]

  init(_ location: Location, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    let graph = scope.site.graph
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record), trail: [.home, .places],
      isHidden: !record.isListed, about: index)
    title = record.title
    kind = location.kind.map(scope.words.locationKind)
    summary = scope.summary(of: record)
    chain = scope.links(graph.ancestors[Int(index)])
    facts = Self.facts(location, record, scope)
    untrueClaims = scope.untrueClaims(index)
    allUntrueClaims = scope.allUntrueClaims(index)
    cleared = scope.cleared(index)
    majorCorrections = scope.corrections(record, isMajor: true)
    body = scope.body(index)
    map = scope.map(of: index)
    inside = scope.links(scope.listed(graph.children[Int(index)]))
    years = scope.byYear(scope.listed(graph.incidents[Int(index)]), prefix: "incidents")
    articles = scope.articleCards(index)
    allArticles = scope.allArticles(index)
    companions = scope.companions(index, of: [.person, .organization, .location])
    claims = scope.claimsBelow(index)
    allClaims = scope.allClaims(about: index)
    notes = scope.notes(index)
    citations = scope.citations(besidesNotesOf: index)
    corrections = scope.corrections(record)
    network = scope.network(of: index)
    timeline = scope.recordTimeline(index)
    backlinks = scope.mentions(index)
  }

  private static func facts(
    _ location: Location, _ record: Record, _ scope: PageScope
  ) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.country, location.country?.value)
    if let point = PublicPoint(location) {
      let precision = location.precision.map { scope.words.precision($0.value) }
      let aside = [precision, point.radius.map { "± \($0)" }].compactMap { $0 }
      facts.add(
        .coordinates,
        [
          ValueContext(
            words: "\(point.latitude), \(point.longitude)",
            aside: aside.isEmpty ? nil : aside.joined(separator: "; ")),
          ValueContext(url: point.mapAddress, words: scope.label(.showOnMap)),
        ])
    }
    facts.addAliases(of: record)
    facts.addElsewhere(of: record)
    return facts.facts
  }
}
