import Templates

/// A page of the list of all sources by kind.
struct SourcesPage: TemplateContext {
  static let name = "sources page"
  static let summary = "The sources by kind, a hundred on a page."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("count", "How many there are on all pages, in words.") { $0.count },
    .list("groups", "The kinds with their sources.") { $0.groups },
    .any("hasGroups") { $0.groups },
    .object("pager", "The way to the other pages of the list.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let count: String
  let groups: [SourceGroupContext]
  let pager: PagerContext?

  /// One of the pages, from 1.
  init(page number: Int, _ scope: PageScope) {
    let list = scope.index.sources
    label = scope.shared.labels
    count = scope.words.count(.source, list.count)
    page = PageFrame(scope: scope).page(
      title: scope.words.kinds(.source), description: scope.label(.sourcesDeck), trail: [.home])
    groups = list.parts(page: number).map { part in
      SourceGroupContext(
        title: part.heading.map(scope.words.sourceKind) ?? scope.words.kinds(.source),
        id: "kind-\(part.heading?.rawValue ?? "other")",
        sources: part.records.compactMap { SourceLineContext($0, scope) })
    }
    pager = PagerContext(number, of: list.pages, scope) {
      OutputPaths.list(of: .source, page: $0)
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

  /// Nothing for a record that is no source.
  init?(_ index: RecordIndex, _ scope: PageScope) {
    guard case .source(let source) = scope.site[index].details else { return nil }
    link = scope.link(index)
    publisher = source.publisher.value
    time = source.published.map { scope.time($0.value) }
    url = scope.outside(source.url?.value)
    host = url.map(scope.host)
    archived = scope.outside(source.archivedURL?.value)
    origin = source.derivedFrom.flatMap { scope.site.index(of: $0) }
      .flatMap { scope.site[$0].isListed ? scope.link($0) : nil }
    let records = scope.index.usages[Int(index)].map(\.record).filter { record in
      let kind = scope.site[record].kind
      return (kind == .article || kind == .incident) && scope.site[record].isListed
    }
    cited = scope.links(records.prefix(Self.citedLimit))
  }
}
