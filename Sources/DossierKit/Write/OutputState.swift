import ByteCode

/// What stands in an output folder: cheap to take, and another one after any change.
struct OutputState: Sendable {
  /// The files that dossier made.
  let manifest: Manifest
  /// One for each of them.
  private let prints: [FilePrint]

  /// Looks at each file that dossier made in a folder; nil when one of them is not there, or is no
  /// plain file.
  ///
  /// `listed` is the list as it was read before.
  init?(
    of folder: Folder, named path: String, listed: Manifest.Stored? = nil, jobs: Int
  ) async {
    guard let found = try? Manifest.read(in: folder, named: path, after: listed) else {
      return nil
    }
    await self.init(found.manifest, in: folder, after: nil, jobs: jobs) { _ in nil }
  }

  /// Takes the files of a list as a build wrote them, and those that it did not write from the state
  /// before it; looks at what neither has.
  init?(
    _ manifest: Manifest, in folder: Folder, after last: OutputState?, jobs: Int,
    written: @escaping @Sendable (Int) -> FilePrint?
  ) async {
    let places = last?.places(of: manifest.paths)
    let paths = manifest.paths
    let prints = await Parallel.mapChunks(Array(paths.indices), jobs: jobs) {
      (numbers: ArraySlice<Int>) in
      var cursor = FolderCursor(root: folder)
      return numbers.map { number -> FilePrint? in
        if let print = written(number) { return print }
        if let last, let place = places?[number] { return last.prints[place] }
        return FilePrint(paths[number], &cursor)
      }
    }
    guard prints.allSatisfy({ $0 != nil }) else { return nil }
    self.manifest = manifest
    self.prints = prints.compactMap(\.self)
  }

  /// The hash over the list, and over size, time and number of each file.
  var digest: String {
    var hash = SHA256()
    hash.update(manifest.bytes)
    var bytes = ByteWriter()
    for print in prints {
      bytes.add(whole: UInt64(print.size))
      bytes.add(whole: UInt64(bitPattern: print.modified))
      bytes.add(whole: print.number)
    }
    hash.update(bytes.bytes)
    return SHA256.hex(hash.finish())
  }

  /// Where each of some sorted paths stands in the list; nil for one that does not.
  private func places(of paths: [OutputPath]) -> [Int?] {
    var place = 0
    return paths.map { path in
      while place < manifest.paths.count, manifest.paths[place] < path { place += 1 }
      return place < manifest.paths.count && manifest.paths[place] == path ? place : nil
    }
  }
}

extension FilePrint {
  /// Nil for what is no plain file.
  fileprivate init?(_ path: OutputPath, _ cursor: inout FolderCursor) {
    let (folder, name) = FilePath.split(path.text)
    guard case .folder(let parent) = try? cursor.enter(folder),
      let status = try? parent.status(of: name), status.kind == .regular
    else { return nil }
    self.init(status)
  }
}
