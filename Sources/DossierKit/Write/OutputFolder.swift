/// An output folder that this build may write to: checked, locked and whole.
///
/// Opening one refuses folders that must not be written to, keeps a second build out until this
/// object is gone, and finishes or undoes what a killed build left behind.
public final class OutputFolder: Sendable {
  /// The folder, as the user named it.
  public let path: String
  /// Whether files that dossier did not make may be replaced.
  public let adopts: Bool
  /// Whether the folder holds a preview, and never a site for readers.
  public let isPreview: Bool
  /// Whether a killed build had begun to put its pages in place, and this one finished that.
  public let finishedInterrupted: Bool

  let root: Folder
  let fileSystem: FileSystem
  /// The list of files as it was when the folder was opened.
  let listed: Manifest.Stored?
  private let lock: OutputLock
  /// What a killed build was about to change.
  private let interrupted: Journal?

  /// The folder for stage and journal.
  var work: Folder { lock.work }

  /// Opens, and if need be makes, an output folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - sources: The folders that the site is made from; the output may neither hold one nor lie
  ///     in one.
  ///   - adopt: Whether to take over a folder that dossier did not make, and to replace files in it.
  ///   - isPreview: Whether drafts are among the pages: such a folder never held a site for readers.
  /// - Throws: `OutputError` when the folder is refused, `FileSystemError` when the disk fails.
  public convenience init(
    _ path: String, sources: [String], adopt: Bool = false, isPreview: Bool = false
  ) throws {
    try self.init(
      path, sources: sources, homes: SystemCalls.homeFolders(), adopt: adopt,
      isPreview: isPreview, fileSystem: FileSystem())
  }

  /// Opens an output folder with the home folders and the file system that a test gives.
  convenience init(
    _ path: String, sources: [String], homes: [String], adopt: Bool, isPreview: Bool = false,
    fileSystem: FileSystem
  ) throws {
    let resolved = try OutputRefusals(folder: path, sources: sources, homes: homes).check()
    let new = Self.missingFolders(of: resolved)
    let root = try naming("open the output folder", path) {
      try Self.open(resolved, fileSystem)
    }
    if !adopt { try Self.checkOurs(root, path) }
    let listed = try Self.checkReaders(root, path, isPreview: isPreview)
    let lock = try naming("lock the output folder", path) {
      try OutputLock(root: root, named: path, fileSystem: fileSystem, newFolders: new)
    }
    self.init(
      path: path, adopts: adopt, isPreview: isPreview, root: root, listed: listed, lock: lock,
      journal: Self.journal(in: lock.work), fileSystem: fileSystem)
    try repair()
    // A build that was killed before its first commit leaves no list; one that ended while this
    // one waited may have left other files, for other readers, and so may what was repaired.
    if !adopt { try Self.checkOurs(root, path) }
    _ = try Self.checkReaders(root, path, isPreview: isPreview, after: listed)
  }

  private init(
    path: String, adopts: Bool, isPreview: Bool, root: Folder, listed: Manifest.Stored?,
    lock: OutputLock, journal: Journal?, fileSystem: FileSystem
  ) {
    self.path = path
    self.adopts = adopts
    self.isPreview = isPreview
    self.root = root
    self.listed = listed
    self.lock = lock
    interrupted = journal
    finishedInterrupted = journal != nil
    self.fileSystem = fileSystem
  }

  /// A file of the site as it stands; nil when it is not there, or is no plain file.
  func bytes(of path: OutputPath) -> [UInt8]? {
    var cursor = FolderCursor(root: root)
    guard case .folder(let parent)? = try? cursor.enter(path.folder) else { return nil }
    return try? FileContents.read(path.name, in: parent, limit: 1 << 30)
  }

  private static func open(_ path: String, _ fileSystem: FileSystem) throws -> Folder {
    let top = try Folder(path: "/")
    var cursor = FolderCursor(root: top)
    return try cursor.enter(path, making: fileSystem)
  }

  /// The folders on the way to the output that are not there yet, the innermost first.
  private static func missingFolders(of path: String) -> [String] {
    Array(
      FilePath.ancestry(of: path).prefix {
        (try? SystemCalls.status($0, in: SystemCalls.currentFolder, followingLinks: false)) == nil
      })
  }

  /// Throws when the folder holds what is meant for other readers; returns its list of files, if it has
  /// one.
  ///
  /// Drafts are never written over a site, and a site is never written over drafts.
  private static func checkReaders(
    _ root: Folder, _ path: String, isPreview: Bool, after known: Manifest.Stored? = nil
  ) throws -> Manifest.Stored? {
    if isPreview, Bytes.equal(FilePath.split(path).name, "public") {
      throw OutputError(.isForReaders, folder: path)
    }
    guard let listed = try Manifest.read(in: root, named: path, after: known) else { return nil }
    let holdsPreview = listed.manifest.isPreview
    if isPreview, !holdsPreview { throw OutputError(.isForReaders, folder: path) }
    if !isPreview, holdsPreview { throw OutputError(.isPreview, folder: path) }
    return listed
  }

  /// Throws unless the folder is empty, or has the list of files that dossier made.
  private static func checkOurs(_ root: Folder, _ path: String) throws {
    let names = try root.names().map { TerminalEscaper.escaped($0) }.sorted(by: Bytes.precedes)
    if names.contains(OutputNames.manifest) { return }
    if let work = try? Folder(OutputNames.work, in: root),
      (try? work.status(of: OutputNames.journal)) != nil
    {
      return  // a first build was killed while it put its pages in place
    }
    if let name = names.first(where: { !OutputNames.harmless.contains($0) }) {
      throw OutputError(.notOurs(example: name), folder: path)
    }
  }
}

// MARK: - Repair

extension OutputFolder {
  /// Finishes the changes of a killed build that had begun them, and clears what it left.
  private func repair() throws {
    if let interrupted {
      var commit = Commit(folder: self, journal: interrupted)
      try commit.run()
    }
    try naming("clear the stage in", path) { try sweep() }
  }

  /// The journal that a killed build left; nil when it had changed nothing yet.
  private static func journal(in work: Folder) -> Journal? {
    (try? FileContents.read(OutputNames.journal, in: work, limit: 1 << 30)).flatMap {
      Journal(bytes: $0)
    }
  }

  /// Removes everything staged, and the journal.
  func sweep() throws {
    // The journal goes first: without its staged files it must not be found again.
    try removeIfPresent(OutputNames.journal)
    try removeIfPresent(OutputNames.newJournal)
    if let stage = try work.folder(OutputNames.stage) {
      try remove(OutputNames.stage, stage, in: work)
    }
  }

  /// Removes a staged folder with all that is in it.
  private func remove(_ name: String, _ staged: Folder, in parent: Folder) throws {
    for name in try staged.names().map({ String(decoding: $0, as: UTF8.self) }) {
      if (try? staged.status(of: name))?.kind == .folder {
        try remove(name, Folder(name, in: staged), in: staged)
      } else {
        try fileSystem.removeFile(name, in: staged)
      }
    }
    _ = try fileSystem.removeFolderIfEmpty(name, in: parent)
  }

  private func removeIfPresent(_ name: String) throws {
    if (try? work.status(of: name)) != nil { try fileSystem.removeFile(name, in: work) }
  }
}
