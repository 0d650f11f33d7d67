/// The bytes that an output file will have, also of one that is copied from disk.
enum OutputBytes {
  /// Larger files are refused: they could not be searched.
  private static let limit = 2 << 30

  /// Nil when a file that is to be copied cannot be read.
  static func read(_ file: OutputFile) -> [UInt8]? {
    switch file.content {
    case .bytes(let bytes): return bytes
    case .copy(let source):
      let (folder, name) = FilePath.split(source)
      guard let folder = try? Folder(path: folder.isEmpty ? "." : String(folder)) else {
        return nil
      }
      return try? FileContents.read(name, in: folder, limit: limit)
    }
  }
}
