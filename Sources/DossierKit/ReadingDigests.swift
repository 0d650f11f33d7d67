/// What pages can read of texts and of what Link made of them, as one number for each key of
/// `Readings`: a page whose keys all have the numbers of its last build would be made alike.
///
/// Everything else that pages show comes from the fields of records, from templates and settings:
/// `SiteFrame` holds those.
struct ReadingDigests: Sendable {
  let values: [UInt64]

  /// Those of texts that are kept are taken from the last build, where they are known.
  init(
    _ site: Site, _ usages: NotedTable<[SiteIndex.Usage]>, jobs: Int,
    known: (values: [UInt64], texts: KeptTexts)? = nil
  ) async {
    values = await Parallel.map(Array(site.records.indices), jobs: jobs) { record in
      Readings.Part.allCases.map { part in
        let key = Int(Readings.key(part, of: record))
        if part == .text, let known, key < known.values.count, known.texts.isKept[record] {
          return known.values[key]
        }
        var hash = QuickHash()
        switch part {
        case .text: hash.add(text: record, of: site)
        case .backlinks: for link in site.graph.backlinks[record] { hash.add(link) }
        case .related: for related in site.graph.related[record] { hash.add(related) }
        case .articles: for article in site.graph.articles[record] { hash.add(article) }
        case .companions:
          for companion in site.graph.companions[record] {
            hash.add(companion.record)
            hash.add(companion.count)
          }
        case .usages: for usage in usages[record] { hash.add(usage) }
        }
        return hash.value
      }
    }.flatMap { $0 }
  }
}

extension QuickHash {
  /// A body with what Link decided about it.
  fileprivate mutating func add(text record: Int, of site: Site) {
    if let body = site.records[record].body { add(bytes: body.text) }
    guard let linked = site.bodies[record] else { return }
    add(linked.mentions.count)
    for mention in linked.mentions {
      add(mention.record)
      add(mention.block)
      add(mention.range)
      add(mention.isLinked)
      add(mention.isExplicit)
    }
    add(linked.notes.count)
    for note in linked.notes {
      add(note.number)
      add(note.source)
      add(optional: note.locator)
      add(note.uses)
    }
    for resolution in linked.resolutions { add(resolution) }
    for id in linked.headingIDs { add(id) }
    for image in linked.images { add(optional: image) }
  }

  private mutating func add(_ resolution: LinkedBody.Resolution) {
    switch resolution {
    case .record(let record, let anchor):
      add(1)
      add(record)
      add(optional: anchor)
    case .claim(let claim):
      add(2)
      add(claim)
    case .notes(let calls):
      add(3)
      for call in calls {
        add(call.number)
        add(call.use)
      }
    case .anchor(let anchor):
      add(4)
      add(anchor)
    case .asset(let path):
      add(5)
      add(path)
    case .words: add(6)
    }
  }

  /// What fields say of a record does not change with a text; that a text cites it may.
  fileprivate mutating func add(_ link: SiteGraph.Backlink) {
    add(link.source)
    add(link.purposes.count)
    add(link.purposes.firstIndex(of: .cites) ?? -1)
    add(link.passages.count)
    for passage in link.passages {
      add(passage.block)
      add(passage.sentence)
      add(passage.mention)
      add(passage.section)
    }
  }

  fileprivate mutating func add(_ usage: SiteIndex.Usage) {
    add(usage.record)
    add(usage.citations.count)
    add(usage.calls.count)
    for call in usage.calls {
      add(call.block)
      add(call.offset)
      add(call.number)
      add(call.use)
      add(optional: call.locator)
    }
  }

  /// Pages tell the reasons that are worth it, in their order, and no weight.
  fileprivate mutating func add(_ related: SiteGraph.Related) {
    add(related.record)
    let told = related.told
    add(told.count)
    for evidence in told { add(evidence.reason) }
  }

  private mutating func add(_ reason: SiteGraph.Evidence.Reason) {
    switch reason {
    case .tie(let kind, let isInverse, let sources):
      add(kind.rawValue)
      add(isInverse)
      for source in sources { add(source) }
    case .sharedIncident(let record, let isDeclared): add(1, record, isDeclared)
    case .sharedPerson(let record, let isDeclared): add(2, record, isDeclared)
    case .sharedOrganization(let record, let isDeclared): add(3, record, isDeclared)
    case .sharedPlace(let record, let level, let isDeclared, let isNamed, let holdsShared):
      add(4, record, isDeclared)
      add(level.rawValue)
      add(isNamed)
      add(holdsShared)
    case .sharedClaim(let record, let isDeclared): add(5, record, isDeclared)
    case .mentions(let byOther):
      add(6)
      add(byOther)
    case .daysApart(let days):
      add(7)
      add(days)
    case .newness: add(8)
    }
  }

  private mutating func add(_ sort: Int, _ record: RecordIndex, _ flag: Bool) {
    add(sort)
    add(record)
    add(flag)
  }

  private mutating func add(optional text: String?) {
    add(text != nil)
    if let text { add(text) }
  }
}
