/// Joins what the files hold to one site, and finds ids that are claimed twice.
struct RecordCollector {
  private var settings: DossierSettings?
  private var hasSettingsFile = false
  /// The files of one record each, in their order.
  private var ownPaths: [(file: FileID, path: String)] = []
  private var records: [Record] = []
  private var diagnostics: [Diagnostic] = []
  private var paths: [String: RecordID] = [:]
  private var unreadable: Set<RecordID> = [.standIn]
  private var unreadableKinds: Set<RecordKind> = []
  private var moments = Moments()

  /// Makes room for a number of files.
  init(files: Int) {
    ownPaths.reserveCapacity(files)
    records.reserveCapacity(files)
    paths.reserveCapacity(files)
  }

  mutating func add(_ file: Parser.ParsedFile) {
    diagnostics += file.diagnostics
    moments.add(file.moments)
    if let settings = file.settings {
      hasSettingsFile = true
      self.settings = settings.value
    }
    if file.isRecord, let record = file.records.first {
      paths[file.path] = record.id
      ownPaths.append((file.id, file.path))
    }
    for record in file.records {
      records.append(record)
      if record.common.hasStandIns { unreadable.insert(record.id) }
    }
    if let kind = file.unreadableKind { unreadableKinds.insert(kind) }
  }

  /// What decides whether the records of files are public.
  ///
  /// An id that two files claim is an error; until then the first with a status of its own holds.
  static func gates(of files: [Parser.ParsedFile]) -> [RecordID: GateFields] {
    var gates: [RecordID: GateFields] = [:]
    gates.reserveCapacity(files.count)
    for file in files {
      // Of two entries of one list the first counts, as it does for records.
      var own: Set<RecordID> = []
      for (record, gate) in zip(file.records, file.gates)
      where file.records.count == 1 || own.insert(record.id).inserted {
        if let first = gates[record.id], first.status != nil { continue }
        gates[record.id] = gate
      }
    }
    return gates
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

  mutating func finish(
    assets: [AssetFile], gates: [RecordID: GateFields]
  ) -> Outcome<ParsedSite> {
    if !hasSettingsFile { diagnostics.append(.noSettings) }
    findDuplicates()
    let site = ParsedSite(
      settings: settings ?? .standIn(for: FileID(rawValue: 0)), records: records, gates: gates,
      assets: assets, moments: moments, paths: paths,
      unreadable: unreadable, unreadableKinds: unreadableKinds)
    return Outcome(site, diagnostics)
  }

  /// Puts the records in order, and those with the id of another under ids of their own.
  ///
  /// Numbers are sorted in the stead of records, which have many parts to copy.
  private mutating func findDuplicates() {
    let inFiles = records.indices.map { number in
      (
        number: number, file: records[number].file, start: records[number].common.id.range.start
      )
    }.sorted { ($0.file, $0.start) < ($1.file, $1.start) }
    var owners: [RecordID: SourceRange] = [:]
    owners.reserveCapacity(records.count)
    var others: Set<Int> = []
    lazy var ownPaths = Dictionary(uniqueKeysWithValues: self.ownPaths.map { ($0.file, $0.path) })
    for (number, _, _) in inFiles {
      let id = records[number].id
      let place = records[number].place(records[number].common.id.range)
      if let first = owners[id] {
        diagnostics.append(.duplicateID(id, at: place, first: first))
        records[number] = underAnotherID(
          records[number], others.count, path: ownPaths[records[number].file])
        others.insert(number)
      } else {
        owners[id] = place
      }
    }
    var former: [RecordID: SourceRange] = [:]
    for (number, _, _) in inFiles where !others.contains(number) {
      for previous in records[number].common.previousIDs {
        let place = records[number].place(previous.range)
        if let owner = owners[previous.value] ?? former[previous.value] {
          diagnostics.append(.takenPreviousID(previous.value, at: place, owner: owner))
        } else {
          former[previous.value] = place
        }
      }
    }
    let inOrder = records.indices.map { number in
      (number: number, kind: records[number].kind, id: records[number].id)
    }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    records = inOrder.map { records[$0.number] }
  }

  /// The second record of an id under one of its own, so that the rest of it is checked as well.
  ///
  /// `path` is that of its own file, if it has one.
  private mutating func underAnotherID(
    _ record: Record, _ number: Int, path: String?
  ) -> Record {
    var record = record
    record.common.id.value = RecordID(standingInFor: "\(record.id) \(number)")
    record.common.hasStandIns = true
    if let path { paths[path] = record.id }
    return record
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
