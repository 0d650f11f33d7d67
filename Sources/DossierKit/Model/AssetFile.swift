/// A file of the content folder that is copied, not read as a record.
struct AssetFile: Sendable {
  /// Where its bytes are.
  enum Content: Sendable {
    case bytes([UInt8])
    /// Too large to be held in memory: the path under which it can be opened.
    case onDisk(String)
  }
  /// Its place in the inventory.
  let id: FileID
  /// Its path below the content folder.
  let path: String
  let content: Content
  /// Format and size in pixels; nil when it is no picture that we know.
  let image: ImageInfo?
}
