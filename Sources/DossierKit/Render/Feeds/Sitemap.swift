/// The list of pages for search engines, and robots.txt; only a site that knows its address has
/// them.
struct Sitemap {
  let site: Site
  let index: SiteIndex

  /// The bytes of sitemap.xml; nil without `url:`.
  ///
  /// It names what search engines may list: no redirect, no continuation of a list of those who name a
  /// record, no page of the past, not the 404, and no record under a takedown.
  func bytes() -> [UInt8]? {
    guard let url = site.settings.url?.value else { return nil }
    var xml = XMLDocument()
    xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    var lists: [RecordKind: Instant?] = [:]
    for page in PageList.pages(of: site, index) where isNamed(page) {
      xml.open("url")
      xml.element("loc", "\(url)/\(URLEscaper.escaped(path: page.path))")
      if let change = lastChange(of: page, &lists) { xml.element("lastmod", change.written) }
      xml.close("url")
    }
    xml.close("urlset")
    return xml.bytes
  }

  /// The bytes of robots.txt; nil without `url:`.
  func robots() -> [UInt8]? {
    site.settings.url.map {
      Array("User-agent: *\nAllow: /\n\nSitemap: \($0.value)/sitemap.xml\n".utf8)
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
