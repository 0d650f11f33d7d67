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

  /// What Render makes of a site.
  struct Plan: Sendable {
    /// Every file by its path, none of whose pages is rendered yet.
    let files: [PlannedFile]
    /// The pages among them.
    let pages: [PagePlan]
    /// Renders them.
    let maker: PageMaker
    let search: SearchIndex?
    /// Which pages need not be made again; nil where none is ever kept.
    let kept: KeptPages?
  }

  /// What search says of each record, in the dossier's words.
  func cards(of site: Site) async -> [SearchCard] {
    await SearchCards(site).make(jobs: jobs)
  }

  /// Plans every page, feed and asset; a page is rendered when its bytes are asked for.
  ///
  /// The search page knows of the index, which is made while pages are planned, and while it is looked
  /// up which of them need not be made again.
  func plan(
    _ site: Site, search: @escaping @Sendable () async -> SearchIndex? = { nil },
    keeping: @escaping @Sendable (SiteIndex) async -> KeptPages? = { _ in nil }
  ) async -> Plan {
    async let found = search()
    let words = Words.named(site.settings.language.value)
    let (language, jobs) = (words.code, jobs)
    let index = await SiteIndex(site, jobs: jobs) {
      await MapAtlas(site, language: language, jobs: jobs)
    }
    async let kept = keeping(index)
    let templates = templates
    let shared = SharedContexts(site: site, index: index, words: words)
    let entries = FeedEntries(site: site, index: index)
    let plan = PageList.pages(of: site, index)
    async let lists = Self.lists(of: entries, index, shared.maker, plan)
    let foreign = ForeignContexts(site: site, index: index)
    let assets = ThemeAssets(
      templates: templates, theme: site.settings.theme, hasSearch: site.settings.search != .off)
    let style = InlineStyle(assets.stylesheet)
    // Paths are made of ids and names of built-in files, so each of them can be written.
    let places = plan.enumerated().compactMap { number, page in
      (try? OutputPath(page.path)).map { (number: number, path: $0) }
    }.sorted { $0.path < $1.path }
    let data = DataFiles(site: site, index: index, maker: shared.maker)
    let exports = data.files.compactMap { file in
      (try? OutputPath(file.path)).map { path in
        PlannedFile(path: path, records: site.records.count) { file.bytes.bytes }
      }
    }
    let feeds = RecordFeeds(entries: entries).files()
    var files: [OutputFile] = []
    for asset in assets.files {
      add(asset.path, asset.bytes, to: &files)
    }
    for file in await lists { add(file.path, file.bytes, to: &files) }
    for file in HostFiles(site: site).files { add(file.path, file.bytes, to: &files) }
    let others = (exports + feeds + (files + MediaFiles.files(of: site)).map(PlannedFile.init))
      .sortedByPath()
    var (search, keptPages) = await (found, kept)
    let searchFiles = search?.files ?? []
    // Pages tell of the index, and need none of its bytes.
    search?.files = []
    let maker = PageMaker(
      site: site, index: index, library: templates.library, shared: shared, foreign: foreign,
      style: style, search: search, data: data)
    let pages = places.map { number, path in
      let page = plan[number]
      return PlannedFile(
        path: path, records: page.showsOtherFiles ? nil : site.records.count,
        isLast: page.measuresOtherFiles
      ) { maker.bytes(of: page) }
    }
    let all = pages.merged(with: others.merged(with: searchFiles))
    return Plan(files: all, pages: plan, maker: maker, search: search, kept: keptPages)
  }

  /// What machines read: the dossier's feeds, and with an address the sitemap.
  private static func lists(
    of entries: FeedEntries, _ index: SiteIndex, _ maker: LinkMaker, _ pages: [PagePlan]
  ) -> [(path: String, bytes: [UInt8]?)] {
    let site = entries.frame.site
    var lists: [(path: String, bytes: [UInt8]?)] = [
      ("feed.xml", AtomFeed(entries: entries).bytes()),
      (OutputPaths.jsonFeed, JSONFeed(entries: entries).bytes()),
    ]
    let changes = ChangeFeed(site: site, changes: index.changes, maker: maker)
    lists += ChangeLog.Part.allCases.map { (OutputPaths.feed(of: $0), changes.bytes($0)) }
    let sitemap = Sitemap(site: site, index: index, pages: pages)
    return lists + sitemap.files().map { ($0.path, $0.bytes) } + [("robots.txt", sitemap.robots())]
  }

  private func add(_ path: String, _ bytes: [UInt8]?, to files: inout [OutputFile]) {
    guard let bytes, let path = try? OutputPath(path) else { return }
    files.append(OutputFile(path: path, content: .bytes(bytes)))
  }
}
