/// Puts the ledger of published articles in its place in the content folder.
struct LedgerFile {
  /// The content folder, as the user named it.
  let content: String

  /// The path of the file, as the user would name it.
  var path: String { FilePath.join(content, ContentPath.ledgerName) }

  /// Writes the file whole and renames it into place, so that a kill leaves the old one.
  func write(_ ledger: PublishedLedger) throws {
    let name = ContentPath.ledgerName
    let fresh = ".\(name).new"
    let fileSystem = FileSystem()
    try naming("write", path) {
      let folder = try Folder(path: content)
      try fileSystem.removeFile(fresh, in: folder)
      try fileSystem.createFile(fresh, in: folder, of: ledger.bytes)
      try fileSystem.sync(fresh, in: folder)
      try fileSystem.rename(fresh, in: folder, to: name, in: folder)
      try fileSystem.sync(folder)
    }
  }
}
