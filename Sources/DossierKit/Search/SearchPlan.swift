/// Which records can be found, in which order, and what they can be narrowed by.
struct SearchPlan: Sendable {
  /// A record that can be found; its number is its place in the order.
  struct Document: Sendable {
    let record: RecordIndex
    /// The number of its day from 1970-01-01; nil without a date.
    let day: Int?
    /// The people, organizations and places that it is about or names.
    let named: [RecordIndex]
    /// Those, and the places that hold its places.
    let facets: [RecordIndex]
    /// BCP 47 primary subtag.
    let language: String
  }

  /// Newest first, so that a span of days is a span of numbers; those without a date at the end.
  let documents: [Document]

  init(_ site: Site, jobs: Int) async {
    let named = await Self.named(site, jobs: jobs)
    let found = site.order.newest.filter { index in
      site.paths[Int(index)] != nil && site[index].isFound
    }
    documents = await Parallel.map(found, jobs: jobs) { index in
      let direct = named[Int(index)]
      var facets = direct
      for place in direct { facets += site.graph.ancestors[Int(place)] }
      return Document(
        record: index, day: site.order.day(of: index), named: direct,
        facets: Self.distinct(facets), language: Self.language(of: site[index], in: site))
    }
  }

  /// The most frequent facets; of equal ones, the first record.
  func facets(in site: Site) -> SearchIndex.Facets {
    var kinds: [RecordKind: Int] = [:]
    var languages: [String: Int] = [:]
    var counts = [Int](repeating: 0, count: site.records.count)
    for document in documents {
      kinds[site[document.record].kind, default: 0] += 1
      languages[document.language, default: 0] += 1
      for facet in document.facets { counts[Int(facet)] += 1 }
    }
    func top(_ kind: RecordKind) -> [(record: RecordIndex, count: Int)] {
      // What stands in one document alone narrows nothing.
      site.indices(of: kind).filter { counts[Int($0)] > 1 }
        .sorted { (counts[Int($1)], $0) < (counts[Int($0)], $1) }
        .prefix(Self.shownFacets).map { ($0, counts[Int($0)]) }
    }
    return SearchIndex.Facets(
      kinds: kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      languages: languages.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { ($0.key, $0.value) },
      places: top(.location), people: top(.person), organizations: top(.organization))
  }

  /// How many places, people and organizations the page offers.
  private static let shownFacets = 12

  /// The people, organizations and places of each record, as its fields and its text name them.
  private static func named(_ site: Site, jobs: Int) async -> [[RecordIndex]] {
    var named = [[RecordIndex]](repeating: [], count: site.records.count)
    for number in site.records.indices {
      let here = RecordIndex(clamping: number)
      switch site.records[number].details {
      case .location, .person, .organization:
        for article in site.graph.articles[number] { named[Int(article)].append(here) }
        named[number].append(here)
        if case .person(let person) = site.records[number].details {
          named[number] += person.roles.compactMap { $0.organization.flatMap(site.index) }
        }
      case .incident(let incident):
        named[number] += incident.locations.compactMap { site.index(of: $0.location) }
        named[number] += incident.involved.compactMap { site.index(of: $0.who) }
      case .claim(let claim):
        named[number] += claim.about.compactMap { site.index(of: $0) }.filter {
          [.location, .person, .organization].contains(site[$0].kind)
        }
      case .article, .source, .quote, .term, .media: break
      }
    }
    let isFound = site.records.indices.map { site.records[$0].isFound }
    return await Parallel.map(named, jobs: jobs) { distinct($0.filter { isFound[Int($0)] }) }
  }

  private static func distinct(_ records: [RecordIndex]) -> [RecordIndex] {
    if records.count <= few {
      var kept: [RecordIndex] = []
      kept.reserveCapacity(records.count)
      for record in records where !kept.contains(record) { kept.append(record) }
      return kept
    }
    var seen: Set<RecordIndex> = []
    return records.filter { seen.insert($0).inserted }
  }

  /// Of so many numbers a look at all is quicker than any table.
  private static let few = 96

  private static func language(of record: Record, in site: Site) -> String {
    let own: String? =
      switch record.details {
      case .article(let article): article.language?.value
      case .source(let source): source.language?.value
      default: nil
      }
    let tag = own ?? site.settings.language.value
    let bytes = tag.utf8.prefix { $0 != UInt8(ascii: "-") }.map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Record {
  /// Whether search may lead to the record: not under a takedown (rule L09), and no claim that harms
  /// by being repeated.
  fileprivate var isFound: Bool {
    if common.takedown?.action.value == .noindex { return false }
    if case .claim(let claim) = details { return !claim.isHarmfulToRepeat }
    return true
  }
}
