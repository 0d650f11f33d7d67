import Templates

/// A body of people with a name.
struct OrganizationPage: TemplateContext {
  static let name = "organization page"
  static let summary = "The page of an organization."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The name.") { $0.title },
    .text("category", "Police, court, company, … in words.") { $0.category },
    .text("summary", "What the organization is to the dossier.") { $0.summary },
    .list("facts", "Other names, what it belongs to and includes.") { $0.facts },
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
    .list("designations", "What it is officially called, and by whom.") { $0.designations },
    .any("hasDesignations") { $0.designations },
    .list("parts", "Parts in incidents.") { $0.parts },
    .any("hasParts") { $0.parts },
    .list("articles", "Articles that name it.") { $0.articles },
    .any("hasArticles") { $0.articles },
    .object("allArticles", "The way to all of them, when these are only the newest.") {
      $0.allArticles
    },
    .list("companions", "People, organizations and places in the same articles.") {
      $0.companions
    },
    .any("hasCompanions") { $0.companions },
    .list("claims", "Claims about it.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .object("allClaims", "The way to all of them, when these are only the newest.") {
      $0.allClaims
    },
    .list("notes", "The text's source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("citations", "The record's sources.") { $0.citations },
    .any("hasCitations") { $0.citations },
    .list("corrections", "All corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
    .object("network", "Its ties as a picture and a list; none for few.") { $0.network },
    .object("timeline", "What the dossier tells of it, in the order of time.") { $0.timeline },
    .list("backlinks", "The records that name it.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let category: String?
  let summary: String?
  let facts: [FactContext]
  let untrueClaims: [ClaimContext]
  let allUntrueClaims: NavigationContext?
  let cleared: [InvolvedContext]
  let majorCorrections: [CorrectionContext]
  let body: String?
  let designations: [StatementContext]
  let parts: [InvolvedContext]
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

  init(_ organization: Organization, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record),
      trail: [.home, .organizations], isHidden: !record.isListed, about: index)
    title = record.title
    category = organization.category.map(scope.words.organizationCategory)
    summary = scope.summary(of: record)
    facts = Self.facts(organization, index, scope)
    untrueClaims = scope.untrueClaims(index)
    allUntrueClaims = scope.allUntrueClaims(index)
    cleared = scope.cleared(index)
    majorCorrections = scope.corrections(record, isMajor: true)
    body = scope.body(index)
    designations = organization.designations.map { designation in
      let actor = scope.actor(designation.by)
      return StatementContext(
        text: scope.words.quoted(designation.label.value),
        time: designation.on.map { scope.time($0.value) }, by: actor.words, actor: actor.link,
        sources: scope.citations(designation.sources))
    }
    parts = scope.parts(of: index)
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
    _ organization: Organization, _ index: RecordIndex, _ scope: PageScope
  ) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.parent, scope.links(organization.parent.map { [$0] } ?? []))
    facts.add(.children, scope.links(scope.listed(scope.index.children[Int(index)])))
    facts.add(.successor, scope.links(organization.successor.map { [$0] } ?? []))
    facts.add(.predecessor, scope.links(scope.listed(scope.index.predecessors[Int(index)])))
    facts.addAliases(of: scope.site[index])
    facts.addElsewhere(of: scope.site[index])
    return facts.facts
  }
}
