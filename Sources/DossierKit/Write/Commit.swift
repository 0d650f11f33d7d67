/// The changes of a journal, made: staged files put in place by renaming, then removals.
///
/// A reader of the site sees each file as it was or as it will be. Whatever happens in between,
/// running it again from the start ends in the same state.
struct Commit {
  private let folder: OutputFolder
  private let journal: Journal
  private var cursor: FolderCursor

  /// Will change an output folder as a journal says.
  init(folder: OutputFolder, journal: Journal) {
    self.folder = folder
    self.journal = journal
    self.cursor = FolderCursor(root: folder.root)
  }

  /// Makes all changes, then puts the new list of files in place.
  mutating func run() throws {
    guard let stage = try folder.work.folder(OutputNames.stage) else {
      return  // the build was killed behind its last step
    }
    for step in journal.steps {
      switch step {
      case .put(let number, let path):
        try naming("put in place", path.text) { try put(String(number), from: stage, at: path) }
      case .remove(let path):
        try naming("remove", path.text) { try remove(path) }
      }
    }
    try naming("put in place", OutputNames.manifest) {
      try move(OutputNames.stagedManifest, from: stage, to: OutputNames.manifest, in: folder.root)
    }
  }

  private mutating func put(_ staged: String, from stage: Folder, at path: OutputPath) throws {
    let parent = try cursor.enter(path.folder, making: folder.fileSystem)
    try move(staged, from: stage, to: path.name, in: parent)
  }

  private func move(_ staged: String, from stage: Folder, to name: String, in parent: Folder)
    throws
  {
    do {
      try folder.fileSystem.rename(staged, in: stage, to: name, in: parent)
    } catch let error as SystemError where error == .noSuchFile {
      // Not there: a killed build had got further than this. There: the folder is gone.
      if (try? stage.status(of: staged)) != nil { throw error }
    }
  }

  private mutating func remove(_ path: OutputPath) throws {
    guard case .folder(let parent) = try cursor.enter(path.folder) else { return }
    do {
      try folder.fileSystem.removeFile(path.name, in: parent)
    } catch let error as SystemError where error == .isAFolder || error == .notPermitted {
      return  // somebody made a folder of this name, which is not ours
    }
    try removeEmptyFolders(above: path)
  }

  private mutating func removeEmptyFolders(above path: OutputPath) throws {
    var empty = path.folder
    while !empty.isEmpty {
      let (parent, name) = FilePath.split(String(empty))
      var above = FolderCursor(root: folder.root)
      guard case .folder(let place) = try above.enter(parent),
        try folder.fileSystem.removeFolderIfEmpty(name, in: place)
      else { return }
      cursor.forget()
      empty = parent
    }
  }
}
