import Templates

/// Turns a linked site into the files of its output folder.
///
/// A page is a pure function of the site and the templates, so pages are rendered in parallel and
/// come out the same in any order.
struct Renderer: Sendable {
  private let templates: TemplateSet
  private let jobs: Int

  /// Prepares to render with compiled templates, so many pages at once.
  init(templates: TemplateSet, jobs: Int) {
    self.templates = templates
    self.jobs = jobs
  }

  /// What search says of each record, in the dossier's words.
  func cards(of site: Site) async -> [SearchCard] {
    await SearchCards(site).make(jobs: jobs)
  }

  /// Plans every page, feed and asset; a page is rendered when its bytes are asked for.
  ///
  /// The search page knows of the index, which is made while what all pages share is made.
  /// What was told of records beside pages is taken from the last build in the same process, as far as
  /// it holds, and kept for the next one.
  func plan(
    _ site: Site, keepsExports: Bool = false,
    after last: (texts: KeptTexts, exports: [KeptExport])? = nil,
    search: @escaping @Sendable () async -> SearchIndex? = { nil }
  ) async -> (files: [PlannedFile], index: SiteIndex, search: SearchIndex?, exports: [KeptExport]) {
    async let found = search()
    let words = Words.named(site.settings.language.value)
    let (language, jobs) = (words.code, jobs)
    let index = await SiteIndex(site) {
      await MapAtlas(site, language: language, jobs: jobs)
    }
    let templates = templates
    let shared = await SharedContexts(site: site, index: index, words: words, jobs: jobs)
    let foreign = await ForeignContexts(site: site, index: index, jobs: jobs)
    let assets = ThemeAssets(
      templates: templates, theme: site.settings.theme, hasSearch: site.settings.search != .off)
    let style = InlineStyle(assets.stylesheet)
    let plan = PageList.pages(of: site, index)
    let entries = await FeedEntries(site: site, untrue: index.untrue, jobs: jobs)
    async let lists = Self.lists(of: entries, index, shared.maker)
    let data = await DataFiles(
      site: site, index: index, maker: shared.maker, jobs: jobs, keepsParts: keepsExports,
      after: last)
    let search = await found
    let render: @Sendable (PagePlan) -> [UInt8] = { page in
      let own = foreign.contexts(of: page, in: site)
      let scope = PageScope(
        site: site, index: index, path: page.path, library: templates.library,
        shared: own?.contexts ?? shared, language: own?.language, subject: page.pastIncident)
      return PageMaker(scope: scope, style: style, search: search, data: data).bytes(of: page)
    }
    // Paths are made of ids and names of built-in files, so each of them can be written.
    let pages = plan.compactMap { page in
      (try? OutputPath(page.path)).map { path in
        PlannedFile(path: path, records: page.showsOtherFiles ? nil : site.records.count) {
          render(page)
        }
      }
    }
    var files: [OutputFile] = []
    for asset in assets.files {
      add(asset.path, asset.bytes, to: &files)
    }
    for file in data.files { add(file.path, file.bytes, to: &files) }
    for file in await lists { add(file.path, file.bytes, to: &files) }
    for file in HostFiles(site: site).files { add(file.path, file.bytes, to: &files) }
    files += search?.files ?? []
    let feeds = RecordFeeds(entries: entries).files()
    let others = (files + MediaFiles.files(of: site)).map(PlannedFile.init)
    return (pages + feeds + others, index, search, data.parts)
  }

  /// What machines read: the dossier's feeds, and with an address the sitemap.
  private static func lists(
    of entries: FeedEntries, _ index: SiteIndex, _ maker: LinkMaker
  ) -> [(path: String, bytes: [UInt8]?)] {
    let site = entries.frame.site
    var lists: [(path: String, bytes: [UInt8]?)] = [
      ("feed.xml", AtomFeed(entries: entries).bytes()),
      (OutputPaths.jsonFeed, JSONFeed(entries: entries).bytes()),
    ]
    let changes = ChangeFeed(site: site, changes: index.changes, maker: maker)
    lists += ChangeLog.Part.allCases.map { (OutputPaths.feed(of: $0), changes.bytes($0)) }
    let sitemap = Sitemap(site: site, index: index)
    lists += [("sitemap.xml", sitemap.bytes()), ("robots.txt", sitemap.robots())]
    return lists
  }

  private func add(_ path: String, _ bytes: [UInt8]?, to files: inout [OutputFile]) {
    guard let bytes, let path = try? OutputPath(path) else { return }
    files.append(OutputFile(path: path, content: .bytes(bytes)))
  }
}

/// Renders one page.
private struct PageMaker {
  let scope: PageScope
  /// What the one page carries that is shown at any depth.
  let style: InlineStyle
  let search: SearchIndex?
  /// The files for other programs, which one page lists.
  let data: DataFiles

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
    case .search: render("search", SearchPage(search, scope))
    case .data: render("data", DataPage(data, scope))
    case .notFound: render("notfound", NotFoundPage(scope, style: style))
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
