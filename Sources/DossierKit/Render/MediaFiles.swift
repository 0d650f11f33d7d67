/// The pictures and documents that public pages show or link to; no others are published.
enum MediaFiles {
  static func files(of site: Site) -> [OutputFile] {
    let used = site.usedFiles
    return site.assets.flatMap { asset -> [OutputFile] in
      guard used.contains(asset.path), let path = try? OutputPath(asset.path) else { return [] }
      let file =
        switch asset.content {
        case .bytes(let bytes): OutputFile(path: path, content: .bytes(bytes), phase: .asset)
        case .onDisk(let source): OutputFile(path: path, content: .copy(of: source), phase: .asset)
        }
      let copies = (site.scaledImages[asset.path] ?? []).map {
        OutputFile(path: $0.path, content: .bytes($0.bytes), phase: .asset)
      }
      return [file] + copies
    }
  }

  /// How many of them lost their metadata on the way.
  static func cleaned(of site: Site) -> Int {
    let cleaned = site.assets.filter { asset in
      guard case .bytes = asset.content, let image = asset.image else { return false }
      return image.hasMetadata && image.format.canBeStripped
    }
    guard !cleaned.isEmpty else { return 0 }
    let used = site.usedFiles
    return cleaned.count { used.contains($0.path) }
  }
}
