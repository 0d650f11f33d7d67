import CommonMark

/// What pages can read of texts and of what Link made of them, as one number for each key of
/// `Readings`: a page whose keys all have the numbers of its last build would be made alike.
///
/// Everything else that pages show comes from the fields of records, from templates and settings:
/// `SiteInputs.frame` holds those.
struct ReadingDigests: Sendable {
  let values: [UInt64]

  /// Those of texts that are kept are taken from the last build, where they are known.
  init(
    _ site: Site, _ usages: NotedTable<[SiteIndex.Usage]>, jobs: Int,
    known: (values: [UInt64], texts: KeptTexts)? = nil
  ) async {
    let keepsRelated = site.graph.related.isAsLast
    let keepsCompanions = site.graph.companions.isAsLast
    values = await Parallel.map(Array(site.records.indices), jobs: jobs) { record in
      let isKept = known.map { $0.texts.isKept[record] } ?? false
      let digests = Readings.Part.allCases.map { part in
        let isSame =
          switch part {
          case .text, .named: isKept
          case .related: keepsRelated
          case .companions: keepsCompanions
          case .backlinks, .articles, .usages: false
          }
        if isSame, let known { return known.values[Int(Readings.key(part, of: record))] }
        return Self.digest(part, of: record, site, usages)
      }
      if isKept, let known {
        let first = Int(Readings.key(passages: 0, of: record))
        return digests + known.values[first..<first + Readings.passageGroups]
      }
      return digests + Self.passages(of: record, site)
    }.flatMap { $0 }
  }

  /// The numbers of the groups of a record's passages.
  static func passages(of record: Int, _ site: Site) -> [UInt64] {
    guard let linked = site.bodies[record] else {
      return Array(repeating: 0, count: Readings.passageGroups)
    }
    var groups = Array(repeating: QuickHash(headingsOf: linked), count: Readings.passageGroups)
    var blocks: [Int32] = []
    func group(_ block: Int32) -> Int {
      blocks.append(block)
      return Readings.passageGroup(of: block)
    }
    for mention in linked.mentions { groups[group(mention.block)].add(mention) }
    for (reference, resolution) in zip(linked.body.references, linked.resolutions) {
      let place = linked.body.place(of: reference)
      groups[group(place.block)].add(place.range, words: place.words, resolution)
    }
    blocks.sort()
    var last: Int32?
    for block in blocks where block != last {
      last = block
      groups[Readings.passageGroup(of: block)].add(block, of: linked.body)
    }
    return groups.map(\.value)
  }

  /// The number of one key.
  static func digest(
    _ part: Readings.Part, of record: Int, _ site: Site, _ usages: NotedTable<[SiteIndex.Usage]>
  ) -> UInt64 {
    var hash = QuickHash()
    switch part {
    case .text: hash.add(text: record, of: site)
    case .backlinks: for link in site.graph.backlinks[record] { hash.add(link, of: site.graph) }
    case .related: for related in site.graph.related[record] { hash.add(related) }
    case .articles: for article in site.graph.articles[record] { hash.add(article) }
    case .companions:
      for companion in site.graph.companions[record] {
        hash.add(companion.record)
        hash.add(companion.count)
      }
    case .usages: for usage in usages[record] { hash.add(usage) }
    case .named: return digest(of: record, namedIn: site)
    }
    return hash.value
  }

  /// The number of what the text of a record names and cites, each once, in the order of the text.
  static func digest(of record: Int, namedIn site: Site) -> UInt64 {
    var hash = QuickHash()
    guard let linked = site.bodies[record] else { return hash.value }
    func add(_ records: some Sequence<RecordIndex>) {
      var seen: Set<RecordIndex> = []
      for record in records where seen.insert(record).inserted { hash.add(record) }
    }
    add(linked.mentions.lazy.map(\.record))
    hash.add(-1)
    add(linked.notes.lazy.map(\.source))
    return hash.value
  }
}

extension Body {
  /// Where a reference stands, and the words of it that stay, if it has any of its own.
  fileprivate func place(
    of reference: InlineReference
  ) -> (block: Int32, range: Range<Int32>, words: Range<Int32>?) {
    switch reference.form {
    case .text(let block, let range, let words): (block, range, words)
    case .link(let link): (facts.links[link].block, facts.links[link].range, nil)
    }
  }
}

extension QuickHash {
  /// A body with what Link decided about it.
  fileprivate mutating func add(text record: Int, of site: Site) {
    if let body = site.records[record].body { add(bytes: body.text) }
    guard let linked = site.bodies[record] else { return }
    add(linked.mentions.count)
    for mention in linked.mentions { add(mention) }
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

  fileprivate mutating func add(_ mention: LinkedBody.Mention) {
    add(mention.record)
    add(mention.block)
    add(mention.range)
    add(mention.isLinked)
    add(mention.isExplicit)
  }

  // MARK: - Passages

  /// Begins with the headings of a text, under which its passages stand.
  fileprivate init(headingsOf linked: LinkedBody) {
    self.init()
    for (heading, id) in zip(linked.body.facts.headings, linked.headingIDs) {
      add(heading.text)
      add(id)
    }
  }

  /// A reference in a passage.
  fileprivate mutating func add(
    _ range: Range<Int32>, words: Range<Int32>?, _ resolution: LinkedBody.Resolution
  ) {
    add(range)
    add(words ?? 0..<0)
    add(resolution)
  }

  /// The paragraph of a passage.
  fileprivate mutating func add(_ number: Int32, of body: Body) {
    add(number)
    guard body.facts.blocks.indices.contains(Int(number)) else { return }
    add(bytes: body.facts.blocks[Int(number)].text)
    add(body.facts.blocks[Int(number)].isHeading)
    add(body.facts.blocks[Int(number)].isTight)
    add(body.facts.blocks[Int(number)].section)
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
  fileprivate mutating func add(_ link: SiteGraph.Backlink, of graph: SiteGraph) {
    let purposes = graph.purposes(of: link)
    let cites = purposes.firstIndex(of: .cites).map { $0 - purposes.startIndex + 1 } ?? 0
    add(Int(link.source) << 32 | link.purposes.count << 16 | cites)
    // Which sentences these are, and where, is read with the passages of the source.
    add(link.passages.count)
  }

  fileprivate mutating func add(_ usage: SiteIndex.Usage) {
    add(usage.record)
    add(usage.citations.count)
    add(usage.calls.count)
    for call in usage.calls {
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
    for reason in told { add(reason) }
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
