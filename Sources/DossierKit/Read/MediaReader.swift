/// Reads the files below `media/` and `map/`, and takes the metadata out of pictures.
struct MediaReader: Sendable {
  /// Larger files are copied from disk when the site is written.
  private static let largestInMemory = 32 << 20

  let jobs: Int

  func read(_ inventory: SiteInventory) async throws -> Outcome<[AssetFile]> {
    let files = inventory.content.filter { ContentPath.isAsset($0.path) }
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
