/// What tells one file from another in its place, and stays when the file is renamed.
struct FilePrint: Sendable {
  /// In bytes.
  let size: Int
  /// When it was last changed, in nanoseconds since 1970.
  let modified: Int64
  /// Its number on its file system.
  let number: UInt64

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    number = status.identity.number
  }
}
