import CommonMark

/// The dossier's feeds: Atom 1.0 (RFC 4287) of its articles, newest first, and the same as JSON Feed.
///
/// Nothing in them depends on the clock: dates are those of the articles.
struct AtomFeed {
  let entries: FeedEntries
  private var frame: FeedFrame { _read { yield entries.frame } }

  /// The feed's bytes; nil without an article, for an empty feed has no date.
  func bytes() -> [UInt8]? {
    let articles = entries.newest(entries.articles, limit: FeedFrame.limit)
    guard let updated = articles.first.flatMap(entries.updated) else { return nil }
    let settings = frame.site.settings
    var xml = XMLDocument()
    frame.open(
      &xml, id: "dossier", title: settings.title.value, subtitle: settings.summary?.value,
      updated: updated, path: "feed.xml", page: "index.html",
      jsonFeed: settings.url == nil ? nil : OutputPaths.jsonFeed)
    for article in articles { entries.xml(of: article).map { xml.append($0) } }
    xml.close("feed")
    return xml.bytes
  }
}

/// The entries of all feeds of articles, each written once, when a feed first asks for it.
struct FeedEntries: Sendable {
  let frame: FeedFrame
  let untrue: UntrueClaims
  /// Those that feeds may list.
  let articles: [RecordIndex]
  private let lastChanges: LastChanges
  /// The Atom entry of each record.
  private let entries: LazyRows<[UInt8]>

  init(site: Site, index: SiteIndex) {
    let frame = FeedFrame(site: site)
    let (untrue, lastChanges) = (index.untrue, index.lastChanges)
    self.frame = frame
    self.untrue = untrue
    self.lastChanges = lastChanges
    articles = site.indices(of: .article).filter { site[$0].isListed }
    entries = LazyRows(count: site.records.count) { number in
      Self.xml(of: RecordIndex(clamping: number), frame, untrue, lastChanges)
    }
  }

  /// The Atom entry of a record; nil for one that feeds may not list.
  func xml(of record: RecordIndex) -> [UInt8]? {
    updated(record).map { _ in entries[Int(record)] }
  }

  /// When a record last changed; nil for one that feeds may not list.
  func updated(_ record: RecordIndex) -> Instant? {
    guard case .article = frame.site[record].details, frame.site[record].isListed else {
      return nil
    }
    return lastChanges.of(record)
  }

  /// The articles whose last change is newest; one that was corrected comes up again.
  func newest(_ articles: [RecordIndex], limit: Int) -> [RecordIndex] {
    let dated = articles.compactMap { index in updated(index).map { (index, $0) } }
    return dated.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit).map(\.0)
  }

  private static func xml(
    of index: RecordIndex, _ frame: FeedFrame, _ untrue: UntrueClaims, _ lastChanges: LastChanges
  ) -> [UInt8] {
    let record = frame.site[index]
    guard case .article(let article) = record.details else { return [] }
    let published = article.date.value.instant(in: frame.site.zone)
    var xml = XMLDocument(depth: 1)
    let lang = article.language?.value
    xml.open("entry", lang.map { [("xml:lang", $0)] } ?? [])
    xml.element("id", frame.tag(of: article, record.id))
    xml.element("title", article.title.value)
    xml.element("published", published.utc)
    xml.element("updated", (lastChanges.of(index) ?? published).utc)
    if let path = frame.site.paths[Int(index)] { frame.link(to: path, &xml) }
    for author in article.authors {
      xml.open("author")
      xml.element("name", author.name.value)
      xml.close("author")
    }
    let summary = frame.summary(of: article, record, index, untrue)
    if !summary.utf8.isEmpty { xml.element("summary", summary) }
    xml.close("entry")
    return xml.bytes.fitted
  }
}

extension FeedFrame {
  /// What a feed says of an article: its deck, its major corrections, what was found untrue in it,
  /// and whom the law let go since.
  func summary(
    of article: Article, _ record: Record, _ index: RecordIndex, _ untrue: UntrueClaims
  ) -> String {
    let words = Words.named(article.language?.value ?? site.settings.language.value)
    let corrections = record.common.corrections.filter { $0.severity == .major }.map {
      words.correctionKind($0.kind) + words.colon + words.sentence($0)
    }
    let own = [(record.common.summary ?? article.deck)?.value].compactMap(\.self) + corrections
    let added = [
      untrue.sentence(of: index, in: site, words),
      words.cleared(in: index, site),
    ].compactMap(\.self)
    return (own + added).joined(separator: " ")
  }
}
