/// What became of files of a plan on their way into the stage.
struct StagedFiles<Look: Sendable>: Sendable {
  /// What was read to make a page, by its path.
  typealias PageRead = (key: String, value: Readings)

  private(set) var outcomes: [Stager.Outcome] = []
  /// What was seen in files, by their numbers, where there is something to tell.
  private(set) var looks: [Int: Look] = [:]
  /// What was read to make pages, where that is known.
  private(set) var readings: [PageRead] = []

  /// Adds the file of a number.
  mutating func add(
    _ number: Int, _ outcome: Stager.Outcome, look: Look? = nil, readings: PageRead? = nil
  ) {
    outcomes.append(outcome)
    looks[number] = look
    if let readings { self.readings.append(readings) }
  }

  /// Adds the files that were made behind these.
  mutating func add(_ next: StagedFiles) {
    outcomes += next.outcomes
    looks.merge(next.looks) { first, _ in first }
    readings += next.readings
  }

  /// Puts the files that were added last in their places among the others, which grow.
  mutating func putLast(at numbers: [Int]) {
    let last = Array(outcomes.suffix(numbers.count))
    outcomes.removeLast(numbers.count)
    for (number, outcome) in zip(numbers, last) { outcomes.insert(outcome, at: number) }
  }

  /// Makes room for so many files.
  mutating func reserve(_ count: Int) { outcomes.reserveCapacity(count) }
}

/// A site that lies in the stage of its output folder, whole: it can be put in place or dropped.
///
/// A journal says what will be done, and from then on it will be done: staged files, and folders that
/// the site did not have, are renamed into place, assets before pages and new folders before single
/// pages, then files that the site no longer has are removed, and the list of files is replaced.
struct StagedSite<Look: Sendable>: Sendable {
  /// Up to this many files are synced one by one; more, with the whole file system.
  private static var fewFiles: Int { 32 }

  /// The list of files once they are in place.
  let manifest: Manifest
  /// When each of them is put in place.
  private let phases: [OutputFile.Phase]
  /// The files that the site no longer has.
  private let removals: [OutputPath]
  private let previous: Manifest?
  private let folder: OutputFolder
  private let stage: Folder
  private let outcomes: [Stager.Outcome]
  /// What was seen in files where there is something to tell, in the order in which they were given.
  let looks: [Look]
  /// What was read for the pages that were made.
  let readings: [StagedFiles<Look>.PageRead]

  /// Takes what became of the files of a plan, and what was seen in them; the files themselves are
  /// forgotten, with all that they are made of.
  init(
    plan: WritePlan, previous: Manifest?, folder: OutputFolder, stage: Folder,
    _ files: StagedFiles<Look>
  ) {
    manifest = plan.manifest
    phases = plan.files.map(\.phase)
    removals = plan.removals
    self.previous = previous
    self.folder = folder
    self.stage = stage
    outcomes = files.outcomes
    looks = files.looks.isEmpty ? [] : plan.places.compactMap { files.looks[$0] }
    readings = files.readings
  }

  /// The files that stand in the folder as they would be made, by their paths.
  var kept: [String] {
    zip(manifest.paths, outcomes).compactMap { path, outcome in
      if case .kept = outcome { path.text } else { nil }
    }
  }

  /// What tells the file of a number in the list from others, if it was staged.
  func filePrint(of number: Int) -> FilePrint? {
    switch outcomes[number] {
    case .staged(let print), .stagedInFolder(_, let print), .stagedBehind(_, let print): print
    case .unchanged, .kept, .collision: nil
    }
  }

  /// Removes what is staged; the site stays as it was.
  func drop() throws { try naming("clear the stage in", folder.path) { try folder.sweep() } }

