extension Site {
  /// The path of a picture that a field names: by the id of its record, or by its own path.
  func mediaPath(named name: String) -> String {
    if let id = RecordID(name), let index = index(of: id),
      case .media(let media) = self[index].details
    {
      return media.file.value
    }
    return name
  }
}

extension PageScope {
  /// The path of a picture of the content folder; nil when it is not there.
  func imagePath(named name: String?) -> String? {
    guard let name else { return nil }
    let named = site.mediaPath(named: name)
    return (index.media.asset(at: named) ?? index.media.asset(at: "media/\(named)"))?.path
  }

  /// A picture of the content folder; nil when it is not there.
  func image(named name: String?) -> ImageContext? {
    guard let name else { return nil }
    let named = site.mediaPath(named: name)
    let media = index.media
    guard let asset = media.asset(at: named) ?? media.asset(at: "media/\(named)") else {
      return nil
    }
    let record = media.record(at: asset.path)
    return ImageContext(
      src: href(asset.path), alt: record?.alt.value ?? "",
      width: asset.image.map { String($0.width) }, height: asset.image.map { String($0.height) },
      caption: record?.caption?.value,
      credit: record?.credit?.value ?? record?.rights?.credit?.value)
  }
}
