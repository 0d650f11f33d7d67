/// What stands in an output folder, as one hash: cheap to take, and another one after any change.
enum OutputState {
  /// The hash over name, size, time and number of each file that dossier made.
  ///
  /// Nil when one of them is not there, or is no plain file.
  static func digest(of folder: OutputFolder) -> String? {
    guard let found = try? Manifest.read(in: folder.root, named: folder.path) else { return nil }
    var hash = SHA256()
    hash.update(found.bytes)
    var cursor = FolderCursor(root: folder.root)
    for path in found.paths {
      guard case .folder(let parent) = try? cursor.enter(path.folder),
        let status = try? parent.status(of: path.name), status.kind == .regular
      else { return nil }
      hash.update("\(status.size) \(status.modified) \(status.identity.number)\n".utf8)
    }
    return SHA256.hex(hash.finish())
  }
}
