import Templates

/// All records of a kind.
struct ListPage: TemplateContext {
  static let name = "list page"
  static let summary = "The list of all records of a kind: newest first, or by name."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The kind, as a heading.") { $0.title },
    .text("count", "How many there are, in words.") { $0.count },
    .text("key", "The kind as stylesheets know it.") { $0.key },
    .list("links", "The records.") { $0.links },
    .any("hasLinks") { $0.links },
    .object("pager", "The way to the other pages of the list.") { $0.pager },
    .object("matrix", "The ties between incidents, on the first page of their list.") {
      $0.matrix
    },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let count: String
  let key: String
  let matrix: TieMatrixContext?
  let pager: PagerContext?
  let links: [RecordLink]

  /// How many records one page of a list holds.
  private static let perPage = 400

  /// How many pages the list of a kind has.
  static func pages(of kind: RecordKind, _ index: SiteIndex) -> Int {
    switch kind {
    case .claim: index.claims.list.pages
    case .source: index.sources.pages
    default: max(1, (index.listed(kind).count + perPage - 1) / perPage)
    }
  }

  /// One of the pages, from 1.
  init(_ kind: RecordKind, page number: Int, _ scope: PageScope) {
    let records = scope.index.listed(kind)
    let shown = records.dropFirst((number - 1) * Self.perPage).prefix(Self.perPage)
    pager = PagerContext(number, of: Self.pages(of: kind, scope.index), scope) {
      OutputPaths.list(of: kind, page: $0)
    }
    label = scope.shared.labels
    title = scope.words.kinds(kind)
    count = scope.words.count(kind, records.count)
    page = PageFrame(scope: scope).page(
      title: title, description: scope.site.settings.summary?.value, trail: [.home])
    key = kind.styleKey
    matrix = kind == .incident && number == 1 ? scope.tieMatrix() : nil
    links = shown.map { index in
      guard let kind = Self.detail(of: scope.site[index], scope) else { return scope.link(index) }
      var link = scope.linkContext(index)
      link.kind = kind
      return RecordLink(link)
    }
  }

  /// What stands above a card: the finer kind of the record.
  private static func detail(of record: Record, _ scope: PageScope) -> String? {
    switch record.details {
    case .incident(let incident): incident.kind.flatMap(scope.words.kicker)
    case .location(let location): location.kind.map(scope.words.locationKind)
    case .person(let person): person.category.map(scope.words.personCategory)
    case .organization(let organization):
      organization.category.map(scope.words.organizationCategory)
    default: nil
    }
  }
}
