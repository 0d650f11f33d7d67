/// The list of pages for search engines, and robots.txt; only a site that knows its address has
/// them.
struct Sitemap {
  let site: Site

  /// The bytes of sitemap.xml; nil without `url:`.
  func bytes() -> [UInt8]? {
    guard let url = site.settings.url?.value else { return nil }
    var xml = XMLDocument()
    xml.open("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")])
    add("\(url)/index.html", lastChange: nil, to: &xml)
    for (index, record) in site.records.enumerated() {
      guard let path = site.paths[index], record.common.takedown == nil, record.isRepeatable
      else { continue }
      add("\(url)/\(URLEscaper.escaped(path: path))", lastChange: lastChange(of: record), to: &xml)
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

  private func add(_ address: String, lastChange: String?, to xml: inout XMLDocument) {
    xml.open("url")
    xml.element("loc", address)
    if let lastChange { xml.element("lastmod", lastChange) }
    xml.close("url")
  }

  private func lastChange(of record: Record) -> String? {
    guard case .article(let article) = record.details else { return nil }
    return (article.updated?.value ?? article.date.value).rfc3339(in: site.zone)
  }
}
