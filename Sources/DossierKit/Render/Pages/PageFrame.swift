import CommonMark
import Templates

/// Makes the frame that all pages share: head, masthead, way back, footer.
struct PageFrame {
  let scope: PageScope

  private var settings: DossierSettings { _read { yield scope.site.settings } }
  private var words: Words { scope.words }

  /// The frame of a page with a title; without one, of the home.
  func page(
    title: String?, description: String?, trail: [SitePart] = [], isHidden: Bool = false,
    about record: RecordIndex? = nil
  ) -> PageContext {
    let site = settings.title.value
    let language = scope.language
    let isPreview = scope.site.drafts != nil
    let isDraft = isPreview && scope.made.isDraft(path: scope.path)
    let title = title.map { isDraft ? scope.draft($0) : $0 }
    let isForMachines = !isHidden && !isPreview
    return PageContext(
      language: language, dossierLanguage: scope.maker.dossierLanguage,
      direction: LanguageNames.isRightToLeft(language) ? "rtl" : nil,
      title: title.map { .joined($0, " · ", site) } ?? site, description: description,
      type: title == nil ? "website" : "article", site: site, home: scope.href(SitePart.home.path),
      assets: scope.href("assets/dossier.css").droppingName,
      feed: scope.index.listed(.article).isEmpty ? nil : scope.href("feed.xml"),
      jsonFeed: settings.url == nil || isPreview || scope.index.listed(.article).isEmpty
        ? nil : scope.href(OutputPaths.jsonFeed),
      recordFeed: isForMachines ? record.flatMap(recordFeed) : nil,
      data: scope.made.hasDataFiles ? scope.href(OutputPaths.data) : nil,
      linkedData: isForMachines
        ? title.flatMap { LinkedData(scope: scope).json(about: record, title: $0, trail: trail) }
        : nil,
      locale: language == scope.maker.language
        ? scope.shared.locale : OpenGraphLocale.name(of: language),
      canonical: settings.url.map {
        .joined($0.value, "/", URLEscaper.escaped(path: scope.path))
      },
      isHidden: isHidden || isPreview, isPreview: isPreview, isDraft: isDraft,
      hasSystemFonts: settings.theme.fonts == .system,
      navigation: navigation(), search: search, trail: trail.map(link),
      publisher: scope.shared.publisher,
      logs: scope.isInFolder
        ? scope.shared.logs : parts.logs(from: scope.path).map { Prepared($0) })
  }

  /// The way to the search page, which needs none itself.
  private var search: String? {
    let path = OutputPaths.search
    return settings.search == .off || scope.path == path ? nil : scope.href(path)
  }

  /// The feed of the articles about a record; nil without one.
  private func recordFeed(_ record: RecordIndex) -> String? {
    guard scope.made.hasFeed(record) else { return nil }
    return scope.href(OutputPaths.feed(of: scope.site[record]))
  }

  /// The main parts of the dossier that have something in them.
  private func navigation() -> [Prepared<NavigationContext>] {
    if scope.isInFolder, !SitePart.paths.contains(scope.path) {
      return scope.shared.navigation
    }
    return parts.navigation(from: scope.path).map { Prepared($0) }
  }

  private func link(_ part: SitePart) -> NavigationContext {
    NavigationContext(
      href: scope.href(part.path), title: part.title(words), isCurrent: part.path == scope.path)
  }

  private var parts: Parts {
    Parts(
      maker: scope.shared.maker, index: scope.index, hasTimeline: scope.shared.hasTimeline)
  }
}

extension PageFrame {
  /// The parts of the frame that are alike on many pages.
  struct Parts {
    let maker: LinkMaker
    let index: SiteIndex
    let hasTimeline: Bool

    private var site: Site { _read { yield maker.site } }
    private var words: Words { maker.words }

    /// The main parts of the dossier that have something in them, as links from a page.
    func navigation(from path: String) -> [NavigationContext] {
      SitePart.allCases.filter(exists).map { part in
        NavigationContext(
          href: URLEscaper.escaped(path: RelativePath.path(from: path, to: part.path)),
          title: part.title(words), isCurrent: part.path == path)
      }
    }

    /// The logs of corrections and updates that have something in them, as links from a page.
    func logs(from path: String) -> [NavigationContext] {
      ChangeLog.Part.allCases.filter { index.changes.pages($0) > 0 }.map { part in
        NavigationContext(
          href: URLEscaper.escaped(
            path: RelativePath.path(from: path, to: OutputPaths.log(part, page: 1))),
          title: words.label(part.title))
      }
    }

    func exists(_ part: SitePart) -> Bool {
      switch part {
      case .home: true
      case .timeline: hasTimeline
      case .map: index.maps?.dossier != nil
      default: part.kind.map { !index.listed($0).isEmpty } ?? false
      }
    }

    func publisher() -> PublisherContext? {
      guard let publisher = site.settings.publisher else { return nil }
      var links: [NavigationContext] = []
      var texts: [String] = []
      let rules: [(Label, String?)] = [
        (.correctionsPolicy, publisher.corrections?.value), (.ethics, publisher.ethics?.value),
        (.masthead, publisher.masthead?.value), (.ownership, publisher.ownership?.value),
        (.contact, publisher.contact?.value),
      ]
      for case (let label, let text?) in rules {
        if let address = address(text) {
          links.append(NavigationContext(href: address, title: words.label(label)))
        } else {
          texts.append("\(words.label(label)): \(text)")
        }
      }
      return PublisherContext(
        name: publisher.name.value, url: SafeURL.web(publisher.url?.value), links: links,
        texts: texts)
    }

    /// A web or mail address, also one written without `mailto:`; nil for other words.
    private func address(_ text: String) -> String? {
      if let web = SafeURL.web(text) { return web }
      let mail = text.utf8.starts(with: "mailto:".utf8) ? text : "mailto:\(text)"
      let isMail =
        text.utf8.contains(UInt8(ascii: "@")) && !text.utf8.contains(0x20)
        && SafeURL.isAllowed(mail)
      return isMail ? mail : nil
    }
  }
}

/// A main part of the dossier: a link of the masthead.
enum SitePart: Sendable, Hashable, CaseIterable {
  case home, timeline, map, articles, incidents, places, people, organizations, claims, sources

  /// The part's page, below the output folder.
  var path: String {
    switch self {
    case .home: "index.html"
    case .timeline: "timeline.html"
    case .map: "map.html"
    default: kind.map(OutputPaths.list) ?? "index.html"
    }
  }

  /// The pages of all parts.
  static let paths = Set(allCases.map(\.path))

  /// The kind whose records the part lists.
  var kind: RecordKind? {
    switch self {
    case .home, .timeline, .map: nil
    case .articles: .article
    case .incidents: .incident
    case .places: .location
    case .people: .person
    case .organizations: .organization
    case .claims: .claim
    case .sources: .source
    }
  }

  /// The part that lists a kind.
  static func of(_ kind: RecordKind) -> SitePart? { allCases.first { $0.kind == kind } }

  func title(_ words: Words) -> String {
    switch self {
    case .home: words.label(.overview)
    case .timeline: words.label(.timeline)
    case .map: words.label(.map)
    default: kind.map(words.kinds) ?? ""
    }
  }
}

extension String {
  /// A path without its last part, the slash before it kept.
  fileprivate var droppingName: String {
    let bytes = Array(utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[...slash], as: UTF8.self)
  }
}
