/// The folders that must not be written to, checked before anything is made or locked.
struct OutputRefusals {
  /// The output folder, as the user named it.
  let folder: String
  /// The folders that the site is made from.
  let sources: [String]
  /// The home folders of the person who builds.
  let homes: [String]

  /// Returns the path of the output folder without links, or throws what stands in the way.
  func check() throws -> String {
    let output = try naming("use the output folder", folder) { try FilePath.resolve(folder) }
    if output == "/" { throw OutputError(.root, folder: folder) }
    if let status = Self.status(output), status.kind != .folder {
      throw OutputError(.notAFolder, folder: folder)
    }
    for home in homes where Self.holds(output, home) {
      throw OutputError(.home(home), folder: folder)
    }
    for source in sources {
      if Self.holds(output, source) { throw OutputError(.holdsSource(source), folder: folder) }
      if Self.holds(source, output) { throw OutputError(.insideSource(source), folder: folder) }
    }
    return output
  }

  /// Whether the first folder is the second, or one above it.
  ///
  /// Paths alone do not tell: a folder can be mounted twice, and some file systems ignore case. So
  /// the folders themselves are compared too.
  private static func holds(_ outer: String, _ inner: String) -> Bool {
    guard let outer = try? FilePath.resolve(outer), let inner = try? FilePath.resolve(inner) else {
      return false
    }
    if FilePath.isInside(inner, outer) { return true }
    guard let identity = status(outer)?.identity else { return false }
    return FilePath.ancestry(of: inner).contains { status($0)?.identity == identity }
  }

  private static func status(_ path: String) -> FileStatus? {
    try? SystemCalls.status(path, in: SystemCalls.currentFolder, followingLinks: true)
  }
}
