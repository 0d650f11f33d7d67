/// A record with the records that are tied to it most, and what each tie is.
struct EgoNetwork: Sendable {
  /// Why two records are tied.
  enum Tie: Sendable {
    /// A declared tie of two incidents.
    case relation(SiteGraph.Tie)
    /// A part in an incident, of the person or organization of the two.
    case part(Involvement)
    /// The incident happened at the place.
    case site
    /// The person had the post in the organization.
    case post(Person.Role)
    /// One organization belongs to the other; the label tells how the page's record stands to it.
    case belonging(Label)
    /// Articles name both: how many.
    case together(Int)
  }

  /// A record that is tied to it.
  struct Node: Sendable {
    let record: RecordIndex
    var ties: [Tie]

    /// Whether a field of a record says so, and not only articles that name both.
    var isDeclared: Bool {
      ties.contains { if case .together = $0 { false } else { true } }
    }

    /// Declared ties first, then by the number of articles.
    fileprivate var strength: Int {
      ties.reduce(0) { sum, tie in
        if case .together(let count) = tie { sum + min(count, 999) } else { sum + 1000 }
      }
    }
  }

  /// How many records stand in a picture, the one in the middle among them.
  static let limit = 30
  /// With fewer ties a picture tells less than the lists of the page.
  static let least = 3
  /// How many ties between those round the middle are drawn.
  private static let edgeLimit = 40

  /// The strongest ties first.
  let nodes: [Node]
  /// How many ties found no room.
  let omitted: Int
  /// Ties between those round the middle, by their positions in `nodes`.
  let edges: [(Int, Int)]

  /// Nil for a record with too few ties.
  init?(of record: RecordIndex, _ scope: PageScope) {
    var finder = TieFinder(record: record, scope: scope)
    finder.find()
    let found = finder.nodes
    guard found.count >= Self.least else { return nil }
    let order = found.indices.sorted {
      (found[$1].strength, found[$0].record) < (found[$0].strength, found[$1].record)
    }
    nodes = order.prefix(Self.limit - 1).map { found[$0] }
    omitted = found.count - nodes.count
    edges = Self.edges(nodes.map(\.record), scope)
  }

  /// Which of some records are tied to each other.
  private static func edges(_ records: [RecordIndex], _ scope: PageScope) -> [(Int, Int)] {
    var edges: [(Int, Int)] = []
    func add(_ position: Int, _ other: RecordIndex) {
      guard edges.count < edgeLimit, let place = records.firstIndex(of: other) else { return }
      let edge = (min(position, place), max(position, place))
      if edge.0 != edge.1, !edges.contains(where: { $0 == edge }) { edges.append(edge) }
    }
    for (position, record) in records.enumerated() {
      if scope.site[record].kind == .incident {
        for tie in scope.site.graph.ties[Int(record)] { add(position, tie.other) }
      } else {
        for incident in scope.site.graph.incidents[Int(record)].prefix(limit) {
          add(position, incident)
        }
      }
    }
    for (position, record) in records.enumerated() {
      for companion in scope.site.graph.companions[Int(record)] { add(position, companion.record) }
    }
    return edges
  }
}

/// Collects what the dossier says of a record and others, each other once.
private struct TieFinder {
  let record: RecordIndex
  let scope: PageScope
  private var site: Site { _read { yield scope.site } }
  private var index: SiteIndex { _read { yield scope.index } }
  private(set) var nodes: [EgoNetwork.Node] = []
  private var places: [RecordIndex: Int] = [:]

  init(record: RecordIndex, scope: PageScope) {
    self.record = record
    self.scope = scope
  }

  private mutating func add(_ other: RecordIndex?, _ tie: EgoNetwork.Tie) {
    guard let other, other != record, site[other].isListed else { return }
    if let place = places[other] {
      nodes[place].ties.append(tie)
    } else {
      places[other] = nodes.count
      nodes.append(EgoNetwork.Node(record: other, ties: [tie]))
    }
  }

  mutating func find() {
    switch site[record].details {
    case .incident(let incident):
      for tie in site.graph.ties[Int(record)] { add(tie.other, .relation(tie)) }
      for part in incident.involved { add(site.index(of: part.who), .part(part)) }
      for place in incident.locations { add(site.index(of: place.location), .site) }
    case .person(let person):
      for part in index.parts[Int(record)] { add(part.incident, .part(part.involvement)) }
      for role in person.roles {
        add(role.organization.flatMap { site.index(of: $0) }, .post(role))
      }
    case .organization(let organization):
      for part in index.parts[Int(record)] { add(part.incident, .part(part.involvement)) }
      add(organization.parent.flatMap { site.index(of: $0) }, .belonging(.parent))
      add(organization.successor.flatMap { site.index(of: $0) }, .belonging(.successor))
      for child in index.children[Int(record)] { add(child, .belonging(.children)) }
      for other in index.predecessors[Int(record)] { add(other, .belonging(.predecessor)) }
      addPosts()
    case .location:
      for incident in site.graph.incidents[Int(record)] { add(incident, .site) }
    default: return
    }
    for companion in site.graph.companions[Int(record)] {
      add(companion.record, .together(companion.count))
    }
  }

  /// The people who had a post in the organization.
  private mutating func addPosts() {
    for link in site.graph.backlinks[Int(record)]
    where site.graph.purposes(of: link).contains(.post) {
      guard case .person(let person) = site[link.source].details else { continue }
      for role in person.roles where role.organization.flatMap({ site.index(of: $0) }) == record {
        add(link.source, .post(role))
      }
    }
  }
}
