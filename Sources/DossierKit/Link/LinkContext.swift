import CommonMark

/// What all bodies of a site are linked against; made once, shared by all tasks.
final class LinkContext: Sendable {
  /// Which records an article's own text may link by name.
  enum Policy: Sendable {
    case all
    case none
    case some(only: Set<RecordIndex>, not: Set<RecordIndex>)

    func allows(_ record: RecordIndex) -> Bool {
      switch self {
      case .all: true
      case .none: false
      case .some(let only, let not):
        (only.isEmpty || only.contains(record)) && !not.contains(record)
      }
    }
  }

  let settings: DossierSettings
  let records: [Record]
  let indices: [RecordID: RecordIndex]
  let names: NameIndex
  /// The content path of each record's own file, and the way back.
  let filePaths: [RecordID: String]
  let recordPaths: [String: RecordID]
  let assetPaths: Set<String>
  /// The alternative texts of media records, by the path of their file.
  let mediaAlts: [String: String]
  /// The ids of the headings of each record's body.
  let headings: [HeadingList]
  let policies: [Policy]
  /// What each record declares itself to be about.
  let subjects: [Set<RecordIndex>]
  /// What the fields of each record refer to.
  let references: Ragged<Reference>

  typealias Reference = (target: RecordIndex, purpose: ReferencePurpose)

  init(_ edition: Edition, jobs: Int) async {
    async let names = NameIndex(edition.records, kinds: edition.settings.linking.kinds)
    async let filePaths = [RecordID: String](pathsOf: edition.paths)
    settings = edition.settings
    records = edition.records
    var indices: [RecordID: RecordIndex] = [:]
    indices.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      indices[record.id] = RecordIndex(clamping: index)
    }
    self.indices = indices
    recordPaths = edition.paths
    assetPaths = Set(edition.assets.map(\.path))
    mediaAlts = Self.mediaAlts(records)
    let looks = await Parallel.map(records, jobs: jobs) { [indices] record in
      let references = Self.references(of: record, indices)
      return (
        policy: Self.policy(of: record, indices), subjects: Self.subjects(in: references),
        references: references
      )
    }
    headings = records.map { _ in HeadingList() }
    policies = looks.map(\.policy)
    subjects = looks.map(\.subjects)
    references = Ragged(looks.map(\.references))
    self.names = await names
    self.filePaths = await filePaths
  }

  /// Whether a record and something that a text declares as its subject are tied by a field.
  ///
  /// An incident's places are tied to it, and a place to the one that it lies in.
  func isTied(_ record: RecordIndex, toSubjectsOf text: RecordIndex) -> Bool {
    let ties = subjects[Int(record)]
    return subjects[Int(text)].contains { subject in
      ties.contains(subject) || subjects[Int(subject)].contains(record)
    }
  }

  /// The ids of the headings of a record's body.
  func headingIDs(of record: RecordIndex) -> [String] {
    headings[Int(record)].ids(of: records[Int(record)].body)
  }

  /// The heading of a record that an anchor in a link means: its id, or its words as a slug.
  func headingID(_ anchor: String, in record: RecordIndex) -> String? {
    let ids = headingIDs(of: record)
    let decoded = PercentDecoder.decode(anchor)
    if ids.contains(decoded) { return decoded }
    let slug = "h-" + HeadingIDs.slug(decoded)
    return ids.contains(slug) ? slug : nil
  }

  private static func mediaAlts(_ records: [Record]) -> [String: String] {
    var alts: [String: String] = [:]
    for record in records {
      if case .media(let media) = record.details {
        alts[media.file.value] = media.alt.value
        alts["media/" + media.file.value] = media.alt.value
      }
    }
    return alts
  }

  private static func policy(
    of record: Record, _ indices: [RecordID: RecordIndex]
  ) -> Policy {
    guard case .article(let article) = record.details else { return .all }
    switch article.link {
    case .all: return .all
    case .off: return .none
    case .some(let only, let not):
      return .some(
        only: Set(only.compactMap { indices[$0.value] }),
        not: Set(not.compactMap { indices[$0.value] }))
    }
  }

  private static func references(
    of record: Record, _ indices: [RecordID: RecordIndex]
  ) -> [Reference] {
    record.fieldReferences.compactMap { reference in
      indices[reference.id.value].map { ($0, reference.purpose) }
    }
  }

  private static func subjects(in references: [Reference]) -> Set<RecordIndex> {
    Set(
      references.compactMap { reference in
        switch reference.purpose {
        case .subject, .site, .involved, .within, .about, .partOf: reference.target
        default: nil
        }
      })
  }
}
