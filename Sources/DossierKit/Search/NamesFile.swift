/// The names that are suggested while a reader types: people, organizations, places, incidents.
///
/// The most frequent first, as many as the limits allow.
enum NamesFile {
  private static let mostNames = 3000
  private static let mostBytes = 60_000
  private static let kinds: Set<RecordKind> = [.person, .organization, .location, .incident]

  static func file(_ plan: SearchPlan, _ site: Site, _ cards: [SearchCard]) -> ShardFile {
    let named = plan.documents.indices.map { (record: plan.documents[$0].record, number: $0) }
      .filter { kinds.contains(site[$0.record].kind) }
    func weight(_ record: RecordIndex) -> Int {
      site.graph.articles[Int(record)].count + site.graph.incidents[Int(record)].count
    }
    let weights = named.map { (record: $0.record, number: $0.number, weight: weight($0.record)) }
    let order = weights.sorted { ($1.weight, $0.record) < ($0.weight, $1.record) }
    var json: [UInt8] = [UInt8(ascii: "[")]
    for (record, number, _) in order.prefix(mostNames) {
      guard let path = site.paths[Int(record)] else { continue }
      let row = row(record, number, path, site, cards)
      if json.count + row.count + 2 > mostBytes { break }
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json += row
    }
    json.append(UInt8(ascii: "]"))
    return ShardFile("e", nil, json: json)
  }

  /// `[name, path, kind, mark, number of the document, other names…]`.
  private static func row(
    _ record: RecordIndex, _ number: Int, _ path: String, _ site: Site, _ cards: [SearchCard]
  ) -> [UInt8] {
    let card = cards[Int(record)]
    var writer = JSONWriter()
    writer.array { writer in
      let own = [card.title, path, card.key, card.mark ?? "", String(number)]
      for text in own + site[record].publicAliases { writer.value(text) }
    }
    return writer.bytes
  }
}
