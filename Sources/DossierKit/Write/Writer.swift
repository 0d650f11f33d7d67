/// Puts a finished site into its output folder: only what changed, all of it or nothing.
///
/// First every file that differs is written into a stage inside the folder, by several tasks; each
/// is made, looked at and forgotten before the next one. Only when all of them may be published
/// they are put in place (`StagedSite`). A build that is killed before has changed nothing; one that
/// is killed later is finished by the next (`OutputFolder`).
public struct Writer: Sendable {
  private let jobs: Int

  /// Will write with a number of tasks.
  public init(jobs: Int = 1) { self.jobs = jobs }

  /// Makes the output folder hold exactly these files, beside those that dossier did not make.
  ///
  /// - Throws: `OutputError` when files are in the way, `FileSystemError` when the disk fails. In
  ///   both cases the site is as it was, unless the disk failed while files were put in place; the
  ///   next build then finishes that.
  public func write(_ files: [OutputFile], to folder: OutputFolder) async throws -> WriteReport {
    try await stage(files.map(PlannedFile.init), in: folder) { _ -> Never? in nil }.putInPlace()
  }

  /// Makes every file, has it looked at, and writes those that differ into the stage.
  ///
  /// Files that are kept stand in the folder as they would be made, and were looked at before. A look
  /// is nil where there is nothing to tell.
  /// `known` is the list of the folder, where it was read already.
  func stage<Look: Sendable>(
    _ files: [PlannedFile], in folder: OutputFolder, after known: Manifest? = nil,
    keeping isKept: @escaping @Sendable (PlannedFile) -> Bool = { _ in false },
    look: @escaping @Sendable (OutputFile) -> Look?
  ) async throws -> StagedSite<Look> {
    let previous =
      try known
      ?? Manifest.read(in: folder.root, named: folder.path, after: folder.listed)?.manifest
    let plan = try WritePlan(
      files, previous: previous, folder: folder.path, isPreview: folder.isPreview)
    do {
      let (stage, newFolders) = try naming("make the stage in", folder.path) {
        let stage = try folder.work.made(OutputNames.stage, by: folder.fileSystem)
        return (stage, try stage.made(OutputNames.newFolders, by: folder.fileSystem))
      }
      let last = plan.files.indices.filter { plan.files[$0].isLast }
      let order = plan.files.indices.filter { !plan.files[$0].isLast } + last
      var staged = StagedFiles<Look>()
      staged.reserve(plan.files.count)
      let chunks = try await Parallel.mapChunks(order, jobs: jobs) {
        (chunk: ArraySlice<Int>) throws in
        var stager = Stager(
          plan: plan, folder: folder, stage: stage, newFolders: newFolders)
        var staged = StagedFiles<Look>()
        staged.reserve(chunk.count)
        for index in chunk {
          let planned = plan.files[index]
          if isKept(planned) {
            staged.add(index, .kept)
            continue
          }
          let (file, readings) = planned.made()
          let seen = look(file)
          staged.add(
            index, try stager.stage(file, index), look: seen,
            readings: readings.map { (planned.path.text, $0) })
        }
        return [staged]
      }
      for chunk in chunks { staged.add(chunk) }
      staged.putLast(at: last)
      return StagedSite(
        plan: plan, previous: previous, folder: folder, stage: stage, staged)
    } catch {
      // Nothing has been put in place; what is staged only takes space.
      try? folder.sweep()
      throw error
    }
  }
}

extension Folder {
  /// A folder in this one, made if it is not there.
  fileprivate func made(_ name: String, by fileSystem: FileSystem) throws -> Folder {
    try fileSystem.makeFolder(name, in: self)
    return try Folder(name, in: self)
  }
}
