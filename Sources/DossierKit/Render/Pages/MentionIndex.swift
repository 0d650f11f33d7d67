/// Who names or cites each record, in the order of the lists on its page: by kind, newest first.
///
/// Built once, so that a page, its continuation pages and the plan of all pages agree on what is
/// listed. Linear in the number of links.
struct MentionIndex: Sendable {
  /// How many records of one kind a record's own page names.
  static let shown = 20
  /// How many records one continuation page names.
  static let perPage = 100

  /// A record that names or cites another.
  struct Entry: Sendable {
    let record: RecordIndex
    /// Where it stands in the graph's backlinks, or for a source in the index of its usages.
    let position: Int32
  }
  /// Neighbouring entries of one kind.
  struct Group: Sendable {
    let kind: RecordKind
    let entries: ArraySlice<Entry>
    /// How many of the kind there are in all.
    let total: Int
    /// The continuation page on which the kind begins, from 1.
    let page: Int
  }

  private let rows: [[Entry]]
  private let kinds: [RecordKind]

  init(_ site: Site, usages: [[SiteIndex.Usage]]) {
    kinds = site.records.map(\.kind)
    let places = kinds.map(\.place)
    let isTold = site.records.map { $0.kind.hasPage && $0.isListed }
    rows = site.records.indices.map { target in
      var entries: [Entry] = []
      if site.records[target].kind == .source {
        for (position, usage) in usages[target].enumerated() where isTold[Int(usage.record)] {
          entries.append(Entry(record: usage.record, position: Int32(clamping: position)))
        }
      } else {
        for (position, link) in site.graph.backlinks[target].enumerated()
        where isTold[Int(link.source)] && !site.graph.isToldElsewhere(link) {
          entries.append(Entry(record: link.source, position: Int32(clamping: position)))
        }
      }
      return Self.byKind(entries, places)
    }
  }

  /// The entries by kind, those of one kind in the order in which they are given; `places` tells where
  /// the kind of each record stands among all.
  private static func byKind(_ entries: [Entry], _ places: [Int]) -> [Entry] {
    // One bit for each kind: there are ten.
    var found: UInt = 0
    for entry in entries { found |= 1 << UInt(places[Int(entry.record)]) }
    if found.nonzeroBitCount < 2 { return entries }
    var sorted: [Entry] = []
    sorted.reserveCapacity(entries.count)
    for place in RecordKind.allCases.indices where found & 1 << UInt(place) != 0 {
      for entry in entries where places[Int(entry.record)] == place { sorted.append(entry) }
    }
    return sorted
  }

  /// How many records name or cite a record.
  func count(_ target: RecordIndex) -> Int { entries(target).count }

  /// Entries are made of backlinks and usages, and stand for both.
  private func entries(_ target: RecordIndex) -> [Entry] {
    Readings.note(.backlinks, of: Int(target))
    Readings.note(.usages, of: Int(target))
    return rows[Int(target)]
  }

  /// How many continuation pages a record has: none when its own page names all.
  func pages(_ target: RecordIndex) -> Int {
    let entries = entries(target)
    guard entries.count > Self.shown, groups(target).contains(where: { $0.total > Self.shown })
    else { return 0 }
    return (entries.count + Self.perPage - 1) / Self.perPage
  }

  /// The newest entries of each kind, for the record's own page.
  func groups(_ target: RecordIndex) -> [Group] {
    groups(target, in: 0..<entries(target).count).map { group in
      Group(
        kind: group.kind, entries: group.entries.prefix(Self.shown), total: group.total,
        page: group.page)
    }
  }

  /// The entries of one continuation page, from 1.
  func groups(_ target: RecordIndex, page: Int) -> [Group] {
    let count = entries(target).count
    let start = min((page - 1) * Self.perPage, count)
    return groups(target, in: start..<min(start + Self.perPage, count))
  }

  private func groups(_ target: RecordIndex, in range: Range<Int>) -> [Group] {
    let all = entries(target)
    var groups: [Group] = []
    var start = 0
    while start < all.count {
      let kind = kinds[Int(all[start].record)]
      let end = end(of: kind, in: all)
      let part = (start..<end).clamped(to: range)
      if !part.isEmpty {
        groups.append(
          Group(
            kind: kind, entries: all[part], total: end - start, page: start / Self.perPage + 1))
      }
      start = end
    }
    return groups
  }

  /// Where the entries of a kind end; the kinds stand in their own order.
  private func end(of kind: RecordKind, in entries: [Entry]) -> Int {
    let place = kind.place
    return entries.partitioningIndex { kinds[Int($0.record)].place > place }
  }
}

extension RecordKind {
  /// Where it stands among all kinds.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SiteGraph {
  /// Whether the page has a list of its own for a tie, such as the places inside a place.
  fileprivate func isToldElsewhere(_ link: Backlink) -> Bool {
    guard link.passages.isEmpty else { return false }
    return purposes(of: link).allSatisfy { purpose in
      switch purpose {
      case .within, .parent, .successor, .derivedFrom, .translation: true
      default: false
      }
    }
  }
}
