extension PageScope {
  /// The path of a picture of the content folder; nil when it is not there.
  func imagePath(named name: String?) -> String? { asset(named: name)?.path }

  /// A picture of the content folder, drawn as wide as a layout says; nil when it is not there.
  func image(named name: String?, as layout: ImageLayout) -> ImageContext? {
    guard let asset = asset(named: name) else { return nil }
    let record = index.media.record(at: asset.path)
    let choices = choices(of: asset, as: layout)
    return ImageContext(
      src: href(asset.path), alt: record?.alt.value ?? "",
      choices: choices?.sources, sizes: choices?.sizes,
      width: asset.image.map { String($0.width) }, height: asset.image.map { String($0.height) },
      caption: record?.caption?.value,
      credit: record?.credit?.value ?? record?.rights?.credit?.value)
  }

  /// What browsers may choose from in the place of a picture, and how wide it is drawn, as
  /// `srcset` and `sizes` want them; nil for a picture without smaller copies.
  func choices(of asset: AssetFile, as layout: ImageLayout) -> (sources: String, sizes: String)? {
    guard let copies = site.scaledImages[asset.path], !copies.isEmpty, let image = asset.image
    else { return nil }
    let all = copies.map { ($0.path.text, $0.width) } + [(asset.path, image.width)]
    return (
      all.map { "\(href($0.0)) \($0.1)w" }.joined(separator: ", "),
      layout.sizes
    )
  }

  private func asset(named name: String?) -> AssetFile? {
    guard let name else { return nil }
    let named = site.mediaPath(named: name)
    return index.media.asset(at: named) ?? index.media.asset(at: "media/\(named)")
  }
}

/// How wide the theme draws a picture; the widths are those of its stylesheet.
enum ImageLayout {
  /// Beside text: as wide as its column, or the screen.
  case text
  case portrait

  /// The value of `sizes`.
  var sizes: String {
    switch self {
    case .text: "(min-width: 38rem) 36rem, 100vw"
    case .portrait: "(min-width: 20rem) 18rem, 100vw"
    }
  }
}
