/// What the Atom feeds of a dossier have in common: head, addresses, ids.
///
/// Links are absolute with `url:` and relative without it; ids are `tag:` URIs (RFC 4151): they
/// hold neither the scheme nor the path of an address, so pages may move on their host.
struct FeedFrame: Sendable {
  let site: Site
  /// The day of the dossier's first article, from which ids that no article dates are counted.
  private let since: String
  private let host: String
  /// The most entries of a feed of the whole dossier.
  static let limit = 50
  /// The most entries of a feed of one record.
  static let recordLimit = 20

  init(site: Site) {
    self.site = site
    let days = site.indices(of: .article).compactMap { index -> Int? in
      site[index].isListed ? site.order.day(of: index) : nil
    }
    since = days.min().map { CivilDate(dayNumber: $0).description } ?? "2017"
    host = Self.host(of: site)
  }

  /// Opens a feed: everything before its entries.
  func open(
    _ xml: inout XMLDocument, id: String, title: String, subtitle: String?, updated: Instant,
    path: String, page: String, jsonFeed: String? = nil
  ) {
    xml.open(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.settings.language.value)])
    xml.element("id", tag(for: id))
    xml.element("title", title)
    if let subtitle { xml.element("subtitle", subtitle) }
    xml.element("updated", updated.utc)
    xml.open("author")
    xml.element("name", site.settings.publisher?.name.value ?? site.settings.title.value)
    xml.close("author")
    xml.element("link", nil, [("rel", "self"), ("href", address(path))])
    link(to: page, &xml)
    if let jsonFeed {
      xml.element(
        "link", nil,
        [("rel", "alternate"), ("type", "application/feed+json"), ("href", address(jsonFeed))])
    }
  }

  /// The link from a feed, or from an entry, to the page for readers.
  func link(to page: String, _ xml: inout XMLDocument) {
    xml.element(
      "link", nil, [("rel", "alternate"), ("type", "text/html"), ("href", address(page))])
  }

  /// The address of a file of the site.
  func address(_ path: String) -> String {
    let escaped = URLEscaper.escaped(path: path)
    return site.settings.url.map { "\($0.value)/\(escaped)" } ?? escaped
  }

  /// An id that does not change with the addresses of pages: the host, the day of what is named, or
  /// of the dossier's first article, and a name.
  func tag(for path: String, on day: CivilDate? = nil) -> String {
    "tag:\(host),\(day?.description ?? since):\(path)"
  }

  /// The id of an article's entry, the same in every feed.
  func tag(of article: Article, _ id: RecordID) -> String {
    tag(for: "articles/\(id)", on: article.date.value.day(in: site.zone))
  }

  /// The host of the site's address; without `url:` one that no site can have.
  static func host(of site: Site) -> String {
    site.settings.url.map { host(of: $0.value) } ?? "dossier.invalid"
  }

  private static func host(of url: String) -> String {
    let parts = url.utf8.split(separator: UInt8(ascii: "/"))
    let authority = parts.count > 1 ? parts[1] : Substring(url).utf8
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    return String(decoding: host, as: UTF8.self)
  }
}
