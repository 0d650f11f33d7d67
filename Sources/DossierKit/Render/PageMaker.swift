import Templates

/// Renders the pages of a site, each with a scope of its own.
struct PageMaker: Sendable {
  var site: Site
  var index: SiteIndex
  let library: TemplateLibrary
  let shared: SharedContexts
  let foreign: ForeignContexts
  /// What the one page carries that is shown at any depth.
  let style: InlineStyle
  let search: SearchIndex?
  /// The files for other programs, which one page lists.
  let data: DataFiles

  func bytes(of page: PagePlan) -> [UInt8] {
    let own = foreign.contexts(of: page, in: site)
    let scope = PageScope(
      site: site, index: index, path: page.path, library: library,
      shared: own?.contexts ?? shared, language: own?.language, subject: page.pastIncident)
    return ScopedPage(maker: self, scope: scope).bytes(of: page)
  }
}

/// Renders one page in its scope.
private struct ScopedPage {
  let maker: PageMaker
  let scope: PageScope

  func bytes(of page: PagePlan) -> [UInt8] {
    switch page.content {
    case .home: render("home", HomePage(scope))
    case .timeline: render("timeline", TimelinePage(scope))
    case .timelineYear(let year, let page):
      render("timeline-year", TimelineYearPage(year: year, page: page, scope))
    case .map: render("map", MapPage(scope))
    case .list(.claim, let page): render("claims", ClaimsPage(page: page, scope))
    case .list(.source, _): render("sources", SourcesPage(scope))
    case .list(let kind, let page): render("list", ListPage(kind, page: page, scope))
    case .changes(let part, let page): render("changes", ChangesPage(part, page: page, scope))
    case .search: render("search", SearchPage(maker.search, scope))
    case .data: render("data", DataPage(maker.data, scope))
    case .notFound: render("notfound", NotFoundPage(scope, style: maker.style))
    case .redirect(let target): render("redirect", RedirectPage(target, scope))
    case .movedPart(let target, let path):
      render("redirect", RedirectPage(target, at: path, scope))
    case .tombstone(let index):
      render("tombstone", TombstonePage(scope.site.tombstones[index].tombstone, scope))
    case .record(let index): record(index)
    case .mentions(let index, let page):
      render("mentions", MentionsPage(of: index, number: page, scope))
    case .figures(let index): figures(index)
    case .past(let incident, let step): past(incident, step: step)
    case .moments(let incident, let page):
      render("moments", MomentsPage(of: incident, number: page, scope))
    }
  }

  private func past(_ incident: RecordIndex?, step: Int) -> [UInt8] {
    guard let view = PastView(of: incident, step: step, scope.site, scope.index.past) else {
      return []
    }
    guard let incident else { return render("past-home", PastHomePage(view, scope)) }
    return PastIncidentPage(incident, view, scope).map { render("past-incident", $0) } ?? []
  }

  private func figures(_ index: RecordIndex) -> [UInt8] {
    guard case .incident(let incident) = scope.site[index].details else { return [] }
    return render("figures", FiguresPage(incident, index, scope))
  }

  private func record(_ index: RecordIndex) -> [UInt8] {
    switch scope.site[index].details {
    case .article(let article): render("article", ArticlePage(article, index, scope))
    case .incident(let incident): render("incident", IncidentPage(incident, index, scope))
    case .location(let location): render("location", LocationPage(location, index, scope))
    case .person(let person): render("person", PersonPage(person, index, scope))
    case .organization(let organization):
      render("organization", OrganizationPage(organization, index, scope))
    case .source(let source): render("source", SourcePage(source, index, scope))
    case .claim(let claim): render("claim", ClaimPage(claim, index, scope))
    case .quote, .term, .media: []
    }
  }

  private func render(_ template: String, _ context: some TemplateContext) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(32_768)
    scope.library.render(template, TemplateObject(context), into: &output)
    return output
  }
}
