/// Joins what the files hold to one site, and finds ids that are claimed twice.
struct RecordCollector {
  private var settings: DossierSettings?
  private var hasSettingsFile = false
  private var records: [Record] = []
  private var diagnostics: [Diagnostic] = []
  private var paths: [String: RecordID] = [:]
  private var unreadable: Set<RecordID> = []
  private var unreadableKinds: Set<RecordKind> = []

  mutating func add(_ file: Parser.ParsedFile) {
    diagnostics += file.diagnostics
    if file.isSettings {
      hasSettingsFile = true
      settings = file.settings
    }
    if file.records.count == 1, let record = file.records.first, file.path.utf8.last == 0x64 {
      paths[file.path] = record.id
    }
    records += file.records
    if case .record = ContentPath(file.path), let id = file.unreadable.first {
      paths[file.path] = id
    }
    unreadable.formUnion(file.unreadable)
    if let kind = file.unreadableKind { unreadableKinds.insert(kind) }
  }

  /// Remembers a file that is there but was not read: it is not UTF-8, or cannot be opened.
  mutating func addUnread(_ path: String) {
    switch ContentPath(path) {
    case .settings: hasSettingsFile = true
    case .record(_, let name):
      guard let id = RecordID(name) else { return }
      paths[path] = id
      unreadable.insert(id)
    case .list(let kind): unreadableKinds.insert(kind)
    case .unknown, .ledger: break
    }
  }

  mutating func finish(assets: [AssetFile]) -> Outcome<ParsedSite> {
    if !hasSettingsFile { diagnostics.append(.noSettings) }
    records.sort { ($0.kind, $0.id) < ($1.kind, $1.id) }
    findDuplicates()
    for record in records { RecordChecks.check(record, &diagnostics) }
    let site = ParsedSite(
      settings: settings, records: records, assets: assets, paths: paths,
      unreadable: unreadable, unreadableKinds: unreadableKinds)
    return Outcome(site, diagnostics)
  }

  private mutating func findDuplicates() {
    var owners: [RecordID: SourceRange] = [:]
    var unique: [Record] = []
    let inOrder = records.sorted {
      ($0.file, $0.common.id.range.start) < ($1.file, $1.common.id.range.start)
    }
    for record in inOrder {
      let place = record.place(record.common.id.range)
      if let first = owners[record.id] {
        diagnostics.append(.duplicateID(record.id, at: place, first: first))
      } else {
        owners[record.id] = place
        unique.append(record)
      }
    }
    var former: [RecordID: SourceRange] = [:]
    for record in unique {
      for previous in record.common.previousIDs {
        let place = record.place(previous.range)
        if let owner = owners[previous.value] ?? former[previous.value] {
          diagnostics.append(.takenPreviousID(previous.value, at: place, owner: owner))
        } else {
          former[previous.value] = place
        }
      }
    }
    records = unique.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static var noSettings: Self {
    Diagnostic(
      .malformedFile, path: "dossier.yml", "the content folder has no dossier.yml",
      help: "write one with 'title:' and 'language:', or run 'dossier init'")
  }

  fileprivate static func duplicateID(
    _ id: RecordID, at place: SourceRange, first: SourceRange
  ) -> Self {
    Diagnostic(
      .duplicateID, at: place, "the id '\(id)' is defined a second time",
      help: "rename one of the two; ids are unique over all kinds",
      notes: [Note("'\(id)' is defined here", at: first)])
  }

  fileprivate static func takenPreviousID(
    _ id: RecordID, at place: SourceRange, owner: SourceRange
  ) -> Self {
    Diagnostic(
      .duplicateID, at: place, "the previous id '\(id)' belongs to another record",
      help: "remove it from 'previous_ids', or rename the other record",
      notes: [Note("'\(id)' is defined here", at: owner)])
  }
}
