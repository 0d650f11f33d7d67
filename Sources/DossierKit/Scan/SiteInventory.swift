/// The files of a dossier as found on disk, none of them opened.
public struct SiteInventory: Sendable {
  /// The content folder, as the user named it.
  public let contentRoot: String
  /// The site's own template folder, if it has one, as the user named it.
  public let templateRoot: String?
  /// The files of the content folder, sorted by the bytes of their paths.
  public let content: [InventoryFile]
  /// The files of the template folder, sorted by the bytes of their paths.
  public let templates: [InventoryFile]

  /// Joins the two folders and their files.
  public init(
    contentRoot: String, templateRoot: String?, content: [InventoryFile],
    templates: [InventoryFile]
  ) {
    self.contentRoot = contentRoot
    self.templateRoot = templateRoot
    self.content = content
    self.templates = templates
  }

  /// The file of an id, in either folder.
  public func file(_ id: FileID) -> InventoryFile? {
    let index = Int(id.rawValue)
    if content.indices.contains(index) { return content[index] }
    let other = index - content.count
    return templates.indices.contains(other) ? templates[other] : nil
  }

  /// The folder in which a file was found, as the user named it.
  public func root(of file: InventoryFile) -> String {
    Int(file.id.rawValue) < content.count ? contentRoot : templateRoot ?? contentRoot
  }

  /// The path under which a file can be opened: that of its folder joined with its own.
  public func fullPath(of file: InventoryFile) -> String {
    FilePath.join(root(of: file), file.target ?? file.path)
  }
}

/// One file of the inventory.
public struct InventoryFile: Sendable {
  /// Its position: the content files come first, the template files behind them.
  public let id: FileID
  /// Its path below its folder, with `/` between the parts; UTF-8 without control characters.
  public let path: String
  /// For a symbolic link, the path of the file it leads to, below the same folder.
  public let target: String?
  /// Its size in bytes when it was found.
  public let size: Int
  /// When it was last changed, in nanoseconds since 1970.
  public let modified: Int64

  /// Describes a file that was found.
  public init(id: FileID, path: String, target: String? = nil, size: Int, modified: Int64) {
    self.id = id
    self.path = path
    self.target = target
    self.size = size
    self.modified = modified
  }
}
