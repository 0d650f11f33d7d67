/// An open folder: names in it are looked up from here, whatever happens to the path to it.
final class Folder: Sendable {
  /// The descriptor, which this object owns.
  let descriptor: Int32

  /// Opens a folder by its path, through links.
  init(path: String) throws(SystemError) {
    descriptor = try SystemCalls.open(
      path, in: SystemCalls.currentFolder, for: .folderFollowingLinks)
  }

  /// Opens a folder in another one; a symbolic link is refused.
  init(_ name: String, in parent: Folder) throws(SystemError) {
    descriptor = try SystemCalls.open(name, in: parent.descriptor, for: .folder)
  }

  deinit { SystemCalls.close(descriptor) }

  /// Opens a folder in this one; nil when there is nothing of that name.
  func folder(_ name: String) throws(SystemError) -> Folder? {
    do throws(SystemError) {
      return try Folder(name, in: self)
    } catch {
      if error == .noSuchFile { return nil }
      throw error
    }
  }

  /// The names in the folder but for `.` and `..`, in no order, as the bytes they are.
  func names() throws(SystemError) -> [[UInt8]] { try SystemCalls.names(in: descriptor) }

  /// What the folder itself is.
  func status() throws(SystemError) -> FileStatus { try SystemCalls.status(descriptor) }

  /// What a name in the folder stands for.
  func status(of name: String, followingLinks: Bool = false) throws(SystemError) -> FileStatus {
    try SystemCalls.status(name, in: descriptor, followingLinks: followingLinks)
  }

  /// Fails when this process may not read the file of a name.
  func checkReadable(_ name: String) throws(SystemError) {
    try SystemCalls.checkReadable(name, in: descriptor)
  }
}
