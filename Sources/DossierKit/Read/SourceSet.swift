/// The text files of a dossier, read and checked, beside the list of all its files.
public struct SourceSet: Sendable {
  /// All files that were found, pictures and other media included.
  public let inventory: SiteInventory
  /// The text files of the content folder, in the order of the inventory.
  public let content: [SourceFile]
  /// The text files of the template folder, in the order of the inventory.
  public let templates: [SourceFile]
  /// Files that are not UTF-8: kept only to show where, and not to be parsed.
  public let rejected: [SourceFile]

  /// Joins what was read with the list of what was found.
  public init(
    inventory: SiteInventory, content: [SourceFile], templates: [SourceFile],
    rejected: [SourceFile] = []
  ) {
    self.inventory = inventory
    self.content = content
    self.templates = templates
    self.rejected = rejected
  }

  /// The text of an id, rejected or not, to show a place in it.
  public func file(_ id: FileID) -> SourceFile? {
    Self.find(id, in: content) ?? Self.find(id, in: templates) ?? Self.find(id, in: rejected)
  }

  /// Looks an id up in files that are sorted by it.
  private static func find(_ id: FileID, in files: [SourceFile]) -> SourceFile? {
    let place = files.partitioningIndex { $0.id >= id }
    return place < files.count && files[place].id == id ? files[place] : nil
  }
}
