/// What a name in a folder stands for.
enum FileKind: Sendable {
  case regular, folder, link, pipe, socket, device

  /// The kind in words, with its article.
  var words: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}

/// What the file system knows about a file without opening it.
struct FileStatus: Sendable {
  /// What it is.
  let kind: FileKind
  /// Its size in bytes.
  let size: Int
  /// When it was last changed, in nanoseconds since 1970.
  let modified: Int64
  /// Which file it is, whatever its names.
  let identity: FileIdentity
  /// Whether everybody may read it; if not, it must be asked whether we may.
  let isReadableByAll: Bool
}

/// Which file something is: the same under all of its names.
struct FileIdentity: Hashable, Sendable {
  /// The file system.
  let device: UInt64
  /// The number of the file in it.
  let number: UInt64
}
