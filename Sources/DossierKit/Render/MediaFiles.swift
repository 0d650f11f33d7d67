/// The pictures and documents that public pages show or link to; no others are published.
enum MediaFiles {
  static func files(of site: Site) -> [OutputFile] {
    let used = usedPaths(in: site)
    return site.assets.compactMap { asset in
      guard used.contains(asset.path), let path = try? OutputPath(asset.path) else { return nil }
      return switch asset.content {
      case .bytes(let bytes): OutputFile(path: path, content: .bytes(bytes), phase: .asset)
      case .onDisk(let source): OutputFile(path: path, content: .copy(of: source), phase: .asset)
      }
    }
  }

  /// How many of them lost their metadata on the way.
  static func cleaned(of site: Site) -> Int {
    let cleaned = site.assets.filter { asset in
      guard case .bytes = asset.content, let image = asset.image else { return false }
      return image.hasMetadata && image.format.canBeStripped
    }
    guard !cleaned.isEmpty else { return 0 }
    let used = usedPaths(in: site)
    return cleaned.count { used.contains($0.path) }
  }

  private static func usedPaths(in site: Site) -> Set<String> {
    var used: Set<String> = []
    for body in site.bodies {
      guard let body else { continue }
      used.formUnion(body.images.compactMap { $0 })
      for case .asset(let path) in body.resolutions { used.insert(path) }
    }
    for record in site.records {
      var name: String?
      switch record.details {
      case .article(let article): name = article.image?.value
      case .person(let person): name = person.portrait?.value
      default: break
      }
      if let path = name.map(site.mediaPath(named:)) { used.formUnion([path, "media/" + path]) }
    }
    return used
  }
}
