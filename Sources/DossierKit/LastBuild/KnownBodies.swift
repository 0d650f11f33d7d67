/// What the last build read in the bodies of files that are as they were.
struct KnownBodies: Sendable {
  /// By the number of the file; empty where nothing is known.
  private var bodies: [ArraySlice<UInt8>] = []

  /// Nothing is known.
  init() {}

  /// Finds what is known of files, by hashes of them.
  ///
  /// Most stand where they stood; the others are looked for among those that do not.
  init(_ ids: [FileID], _ files: [UInt64], in last: LastTexts) {
    let (lastFiles, lastBodies) = (last.head.files, last.parts.bodies)
    guard lastBodies.count == lastFiles.count, let largest = ids.max() else { return }
    func stands(_ number: Int) -> Bool {
      number < files.count && number < lastFiles.count && lastFiles[number] == files[number]
    }
    let moved = Dictionary(
      lastFiles.indices.lazy.filter { !stands($0) }.map { (lastFiles[$0], $0) }
    ) { first, _ in first }
    bodies = Array(repeating: [], count: Int(largest.rawValue) + 1)
    for (number, id) in ids.enumerated() {
      if let place = stands(number) ? number : moved[files[number]] {
        bodies[Int(id.rawValue)] = lastBodies[place]
      }
    }
  }

  /// What stands in the body of a file (`Body.kept`); nil where that is not known.
  subscript(_ id: FileID) -> ArraySlice<UInt8>? {
    let number = Int(id.rawValue)
    return bodies.indices.contains(number) && !bodies[number].isEmpty ? bodies[number] : nil
  }
}
