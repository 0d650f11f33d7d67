/// Makes new files below a folder; never replaces one.
struct NewFiles {
  private let root: Folder
  private let path: String
  private let fileSystem = FileSystem()

  /// Opens a folder, and makes it if need be.
  init(_ path: String) throws {
    self.path = path
    let resolved = try naming("use the folder", path) { try FilePath.resolve(path) }
    root = try naming("make the folder", path) {
      var cursor = FolderCursor(root: try Folder(path: "/"))
      return try cursor.enter(resolved, making: FileSystem())
    }
  }

  /// Whether a path is that of a folder.
  static func isFolder(_ path: String) -> Bool {
    (try? SystemCalls.status(path, in: SystemCalls.currentFolder, followingLinks: true))?.kind
      == .folder
  }

  func exists(_ file: String) -> Bool {
    let (folder, name) = FilePath.split(file)
    var cursor = FolderCursor(root: root)
    guard case .folder(let place)? = try? cursor.enter(folder) else { return false }
    return (try? place.status(of: name)) != nil
  }

  func create(_ file: String, _ bytes: [UInt8]) throws {
    let (folder, name) = FilePath.split(file)
    try naming("make", "\(path)/\(file)") {
      var cursor = FolderCursor(root: root)
      let place = try cursor.enter(String(folder), making: fileSystem)
      try fileSystem.createFile(name, in: place, of: bytes)
    }
  }
}
