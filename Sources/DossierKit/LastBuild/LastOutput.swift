/// The last build, and what stands in its output folder now.
///
/// The folder is looked at while the content is read: the scan, which goes before, leaves a core free.
struct LastOutput: Sendable {
  private static let largest = 256 << 20

  let build: LastBuild
  let folder: OutputFolder
  private let looking: Task<OutputState?, Never>?

  /// Nil when nothing is known of a last build, or one that was killed has just been finished.
  init?(_ options: BuildOptions, _ folder: OutputFolder) {
    guard !folder.finishedInterrupted,
      let bytes = options.memory?.folder.flatMap({ parent, name in
        try? FileContents.read(name, in: parent, limit: Self.largest)
      }), let build = LastBuild(bytes: bytes)
    else { return nil }
    self.build = build
    self.folder = folder
    looking = options.jobs > 1 ? Task { await OutputState(of: folder, jobs: 1) } : nil
  }

  /// What stood in the folder before this build; nil when a file of the last one was not there.
  var state: OutputState? {
    get async {
      if let looking { return await looking.value }
      return await OutputState(of: folder, jobs: 1)
    }
  }
}

extension BuildOptions.Memory {
  /// The folder in which the file lies, and its name there.
  var folder: (parent: Folder, name: String)? {
    let (folder, name) = FilePath.split(path)
    return (try? Folder(path: folder.isEmpty ? "." : String(folder))).map { ($0, String(name)) }
  }
}
