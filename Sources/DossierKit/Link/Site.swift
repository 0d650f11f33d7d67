import CommonMark

/// The position of a record in `Site.records`.
typealias RecordIndex = Int32

/// The linked dossier: what Render turns into pages.
///
/// Everything is resolved here: links are indices, paths are set, and each list has its order.
struct Site: Sendable {
  let settings: DossierSettings
  /// The dossier's own zone: `timezone`, or UTC.
  let zone: TimeZoneRules
  /// Public records by kind, then id.
  var records: [Record]
  let indices: [RecordID: RecordIndex]
  /// The days of the records, and their order in time.
  let order: RecordOrder
  /// The path of each record's page below the output folder; nil for a record without a page.
  let paths: [String?]
  /// The links of each record's body; nil for a record without one.
  var bodies: NotedTable<LinkedBody?>
  /// What the fields of each record refer to.
  let references: Ragged<LinkContext.Reference>
  var graph: SiteGraph
  /// Events of all records in the order of time.
  let chronology: [ChronologyEntry]
  /// Redirect pages: the path of a previous id, and the record that took its place.
  let redirects: [(path: String, target: RecordIndex)]
  let assets: [AssetFile]
  /// Smaller copies of pictures, from the narrowest on, by the path of the picture.
  var scaledImages: [String: [ScaledImage]] = [:]
  /// The layers of base maps that the site brings.
  var mapLayers: [MapLayer] = []
  /// The outlines of places that readers may know in full, by the file that their `shape` names.
  var outlines: [String: Boxed<MapLayer>] = [:]
  /// Pages that say that a record was withdrawn: their paths, with what is said.
  var tombstones: [(path: String, tombstone: Edition.Tombstone)] = []
  /// The paths of pages that were removed, for the files of hosts.
  var gone: [String] = []
  /// The drafts among the records of a preview; nil in a site for readers.
  var drafts: Set<RecordID>?
  /// The instant for which the site is made: nothing is said of a day after it.
  var asOf: Instant?
  /// Texts that go on saying of a person what the law has taken back.
  var outdated = OutdatedStanding()

  /// The records of a kind, in the order of their ids.
  func indices(of kind: RecordKind) -> [RecordIndex] {
    records.indices.filter { records[$0].kind == kind }.map(RecordIndex.init)
  }

  /// The positions of the records of a kind: they stand together.
  func range(of kind: RecordKind) -> Range<RecordIndex> {
    let first = records.indices.partitioningIndex { records[$0].kind >= kind }
    let end = records.indices.partitioningIndex { records[$0].kind > kind }
    return RecordIndex(clamping: first)..<RecordIndex(clamping: end)
  }

  /// A record by its index; read in place, because a record has many parts to copy.
  subscript(_ index: RecordIndex) -> Record {
    _read { yield records[Int(index)] }
  }

  /// The text of a record; pages read it this way, so that it is known which read it.
  func body(of index: RecordIndex) -> Body? {
    Readings.note(.text, of: Int(index))
    return records[Int(index)].body
  }

  /// The body of a record with its links, to tell of one paragraph in which it names or cites others.
  ///
  /// Nothing else of it may be read but headings: a page is not made again for other paragraphs.
  func passage(of index: RecordIndex, in block: Int32) -> LinkedBody? {
    Readings.note(passageIn: block, of: Int(index))
    return bodies.unnoted(Int(index))
  }

  /// The same, to tell of all such paragraphs.
  func passages(of index: RecordIndex) -> LinkedBody? {
    for group in 0..<Readings.passageGroups {
      Readings.note(passageIn: Int32(clamping: group), of: Int(index))
    }
    return bodies.unnoted(Int(index))
  }

  /// The body of a record with its links, to tell which records it names and which sources it cites.
  func named(by index: RecordIndex) -> LinkedBody? {
    Readings.note(.named, of: Int(index))
    return bodies.unnoted(Int(index))
  }

