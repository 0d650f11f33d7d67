import Templates

/// A human being, under the name that readers may learn.
struct PersonPage: TemplateContext {
  static let name = "person page"
  static let summary = "The page of a person."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The name that readers may learn.") { $0.title },
    .text("category", "Public figure, official, … in words.") { $0.category },
    .text("summary", "What the person is to the dossier.") { $0.summary },
    .text("standing", "What must be said first, such as an acquittal.") { $0.standing },
    .object("portrait", "The portrait, of a person whom readers may know.") { $0.portrait },
    .list("facts", "Other names, life dates, residence.") { $0.facts },
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
    .html("body", "What is told about the person.") { $0.body },
    .list("posts", "Posts held, with organization and time.") { $0.posts },
    .any("hasPosts") { $0.posts },
    .list("legal", "The history of the legal status, oldest first.") { $0.legal },
    .any("hasLegal") { $0.legal },
    .list("parts", "Parts in incidents, in lawful words.") { $0.parts },
    .any("hasParts") { $0.parts },
    .list("articles", "Articles that name the person.") { $0.articles },
    .any("hasArticles") { $0.articles },
    .object("allArticles", "The way to all of them, when these are only the newest.") {
      $0.allArticles
    },
    .list("companions", "People, organizations and places in the same articles.") {
      $0.companions
    },
    .any("hasCompanions") { $0.companions },
    .list("claims", "Claims about the person.") { $0.claims },
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
    .list("backlinks", "The records that name the person.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let category: String?
  let summary: String?
  let standing: String?
  let portrait: ImageContext?
  let facts: [FactContext]
  let untrueClaims: [ClaimContext]
  let allUntrueClaims: NavigationContext?
  let cleared: [InvolvedContext]
  let majorCorrections: [CorrectionContext]
  let body: String?
  let posts: [StatementContext]
  let legal: [HistoryContext]
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

  init(_ person: Person, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record), trail: [.home, .people],
      isHidden: !record.isListed, about: index)
    title = record.title
    category = person.category.map(scope.words.personCategory)
    summary = scope.summary(of: record)
    standing = scope.standing(of: record)
    portrait =
      person.isFullyIdentified
      ? scope.image(named: person.portrait?.value, as: .portrait) : nil
    facts = Self.facts(person, record, scope)
    untrueClaims = scope.untrueClaims(index)
    allUntrueClaims = scope.allUntrueClaims(index)
    cleared = scope.cleared(index)
    majorCorrections = scope.corrections(record, isMajor: true)
    body = scope.body(index)
    posts = person.roles.map { Self.post($0, scope) }
    legal = scope.legalHistory(person)
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

  private static func post(_ role: Person.Role, _ scope: PageScope) -> StatementContext {
    StatementContext(
      text: role.title.value,
      time: Self.span(role.from?.value, role.to?.value).map { scope.time($0) },
      records: scope.links(role.organization.map { [$0] } ?? []),
      sources: scope.citations(role.sources))
  }

  /// From one date to another as one interval; nil without any of the two.
  private static func span(_ from: EDTFDate?, _ to: EDTFDate?) -> EDTFDate? {
    func bound(_ date: EDTFDate?) -> EDTFDate.Bound {
      if case .point(let point) = date?.kind { .point(point) } else { .open }
    }
    guard from != nil || to != nil else { return nil }
    let text = "\(from?.text ?? "..")/\(to?.text ?? "..")"
    let (start, end) = (bound(from), bound(to))
    guard start.point != nil || end.point != nil else { return from ?? to }
    return EDTFDate(text: text, kind: .interval(from: start, to: end))
  }

  private static func facts(
    _ person: Person, _ record: Record, _ scope: PageScope
  ) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.born, person.born)
    facts.add(.died, person.died)
    facts.add(.nationality, person.nationality?.value)
    facts.add(.residence, person.residence?.value)
    // Other names and pages elsewhere would tell a name that is withheld.
    if person.isFullyIdentified {
      facts.addAliases(of: record)
      facts.addElsewhere(of: record)
    }
    return facts.facts
  }
}

extension PageScope {
  /// The incidents in which a person or organization had a part, each with the part in words.
  func parts(of who: RecordIndex) -> [InvolvedContext] {
    index.parts[Int(who)].filter { site[$0.incident].isListed }.map { entry in
      InvolvedContext(
        link: link(entry.incident), part: part(entry.involvement, of: site[who]),
        sources: citations(entry.involvement.sources))
    }
  }
}
