/// What many pages ask of a site, looked up once: lists in their order, and inverses of references.
///
/// A class, because every page is handed it.
final class SiteIndex: Sendable {
  /// A use of a source by a record.
  struct Usage: Sendable {
    let record: RecordIndex
    /// What the record's fields cite, in the order of the content model.
    let citations: [Citation]
    /// The calls of all source notes in its text.
    private let all: [Call]
    private let own: Range<Int32>

    fileprivate init(
      record: RecordIndex, citations: [Citation], calls all: [Call], _ own: Range<Int>
    ) {
      self.record = record
      self.citations = citations
      self.all = all
      self.own = own.int32
    }

    /// The calls of those that name the source.
    var calls: ArraySlice<Call> { all[Int(own.lowerBound)..<Int(own.upperBound)] }

    /// Whether another use calls the notes alike, wherever in the text.
    fileprivate func isCalledAlike(_ other: Usage) -> Bool {
      calls.elementsEqual(other.calls) {
        $0.number == $1.number && $0.use == $1.use && $0.locator == $1.locator
      }
    }
  }
  /// A call of a source note in a body.
  struct Call: Sendable, Equatable {
    let block: Int32
    let offset: Int32
    let number: Int32
    let use: Int32
    let locator: String?
  }

  /// The records of each kind that lists may show, by the order of `RecordKind.allCases`.
  private let listed: [[RecordIndex]]
  /// The title of each record; a record itself has many parts to copy.
  let titles: [String]
  /// The uses of each source, newest record first.
  let usages: NotedTable<[Usage]>
  /// Who names or cites each record, as pages list it.
  let mentions: MentionIndex
  /// The parts of each person or organization in incidents, newest first.
  let parts: [[(incident: RecordIndex, involvement: Involvement)]]
  /// The other versions of each article, by language.
  let translations: [[RecordIndex]]
  /// The claims about each record.
  let claimsAbout: [[RecordIndex]]
  /// The claims found untrue that each record carries.
  let untrue: UntrueClaims
  /// When what readers see of each record last changed.
  let lastChanges: LastChanges
  /// All claims in the order of their ledger.
  let claims: ClaimLedger
  /// The sources that lists may show by their kind, by title; those of no kind last.
  let sources: HeadedRecords<Source.Kind?>
  /// The records that name each as their parent, origin or predecessor, by the kind of reference.
  let copies: [[RecordIndex]]
  let children: [[RecordIndex]]
  let predecessors: [[RecordIndex]]
  /// Which sources go back to one and the same.
  let origins: SourceOrigins
  /// The sources that go back to each, itself first, by the id of that source.
  let families: [RecordID: [RecordIndex]]
  /// All corrections and updates, newest first.
  let changes: ChangeLog
  /// When what is known changed.
  let past: PastIndex
  /// The pictures, with their alternative texts and credits.
  let media: MediaIndex
  /// The lines of the dossier's timeline, and on which page each stands.
  let timeline: TimelineIndex
  /// The maps, where they are made.
  let maps: MapAtlas?