  /// Makes the output folder hold the files.
  ///
  /// - Throws: `OutputError` when files are in the way, `FileSystemError` when the disk fails.
  func putInPlace() throws -> WriteReport {
    let journal: Journal
    let report: WriteReport
    do {
      (journal, report) = try changes()
      if journal.steps.isEmpty && manifest == previous {
        try folder.sweep()
        return report
      }
      try naming("write the journal in", folder.path) {
        let fileSystem = folder.fileSystem
        try fileSystem.createFile(OutputNames.stagedManifest, in: stage, of: manifest.bytes)
        try fileSystem.createFile(OutputNames.newJournal, in: folder.work, of: journal.bytes)
        try sync(journal, of: report.written)
        try fileSystem.rename(
          OutputNames.newJournal, in: folder.work, to: OutputNames.journal, in: folder.work)
        try fileSystem.sync(folder.work)
      }
    } catch {
      try? folder.sweep()
      throw error
    }
    var commit = Commit(folder: folder, journal: journal)
    try commit.run()
    try drop()
    return report
  }

  private func changes() throws -> (Journal, WriteReport) {
    var report = WriteReport(removed: removals.count)
    var puts: [(phase: OutputFile.Phase, step: Journal.Step)] = []
    var early: Set<OutputPath> = []
    var collisions: [String] = []
    for (index, outcome) in outcomes.enumerated() {
      switch outcome {
      case .unchanged: report.unchanged += 1
      case .kept:
        report.unchanged += 1
        report.kept += 1
      case .staged(let print):
        puts.append((phases[index], .put(stage: index, manifest.paths[index])))
        report.add(print)
      case .stagedInFolder(let parts, let print):
        add(parts, of: index, to: &puts)
        report.add(print)
      case .stagedBehind(let old, let print):
        puts.append((phases[index], .put(stage: index, manifest.paths[index])))
        report.add(print)
        early.formUnion(old)
      case .collision(let path):
        if collisions.last != path { collisions.append(path) }
      }
    }
    guard collisions.isEmpty else {
      throw OutputError(
        .collisions(collisions), folder: folder.path, adopts: folder.adopts)
    }
    let steps =
      early.sorted().map(Journal.Step.remove)
      + puts.filter { $0.phase == .asset }.map(\.step)
      + puts.filter { $0.phase == .page && $0.step.isFolder }.map(\.step)
      + puts.filter { $0.phase == .page && !$0.step.isFolder }.map(\.step)
      + removals.filter { !early.contains($0) }.map(Journal.Step.remove)
    return (Journal(steps: steps), report)
  }

  /// Adds the new folder that holds a file: its path has so many parts of the file's.
  ///
  /// Files come in the order of their paths, those of a folder one behind the other. One of them that
  /// is a page makes it come with the pages, and before those that stand elsewhere.
  private func add(
    _ parts: Int, of file: Int, to puts: inout [(phase: OutputFile.Phase, step: Journal.Step)]
  ) {
    let path = manifest.paths[file]
    if let last = puts.indices.last, case .putFolder(let folder) = puts[last].step,
      path.isBelow(folder)
    {
      puts[last].phase = max(puts[last].phase, phases[file])
    } else if let folder = path.prefix(parts) {
      puts.append((phases[file], .putFolder(folder)))
    }
  }

  /// Makes the staged bytes, of so many files, survive a loss of power before any of them is put in
  /// place.
  private func sync(_ journal: Journal, of files: Int) throws {
    guard max(files, journal.steps.count) <= Self.fewFiles else {
      return try folder.fileSystem.syncAll(around: stage)
    }
    if journal.steps.contains(where: \.isFolder),
      let new = try stage.folder(OutputNames.newFolders)
    {
      try sync(all: new)
    }
    for case .put(let number, _) in journal.steps {
      try folder.fileSystem.sync(String(number), in: stage)
    }
    try folder.fileSystem.sync(OutputNames.stagedManifest, in: stage)
    try folder.fileSystem.sync(OutputNames.newJournal, in: folder.work)
    try folder.fileSystem.sync(stage)
  }

  private func sync(all new: Folder) throws {
    for name in try new.names().map({ String(decoding: $0, as: UTF8.self) }) {
      if try new.status(of: name).kind == .folder {
        try sync(all: Folder(name, in: new))
      } else {
        try folder.fileSystem.sync(name, in: new)
      }
    }
    try folder.fileSystem.sync(new)
  }
}

extension WriteReport {
  /// Adds a file that is written.
  fileprivate mutating func add(_ file: FilePrint) {
    written += 1
    bytes += file.size
  }
}
