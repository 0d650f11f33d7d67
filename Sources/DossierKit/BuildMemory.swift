/// Spares a build that would only repeat the last one.
struct BuildMemory: Sendable {
  private let options: BuildOptions
  private let place: BuildOptions.Memory
  private let sources: SourceSet
  private let inputs: String

  /// Nil when nothing is to be remembered, or a file could not be read.
  init?(_ options: BuildOptions, _ sources: Outcome<Build.Sources>) async {
    guard let place = options.memory, sources.diagnostics.isEmpty,
      let inputs = await Self.inputs(of: sources.value, options, place.program)
    else { return nil }
    self.options = options
    self.place = place
    self.sources = sources.value.texts
    self.inputs = inputs
  }

  /// The report of the last build, when the same would be made and stands in the folder untouched.
  func recall(_ folder: OutputFolder) -> BuildReport? {
    guard !folder.finishedInterrupted, let (parent, name) = open(),
      let bytes = try? FileContents.read(name, in: parent, limit: 16 << 20),
      let last = LastBuild(bytes: bytes), last.inputs == inputs,
      last.holds(at: options.asOf.instant), OutputState.digest(of: folder) == last.outputs
    else { return nil }
    return last.report(of: sources)
  }

  /// Keeps what a build made; where nothing can be kept, the next build is a full one.
  func keep(_ report: BuildReport, in folder: OutputFolder) {
    guard let linked = report.linked, let (parent, name) = open(),
      let outputs = OutputState.digest(of: folder), let written = report.written
    else { return }
    let asOf = options.asOf.instant.seconds
    let last = LastBuild(
      inputs: inputs, outputs: outputs, from: asOf,
      until: options.isPast ? .max : linked.moments.end(after: asOf), records: report.records,
      links: report.links, pages: report.pages, cleaned: report.cleaned,
      files: written.written + written.unchanged,
      told: ToldProblems(diagnostics: report.diagnostics, waived: report.waived))
    let fileSystem = FileSystem()
    let new = name + ".new"
    try? fileSystem.removeFile(new, in: parent)
    guard (try? fileSystem.createFile(new, in: parent, of: last.bytes)) != nil else { return }
    try? fileSystem.rename(new, in: parent, to: name, in: parent)
  }

  private func open() -> (parent: Folder, name: String)? {
    let (folder, name) = FilePath.split(place.path)
    return (try? Folder(path: folder.isEmpty ? "." : String(folder))).map { ($0, String(name)) }
  }

  // MARK: - Inputs

  /// The hash of all that decides the bytes of the site but for the clock.
  private static func inputs(
    of sources: Build.Sources, _ options: BuildOptions, _ program: String
  ) async -> String? {
    let texts = (sources.texts.content + sources.texts.templates).map { ($0.path, $0.bytes) }
    let hashes = await Parallel.map(texts, jobs: options.jobs) { path, bytes in
      "\(path)\0\(bytes.count)\0\(SHA256.hexDigest(of: bytes))\n"
    }
    var hash = SHA256()
    func add(_ text: String) { hash.update("\(text)\0".utf8) }
    [program, options.content, options.templates ?? "", options.output, options.baseURL ?? ""]
      .forEach(add)
    add("\(options.drafts) \(options.strict) \(options.isPast)")
    if options.isPast { add("\(options.asOf.instant.seconds)") }
    add("\(sources.texts.content.count)")
    hashes.forEach(add)
    for file in sources.texts.inventory.content + sources.texts.inventory.templates {
      add(file.path)
      add(file.target ?? "")
    }
    for asset in sources.media + sources.theme {
      add(asset.path)
      switch asset.content {
      case .bytes(let bytes): add(SHA256.hexDigest(of: bytes))
      case .onDisk(let path):
        guard
          let status = try? SystemCalls.status(
            path, in: SystemCalls.currentFolder, followingLinks: true)
        else { return nil }
        add("\(status.size) \(status.modified) \(status.identity.number)")
      }
    }
    return SHA256.hex(hash.finish())
  }
}

extension Build.Linked {
  /// The days and instants of the content and of what was recorded as published.
  fileprivate var moments: Moments {
    var moments = written.moments
    if let ledger {
      for entry in PublishedLedger.read(ledger).value.entries {
        moments.note(day: entry.recordedOn.dayNumber)
      }
    }
    return moments
  }
}
