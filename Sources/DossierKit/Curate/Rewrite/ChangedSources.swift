extension SourceSet {
  /// The texts as they will be when files have changed, to look at them before they are written.
  func changed(by changes: [FileChange]) -> SourceSet {
    let byFile = Dictionary(changes.map { ($0.file, $0) }) { first, _ in first }
    let files = inventory.content.compactMap { file -> InventoryFile? in
      guard let change = byFile[file.id] else { return file }
      return change.newPath.map {
        InventoryFile(id: file.id, path: $0, size: change.after.count, modified: file.modified)
      }
    }
    let texts = content.compactMap { file -> SourceFile? in
      guard let change = byFile[file.id] else { return file }
      return change.newPath.map { SourceFile(id: file.id, path: $0, bytes: change.after) }
    }
    return SourceSet(
      inventory: SiteInventory(
        contentRoot: inventory.contentRoot, templateRoot: inventory.templateRoot, content: files,
        templates: inventory.templates),
      content: texts, templates: templates, rejected: rejected)
  }
}
