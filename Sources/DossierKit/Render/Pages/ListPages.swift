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

  /// How many pages the list of a kind has; sources stand under headings on one.
  static func pages(of kind: RecordKind, _ index: SiteIndex) -> Int {
    if kind == .claim { return index.claims.pages }
    guard kind != .source else { return 1 }
    return max(1, (index.listed(kind).count + perPage - 1) / perPage)
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

/// All sources by kind.
struct SourcesPage: TemplateContext {
  static let name = "sources page"
  static let summary = "All sources, by kind."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("count", "How many there are, in words.") { $0.count },
    .list("groups", "The kinds with their sources.") { $0.groups },
    .any("hasGroups") { $0.groups },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let count: String
  let groups: [SourceGroupContext]

  init(_ scope: PageScope) {
    let all = scope.index.listed(.source)
    label = scope.shared.labels
    count = scope.words.count(.source, all.count)
    page = PageFrame(scope: scope).page(
      title: scope.words.kinds(.source), description: scope.label(.sourcesDeck), trail: [.home])
    let kinds: [Source.Kind?] = Source.Kind.allCases + [nil]
    groups = kinds.compactMap { kind in
      let sources = all.compactMap { index -> SourceLineContext? in
        guard case .source(let source) = scope.site[index].details, source.kind == kind else {
          return nil
        }
        return SourceLineContext(source, index, scope)
      }
      guard !sources.isEmpty else { return nil }
      return SourceGroupContext(
        title: kind.map(scope.words.sourceKind) ?? scope.words.kinds(.source),
        id: "kind-\(kind?.rawValue ?? "other")", sources: sources)
    }
  }
}

/// The sources of one kind.
struct SourceGroupContext: TemplateContext {
  static let name = "source group"
  static let summary = "The sources of one kind."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The kind, as a heading.") { $0.title },
    .text("id", "An id for the heading.") { $0.id },
    .list("sources", "The sources, by title.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  let title: String
  let id: String
  let sources: [SourceLineContext]
}

/// A source as the list of sources shows it.
struct SourceLineContext: TemplateContext {
  static let name = "source line"
  static let summary = "A source as the list of sources shows it."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The source.") { $0.link },
    .text("publisher", "Who published it.") { $0.publisher },
    .object("time", "When it was published.") { $0.time },
    .text("url", "Its address.") { $0.url },
    .text("host", "The host of its address.") { $0.host },
    .text("archived", "The address of an archived copy.") { $0.archived },
    .object("origin", "The source that it copies.") { $0.origin },
    .list("cited", "The records that cite it.") { $0.cited },
    .any("hasCited") { $0.cited },
  ]

  let link: RecordLink
  let publisher: String
  let time: TimeContext?
  let url: String?
  let host: String?
  let archived: String?
  let origin: RecordLink?
  let cited: [RecordLink]

  /// How many citing records a line names; the source's own page has them all.
  private static let citedLimit = 12

  init(_ source: Source, _ index: RecordIndex, _ scope: PageScope) {
    link = scope.link(index)
    publisher = source.publisher.value
    time = source.published.map { scope.time($0.value) }
    url = scope.outside(source.url?.value)
    host = url.map(scope.host)
    archived = scope.outside(source.archivedURL?.value)
    origin = source.derivedFrom.flatMap { scope.site.index(of: $0) }.map { scope.link($0) }
    let records = scope.index.usages[Int(index)].map(\.record).filter { record in
      let kind = scope.site[record].kind
      return (kind == .article || kind == .incident) && scope.site[record].isListed
    }
    cited = scope.links(records.prefix(Self.citedLimit))
  }
}
