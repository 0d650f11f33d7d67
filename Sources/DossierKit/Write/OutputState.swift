/// What stands in an output folder, as one hash: cheap to take, and another one after any change.
enum OutputState {
  /// The hash over name, size, time and number of each file that dossier made.
  ///
  /// Nil when one of them is not there, or is no plain file.
  static func digest(of folder: OutputFolder, jobs: Int) async -> String? {
    guard let found = try? Manifest.read(in: folder.root, named: folder.path) else { return nil }
    let root = folder.root
    let lines = await Parallel.mapChunks(found.paths, jobs: jobs) { paths in
      var cursor = FolderCursor(root: root)
      return paths.map { line(of: $0, &cursor) }
    }
    var hash = SHA256()
    hash.update(found.bytes)
    for line in lines {
      guard let line else { return nil }
      hash.update(line.utf8)
    }
    return SHA256.hex(hash.finish())
  }

  /// Size, time and number of a file.
  private static func line(of path: OutputPath, _ cursor: inout FolderCursor) -> String? {
    guard case .folder(let parent) = try? cursor.enter(path.folder),
      let status = try? parent.status(of: path.name), status.kind == .regular
    else { return nil }
    return "\(status.size) \(status.modified) \(status.identity.number)\n"
  }
}