  /// Whether the page at a path is that of a draft in a preview.
  func isDraft(path: String) -> Bool {
    guard let drafts, let index = paths.firstIndex(of: path) else { return false }
    return drafts.contains(records[index].id)
  }

  func index(of id: RecordID) -> RecordIndex? { indices[id] }
  func index(of id: Located<RecordID>) -> RecordIndex? { indices[id.value] }
}

/// The ties between records, by index.
struct SiteGraph: Sendable {
  /// The tables that an edit leaves as they are unless it changes what decides them.
  enum Table: Int, Sendable, CaseIterable { case related, companions }

  /// What one record says of all others.
  struct Statements: Sendable {
    /// What its fields say of others and that its text cites them, of one behind the other.
    let purposes: [ReferencePurpose]
    /// Where its text names others, of one behind the other.
    let passages: [Passage]

    /// What its fields say of the other that a backlink stands for.
    func purposes(of link: Backlink) -> ArraySlice<ReferencePurpose> {
      purposes[Int(link.purposes.lowerBound)..<Int(link.purposes.upperBound)]
    }
    /// Where its text names the other, in the order of the text.
    func passages(of link: Backlink) -> ArraySlice<Passage> {
      passages[Int(link.passages.lowerBound)..<Int(link.passages.upperBound)]
    }
  }
  /// One record that names or declares another.
  ///
  /// There are many of them, so each is a few numbers, and holds nothing that would have to be counted.
  struct Backlink: Sendable, Equatable {
    /// Who names it.
    let source: RecordIndex
    /// Which purposes among its statements are said of the other.
    let purposes: Range<Int32>
    /// Which passages among its statements name the other.
    let passages: Range<Int32>
  }
  /// The sentence that holds a mention.
  struct Passage: Sendable, Equatable {
    let block: Int32
    /// The sentence, in the block's text.
    let sentence: Range<Int32>
    /// The mention, in the block's text.
    let mention: Range<Int32>
  }
  /// A declared tie of an incident, or its generated inverse.
  struct Tie: Sendable {
    let other: RecordIndex
    let kind: Relation.Kind
    /// The tie is declared by the other incident.
    let isInverse: Bool
    let basis: Relation.Basis?
    let note: String?
    let sources: [Citation]
  }
  /// A related record with why it is related, strongest first, and what time adds at the end.
  struct Related: Sendable {
    /// Why: all of it, or in a build no more than what pages tell, for there are many of them.
    private enum Grounds: Sendable {
      case all([Evidence])
      case told([Evidence.Reason])
    }

    let record: RecordIndex
    /// The sum of what the evidence contributes.
    let score: Double
    private let grounds: Grounds

    /// A related record with all the evidence.
    init(record: RecordIndex, score: Double, evidence: [Evidence]) {
      self.init(record, score, .all(evidence))
    }

    private init(_ record: RecordIndex, _ score: Double, _ grounds: Grounds) {
      self.record = record
      self.score = score
      self.grounds = grounds
    }

    /// The same without what no page tells.
    var asTold: Related { Related(record, score, .told(told.fitted)) }

    /// All the evidence; nothing where only what pages tell was kept.
    var evidence: [Evidence] { if case .all(let evidence) = grounds { evidence } else { [] } }

