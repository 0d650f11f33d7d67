/// Opens the folders below a root one after another, and keeps the last one open.
///
/// Paths that come sorted share their folder with their neighbour, so that most files cost no look
/// at the folder at all. Each part of a path is opened in the one before it and must be a real
/// folder: nothing is read or written through a symbolic link.
struct FolderCursor {
  /// What stands where a path says there is a folder.
  enum Place {
    /// The folder.
    case folder(Folder)
    /// Nothing; the part of the path with this number, from 1, is the first that is not there.
    case missing(part: Int)
    /// Something else at the path, which is that of the folder or of one on the way.
    case blocked(at: String)
  }

  private let root: Folder
  private var path = ""
  private var place: Place

  /// Starts at the root.
  init(root: Folder) {
    self.root = root
    self.place = .folder(root)
  }

  /// Goes to the folder of a path below the root; the empty path is the root.
  mutating func enter(_ path: some StringProtocol) throws -> Place {
    if Bytes.equal(path, self.path) { return place }
    place = try find(path, making: nil)
    self.path = String(path)
    return place
  }

  /// Goes to the folder of a path below the root and makes it when it is missing.
  mutating func enter(_ path: some StringProtocol, making fileSystem: FileSystem) throws -> Folder {
    if Bytes.equal(path, self.path), case .folder(let folder) = place { return folder }
    place = try find(path, making: fileSystem)
    self.path = String(path)
    guard case .folder(let folder) = place else { throw SystemError.notAFolder }
    return folder
  }

  /// Forgets the last folder, which may have been removed.
  mutating func forget() {
    path = ""
    place = .folder(root)
  }
}

extension FolderCursor {
  private func find(_ path: some StringProtocol, making fileSystem: FileSystem?) throws -> Place {
    var folder = root
    for (number, part) in path.utf8.split(separator: 0x2F).enumerated() {
      let name = String(decoding: part, as: UTF8.self)
      do {
        folder = try open(name, in: folder, making: fileSystem)
      } catch let error as SystemError {
        switch error {
        case .noSuchFile: return .missing(part: number + 1)
        case .notAFolder, .linkLoop: return .blocked(at: String(path[..<part.endIndex]))
        default: throw error
        }
      }
    }
    return .folder(folder)
  }

  private func open(_ name: String, in folder: Folder, making fileSystem: FileSystem?) throws
    -> Folder
  {
    do throws(SystemError) {
      return try Folder(name, in: folder)
    } catch {
      guard error == .noSuchFile, let fileSystem else { throw error }
      try fileSystem.makeFolder(name, in: folder)
      return try Folder(name, in: folder)
    }
  }
}
