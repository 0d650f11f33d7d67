/// The walk through one folder and all folders in it, without recursion and with bounded depth.
struct FolderWalk {
  /// A regular file that was found.
  struct Found: Sendable {
    let path: String
    let target: String?
    let status: FileStatus
  }

  /// The files, sorted by the bytes of their paths, once the walk has run.
  private(set) var found: [Found] = []
  /// What cannot belong to a dossier, sorted by path.
  private(set) var diagnostics: [Diagnostic] = []

  private let root: Folder
  private let rootPath: String
  private let resolvedRoot: String
  private var cursor: FolderCursor
  private var waiting: [(path: String, depth: Int)] = [("", 0)]

  /// Opens the root.
  init(root path: String) throws {
    let (root, resolved) = try naming("read the folder", path) {
      (try Folder(path: path), try SystemCalls.realPath(path))
    }
    self.root = root
    self.rootPath = path
    self.resolvedRoot = resolved
    self.cursor = FolderCursor(root: root)
  }

  /// Walks and sorts.
  mutating func run() throws {
    while let (path, depth) = waiting.popLast() { try visit(path, depth: depth) }
    // Numbers are sorted in the stead of files, which have many parts to copy.
    let paths = found.map(\.path)
    found = paths.indices.sorted { Bytes.precedes(paths[$0], paths[$1]) }.map { found[$0] }
    diagnostics.sort { Bytes.precedes($0.path ?? "", $1.path ?? "") }
  }

  private mutating func visit(_ path: String, depth: Int) throws {
    let folder: Folder
    let names: [[UInt8]]
    do {
      guard case .folder(let place) = try cursor.enter(path) else { return }  // gone meanwhile
      folder = place
      names = try folder.names()
    } catch let error as SystemError {
      guard !path.isEmpty else { throw FileSystemError(error, "read the folder", rootPath) }
      diagnostics.append(.unreadable(path, error))
      return
    }
    for name in names where !IgnoredNames.contains(name) {
      guard let text = Self.printable(name) else {
        diagnostics.append(.badName(Self.joined(path, TerminalEscaper.escaped(name))))
        continue
      }
      examine(text, in: folder, path: Self.joined(path, text), depth: depth)
    }
  }

  private mutating func examine(_ name: String, in folder: Folder, path: String, depth: Int) {
    do throws(SystemError) {
      let status = try folder.status(of: name)
      switch status.kind {
      case .regular:
        if !status.isReadableByAll { try folder.checkReadable(name) }
        found.append(Found(path: path, target: nil, status: status))
      case .folder:
        if depth < Scanner.deepestFolder {
          waiting.append((path, depth + 1))
        } else {
          diagnostics.append(.tooDeep(path))
        }
      case .link: try follow(path)
      case .pipe, .socket, .device: diagnostics.append(.notAFile(path, status.kind))
      }
    } catch {
      if error != .noSuchFile { diagnostics.append(.unreadable(path, error)) }
    }
  }

  private mutating func follow(_ path: String) throws(SystemError) {
    let resolved: String
    do throws(SystemError) {
      resolved = try SystemCalls.realPath(FilePath.join(rootPath, path))
    } catch .noSuchFile {
      diagnostics.append(.linkToNothing(path))
      return
    } catch .linkLoop {
      diagnostics.append(.linkLoop(path))
      return
    }
    guard FilePath.isInside(resolved, resolvedRoot), resolved.utf8.count > resolvedRoot.utf8.count
    else {
      diagnostics.append(.linkLeaves(path))
      return
    }
    let below = resolved.utf8.dropFirst(resolvedRoot.utf8.count).drop { $0 == 0x2F }
    let target = String(Substring(below))
    let status = try root.status(of: target)
    switch status.kind {
    case .regular:
      if !status.isReadableByAll { try root.checkReadable(target) }
      found.append(Found(path: path, target: target, status: status))
    case .folder: diagnostics.append(.linkToFolder(path))
    case .link: diagnostics.append(.linkLoop(path))
    case .pipe, .socket, .device: diagnostics.append(.notAFile(path, status.kind))
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty ? name : String.joined(folder, "/", name)
  }

  /// The name as text, unless it is not UTF-8 or holds something that a terminal acts on.
  private static func printable(_ name: [UInt8]) -> String? {
    // Most names are plain ASCII.
    if name.allSatisfy({ $0 > 0x1F && $0 < 0x7F }) { return String(decoding: name, as: UTF8.self) }
    guard let text = String(validating: name, as: UTF8.self),
      !text.unicodeScalars.contains(where: TerminalEscaper.acts)
    else { return nil }
    return text
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A pipe, a socket or a device lies in the folder.
  fileprivate static func notAFile(_ path: String, _ kind: FileKind) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "this is \(kind.words), not a file",
      help: "move it out of the folder")
  }

  /// The system does not let this process read it.
  fileprivate static func unreadable(_ path: String, _ error: SystemError) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "cannot be read: \(error.reason)",
      help: "give yourself the right to read it, or move it out of the folder")
  }

  /// A symbolic link leads out of the folder.
  fileprivate static func linkLeaves(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "this link leads out of its folder",
      help: "copy the file here instead of linking to it")
  }

  /// A symbolic link leads to itself, perhaps through others.
  fileprivate static func linkLoop(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "this link leads back to itself", help: "remove the link")
  }

  /// A symbolic link leads to something that does not exist.
  fileprivate static func linkToNothing(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "this link leads to nothing",
      help: "remove the link, or restore the file it leads to")
  }

  /// A symbolic link leads to a folder.
  fileprivate static func linkToFolder(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path, "this link leads to a folder; only links to files are followed",
      help: "move the folder here, or link to its files")
  }

  /// Folders are nested too deep.
  fileprivate static func tooDeep(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path,
      "this folder is nested deeper than \(Scanner.deepestFolder) folders",
      help: "move its files up")
  }

  /// A name is not UTF-8, or holds control characters.
  fileprivate static func badName(_ path: String) -> Self {
    Diagnostic(
      .unreadableFile, path: path,
      "this name is not UTF-8 or holds control characters", help: "rename the file")
  }
}