    /// The reasons worth telling: the four strongest, no more than two of a sort, of nested places the
    /// finest, and the days between if they are few.
    var told: [Evidence.Reason] {
      guard case .all(let evidence) = grounds else {
        if case .told(let reasons) = grounds { return reasons }
        return []
      }
      var told: [Evidence.Reason] = []
      told.reserveCapacity(evidence.count)
      var sorts: [Int] = []
      for reason in evidence.lazy.map(\.reason) {
        switch reason {
        case .sharedPlace(_, _, _, _, holdsShared: true), .newness: continue
        case .daysApart(let days): if days <= 31 { told.append(reason) }
        default:
          let sort = reason.sort
          guard sorts.count < 4, sorts.count(where: { $0 == sort }) < 2 else { continue }
          sorts.append(sort)
          told.append(reason)
        }
      }
      return told
    }
  }
  /// Why two records are related, and what that counts for.
  struct Evidence: Sendable {
    enum Reason: Sendable {
      case tie(Relation.Kind, isInverse: Bool, sources: [RecordIndex])
      case sharedIncident(RecordIndex, isDeclared: Bool)
      case sharedPerson(RecordIndex, isDeclared: Bool)
      case sharedOrganization(RecordIndex, isDeclared: Bool)
      /// A place that both declare or name, or in which the places lie that they do.
      ///
      /// `isNamed` says that both name the place itself; `holdsShared` that a place inside it is
      /// shared as well, which says more.
      case sharedPlace(
        RecordIndex, PlaceLevel, isDeclared: Bool, isNamed: Bool, holdsShared: Bool)
      case sharedClaim(RecordIndex, isDeclared: Bool)
      /// One names the other.
      case mentions(byOther: Bool)
      case daysApart(Int)
      /// The other is among the newest records.
      case newness

      /// A number for each sort.
      fileprivate var sort: Int {
        switch self {
        case .tie: 0
        case .sharedIncident: 1
        case .sharedPerson: 2
        case .sharedOrganization: 3
        case .sharedPlace: 4
        case .sharedClaim: 5
        case .mentions: 6
        case .daysApart: 7
        case .newness: 8
        }
      }
    }

    let reason: Reason
    /// What it counts for (`RelatedWeights`), before rarity.
    let weight: Double
    /// From 0, for what all records have, to 1 (IDF).
    let rarity: Double

    init(_ reason: Reason, weight: Double, rarity: Double) {
      self.reason = reason
      self.weight = weight
      self.rarity = rarity
    }

    /// Its part of the score.
    var contribution: Double { weight * rarity }
  }

  /// What each record says of others.
  ///
  /// Its readings need no note: whoever comes to it comes by a backlink, and that is noted.
  var statements: [Statements]
  /// Who names each record, newest first.
  var backlinks: NotedTable<[Backlink]>
  /// Ties of incidents, declared ones first, then inverses, by the other's date.
  let ties: [[Tie]]
  /// Related articles and incidents of articles and incidents, best first, at most eight.
  let related: KeptTable<[Related]>
  /// The places that hold each location, nearest first.
  let ancestors: [[RecordIndex]]
  /// The places directly inside each location, by name.
  let children: [[RecordIndex]]
  /// The incidents that belong to each record, newest first.
  ///
  /// For locations those at it or at any place inside it; for people and organizations those they
  /// had a part in; for claims those that carry them or that they are about.
  let incidents: [[RecordIndex]]
  /// Articles that declare or mention each record, newest first.
  let articles: NotedTable<[RecordIndex]>
  /// Records that stand in the same articles, most often first, at most twelve: people,
  /// organizations and locations.
  let companions: KeptTable<[Companions.Companion]>

  /// What the fields of the source of a backlink say of the other, and that its text cites it.
  func purposes(of link: Backlink) -> ArraySlice<ReferencePurpose> {
    statements[Int(link.source)].purposes(of: link)
  }
  /// Where the text of the source of a backlink names the other, in the order of the text.
  func passages(of link: Backlink) -> ArraySlice<Passage> {
    statements[Int(link.source)].passages(of: link)
  }
}

/// One line of the timeline.
struct ChronologyEntry: Sendable {
  enum Event: Sendable {
    case incident
    /// A phase of an incident, by its index.
    case phase(Int)
    case article
    /// A claim's status changed: an index into its history.
    case claim(Int)
    /// A person's legal status, by its index.
    case legal(Int)
    /// A correction, clarification or retraction of the record, by its index.
    case correction(Int)
  }
  let record: RecordIndex
  let event: Event
  let date: EDTFDate
  let time: ClockTime?
  let zone: TimeZoneRules
  let key: DateSortKey
}
