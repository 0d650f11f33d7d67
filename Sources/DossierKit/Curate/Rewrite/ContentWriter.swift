/// Puts changed content files in place, each in one step.
///
/// All bytes are first written into a hidden folder beside the content, which Scan ignores; then
/// they are renamed into place in the order of the change. A command that is killed before leaves
/// the content as it was; one that is killed in between leaves ids that `check` names.
struct ContentWriter {
  private static let stage = ".dossier-edit"

  let path: String
  var fileSystem = FileSystem()

  /// Makes all changes.
  ///
  /// - Throws: `FileSystemError` when the disk fails, `BuildError` when a file was changed meanwhile.
  func write(_ changes: [FileChange]) throws {
    let root = try naming("open the folder", path) {
      try Folder(path: try FilePath.resolve(path))
    }
    for change in changes { try check(change, in: root) }
    try naming("make the stage in", path) { try sweep(root) }
    do {
      try stage(changes, in: root)
    } catch {
      try? sweep(root)
      throw error
    }
    var cursor = FolderCursor(root: root)
    let stage = try naming("open the stage in", path) { try Folder(Self.stage, in: root) }
    for (index, change) in changes.enumerated() {
      guard let newPath = change.newPath else { continue }
      try naming("put in place", newPath) {
        let (folder, name) = FilePath.split(newPath)
        let place = try cursor.enter(String(folder), making: fileSystem)
        try fileSystem.rename(String(index), in: stage, to: name, in: place)
      }
    }
    for change in changes where change.newPath.map({ !Bytes.equal($0, change.path) }) ?? true {
      try naming("remove", change.path) {
        let (folder, name) = FilePath.split(change.path)
        let place = try cursor.enter(String(folder), making: fileSystem)
        try fileSystem.removeFile(name, in: place)
      }
    }
    try naming("clear the stage in", path) {
      try fileSystem.syncAll(around: root)
      try sweep(root)
    }
  }

  private func stage(_ changes: [FileChange], in root: Folder) throws {
    try naming("write the stage in", path) {
      try fileSystem.makeFolder(Self.stage, in: root)
      let stage = try Folder(Self.stage, in: root)
      for (index, change) in changes.enumerated() where change.newPath != nil {
        try fileSystem.createFile(String(index), in: stage, of: change.after)
      }
      try fileSystem.syncAll(around: stage)
    }
  }

  /// Makes sure that nobody saved a file between reading and writing, and that nothing is in the way.
  private func check(_ change: FileChange, in root: Folder) throws {
    var cursor = FolderCursor(root: root)
    let (folder, name) = FilePath.split(change.path)
    guard case .folder(let place)? = try? cursor.enter(folder),
      let bytes = try? FileContents.read(name, in: place, limit: change.before.count + 1),
      bytes == change.before
    else {
      throw BuildError("'\(path)/\(change.path)' was changed meanwhile; run the command again")
    }
    if let newPath = change.newPath, !Bytes.equal(newPath, change.path) {
      let (folder, name) = FilePath.split(newPath)
      if case .folder(let place)? = try? cursor.enter(folder),
        (try? place.status(of: name)) != nil
      {
        throw BuildError("'\(path)/\(newPath)' is there already")
      }
    }
  }

  /// Removes what a killed command left.
  private func sweep(_ root: Folder) throws {
    guard let stage = try root.folder(Self.stage) else { return }
    for name in try stage.names() {
      try fileSystem.removeFile(String(decoding: name, as: UTF8.self), in: stage)
    }
    _ = try fileSystem.removeFolderIfEmpty(Self.stage, in: root)
  }
}
