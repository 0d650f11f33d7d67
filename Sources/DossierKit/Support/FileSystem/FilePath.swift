private import ByteCode

/// Paths of the file system as the user names them, and as they are without links.
enum FilePath {
  /// Joins a folder's path and a path below it.
  static func join(_ folder: String, _ path: some StringProtocol) -> String {
    folder.utf8.last == 0x2F ? folder + path : "\(folder)/\(path)"
  }

  /// The folder and the name of a path; the folder is empty when the path is a name alone.
  static func split(_ path: String) -> (folder: Substring, name: String) {
    guard let slash = lastSlash(in: path) else { return ("", path) }
    return (path[..<slash], String(path[path.utf8.index(after: slash)...]))
  }

  /// The folder of a path; empty when the path is a name alone.
  static func folder(of path: String) -> Substring {
    lastSlash(in: path).map { path[..<$0] } ?? ""
  }

  private static func lastSlash(in path: String) -> String.Index? {
    path.lend { $0.lastIndex(of: 0x2F) }.map { path.utf8.index(path.startIndex, offsetBy: $0) }
  }

  /// The path with every link and dot resolved; its last parts need not exist yet.
  static func resolve(_ path: String) throws(SystemError) -> String {
    var existing = path.isEmpty ? "." : path
    var missing: [String] = []
    while true {
      do throws(SystemError) {
        return try missing.reversed().reduce(SystemCalls.realPath(existing)) { join($0, $1) }
      } catch {
        guard error == .noSuchFile else { throw error }
      }
      while existing.utf8.last == 0x2F, existing.utf8.count > 1 { existing.removeLast() }
      let name: Substring
      if let slash = existing.utf8.lastIndex(of: 0x2F) {
        name = existing[existing.utf8.index(after: slash)...]
        let parent = existing[...slash]
        missing.append(String(name))
        existing = String(parent)
      } else {
        guard existing != "." else { throw .noSuchFile }
        name = existing[...]
        missing.append(existing)
        existing = "."
      }
      // What is above a folder that does not exist is a guess.
      guard name != "..", name != ".", !name.isEmpty else { throw .noSuchFile }
    }
  }

  /// Whether a resolved path is that of a folder or lies below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    if Bytes.equal(path, folder) { return true }
    let prefix = folder.utf8.last == 0x2F ? folder : folder + "/"
    return path.utf8.starts(with: prefix.utf8)
  }

  /// A resolved path and the paths of all folders above it, the nearest first.
  static func ancestry(of path: String) -> [String] {
    var paths = [path]
    var rest = path[...]
    while let slash = rest.utf8.lastIndex(of: 0x2F), rest.utf8.count > 1 {
      rest = rest[..<slash]
      if rest.isEmpty { rest = "/" }
      paths.append(String(rest))
    }
    return paths
  }
}
