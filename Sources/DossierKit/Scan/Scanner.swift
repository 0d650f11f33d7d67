/// Finds the files of a dossier: their names, sizes and times.
///
/// It never opens a file, so that a pipe or a device cannot hold it up.
public struct Scanner: Sendable {
  /// Folders nested deeper than this are reported and left out.
  public static let deepestFolder = 32

  private let content: String
  private let templates: String?

  /// Will look into a content folder and, if the site has one, a template folder.
  public init(content: String, templates: String? = nil) {
    self.content = content
    self.templates = templates
  }

  /// Whether a file or folder of this name is left out, as editors' own files are.
  public static func ignores(_ name: [UInt8]) -> Bool { IgnoredNames.contains(name) }

  /// Walks both folders.
  ///
  /// - Throws: `FileSystemError` when one of the two folders itself cannot be opened.
  public func scan() throws -> Outcome<SiteInventory> {
    var content = try FolderWalk(root: self.content)
    try content.run()
    let found = Self.number(content.found, from: 0)
    guard let templates else {
      return Outcome(
        SiteInventory(
          contentRoot: self.content, templateRoot: nil, content: found, templates: []),
        content.diagnostics)
    }
    var templateWalk = try FolderWalk(root: templates)
    try templateWalk.run()
    return Outcome(
      SiteInventory(
        contentRoot: self.content, templateRoot: templates, content: found,
        templates: Self.number(templateWalk.found, from: found.count)),
      content.diagnostics + templateWalk.diagnostics.map(\.inTemplates))
  }

  private static func number(_ found: [FolderWalk.Found], from first: Int) -> [InventoryFile] {
    found.enumerated().map { index, file in
      InventoryFile(
        id: FileID(rawValue: Int32(clamping: first + index)), path: file.path,
        target: file.target, size: file.status.size, modified: file.status.modified)
    }
  }
}
