/// What the Atom feeds of a dossier have in common: head, addresses, ids.
///
/// Links are absolute with `url:` and relative without it; ids are `tag:` URIs (RFC 4151), which
/// survive a move.
struct FeedFrame {
  let site: Site
  /// The most entries of a feed.
  static let limit = 50

  /// Opens a feed: everything before its entries.
  func open(
    _ xml: inout XMLDocument, id: String, title: String, subtitle: String?, updated: Instant,
    path: String, page: String
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

  /// An id that does not change when the site moves.
  func tag(for path: String) -> String {
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
