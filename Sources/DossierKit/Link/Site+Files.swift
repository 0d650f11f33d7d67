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

  /// The paths below the content folder of the pictures and documents that public pages show or
  /// link to; a field's path also as it would be below `media/`.
  var usedFiles: Set<String> {
    var used: Set<String> = []
    for body in bodies {
      guard let body else { continue }
      used.formUnion(body.images.compactMap { $0 })
      for case .asset(let path) in body.resolutions { used.insert(path) }
    }
    for record in records {
      var name: String?
      switch record.details {
      case .article(let article): name = article.image?.value
      case .person(let person): name = person.portrait?.value
      default: break
      }
      if let path = name.map(mediaPath(named:)) { used.formUnion([path, "media/" + path]) }
    }
    return used
  }
}
