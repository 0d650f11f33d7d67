/// Which ids exist, and which of them are public.
struct Directory: Sendable {
  private var kinds: [RecordID: (kind: RecordKind, isPublic: Bool)] = [:]

  /// Records that could not be read; that is reported where they stand.
  private let unreadable: Set<RecordID>

  init(_ records: [Record], unreadable: Set<RecordID>, isPublic: (Record) -> Bool) {
    self.unreadable = unreadable
    for record in records {
      kinds[record.id] = (record.kind, isPublic(record))
    }
  }

  var ids: [RecordID] { kinds.keys.sorted() }

  func isUnreadable(_ id: RecordID) -> Bool { unreadable.contains(id) }
  func kind(of id: RecordID) -> RecordKind? { kinds[id]?.kind }
  func isPublic(_ id: RecordID) -> Bool { kinds[id]?.isPublic ?? false }

  func isWithheld(_ target: InlineReference.Target) -> Bool {
    guard case .record(let id, _) = target, let entry = kinds[id] else { return false }
    return !entry.isPublic
  }

  /// The ids of the public records of some kinds, for hints.
  func publicIDs(of allowed: [RecordKind]) -> [String] {
    kinds.filter { $0.value.isPublic && allowed.contains($0.value.kind) }.map(\.key.text).sorted()
  }
}
