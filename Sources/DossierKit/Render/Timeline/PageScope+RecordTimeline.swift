import Templates

extension PageScope {
  /// How many lines the timeline of a record has at most.
  private static let recordLimit = 20

  /// What the dossier tells of a record, in the order of time; nil for less than two lines.
  ///
  /// Of too many lines those stay that weigh most: what happened and what the law did, then what
  /// became of claims, then reporting; of each the newest.
  func recordTimeline(_ record: RecordIndex) -> RecordTimelineContext? {
    guard site[record].isListed else { return nil }
    let isIncident = site[record].kind == .incident
    var lines: [Int] = []
    var total = 0
    func add(_ found: [Int]) {
      total += found.count
      lines += found.sorted().suffix(max(0, Self.recordLimit - lines.count))
    }
    func add(_ records: some Sequence<RecordIndex>, _ isWanted: (ChronologyEntry.Event) -> Bool) {
      add(records.flatMap { self.lines(of: $0, isWanted) })
    }
    var happened = self.lines(of: record) { event in
      switch event {
      // The page of an incident tells its phases with their sources.
      case .phase, .correction: false
      case .incident, .article, .claim, .legal: true
      }
    }
    let others =
      isIncident ? site.graph.ties[Int(record)].map(\.other) : site.graph.incidents[Int(record)]
    var seen: Set<RecordIndex> = [record]
    for other in others where seen.insert(other).inserted {
      happened += self.lines(of: other) { if case .incident = $0 { true } else { false } }
    }
    add(happened)
    add(claims(of: record)) { if case .claim = $0 { true } else { false } }
    add(self.lines(of: record) { if case .correction = $0 { true } else { false } })
    add(site.graph.articles[Int(record)]) { if case .article = $0 { true } else { false } }
    guard total > 1 else { return nil }
    let isPart = total > lines.count
    return RecordTimelineContext(
      events: lines.sorted().compactMap { event($0, on: record) },
      part: isPart ? words.timelinePart(lines.count, total) : nil,
      href: isPart ? href(SitePart.timeline.path) : nil)
  }

  /// The claims about a record, and those that an incident says it carries.
  private func claims(of record: RecordIndex) -> [RecordIndex] {
    var claims = index.claimsAbout[Int(record)]
    if case .incident(let incident) = site[record].details {
      claims += incident.claims.compactMap { site.index(of: $0) }
    }
    var seen: Set<RecordIndex> = []
    return claims.filter { seen.insert($0).inserted }
  }

  /// The lines of a record that tell of some events, by their position in the timeline.
  private func lines(
    of record: RecordIndex, _ isWanted: (ChronologyEntry.Event) -> Bool
  ) -> [Int] {
    var lines: [Int] = []
    for line in index.timeline.ofRecord[Int(record)] {
      let entry = index.timeline.lines[Int(line)].entry
      if isWanted(site.chronology[Int(entry)].event) { lines.append(Int(line)) }
    }
    return lines
  }

  /// A line on the page of a record, which does not link to itself.
  private func event(_ line: Int, on record: RecordIndex) -> Prepared<EventContext>? {
    let number = Int(index.timeline.lines[line].entry)
    guard site.chronology[number].record == record else { return shared.event(number) }
    var own = linkContext(record)
    own.href = nil
    let link = RecordLink(own)
    let maker = EventMaker(
      maker: self.maker, link: { _ in link }, href: { _ in nil }, isBrief: true)
    return maker.event(site.chronology[number]).map { Prepared($0) }
  }
}
