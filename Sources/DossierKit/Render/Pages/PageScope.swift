import CommonMark
import Templates

/// What a page is made with: the site, the words, and the page's own path, to which links are
/// relative.
///
/// A class, because it is handed to every function that makes a page: a copy of its fields would
/// count a hundred references each time.
final class PageScope: Sendable {
  let site: Site
  let index: SiteIndex
  let words: Words
  /// The page's path below the output folder.
  let path: String
  /// The templates, for the components of bodies.
  let library: TemplateLibrary

  init(site: Site, index: SiteIndex, words: Words, path: String, library: TemplateLibrary) {
    self.site = site
    self.index = index
    self.words = words
    self.path = path
    self.library = library
  }

  /// The relative address of another file of the site.
  func href(_ target: String) -> String {
    URLEscaper.escaped(path: RelativePath.path(from: path, to: target))
  }

  /// The address of a record's page; nil for a record without one.
  func href(of record: RecordIndex) -> String? { site.paths[Int(record)].map(href) }

  func label(_ label: Label) -> String { words.label(label) }

  // MARK: - Dates

  func time(
    _ date: EDTFDate, _ time: ClockTime? = nil, zone: TimeZoneRules? = nil,
    style: DateWords.Style = .long
  ) -> TimeContext {
    TimeContext(
      words: words.dates.words(date, time: time, style),
      datetime: date.datetimeAttribute(time: time, in: zone ?? site.zone))
  }

  func time(_ date: ArticleDate, style: DateWords.Style = .long) -> TimeContext {
    TimeContext(
      words: words.dates.words(date, in: site.zone, style), datetime: date.datetimeAttribute)
  }

  /// The date by which a record stands in lists.
  func time(of record: Record, style: DateWords.Style = .short) -> TimeContext? {
    switch record.details {
    case .article(let article): return time(article.date.value, style: style)
    case .incident(let incident):
      return time(incident.date.value, zone: incident.timezone?.value, style: style)
    case .source(let source): return source.published.map { time($0.value, style: style) }
    case .claim(let claim): return claim.history.last.map { time($0.date.value, style: style) }
    default: return nil
    }
  }

  // MARK: - Links

  /// A record as it stands in lists.
  func link(
    _ index: RecordIndex, isCard: Bool = false, aside: String? = nil
  ) -> RecordLinkContext {
    let record = site[index]
    var link = RecordLinkContext(
      href: href(of: index), title: record.title, key: record.kind.styleKey,
      kind: words.kind(record.kind))
    if let language = foreignLanguage(of: record) {
      link.language = language
      link.direction = LanguageNames.isRightToLeft(language) ? "rtl" : nil
    }
    link.time = time(of: record)
    link.note = standing(of: record)
    link.aside = aside
    if case .article(let article) = record.details {
      link.kind = words.articleKind(article.kind)
    }
    if case .claim = record.details { link.title = words.quoted(record.title) }
    if isCard { link.summary = summary(of: record) }
    return link
  }

  func links(_ indices: some Sequence<RecordIndex>, isCard: Bool = false) -> [RecordLinkContext] {
    indices.map { link($0, isCard: isCard) }
  }

  /// The articles that name a record, as cards, newest first.
  func articleCards(_ index: RecordIndex) -> [RecordLinkContext] {
    links(listed(site.graph.articles[Int(index)]), isCard: true)
  }

  func links(_ ids: [Located<RecordID>]) -> [RecordLinkContext] {
    ids.compactMap { site.index(of: $0) }.map { link($0) }
  }

  /// One or two sentences about a record, as its writer gave them.
  func summary(of record: Record) -> String? {
    if case .article(let article) = record.details, let deck = article.deck { return deck.value }
    return record.common.summary?.value
  }

  /// The language of a record's title, when it is not the dossier's.
  func foreignLanguage(of record: Record) -> String? {
    let language: String?
    switch record.details {
    case .article(let article): language = article.language?.value
    case .source(let source):
      // A title that somebody translated does not stand in the source's own script.
      let tag = source.language?.value
      language = tag.flatMap { Script.canBe(source.title.value, in: $0) ? $0 : nil }
    default: language = nil
    }
    guard let language else { return nil }
    let own = Words.primary(site.settings.language.value)
    return Words.primary(language).utf8.elementsEqual(own.utf8) ? nil : language
  }

  /// The body of a record in HTML; nil without one.
  func body(_ index: RecordIndex) -> String? {
    guard site[index].body != nil else { return nil }
    // What we add to a text is in the text's own language.
    let language = foreignLanguage(of: site[index])
    let words = language.map { Words.named($0) } ?? self.words
    let body = BodyHTML(site: site, index: index, page: path, words: words) {
      self.component($0, in: index)
    }
    let html = body.render()
    return html.utf8.isEmpty ? nil : html
  }

  // MARK: - Sources

  func citation(_ citation: Citation) -> CitationContext? {
    guard let index = site.index(of: citation.source),
      case .source(let source) = site[index].details
    else { return nil }
    return CitationContext(
      source: link(index), publisher: source.publisher.value, locator: citation.at?.value,
      quote: citation.quote.map { words.quoted($0.value) },
      time: source.published.map { time($0.value, style: .short) })
  }

  func citations(_ citations: [Citation]) -> [CitationContext] {
    citations.compactMap(citation)
  }

  /// Who published the sources of a statement, each once.
  func publishers(_ citations: [Citation]) -> String {
    var names: [String] = []
    for citation in citations {
      if let context = self.citation(citation), !names.contains(context.publisher) {
        names.append(context.publisher)
      }
    }
    return words.list(names)
  }

  /// An address outside the dossier that a page may link: http or https.
  func outside(_ address: String?) -> String? {
    guard let address, SafeURL.isAllowed(address) else { return nil }
    let isWeb = ["http://", "https://"].contains { address.utf8.starts(with: $0.utf8) }
    return isWeb ? address : nil
  }

  /// The host of an address, without `www.`.
  func host(_ address: String) -> String {
    var rest = address.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    if rest.starts(with: "www.".utf8) { rest = rest.dropFirst(4) }
    return String(decoding: rest.prefix { !"/?#".utf8.contains($0) }, as: UTF8.self)
  }
}

extension RecordKind {
  /// The kind as stylesheets know it.
  var styleKey: String { self == .organization ? "org" : rawValue }
}
