/// The last build, and what stood in its output folder when this one began.
///
/// The folder is looked at while the content is read: the scan, which goes before, leaves a core free.
struct LastOutput: Sendable {
  private static let largest = 256 << 20

  let build: LastBuild
  let folder: OutputFolder
  private let looking: Task<OutputState?, Never>

  /// Nil when nothing is known of a last build, or one that was killed has just been finished.
  init?(_ options: BuildOptions, _ folder: OutputFolder) async {
    guard !folder.finishedInterrupted,
      let bytes = options.memory?.folder.flatMap({ parent, name in
        try? FileContents.read(name, in: parent, limit: Self.largest)
      }), let build = LastBuild(bytes: bytes)
    else { return nil }
    self.build = build
    self.folder = folder
    // Not the folder's lock: nobody waits for this look when the build ends early.
    let (root, path, listed) = (folder.root, folder.path, folder.listed)
    looking = Task { await OutputState(of: root, named: path, listed: listed, jobs: 1) }
    // With one job there is nothing beside which to look.
    if options.jobs == 1 { _ = await looking.value }
  }

  /// What stood in the folder; nil when a file of the last build was not there.
  var state: OutputState? { get async { await looking.value } }
}

extension BuildOptions.Memory {
  /// The folder in which the file lies, and its name there.
  var folder: (parent: Folder, name: String)? {
    let (folder, name) = FilePath.split(path)
    return (try? Folder(path: folder.isEmpty ? "." : String(folder))).map { ($0, String(name)) }
  }
}
