/// What a build changed in the output folder.
public struct WriteReport: Sendable, Equatable {
  /// Files that are new or differ from before.
  public var written = 0
  /// Files that were there already, byte for byte.
  public var unchanged = 0
  /// Those among them that were not even made again.
  public var kept = 0
  /// Files of an earlier build that the site no longer has.
  public var removed = 0
  /// Bytes of the written files.
  public var bytes = 0
}
