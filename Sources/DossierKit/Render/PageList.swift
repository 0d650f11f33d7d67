/// A page of the site, before it is rendered.
struct PagePlan: Sendable {
  /// What the page shows.
  enum Content: Sendable {
    case home
    case timeline
    /// A page of one year of a long timeline, from 1; the year by its position.
    case timelineYear(Int, page: Int)
    case map
    /// All records of a kind.
    case list(RecordKind, page: Int)
    /// One record.
    case record(RecordIndex)
    /// A page of the list of those who name a record, from 1.
    case mentions(RecordIndex, page: Int)
    /// A page of the log of corrections or of updates, from 1.
    case changes(ChangeLog.Part, page: Int)
    /// All counts of an incident that has too many for its own page.
    case figures(RecordIndex)
    /// An incident, or the home without one, as known at a moment: a step of its history.
    case past(RecordIndex?, step: Int)
    /// A page of the list of these moments, from 1.
    case moments(RecordIndex?, page: Int)
    /// The form that searches, and the lists to browse instead.
    case search
    /// The files for other programs.
    case data
    case notFound
    /// The words that a record was withdrawn, by its index in the site's tombstones.
    case tombstone(Int)
    /// The way on from an address that a record had before.
    case redirect(to: RecordIndex)
    /// The same for a further page about the record, by its present path: of an incident's past or
    /// counts, or of those who name it.
    case movedPart(RecordIndex, to: String)
  }

  /// Its path below the output folder.
  let path: String
  let content: Content

  /// Whether it tells of files that change with any text: of the search index.
  var showsOtherFiles: Bool {
    if case .search = content { true } else { false }
  }

  /// Whether it tells how large other files are.
  var measuresOtherFiles: Bool {
    if case .data = content { true } else { false }
  }

  /// The incident whose past the page shows.
  var pastIncident: RecordIndex? {
    if case .past(let incident, _) = content { incident } else { nil }
  }
}

/// Every page that a site has, in a fixed order.
enum PageList {
  static func pages(of site: Site, _ index: SiteIndex) -> [PagePlan] {
    var pages = [PagePlan(path: SitePart.home.path, content: .home)]
    pages += timeline(index.timeline)
    if index.maps?.dossier != nil {
      pages.append(PagePlan(path: SitePart.map.path, content: .map))
    }
    for kind in RecordKind.allCases where kind.hasPage && !index.listed(kind).isEmpty {
      for page in 1...ListPage.pages(of: kind, index) {
        pages.append(
          PagePlan(path: OutputPaths.list(of: kind, page: page), content: .list(kind, page: page)))
      }
    }
    for part in ChangeLog.Part.allCases {
      for page in 0..<index.changes.pages(part) {
        pages.append(
          PagePlan(
            path: OutputPaths.log(part, page: page + 1), content: .changes(part, page: page + 1)))
      }
    }
    if site.hasDataFiles { pages.append(PagePlan(path: OutputPaths.data, content: .data)) }
    pages += past(of: nil, site, index)
    for (number, path) in site.paths.enumerated() {
      guard let path else { continue }
      let record = RecordIndex(clamping: number)
      pages.append(PagePlan(path: path, content: .record(record)))
      if case .incident(let incident) = site[record].details, incident.hasLongLedger {
        pages.append(
          PagePlan(path: OutputPaths.figures(of: site[record].id), content: .figures(record)))
      }
      pages += past(of: record, site, index)
      for page in 0..<index.mentions.pages(record) {
        pages.append(
          PagePlan(
            path: OutputPaths.mentions(of: site[record].id, page: page + 1),
            content: .mentions(record, page: page + 1)))
      }
    }
    pages += site.redirects.map { PagePlan(path: $0.path, content: .redirect(to: $0.target)) }
    for (path, target) in site.redirects {
      pages += movedParts(from: path, of: target, site, index)
    }
    pages += site.tombstones.indices.map {
      PagePlan(path: site.tombstones[$0].path, content: .tombstone($0))
    }
    if site.settings.search != .off {
      pages.append(PagePlan(path: OutputPaths.search, content: .search))
    }
    pages.append(PagePlan(path: "404.html", content: .notFound))
    return pages
  }

  /// The timeline, and the pages of its years when one page cannot hold them.
  private static func timeline(_ timeline: TimelineIndex) -> [PagePlan] {
    guard !timeline.lines.isEmpty else { return [] }
    var pages = [PagePlan(path: SitePart.timeline.path, content: .timeline)]
    guard timeline.isSplit else { return pages }
    for (position, year) in timeline.years.enumerated() {
      for page in 1...year.pages {
        pages.append(
          PagePlan(
            path: OutputPaths.timeline(of: year.name, page: page),
            content: .timelineYear(position, page: page)))
      }
    }
    return pages
  }

  /// The pages of an incident's past, or of the home's, and the list of their moments.
  private static func past(
    of incident: RecordIndex?, _ site: Site, _ index: SiteIndex
  ) -> [PagePlan] {
    guard let history = index.past.history(of: incident) else { return [] }
    let id = incident.map { site[$0].id }
    var pages = history.steps.indices.map { step in
      PagePlan(
        path: OutputPaths.past(of: id, moment: history.steps[step].moment.name),
        content: .past(incident, step: step))
    }
    for page in 0..<MomentsPage.pages(history) {
      pages.append(
        PagePlan(
          path: OutputPaths.moments(of: id, page: page + 1),
          content: .moments(incident, page: page + 1)))
    }
    return pages
  }

  /// The ways on from the addresses that further pages about a record had under a previous id.
  private static func movedParts(
    from path: String, of target: RecordIndex, _ site: Site, _ index: SiteIndex
  ) -> [PagePlan] {
    let record = site[target]
    guard let previous = record.previousID(ofPath: path) else { return [] }
    var pages: [PagePlan] = []
    func moved(_ path: (RecordID) -> String) {
      pages.append(PagePlan(path: path(previous), content: .movedPart(target, to: path(record.id))))
    }
    if case .incident(let incident) = record.details, incident.hasLongLedger {
      moved(OutputPaths.figures(of:))
    }
    if record.kind == .incident, let history = index.past.history(of: target) {
      for step in history.steps {
        moved { OutputPaths.past(of: $0, moment: step.moment.name) }
      }
      for page in 0..<MomentsPage.pages(history) {
        moved { OutputPaths.moments(of: $0, page: page + 1) }
      }
    }
    for page in 0..<index.mentions.pages(target) {
      moved { OutputPaths.mentions(of: $0, page: page + 1) }
    }
    return pages
  }
}

extension Record {
  /// The previous id whose page has a path.
  func previousID(ofPath path: String) -> RecordID? {
    common.previousIDs.first { OutputPaths.path(of: $0.value, kind: kind) == path }?.value
  }
}
