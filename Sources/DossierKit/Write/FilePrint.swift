/// What tells one file from another in its place, and stays when the file is renamed.
struct FilePrint: Equatable, Sendable {
  let size: Int
  let modified: Int64
  let number: UInt64

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    number = status.identity.number
  }
}
