/// The Atom feeds of single records: the articles that name a person, an organization, a place or an
/// incident.
///
/// Only with `url:`, for a feed without full addresses is of use to no reader.
struct RecordFeeds: Sendable {
  let entries: FeedEntries

  /// The feeds of all records that have one, also at the addresses that they had under a previous
  /// id: no feed reader can be sent on from there, and a subscription should not end unseen.
  func files() -> [PlannedFile] {
    let site = entries.frame.site
    // Each feed of many shares what all are made with.
    let shelf = Boxed(self)
    let current = site.records.indices.map { RecordIndex(clamping: $0) }.map { record in
      (record: record, id: site[record].id)
    }
    let previous = site.redirects.compactMap { path, target in
      site[target].previousID(ofPath: path).map { (record: target, id: $0) }
    }
    return (current + previous).compactMap { record, id in
      guard Self.has(record, site), site.paths[Int(record)] != nil,
        let path = try? OutputPath(OutputPaths.feed(of: id, kind: site[record].kind))
      else { return nil }
      return PlannedFile(path: path, records: site.records.count) {
        shelf.value.feed(of: record)
      }
    }
  }

  /// Whether a record has a feed: one that an article names which lists may show.
  static func has(_ record: RecordIndex, _ site: Site) -> Bool {
    guard site.settings.exports.hasRecordFeeds, site.settings.url != nil, site.drafts == nil,
      site[record].isListed
    else { return false }
    switch site[record].kind {
    case .person, .organization, .location, .incident:
      return site.graph.articles[Int(record)].contains { site[$0].isListed }
    case .article, .source, .claim, .quote, .term, .media: return false
    }
  }

  private func feed(of index: RecordIndex) -> [UInt8] {
    let site = entries.frame.site
    let record = site[index]
    let articles = entries.newest(
      site.graph.articles[Int(index)], limit: FeedFrame.recordLimit)
    guard let updated = articles.first.flatMap(entries.updated),
      let page = site.paths[Int(index)]
    else { return [] }
    var xml = XMLDocument()
    entries.frame.open(
      &xml, id: "\(record.kind.folder)/\(record.id)",
      title: "\(record.title) · \(site.settings.title.value)", subtitle: record.deck,
      updated: updated, path: OutputPaths.feed(of: record), page: page)
    for article in articles { entries.xml(of: article).map { xml.append($0) } }
    xml.close("feed")
    return xml.bytes
  }
}
