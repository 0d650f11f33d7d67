/// Every way in which a build changes the disk.
///
/// A test gives a closure that is called before each change: it can look at the disk, and it can
/// throw, which is how a test ends a build at any step as a kill would.
struct FileSystem: Sendable {
  /// A kind of change.
  enum Change: String, Sendable {
    case create, write, sync, rename, removeFile, makeFolder, removeFolder
  }

  /// Called before each change, from several tasks at once.
  var beforeChange: (@Sendable (Change) throws -> Void)?
  /// The most bytes that go to the disk in one call.
  var blockSize = 1 << 20

  /// Makes a file that does not exist yet, for writing.
  func createFile(_ name: String, in folder: Folder) throws -> OpenFile {
    try beforeChange?(.create)
    return try OpenFile(name, in: folder, for: .create)
  }

  /// Makes a file, or opens it, to lock it.
  func lockFile(_ name: String, in folder: Folder) throws -> OpenFile {
    try beforeChange?(.create)
    return try OpenFile(name, in: folder, for: .lock)
  }

  /// Writes bytes to the start of a file that may hold others.
  func replace(_ file: borrowing OpenFile, with bytes: [UInt8]) throws {
    try beforeChange?(.write)
    try SystemCalls.truncate(file.descriptor)
    try bytes.withUnsafeBytes { try write($0, to: file) }
  }

  /// Appends all bytes of a buffer to a file.
  func write(_ bytes: UnsafeRawBufferPointer, to file: borrowing OpenFile) throws {
    var rest = bytes
    while !rest.isEmpty {
      try beforeChange?(.write)
      let block = UnsafeRawBufferPointer(rebasing: rest.prefix(blockSize))
      let count = try SystemCalls.write(file.descriptor, block)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }

  /// Makes a file of the given bytes.
  func createFile(_ name: String, in folder: Folder, of bytes: [UInt8]) throws {
    let file = try createFile(name, in: folder)
    try bytes.withUnsafeBytes { try write($0, to: file) }
  }

  /// Makes a file's bytes survive a loss of power.
  func sync(_ name: String, in folder: Folder) throws {
    try beforeChange?(.sync)
    let file = try OpenFile(name, in: folder, for: .read)
    try SystemCalls.syncFile(file.descriptor)
  }

  /// Makes a folder's names survive a loss of power.
  func sync(_ folder: Folder) throws {
    try beforeChange?(.sync)
    try SystemCalls.syncFile(folder.descriptor)
  }

  /// Makes everything on the file system of a folder survive a loss of power.
  func syncAll(around folder: Folder) throws {
    try beforeChange?(.sync)
    try SystemCalls.syncFileSystem(of: folder.descriptor)
  }

  /// Puts a file in the place of another one, or of nothing, in one step.
  func rename(_ name: String, in folder: Folder, to other: String, in otherFolder: Folder) throws {
    try beforeChange?(.rename)
    try SystemCalls.rename(name, in: folder.descriptor, to: other, in: otherFolder.descriptor)
  }

  /// Removes a file, or a symbolic link, but no folder; one that is not there is as good as removed.
  func removeFile(_ name: String, in folder: Folder) throws {
    try beforeChange?(.removeFile)
    do throws(SystemError) {
      try SystemCalls.removeFile(name, in: folder.descriptor)
    } catch .noSuchFile {}
  }

  /// Makes a folder; one that is there already is as good as made.
  func makeFolder(_ name: String, in folder: Folder) throws {
    try beforeChange?(.makeFolder)
    do throws(SystemError) {
      try SystemCalls.makeFolder(name, in: folder.descriptor)
    } catch .exists {}
  }

  /// Removes a folder when it is empty; says whether it did.
  func removeFolderIfEmpty(_ name: String, in folder: Folder) throws -> Bool {
    try beforeChange?(.removeFolder)
    do throws(SystemError) {
      try SystemCalls.removeFolder(name, in: folder.descriptor)
      return true
    } catch {
      switch error {
      case .folderNotEmpty, .exists, .noSuchFile, .notAFolder: return false
      default: throw error
      }
    }
  }
}
