/// The lock that keeps a second build out of an output folder, and the work folder it lies in.
///
/// `flock` ends with the process, however it ends. The lock's file is removed when the build is
/// done, so whoever gets the lock makes sure that the file still has its name.
final class OutputLock: Sendable {
  /// The folder for stage and journal.
  let work: Folder

  private let root: Folder
  private let file: OpenFile
  private let fileSystem: FileSystem
  private let newFolders: [String]

  /// Takes the lock or throws that another build has it.
  ///
  /// Of the new folders, named by their whole paths and the innermost first, those that are empty
  /// when the lock goes are removed: a build that writes nothing leaves nothing.
  init(
    root: Folder, named path: String, fileSystem: FileSystem, newFolders: [String] = []
  ) throws {
    for _ in 0..<100 {
      guard let work = try Self.makeWorkFolder(in: root, fileSystem) else { continue }
      guard let file = try Self.makeFile(in: work, fileSystem) else { continue }
      guard try Self.lock(file) else {
        throw OutputError(.busy(process: Self.process(in: file)), folder: path)
      }
      let named = try? work.status(of: OutputNames.lock).identity
      guard try file.status().identity == named else { continue }
      try fileSystem.replace(file, with: Array("\(SystemCalls.processID())\n".utf8))
      self.work = work
      self.root = root
      self.file = file
      self.fileSystem = fileSystem
      self.newFolders = newFolders
      return
    }
    throw OutputError(.busy(process: nil), folder: path)
  }

  deinit {
    // Nobody can be told here that this failed, and the next build clears up what it finds.
    try? fileSystem.removeFile(OutputNames.lock, in: work)
    _ = try? fileSystem.removeFolderIfEmpty(OutputNames.work, in: root)
    for path in newFolders {
      let (folder, name) = FilePath.split(path)
      guard let parent = try? Folder(path: folder.isEmpty ? "/" : String(folder)),
        (try? fileSystem.removeFolderIfEmpty(name, in: parent)) == true
      else { break }
    }
  }

  /// Locks the file; false when another build has it.
  ///
  /// Whoever starts a program shares its open files with it for a moment, and so a lock that it has
  /// let go of: only one that lasts is another build's.
  private static func lock(_ file: borrowing OpenFile) throws(SystemError) -> Bool {
    for _ in 0..<10 {
      if try SystemCalls.lock(file.descriptor) { return true }
      SystemCalls.pause(milliseconds: 10)
    }
    return try SystemCalls.lock(file.descriptor)
  }

  /// The work folder; nil when another build has just removed it.
  private static func makeWorkFolder(in root: Folder, _ fileSystem: FileSystem) throws -> Folder? {
    do {
      try fileSystem.makeFolder(OutputNames.work, in: root)
      return try Folder(OutputNames.work, in: root)
    } catch let error as SystemError where error == .noSuchFile {
      return nil
    }
  }

  /// The file to lock; nil when another build has just removed its folder.
  private static func makeFile(in work: Folder, _ fileSystem: FileSystem) throws -> OpenFile? {
    do {
      return try fileSystem.lockFile(OutputNames.lock, in: work)
    } catch let error as SystemError where error == .noSuchFile {
      return nil
    }
  }

  private static func process(in file: borrowing OpenFile) -> Int? {
    var buffer = [UInt8](repeating: 0, count: 32)
    let count = (try? buffer.withUnsafeMutableBytes { try file.fill($0) }) ?? 0
    let digits = buffer[..<count].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
