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
    func add(_ records: [RecordIndex], _ isWanted: (RecordIndex, ChronologyEntry.Event) -> Bool) {
      var newest = NewestLines(limit: max(0, Self.recordLimit - lines.count))
      for record in records {
        for line in index.timeline.ofRecord[Int(record)] {
          let entry = Int(index.timeline.lines[Int(line)].entry)
          if isWanted(record, site.chronology[entry].event) { newest.add(Int(line)) }
        }
      }
      total += newest.total
      lines += newest.lines
    }
    let others =
      isIncident ? site.graph.ties[Int(record)].map(\.other) : site.graph.incidents[Int(record)]
    var seen: Set<RecordIndex> = [record]
    add([record] + others.filter { seen.insert($0).inserted }) { other, event in
      switch event {
      case .incident: true
      case .article, .claim, .legal: other == record
      // The page of an incident tells its phases with their sources.
      case .phase, .correction: false
      }
    }
    add(claims(of: record)) { _, event in if case .claim = event { true } else { false } }
    add([record]) { _, event in if case .correction = event { true } else { false } }
    add(site.graph.articles[Int(record)]) { _, event in
      if case .article = event { true } else { false }
    }
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

/// The last of some lines of the timeline, of which most often the later ones come first.
private struct NewestLines {
  let limit: Int
  /// In their order.
  private(set) var lines: [Int] = []
  /// How many lines there were.
  private(set) var total = 0

  init(limit: Int) { self.limit = limit }

  mutating func add(_ line: Int) {
    total += 1
    if lines.count == limit {
      guard let first = lines.first, line > first else { return }
      lines.removeFirst()
    }
    lines.insert(line, at: lines.partitioningIndex { $0 > line })
  }
}
