import Synchronization

/// A file's bytes, checked to be UTF-8.
public struct SourceFile: Sendable {
  /// Its place in the inventory.
  public let id: FileID
  /// Its path below the content or template folder, with `/` between the parts.
  public let path: String
  /// Its bytes as stored, a byte order mark included, so that offsets are those of the file.
  public let bytes: [UInt8]
  private let table = LinesWhenAsked()

  /// Joins bytes with their path.
  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// The starts of its lines, found when somebody asks: of most files nothing is told.
  public var lines: LineTable { table.lines(of: bytes) }

  /// The offset of the first byte behind a byte order mark, 0 without one.
  public var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}

/// A table of lines that is made once, for all copies of a file.
private final class LinesWhenAsked: Sendable {
  private let known = Mutex<LineTable?>(nil)

  func lines(of bytes: [UInt8]) -> LineTable {
    known.withLock { known in
      if let known { return known }
      let lines = LineTable(bytes)
      known = lines
      return lines
    }
  }
}
