/// Which ids exist, and which of them are public.
///
/// A class, because all threads ask it for every reference.
final class Directory: Sendable {
  private let kinds: [RecordID: (kind: RecordKind, verdict: Selector.Verdict)]
  /// The ids of public records by kind, for hints.
  private let publicIDs: [RecordKind: [String]]
  /// Records and lists that could not be read; that is reported where they stand.
  private let unreadable: Set<RecordID>
  private let unreadableKinds: Set<RecordKind>
  private let paths: [String: RecordID]
  private let filePaths: [RecordID: String]

  /// `verdicts` has one for each record, `filePaths` the paths of those that have files of their own.
  init(_ site: ParsedSite, _ verdicts: [Selector.Verdict], filePaths: [RecordID: String]) {
    unreadable = site.unreadable
    unreadableKinds = site.unreadableKinds
    paths = site.paths
    self.filePaths = filePaths
    var kinds: [RecordID: (kind: RecordKind, verdict: Selector.Verdict)] = [:]
    kinds.reserveCapacity(verdicts.count)
    var publicIDs: [RecordKind: [String]] = [:]
    for (number, verdict) in verdicts.enumerated() {
      let (id, kind) = (site.records[number].id, site.records[number].kind)
      kinds[id] = (kind, verdict)
      if verdict.isShown { publicIDs[kind, default: []].append(id.text) }
    }
    self.kinds = kinds
    self.publicIDs = publicIDs
  }

  func kind(of id: RecordID) -> RecordKind? { kinds[id]?.kind }
  func isPublic(_ id: RecordID) -> Bool { kinds[id]?.verdict.isShown ?? false }

  /// Whether an id is that of a record that readers do not get.
  func isWithheld(_ id: RecordID) -> Bool { kinds[id].map { !$0.verdict.isShown } ?? false }

  /// Whether the record did not exist yet at the instant of the build.
  func isLater(_ id: RecordID) -> Bool { kinds[id]?.verdict.publication == .later }

  /// The content path of a record's own file; an empty text for an entry of a list.
  func path(of id: RecordID) -> String { filePaths[id] ?? "" }

  /// Whether an id may belong to a record that is there but could not be read.
  func isUnreadable(_ id: RecordID, kinds: [RecordKind]) -> Bool {
    unreadable.contains(id) || kinds.contains(where: unreadableKinds.contains)
  }

  /// Whether a reference leads to a record that is there, but that readers do not get.
  func isWithheld(_ target: InlineReference.Target, from record: RecordID) -> Bool {
    switch target {
    case .record(let id, _): isWithheld(id)
    case .file(let path, _): id(ofFile: path, from: record).map { !isPublic($0) } ?? false
    default: false
    }
  }

  /// The record whose own file a relative link in another record's file names.
  func id(ofFile path: String, from record: RecordID) -> RecordID? {
    let path = PercentDecoder.decode(path)
    for base in [filePaths[record] ?? "", ""] {
      if let id = RelativePath.resolve(path, from: base).flatMap({ paths[$0] }) { return id }
    }
    return nil
  }

  /// The ids of the public records of some kinds, for hints.
  func publicIDs(of allowed: [RecordKind]) -> some Sequence<String> {
    allowed.lazy.flatMap { [publicIDs] in publicIDs[$0] ?? [] }
  }
}