  /// Looks everything up; the maps are made meanwhile.
  init(
    _ site: Site, jobs: Int = 1, maps: @escaping @Sendable () async -> MapAtlas? = { nil }
  ) async {
    async let atlas = maps()
    async let untrue = UntrueClaims(site)
    async let claims = ClaimLedger(site)
    async let changes = ChangeLog(site)
    async let media = MediaIndex(site)
    async let timeline = TimelineIndex(site)
    async let uses = Parallel.map(Array(site.records.indices), jobs: jobs) {
      Self.uses(of: site.records[$0], at: RecordIndex(clamping: $0), in: site)
    }
    async let folded = Parallel.map(site.records, jobs: jobs) { Folding.fold($0.title) }
    let count = site.records.count
    titles = site.records.indices.map { site.records[$0].title }
    let names = await folded
    func isBefore(_ a: RecordIndex, _ b: RecordIndex) -> Bool {
      let (first, second) = (names[Int(a)], names[Int(b)])
      return first == second ? a < b : first.lexicographicallyPrecedes(second)
    }
    let listed = RecordKind.allCases.map { kind in
      let all = site.indices(of: kind).filter { site[$0].isListed }
      return kind == .article || kind == .incident
        ? all.sorted(by: site.order.isNewer) : all.sorted(by: isBefore)
    }
    self.listed = listed
    sources = Self.byKind(Self.records(of: .source, in: listed), site)

    var usages = [[Usage]](repeating: [], count: count)
    var parts = [[(incident: RecordIndex, involvement: Involvement)]](
      repeating: [], count: count)
    var claimsAbout = [[RecordIndex]](repeating: [], count: count)
    var copies = claimsAbout
    var children = claimsAbout
    var predecessors = claimsAbout
    var originals: [RecordIndex?] = Array(repeating: nil, count: count)
    // The newest record first, so that no list is sorted.
    let used = await uses
    var counts = [Int](repeating: 0, count: count)
    for (source, _) in used.joined() { counts[Int(source)] += 1 }
    for (source, count) in counts.enumerated() { usages[source].reserveCapacity(count) }
    for record in site.order.newest {
      for (source, usage) in used[Int(record)] { usages[Int(source)].append(usage) }
      guard case .incident(let incident) = site[record].details else { continue }
      for involvement in incident.involved {
        guard let who = site.index(of: involvement.who) else { continue }
        parts[Int(who)].append((record, involvement))
      }
    }
    for number in site.records.indices {
      let here = RecordIndex(clamping: number)
      for (target, purpose) in site.references[number] {
        switch purpose {
        case .about where claimsAbout[Int(target)].last != here:
          claimsAbout[Int(target)].append(here)
        case .derivedFrom: copies[Int(target)].append(here)
        case .parent: children[Int(target)].append(here)
        case .successor: predecessors[Int(target)].append(here)
        case .translation: originals[number] = target
        default: break
        }
      }
    }
    self.usages = NotedTable(usages, .usages)
    mentions = MentionIndex(site, usages: usages)
    self.parts = parts
    translations = Self.translations(originals)
    self.claimsAbout = claimsAbout
    self.copies = copies
    self.children = children
    self.predecessors = predecessors
    let origins = SourceOrigins(site.records)
    self.origins = origins
    families = Dictionary(grouping: site.indices(of: .source)) { origins.origin(of: site[$0].id) }
    past = PastIndex(site, claimsAbout: claimsAbout)
    self.untrue = await untrue
    lastChanges = await LastChanges(site, self.untrue, jobs: jobs)
    self.claims = await claims
    self.changes = await changes
    self.media = await media
    self.maps = await atlas
    self.timeline = await timeline
  }

  /// The same with other places at which texts call their source notes.
  private init(_ other: SiteIndex, usages: NotedTable<[Usage]>) {
    self.usages = usages
    listed = other.listed
    titles = other.titles
    mentions = other.mentions
    parts = other.parts
    translations = other.translations
    claimsAbout = other.claimsAbout
    untrue = other.untrue
    lastChanges = other.lastChanges
    claims = other.claims
    sources = other.sources
    copies = other.copies
    children = other.children
    predecessors = other.predecessors
    origins = other.origins
    families = other.families
    changes = other.changes
    past = other.past
    media = other.media
    timeline = other.timeline
    maps = other.maps
  }

  /// The index of a site in which some texts are others, and the sources that they call otherwise: more
  /// often, by another number; nil when they cite other sources.
  func with(
    texts records: [RecordIndex], of site: Site
  ) -> (index: SiteIndex, sources: [RecordIndex])? {
    var usages = usages
    var sources: [RecordIndex] = []
    for record in records {
      for (source, usage) in Self.uses(of: site[record], at: record, in: site) {
        var row = usages[Int(source)]
        guard let place = row.firstIndex(where: { $0.record == record }) else { return nil }
        guard row[place].calls != usage.calls else { continue }
        if !row[place].isCalledAlike(usage) { sources.append(source) }
        row[place] = usage
        usages.replace(row, of: Int(source))
      }
    }
    return (SiteIndex(self, usages: usages), sources)
  }

