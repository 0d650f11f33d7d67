/// Compares files with the output folder and writes those that differ into the stage.
///
/// One stager works through neighbouring files, so that it seldom has to open a folder. What belongs
/// into a folder that is not there yet is staged in one of that name: it is put in place as a whole.
struct Stager {
  /// What became of one file.
  enum Outcome: Sendable {
    /// The output folder has it already.
    case unchanged
    /// The output folder has it already, as the last build made it; it was not made again.
    case kept
    /// It lies in the stage.
    case staged(FilePrint)
    /// It lies in the stage in a new folder, whose path is that many parts of the file's.
    case stagedInFolder(parts: Int, FilePrint)
    /// It lies in the stage, and files of an earlier build must go before it can be put in place.
    case stagedBehind([OutputPath], FilePrint)
    /// Something that dossier did not make is in its place, or in that of a folder above it.
    case collision(at: String)
  }

  private let plan: WritePlan
  private let folder: OutputFolder
  private let stage: Folder
  private var cursor: FolderCursor
  private var newFolders: FolderCursor
  private var comparison = FileComparison()

  /// Will write into the stage of an output folder.
  init(plan: WritePlan, folder: OutputFolder, stage: Folder, newFolders: Folder) {
    self.plan = plan
    self.folder = folder
    self.stage = stage
    self.cursor = FolderCursor(root: folder.root)
    self.newFolders = FolderCursor(root: newFolders)
  }

  /// Compares one file and, if it differs, writes it under its index in the plan.
  mutating func stage(_ file: OutputFile, _ index: Int) throws -> Outcome {
    try naming("write", file.path.text) {
      switch try cursor.enter(file.path.folder) {
      case .missing(let parts):
        let parent = try newFolders.enter(file.path.folder, making: folder.fileSystem)
        do {
          return .stagedInFolder(parts: parts, try write(file, file.path.name, in: parent))
        } catch let error as SystemError where error == .exists {
          // Two paths that are one to the file system, which may ignore case: the last one stays.
          return .staged(try write(file, index))
        }
      case .blocked(let path):
        let old = plan.removals(at: path)
        guard !old.isEmpty else { return .collision(at: path) }
        return .stagedBehind(old, try write(file, index))
      case .folder(let parent):
        return try stage(file, index, in: parent)
      }
    }
  }

  private mutating func stage(_ file: OutputFile, _ index: Int, in parent: Folder) throws
    -> Outcome
  {
    switch try comparison.compare(file.content, with: file.path.name, in: parent) {
    case .equal: return .unchanged
    case .missing: return .staged(try write(file, index))
    case .different:
      guard folder.adopts || plan.hasMade(file.path) else {
        return .collision(at: file.path.text)
      }
      return .staged(try write(file, index))
    case .folder:
      let old = plan.removals(at: file.path.text)
      guard try holdsOnly(old, file.path, in: parent) else {
        return .collision(at: file.path.text)
      }
      return .stagedBehind(old, try write(file, index))
    }
  }

  private mutating func write(_ file: OutputFile, _ number: Int) throws -> FilePrint {
    try write(file, String(number), in: stage)
  }

  private mutating func write(
    _ file: OutputFile, _ name: String, in parent: Folder
  ) throws -> FilePrint {
    let staged = try folder.fileSystem.createFile(name, in: parent)
    switch file.content {
    case .bytes(let bytes):
      try bytes.withUnsafeBytes { try folder.fileSystem.write($0, to: staged) }
    case .copy(let source):
      try naming("copy", source) {
        try comparison.copy(source, to: staged, with: folder.fileSystem)
      }
    }
    return FilePrint(try staged.status())
  }

  /// Whether a folder, which is in the way of a file, is empty once old files are removed.
  private func holdsOnly(_ old: [OutputPath], _ path: OutputPath, in parent: Folder) throws -> Bool
  {
    let expected = Set(old)
    var waiting = [(path.text, try Folder(path.name, in: parent))]
    while let (path, place) = waiting.popLast() {
      let names = try place.names()
      if names.isEmpty { return false }
      for name in names {
        guard let text = String(validating: name, as: UTF8.self),
          let below = try? OutputPath("\(path)/\(text)")
        else { return false }
        if try place.status(of: text).kind == .folder {
          waiting.append((below.text, try Folder(text, in: place)))
        } else if !expected.contains(below) {
          return false
        }
      }
    }
    return true
  }
}
