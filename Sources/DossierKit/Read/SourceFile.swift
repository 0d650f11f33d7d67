/// A file's bytes, checked to be UTF-8, with the table of its lines.
public struct SourceFile: Sendable {
  /// Its place in the inventory.
  public let id: FileID
  /// Its path below the content or template folder, with `/` between the parts.
  public let path: String
  /// Its bytes as stored, a byte order mark included, so that offsets are those of the file.
  public let bytes: [UInt8]
  /// The starts of its lines.
  public let lines: LineTable

  /// Joins bytes with their path and table of lines.
  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.lines = LineTable(bytes)
  }

  /// The offset of the first byte behind a byte order mark, 0 without one.
  public var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