  /// The records of a kind in the order of its list: newest first, or by name.
  func listed(_ kind: RecordKind) -> [RecordIndex] {
    Self.records(of: kind, in: listed)
  }

  private static func records(of kind: RecordKind, in listed: [[RecordIndex]]) -> [RecordIndex] {
    RecordKind.allCases.firstIndex(of: kind).map { listed[$0] } ?? []
  }

  /// Sources by their kind; those of no kind last.
  private static func byKind(
    _ sources: [RecordIndex], _ site: Site
  ) -> HeadedRecords<Source.Kind?> {
    let kinds: [Source.Kind?] = Source.Kind.allCases + [nil]
    let found = Dictionary(grouping: sources) { index -> Source.Kind? in
      if case .source(let source) = site[index].details { source.kind } else { nil }
    }
    return HeadedRecords(kinds.map { ($0, found[$0] ?? []) })
  }

  /// What a record cites, by source in the order of first use.
  private static func uses(
    of record: Record, at index: RecordIndex, in site: Site
  ) -> [(source: RecordIndex, usage: Usage)] {
    var uses: [(source: RecordIndex, citations: [Citation])] = []
    /// The calls of notes in the order of the text, each with the place of its source among these.
    var found: [(use: Int, call: Call)] = []
    // A record cites few sources: looking through them is quicker than any table.
    func place(of source: RecordIndex) -> Int {
      if let place = uses.firstIndex(where: { $0.source == source }) { return place }
      uses.append((source, []))
      return uses.count - 1
    }
    let (citations, linked) = (record.citations, site.bodies[Int(index)])
    uses.reserveCapacity(citations.count + (linked?.notes.count ?? 0))
    for citation in citations {
      guard let source = site.index(of: citation.source) else { continue }
      uses[place(of: source)].citations.append(citation)
    }
    if let linked {
      let (references, resolutions) = (linked.body.references, linked.resolutions)
      found.reserveCapacity(references.count)
      for number in 0..<min(references.count, resolutions.count) {
        guard case .notes(let calls) = resolutions[number],
          case .text(let block, let range, _) = references[number].form
        else { continue }
        for call in calls where linked.notes.indices.contains(call.number - 1) {
          let called = linked.notes[call.number - 1]
          let placed = Call(
            block: block, offset: range.lowerBound, number: Int32(clamping: call.number),
            use: Int32(clamping: call.use), locator: called.locator)
          found.append((place(of: called.source), placed))
        }
      }
    }
    // All calls in one list, those of one source behind one another.
    var ends = [Int](repeating: 0, count: uses.count + 1)
    for (use, _) in found { ends[use + 1] += 1 }
    for use in uses.indices { ends[use + 1] += ends[use] }
    var (next, order) = (ends, [Int](repeating: 0, count: found.count))
    for (number, (use, _)) in found.enumerated() {
      order[next[use]] = number
      next[use] += 1
    }
    let calls = order.map { found[$0].call }
    return uses.enumerated().map { number, use in
      let own = ends[number]..<ends[number + 1]
      return (use.source, Usage(record: index, citations: use.citations, calls: calls, own))
    }
  }

  /// The other versions of each article, from the original that each names.
  private static func translations(_ originals: [RecordIndex?]) -> [[RecordIndex]] {
    var versions = [[RecordIndex]](repeating: [], count: originals.count)
    for (index, original) in originals.enumerated() {
      if let original { versions[Int(original)].append(RecordIndex(clamping: index)) }
    }
    var result = versions
    for (original, group) in versions.enumerated() {
      for version in group {
        result[Int(version)].append(RecordIndex(clamping: original))
        result[Int(version)] += group.filter { $0 != version }
      }
    }
    return result
  }
}

extension Record {
  /// Whether lists, feeds and the timeline may show the record (rule L09).
  var isListed: Bool { common.takedown?.action.value != .noindex }
}
