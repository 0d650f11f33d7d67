/// One file of the finished site, before it is written.
public struct OutputFile: Sendable {
  /// Where the bytes come from.
  public enum Content: Sendable {
    /// The bytes themselves.
    case bytes([UInt8])
    /// The bytes of a file on disk, which is copied; its path is absolute or below the current
    /// folder.
    case copy(of: String)
  }

  /// When a file is put in place.
  public enum Phase: Int, Sendable, Comparable {
    /// First: what pages need, such as stylesheets and pictures.
    case asset
    /// Then: pages, and the feeds and lists that lead to them.
    case page

    /// Puts assets before pages.
    public static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
  }

  /// Its place in the output folder.
  public let path: OutputPath
  /// Its bytes.
  public let content: Content
  /// When it is put in place.
  public let phase: Phase

  /// Joins a path and its bytes; without a phase, `.html` and `.xml` files are pages.
  public init(path: OutputPath, content: Content, phase: Phase? = nil) {
    self.path = path
    self.content = content
    self.phase = phase ?? Self.phase(of: path)
  }

  /// When a file of a path is put in place, if nothing else is said.
  static func phase(of path: OutputPath) -> Phase {
    [".html", ".xml"].contains { Bytes.ends(path.text, with: $0) } ? .page : .asset
  }
}
