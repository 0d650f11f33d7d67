/// Reads the files that are not text: those below `media/` and `map/`, without the metadata of
/// pictures, and the fonts and pictures of the site's own theme.
struct MediaReader: Sendable {
  /// Larger files are copied from disk when the site is written.
  private static let largestInMemory = 32 << 20

  let jobs: Int

  /// The files of the content folder that are copied.
  func media(_ inventory: SiteInventory) async throws -> Outcome<[AssetFile]> {
    try await read(inventory.content.filter { ContentPath.isAsset($0.path) }, in: inventory)
  }

  /// The fonts and pictures in the template folder's `assets/`.
  func theme(_ inventory: SiteInventory) async throws -> Outcome<[AssetFile]> {
    let files = inventory.templates.filter {
      $0.path.utf8.starts(with: "assets/".utf8) && !TextKinds.contains($0.path)
    }
    let read = try await read(files, in: inventory)
    return Outcome(read.value, read.diagnostics.map(\.inTemplates))
  }

  private func read(
    _ files: [InventoryFile], in inventory: SiteInventory
  ) async throws -> Outcome<[AssetFile]> {
    let reader = Reader(jobs: 1)
    let results = try await Parallel.map(files, jobs: jobs) { file throws in
      try read(file, in: inventory, reader)
    }
    return Outcome(results.compactMap(\.value), results.flatMap(\.diagnostics))
  }

  private func read(
    _ file: InventoryFile, in inventory: SiteInventory, _ reader: Reader
  ) throws -> Outcome<AssetFile?> {
    guard file.size <= Self.largestInMemory else {
      let path = inventory.fullPath(of: file)
      return Outcome(
        AssetFile(id: file.id, path: file.path, content: .onDisk(path), image: nil))
    }
    let read = try reader.bytes(of: file, in: inventory, limit: Self.largestInMemory)
    guard let bytes = read.value else { return Outcome(nil, read.diagnostics) }
    let image = ImageFile.read(bytes)
    let content = AssetFile.Content.bytes(image?.stripped ?? bytes)
    return Outcome(
      AssetFile(id: file.id, path: file.path, content: content, image: image?.info))
  }
}
