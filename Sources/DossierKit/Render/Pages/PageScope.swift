import CommonMark
import Templates

/// What a page is made with: the site, the words, and the page's own path, to which links are
/// relative.
///
/// A class, because it is handed to every function that makes a page: a copy of its fields would
/// count a hundred references each time.
final class PageScope: Sendable {
  /// What all pages are made with.
  let made: PageMaker
  var site: Site { _read { yield made.site } }
  var index: SiteIndex { _read { yield made.index } }
  /// The words of the page's language.
  var words: Words { _read { yield shared.maker.words } }
  /// The page's path below the output folder.
  let path: String
  /// The templates, for the components of bodies.
  var library: TemplateLibrary { _read { yield made.library } }
  /// What is made once for all pages that stand in a folder below the root.
  let shared: SharedContexts
  /// Whether the page stands in such a folder.
  let isInFolder: Bool
  /// The language of the page, a BCP 47 tag.
  let language: String
  /// The incident whose counts stand on the page, when it is not the incident's own.
  let subject: RecordIndex?
  var maker: LinkMaker { shared.maker }

  init(
    path: String, made: PageMaker, shared: SharedContexts, language: String? = nil,
    subject: RecordIndex? = nil
  ) {
    self.made = made
    self.path = path
    self.shared = shared
    self.language = language ?? shared.maker.language
    self.subject = subject
    isInFolder = path.utf8.count { $0 == UInt8(ascii: "/") } == 1
  }

  /// The relative address of another file of the site.
  func href(_ target: String) -> String {
    let way = isInFolder ? "../" + target : RelativePath.path(from: path, to: target)
    return URLEscaper.escaped(path: way)
  }

  /// The address of a record's page; nil for a record without one.
  func href(of record: RecordIndex) -> String? {
    isInFolder ? shared[record].href : site.paths[Int(record)].map(href)
  }

  func label(_ label: Label) -> String { words.label(label) }

  /// A title with the mark of a draft.
  func draft(_ title: String) -> String { "[\(label(.draft))] \(title)" }

  // MARK: - Dates

  func time(
    _ date: EDTFDate, _ time: ClockTime? = nil, zone: TimeZoneRules? = nil,
    style: DateWords.Style = .long
  ) -> TimeContext {
    maker.time(date, time, zone: zone, style: style)
  }

  func time(_ date: ArticleDate, style: DateWords.Style = .long) -> TimeContext {
    maker.time(date, style: style)
  }

  // MARK: - Links

  /// A record as it stands in lists.
  func link(_ index: RecordIndex) -> RecordLink {
    isInFolder ? shared[index].link : RecordLink(linkContext(index))
  }

  /// A record as it stands in lists, to be changed for one of them.
  func linkContext(_ index: RecordIndex) -> RecordLinkContext {
    maker.link(index, href: href(of: index))
  }

  func links(_ indices: some Sequence<RecordIndex>) -> [RecordLink] { indices.map { link($0) } }

  func links(_ ids: [Located<RecordID>]) -> [RecordLink] {
    ids.compactMap { site.index(of: $0) }.map { link($0) }
  }

  /// One or two sentences about a record, as its writer gave them.
  func summary(of record: Record) -> String? { record.deck }

  /// The language of a record's title, when it is not the page's.
  func foreignLanguage(of index: RecordIndex) -> String? { shared[index].language }

  /// What must stand wherever a person is named: that a suspicion has ended.
  func standing(of record: Record) -> String? { maker.standing(of: record) }

  /// The body of a record in HTML; nil without one.
  func body(_ index: RecordIndex) -> String? {
    guard made.body(of: index) != nil else { return nil }
    // What we add to a text is in the text's own language.
    let words = foreignLanguage(of: index).map(Words.named) ?? maker.words
    let html = BodyHTML(scope: self, index: index, words: words).render()
    return html.utf8.isEmpty ? nil : html
  }

  /// The main headings of a record's text, when they are enough for a list.
  func contents(of index: RecordIndex, html: String?) -> [HeadingContext] {
    guard let html, let body = made.body(of: index), let linked = site.bodies[Int(index)] else {
      return []
    }
    return BodyContents(html: html, body.facts, ids: linked.headingIDs).headings
  }

  // MARK: - Sources

  func citation(_ citation: Citation) -> Prepared<CitationContext>? {
    guard let index = site.index(of: citation.source) else { return nil }
    if isInFolder, citation.at == nil, citation.quote == nil {
      return shared[index].source?.citation
    }
    guard case .source(let source) = site[index].details else { return nil }
    return Prepared(
      CitationContext(
        source: link(index), publisher: source.publisher.value, locator: citation.at?.value,
        quote: citation.quote.map { words.quoted($0.value) },
        time: source.published.map { Prepared(time($0.value, style: .short)) }))
  }

  func citations(_ citations: [Citation]) -> [Prepared<CitationContext>] {
    citations.compactMap(citation)
  }

  /// Who published the sources of a statement, each once.
  func publishers(_ citations: [Citation]) -> String {
    var names: [String] = []
    for citation in citations {
      guard let index = site.index(of: citation.source),
        case .source(let source) = site[index].details
      else { continue }
      if !names.contains(source.publisher.value) { names.append(source.publisher.value) }
    }
    return words.list(names)
  }

  /// An address outside the dossier that a page may link: http or https.
  func outside(_ address: String?) -> String? { SafeURL.web(address) }

  /// The host of an address, without `www.`.
  func host(_ address: String) -> String { SafeURL.host(address) }
}

extension RecordKind {
  /// The kind as stylesheets know it.
  var styleKey: String { self == .organization ? "org" : rawValue }
}
