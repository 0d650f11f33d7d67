/// The changes of a journal, made: staged files and folders put in place by renaming, then removals.
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
      case .putFolder(let path):
        try naming("put in place", path.text) { try putFolder(path, from: stage) }
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

  private mutating func putFolder(_ path: OutputPath, from stage: Folder) throws {
    guard let new = try stage.folder(OutputNames.newFolders) else { return }
    var staged = FolderCursor(root: new)
    guard case .folder(let source) = try staged.enter(path.folder) else { return }
    let parent = try cursor.enter(path.folder, making: folder.fileSystem)
    try moveFolder(path.name, from: source, to: parent)
  }

  /// Moves a folder with all that is in it, or only what is in it, where somebody has made a folder of
  /// its name or where folders cannot be moved.
  private func moveFolder(_ name: String, from source: Folder, to parent: Folder) throws {
    do {
      return try move(name, from: source, to: name, in: parent)
    } catch let error as SystemError where error.asksForSingleFiles {
      // What keeps files from being moved as well is told of the first of them.
    }
    guard let staged = try source.folder(name) else { return }
    try folder.fileSystem.makeFolder(name, in: parent)
    let place = try Folder(name, in: parent)
    for name in try staged.names().map({ String(decoding: $0, as: UTF8.self) }) {
      if try staged.status(of: name).kind == .folder {
        try moveFolder(name, from: staged, to: place)
      } else {
        try move(name, from: staged, to: name, in: place)
      }
    }
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

extension SystemError {
  /// Whether a folder that could not be moved may be moved file by file: not when it is gone, or when
  /// something else is in its place.
  fileprivate var asksForSingleFiles: Bool {
    self != .noSuchFile && self != .notAFolder && self != .linkLoop
  }
}
