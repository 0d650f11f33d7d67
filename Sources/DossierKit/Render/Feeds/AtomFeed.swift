/// The dossier's Atom 1.0 feed (RFC 4287): its articles, newest first.
///
/// Nothing in it depends on the clock: dates are those of the articles.
struct AtomFeed {
  let site: Site
  /// What entries tell of claims that were found untrue after their article appeared.
  let untrue: UntrueClaims
  private var frame: FeedFrame { FeedFrame(site: site) }

  init(site: Site, untrue: UntrueClaims) {
    self.site = site
    self.untrue = untrue
  }

  /// The feed's bytes; nil without an article, for an empty feed has no date.
  func bytes() -> [UInt8]? {
    let change = LastChange(site: site, untrue: untrue)
    let articles = site.indices(of: .article)
      .compactMap { index -> (index: RecordIndex, article: Article, updated: Instant)? in
        guard case .article(let article) = site[index].details, site[index].isListed else {
          return nil
        }
        let published = article.date.value.instant(in: site.zone)
        return (index, article, change.of(index) ?? published)
      }
      .sorted { ($1.updated, $0.index) < ($0.updated, $1.index) }
    guard let newest = articles.first else { return nil }
    var xml = XMLDocument()
    frame.open(
      &xml, id: "dossier", title: site.settings.title.value,
      subtitle: site.settings.summary?.value, updated: newest.updated, path: "feed.xml",
      page: "index.html")
    for entry in articles.prefix(FeedFrame.limit) { add(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private func add(
    _ entry: (index: RecordIndex, article: Article, updated: Instant), to xml: inout XMLDocument
  ) {
    let record = site[entry.index]
    let lang = entry.article.language?.value
    xml.open("entry", lang.map { [("xml:lang", $0)] } ?? [])
    xml.element("id", frame.tag(for: "articles/\(record.id)"))
    xml.element("title", entry.article.title.value)
    xml.element("published", entry.article.date.value.instant(in: site.zone).utc)
    xml.element("updated", entry.updated.utc)
    if let path = site.paths[Int(entry.index)] {
      frame.link(to: path, &xml)
    }
    for author in entry.article.authors {
      xml.open("author")
      xml.element("name", author.name.value)
      xml.close("author")
    }
    let words = Words.named(lang ?? site.settings.language.value)
    let summary = [
      (record.common.summary ?? entry.article.deck)?.value,
      untrue.sentence(of: entry.index, in: site, words), words.cleared(in: entry.index, site),
    ].compactMap { $0 }.joined(separator: " ")
    if !summary.utf8.isEmpty { xml.element("summary", summary) }
    xml.close("entry")
  }
}

/// Writes an XML document as text.
struct XMLDocument {
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  private var depth = 0

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, end: ">\n")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    indent()
    bytes += "</\(name)>\n".utf8
  }

  /// An element with text, or without content when the text is nil.
  mutating func element(_ name: String, _ text: String?, _ attributes: [(String, String)] = []) {
    guard let text else { return tag(name, attributes, end: "/>\n") }
    tag(name, attributes, end: ">")
    XMLEscaper.append(text, to: &bytes)
    bytes += "</\(name)>\n".utf8
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
    indent()
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      XMLEscaper.append(value, in: .attribute, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }

  private mutating func indent() {
    for _ in 0..<depth { bytes += "  ".utf8 }
  }
}
