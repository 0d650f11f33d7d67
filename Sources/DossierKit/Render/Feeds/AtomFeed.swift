/// The dossier's Atom 1.0 feed (RFC 4287): its articles, newest first.
///
/// Nothing in it depends on the clock: dates are those of the articles. Links are absolute with
/// `url:` and relative without it; ids are `tag:` URIs (RFC 4151), which survive a move.
struct AtomFeed {
  let site: Site
  /// What entries tell of claims that were found untrue after their article appeared.
  let untrue: UntrueClaims
  /// The most entries.
  static let limit = 50

  /// The feed's bytes; nil without an article, for an empty feed has no date.
  func bytes() -> [UInt8]? {
    let articles = site.indices(of: .article)
      .compactMap { index -> (index: RecordIndex, article: Article, updated: Instant)? in
        guard case .article(let article) = site[index].details, site[index].isListed else {
          return nil
        }
        return (index, article, updated(article, index))
      }
      .sorted { ($1.updated, $0.index) < ($0.updated, $1.index) }
    guard let newest = articles.first else { return nil }
    var xml = XMLDocument()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)])
    xml.element("id", tag(for: "dossier"))
    xml.element("title", site.settings.title.value)
    if let summary = site.settings.summary { xml.element("subtitle", summary.value) }
    xml.element("updated", newest.updated.utc)
    xml.open("author")
    xml.element("name", site.settings.publisher?.name.value ?? site.settings.title.value)
    xml.close("author")
    xml.element("link", nil, [("rel", "self"), ("href", address("feed.xml"))])
    xml.element(
      "link", nil, [("rel", "alternate"), ("type", "text/html"), ("href", address("index.html"))])
    for entry in articles.prefix(Self.limit) { add(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private func add(
    _ entry: (index: RecordIndex, article: Article, updated: Instant), to xml: inout XMLDocument
  ) {
    let record = site[entry.index]
    let lang = entry.article.language?.value
    xml.open("entry", lang.map { [("xml:lang", $0)] } ?? [])
    xml.element("id", tag(for: "articles/\(record.id)"))
    xml.element("title", entry.article.title.value)
    xml.element("published", entry.article.date.value.instant(in: site.zone).utc)
    xml.element("updated", entry.updated.utc)
    if let path = site.paths[Int(entry.index)] {
      xml.element(
        "link", nil, [("rel", "alternate"), ("type", "text/html"), ("href", address(path))])
    }
    for author in entry.article.authors {
      xml.open("author")
      xml.element("name", author.name.value)
      xml.close("author")
    }
    let words = Words.named(lang ?? language)
    let summary = [
      (record.common.summary ?? entry.article.deck)?.value,
      untrue.sentence(of: entry.index, in: site, words),
    ].compactMap { $0 }.joined(separator: " ")
    if !summary.utf8.isEmpty { xml.element("summary", summary) }
    xml.close("entry")
  }

  /// The last change that readers were told of: publication, update, correction, or the day on which
  /// a claim that the article carries was found untrue.
  private func updated(_ article: Article, _ index: RecordIndex) -> Instant {
    let claims = untrue.lastChange(of: index, in: site).map { [$0] } ?? []
    let corrections = site[index].common.corrections.compactMap { correction in
      correction.date.value.lastDay.map { site.zone.instant(CivilDate(dayNumber: $0)) }
    }
    let dates = [article.date.value, article.updated?.value].compactMap {
      $0?.instant(in: site.zone)
    }
    return (dates + corrections + claims).max() ?? article.date.value.instant(in: site.zone)
  }

  private var language: String { site.settings.language.value }

  private func address(_ path: String) -> String {
    let escaped = URLEscaper.escaped(path: path)
    return site.settings.url.map { "\($0.value)/\(escaped)" } ?? escaped
  }

  private func tag(for path: String) -> String {
    let host = site.settings.url.map { Self.host(of: $0.value) } ?? "dossier.invalid"
    return "tag:\(host),2017:\(path)"
  }

  private static func host(of url: String) -> String {
    let parts = url.utf8.split(separator: UInt8(ascii: "/"))
    let authority = parts.count > 1 ? parts[1] : Substring(url).utf8
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: host, as: UTF8.self)
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
