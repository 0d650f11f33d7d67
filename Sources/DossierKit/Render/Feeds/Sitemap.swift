/// The list of pages for search engines, and robots.txt; only a site that knows its address has
/// them.
struct Sitemap {
  let site: Site
  let index: SiteIndex
  /// All pages of the site.
  let pages: [PagePlan]

  /// The most pages that one file may name (sitemaps.org, protocol 0.9).
  static let mostPages = 50_000
  private static let namespace = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]

  /// sitemap.xml, and where it is a list of others these too; none without `url:`.
  ///
  /// They name what search engines may list: no redirect, no continuation of a list of those who
  /// name a record, no page of the past, not the 404, and no record under a takedown.
  func files(mostPages: Int = Self.mostPages) -> [(path: String, bytes: [UInt8])] {
    guard let url = site.settings.url?.value else { return [] }
    var lists: [RecordKind: Instant?] = [:]
    let pages = pages.filter(isNamed).map { page in
      (path: page.path, change: lastChange(of: page, &lists))
    }
    guard pages.count > mostPages else {
      return [(OutputPaths.sitemap, Self.list("urlset", "url", pages, url))]
    }
    let parts = stride(from: 0, to: pages.count, by: mostPages).map {
      pages[$0..<min($0 + mostPages, pages.count)]
    }
    let files = parts.enumerated().map { number, pages in
      (path: OutputPaths.sitemap(part: number + 1), change: pages.compactMap(\.change).max())
    }
    return [(OutputPaths.sitemap, Self.list("sitemapindex", "sitemap", files[...], url))]
      + zip(files, parts).map { ($0.path, Self.list("urlset", "url", $1, url)) }
  }

  /// A list of addresses, each with its last change.
  private static func list(
    _ name: String, _ item: String, _ pages: some Sequence<(path: String, change: Instant?)>,
    _ url: String
  ) -> [UInt8] {
    var xml = XMLDocument()
    xml.open(name, namespace)
    for page in pages {
      xml.open(item)
      xml.element("loc", .joined(url, "/", URLEscaper.escaped(path: page.path)))
      if let change = page.change { xml.element("lastmod", change.written) }
      xml.close(item)
    }
    xml.close(name)
    return xml.bytes
  }

  /// The bytes of robots.txt; nil without `url:`.
  func robots() -> [UInt8]? {
    site.settings.url.map {
      Array("User-agent: *\nAllow: /\n\nSitemap: \($0.value)/\(OutputPaths.sitemap)\n".utf8)
    }
  }

  private func isNamed(_ page: PagePlan) -> Bool {
    switch page.content {
    case .home, .timeline, .timelineYear, .map, .list, .changes, .data: true
    case .record(let record): site[record].common.takedown == nil && site[record].isRepeatable
    case .search, .mentions, .figures, .past, .moments, .notFound, .redirect, .movedPart,
      .tombstone:
      false
    }
  }

  /// The records that some lines of the timeline tell of.
  private func records(_ lines: Range<Int>) -> some Sequence<RecordIndex> {
    index.timeline.lines[lines].lazy.map { site.chronology[Int($0.entry)].record }
  }

  /// The last change of what a page shows or lists; that of all pages of a list is found once.
  private func lastChange(of page: PagePlan, _ lists: inout [RecordKind: Instant?]) -> Instant? {
    let change = index.lastChanges
    switch page.content {
    case .home:
      let updates = site.settings.updates.map { $0.at.value.instant(in: site.zone) }
      return (updates + [change.of(index.listed(.article))].compactMap { $0 }).max()
    case .timeline: return change.of(records(0..<index.timeline.lines.count))
    case .timelineYear(let year, let page):
      return change.of(records(index.timeline.years[year].lines(ofPage: page)))
    case .map: return change.of(index.listed(.incident))
    case .list(let kind, _):
      if let known = lists[kind] { return known }
      let last = change.of(
        index.listed(kind).lazy.filter { kind != .claim || site[$0].isRepeatable })
      lists[kind] = .some(last)
      return last
    case .record(let record): return change.of(record)
    case .changes(let part, _): return index.changes[part].first?.instant
    case .search, .data, .mentions, .figures, .past, .moments, .notFound, .redirect, .movedPart,
      .tombstone:
      return nil
    }
  }
}
