/// Puts a finished site into its output folder: only what changed, all of it or nothing.
///
/// First every file that differs is written into a stage inside the folder, by several tasks. Then
/// a journal says what will be done, and from then on it will be done: staged files are renamed
/// into place, assets before pages, then files that the site no longer has are removed, and the
/// list of files is replaced. A build that is killed before the journal has changed nothing; one
/// that is killed behind it is finished by the next (`OutputFolder`).
public struct Writer: Sendable {
  /// Up to this many files are synced one by one; more, with the whole file system.
  private static let fewFiles = 32

  private let jobs: Int

  /// Will write with a number of tasks.
  public init(jobs: Int = 1) { self.jobs = jobs }

  /// Makes the output folder hold exactly these files, beside those that dossier did not make.
  ///
  /// - Throws: `OutputError` when files are in the way, `FileSystemError` when the disk fails. In
  ///   both cases the site is as it was, unless the disk failed while files were put in place; the
  ///   next build then finishes that.
  public func write(_ files: [OutputFile], to folder: OutputFolder) async throws -> WriteReport {
    let previous = try Manifest.read(in: folder.root, named: folder.path)
    let plan = try WritePlan(
      files, previous: previous, folder: folder.path, isPreview: folder.isPreview)
    let journal: Journal
    let report: WriteReport
    do {
      let stage = try naming("make the stage in", folder.path) {
        try folder.fileSystem.makeFolder(OutputNames.stage, in: folder.work)
        return try Folder(OutputNames.stage, in: folder.work)
      }
      let outcomes = try await self.stage(plan, in: folder, stage)
      (journal, report) = try Self.journal(of: outcomes, plan, folder)
      let manifest = plan.manifest
      if journal.steps.isEmpty && manifest == previous {
        try folder.sweep()
        return report
      }
      try naming("write the journal in", folder.path) {
        let fileSystem = folder.fileSystem
        try fileSystem.createFile(OutputNames.stagedManifest, in: stage, of: manifest.bytes)
        try fileSystem.createFile(OutputNames.newJournal, in: folder.work, of: journal.bytes)
        try Self.sync(journal, stage, folder)
        try fileSystem.rename(
          OutputNames.newJournal, in: folder.work, to: OutputNames.journal, in: folder.work)
        try fileSystem.sync(folder.work)
      }
    } catch {
      // Nothing has been put in place; what is staged only takes space.
      try? folder.sweep()
      throw error
    }
    var commit = Commit(folder: folder, journal: journal)
    try commit.run()
    try naming("clear the stage in", folder.path) { try folder.sweep() }
    return report
  }

  private func stage(_ plan: WritePlan, in folder: OutputFolder, _ stage: Folder) async throws
    -> [Stager.Outcome]
  {
    try await Parallel.mapChunks(Array(plan.files.indices), jobs: jobs) {
      (chunk: ArraySlice<Int>) throws in
      var stager = Stager(plan: plan, folder: folder, stage: stage)
      return try chunk.map { try stager.stage($0) }
    }
  }

  private static func journal(
    of outcomes: [Stager.Outcome], _ plan: WritePlan, _ folder: OutputFolder
  ) throws -> (Journal, WriteReport) {
    var report = WriteReport(removed: plan.removals.count)
    var puts: [Int] = []
    var early: Set<OutputPath> = []
    var collisions: [String] = []
    for (index, outcome) in outcomes.enumerated() {
      switch outcome {
      case .unchanged: report.unchanged += 1
      case .staged(let bytes):
        puts.append(index)
        report.bytes += bytes
      case .stagedBehind(let old, let bytes):
        puts.append(index)
        report.bytes += bytes
        early.formUnion(old)
      case .collision(let path):
        if collisions.last != path { collisions.append(path) }
      }
    }
    guard collisions.isEmpty else {
      throw OutputError(
        .collisions(collisions), folder: folder.path, adopts: folder.adopts)
    }
    report.written = puts.count
    puts.sort { (plan.files[$0].phase, $0) < (plan.files[$1].phase, $1) }
    let steps =
      early.sorted().map(Journal.Step.remove)
      + puts.map { Journal.Step.put(stage: $0, plan.files[$0].path) }
      + plan.removals.filter { !early.contains($0) }.map(Journal.Step.remove)
    return (Journal(steps: steps), report)
  }

  /// Makes the staged bytes survive a loss of power before any of them is put in place.
  private static func sync(_ journal: Journal, _ stage: Folder, _ folder: OutputFolder) throws {
    guard journal.steps.count <= fewFiles else {
      return try folder.fileSystem.syncAll(around: stage)
    }
    for case .put(let number, _) in journal.steps {
      try folder.fileSystem.sync(String(number), in: stage)
    }
    try folder.fileSystem.sync(OutputNames.stagedManifest, in: stage)
    try folder.fileSystem.sync(OutputNames.newJournal, in: folder.work)
    try folder.fileSystem.sync(stage)
  }
}
