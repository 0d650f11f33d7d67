/// What a build wants the output folder to hold, compared with the list of what it holds.
struct WritePlan: Sendable {
  /// The files of the site, sorted by path.
  let files: [PlannedFile]
  /// Where each of those that were given stands among them, in the order in which they were given.
  let places: [Int]
  /// The files that dossier made before, sorted by path.
  let previous: [OutputPath]
  /// The files among them that the site no longer has, sorted by path.
  let removals: [OutputPath]
  /// Whether the folder is to hold a preview.
  let isPreview: Bool

  /// Sorts and compares; throws when two files want one place.
  init(
    _ files: [PlannedFile], previous: Manifest?, folder: String, isPreview: Bool = false
  ) throws {
    self.isPreview = isPreview
    let isSorted = files.indices.dropFirst().allSatisfy { files[$0 - 1].path < files[$0].path }
    var (sorted, places) = (files, Array(files.indices))
    if !isSorted {
      let order = files.indices.sorted { files[$0].path < files[$1].path }
      sorted = order.map { files[$0] }
      for number in sorted.indices.dropFirst()
      where sorted[number - 1].path == sorted[number].path {
        throw OutputError(.pathTwice(sorted[number].path.text), folder: folder)
      }
      for (place, number) in order.enumerated() { places[number] = place }
    }
    self.places = places
    self.files = sorted
    self.previous = previous?.paths ?? []
    var removals: [OutputPath] = []
    var index = 0
    for path in self.previous {
      while index < sorted.count, sorted[index].path < path { index += 1 }
      if index == sorted.count || sorted[index].path != path { removals.append(path) }
    }
    self.removals = removals
    if let path = pathThatIsAlsoAFolder() {
      throw OutputError(.pathTwice(path), folder: folder)
    }
  }

  /// The list of files once the plan is carried out.
  var manifest: Manifest { Manifest(paths: files.map(\.path), isPreview: isPreview) }

  /// Whether an earlier build made the file of a path.
  func hasMade(_ path: OutputPath) -> Bool {
    Self.firstIndex(of: path.text, in: previous, \.text).map { previous[$0] == path } ?? false
  }

  /// The files to be removed that have a path, or lie in the folder of that path.
  func removals(at path: String) -> [OutputPath] {
    let below = path + "/"
    let exact = Self.firstIndex(of: path, in: removals, \.text).map { removals[$0...].prefix(1) }
    let inside = Self.firstIndex(of: below, in: removals, \.text).map { index in
      removals[index...].prefix { $0.text.utf8.starts(with: below.utf8) }
    }
    return (exact ?? []).filter { Bytes.equal($0.text, path) } + (inside ?? [])
  }

  private func pathThatIsAlsoAFolder() -> String? {
    var last: Substring = ""
    for file in files {
      var folder = file.path.folder
      if Bytes.equal(folder, last) { continue }
      last = folder
      while !folder.isEmpty {
        if let index = Self.firstIndex(of: folder, in: files, \.path.text),
          Bytes.equal(files[index].path.text, folder)
        {
          return String(folder)
        }
        folder = FilePath.folder(of: String(folder))
      }
    }
    return nil
  }

  /// The index of the first item whose text is not before the given one.
  private static func firstIndex<Item>(
    of text: some StringProtocol, in items: [Item], _ key: (Item) -> String
  ) -> Int? {
    let first = items.partitioningIndex { !Bytes.precedes(key($0), text) }
    return first < items.count ? first : nil
  }
}
