/// What the last build read in files that are as they were (`KeptFile`).
struct KnownFiles: Sendable {
  /// By the number of the file; empty where nothing is known.
  private var files: [ArraySlice<UInt8>] = []

  /// Nothing is known.
  init() {}

  /// Finds what is known of files, by hashes of them.
  ///
  /// Most stand where they stood; the others are looked for among those that do not.
  init(_ ids: [FileID], _ hashes: [UInt64], in last: LastTexts) {
    let (lastHashes, lastFiles) = (last.head.files, last.parts.files)
    guard lastFiles.count == lastHashes.count, let largest = ids.max() else { return }
    func stands(_ number: Int) -> Bool {
      number < hashes.count && number < lastHashes.count && lastHashes[number] == hashes[number]
    }
    let moved = Dictionary(
      lastHashes.indices.lazy.filter { !stands($0) }.map { (lastHashes[$0], $0) }
    ) { first, _ in first }
    files = Array(repeating: [], count: Int(largest.rawValue) + 1)
    for (number, id) in ids.enumerated() {
      if let place = stands(number) ? number : moved[hashes[number]] {
        files[Int(id.rawValue)] = lastFiles[place]
      }
    }
  }

  /// What stands in a file (`KeptFile`); nil where that is not known.
  subscript(_ id: FileID) -> ArraySlice<UInt8>? {
    let number = Int(id.rawValue)
    return files.indices.contains(number) && !files[number].isEmpty ? files[number] : nil
  }
}
