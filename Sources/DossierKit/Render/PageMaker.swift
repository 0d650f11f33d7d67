import Templates

/// Renders the pages of a site, each with a scope of its own.
///
/// A class, because each page is handed all of it: to copy the site would count some sixty references
/// that all tasks count.
final class PageMaker: Sendable {
  let site: Site
  let index: SiteIndex
  let library: TemplateLibrary
  let shared: SharedContexts
  let foreign: ForeignContexts
  /// What the one page carries that is shown at any depth.
  let style: InlineStyle
  let search: SearchIndex?
  /// The files for other programs, which one page lists.
  let data: DataFiles

  init(
    site: Site, index: SiteIndex, library: TemplateLibrary, shared: SharedContexts,
    foreign: ForeignContexts, style: InlineStyle, search: SearchIndex?, data: DataFiles
  ) {
    self.site = site
    self.index = index
    self.library = library
    self.shared = shared
    self.foreign = foreign
    self.style = style
    self.search = search
    self.data = data
  }

  /// The same for a site with other texts.
  func with(_ site: Site, _ index: SiteIndex) -> PageMaker {
    PageMaker(
      site: site, index: index, library: library, shared: shared, foreign: foreign, style: style,
      search: search, data: data)
  }

  // What would copy all of the site where a page asks `scope.site`, as these do by measurement.

  /// The text of a record.
  func body(of record: RecordIndex) -> Body? { site.body(of: record) }

  /// The body of a record with its links, to tell of one paragraph.
  func passage(of record: RecordIndex, in block: Int32) -> LinkedBody? {
    site.passage(of: record, in: block)
  }

  /// Whether the page at a path is that of a draft in a preview.
  func isDraft(path: String) -> Bool { site.isDraft(path: path) }

  /// Whether it has files for other programs.
  var hasDataFiles: Bool { site.hasDataFiles }

  /// Whether a record has a feed.
  func hasFeed(_ record: RecordIndex) -> Bool { RecordFeeds.has(record, site) }

  /// A text for each of some records that names it with another, and the sentence.
  func sentences(
    naming others: [RecordIndex], with record: RecordIndex
  ) -> [SharedSentence?] { SharedSentence.find(others, with: record, site) }

  func bytes(of page: PagePlan) -> [UInt8] {
    let own = foreign.contexts(of: page, in: site)
    return PageScope(
      path: page.path, made: self, shared: own?.contexts ?? shared, language: own?.language,
      subject: page.pastIncident
    ).bytes(of: page.content)
  }
}

extension PageScope {
  fileprivate func bytes(of content: PagePlan.Content) -> [UInt8] {
    switch content {
    case .home: render("home", HomePage(self))
    case .timeline: render("timeline", TimelinePage(self))
    case .timelineYear(let year, let page):
      render("timeline-year", TimelineYearPage(year: year, page: page, self))
    case .map: render("map", MapPage(self))
    case .list(.claim, let page): render("claims", ClaimsPage(page: page, self))
    case .list(.source, let page): render("sources", SourcesPage(page: page, self))
    case .list(let kind, let page): render("list", ListPage(kind, page: page, self))
    case .changes(let part, let page): render("changes", ChangesPage(part, page: page, self))
    case .redirect(let target): render("redirect", RedirectPage(target, self))
    case .movedPart(let target, let path):
      render("redirect", RedirectPage(target, at: path, self))
    case .tombstone(let index):
      render("tombstone", TombstonePage(site.tombstones[index].tombstone, self))
    case .record(let index): record(index)
    case .mentions(let index, let page):
      render("mentions", MentionsPage(of: index, number: page, self))
    case .figures(let index): figures(index)
    case .past(let incident, let step): past(incident, step: step)
    case .moments(let incident, let page):
      render("moments", MomentsPage(of: incident, number: page, self))
    case .search: render("search", SearchPage(made.search, self))
    case .data: render("data", DataPage(made.data, self))
    case .notFound: render("notfound", NotFoundPage(self, style: made.style))
    }
  }

  private func past(_ incident: RecordIndex?, step: Int) -> [UInt8] {
    guard let view = PastView(of: incident, step: step, site, index.past) else {
      return []
    }
    guard let incident else { return render("past-home", PastHomePage(view, self)) }
    return PastIncidentPage(incident, view, self).map { render("past-incident", $0) } ?? []
  }

  private func figures(_ index: RecordIndex) -> [UInt8] {
    guard case .incident(let incident) = site[index].details else { return [] }
    return render("figures", FiguresPage(incident, index, self))
  }

  private func record(_ index: RecordIndex) -> [UInt8] {
    switch site[index].details {
    case .article(let article): render("article", ArticlePage(article, index, self))
    case .incident(let incident): render("incident", IncidentPage(incident, index, self))
    case .location(let location): render("location", LocationPage(location, index, self))
    case .person(let person): render("person", PersonPage(person, index, self))
    case .organization(let organization):
      render("organization", OrganizationPage(organization, index, self))
    case .source(let source): render("source", SourcePage(source, index, self))
    case .claim(let claim): render("claim", ClaimPage(claim, index, self))
    case .quote, .term, .media: []
    }
  }

  private func render(_ template: String, _ context: some TemplateContext) -> [UInt8] {
    var output: [UInt8] = []
    library.render(template, context, into: &output)
    return output
  }
}
