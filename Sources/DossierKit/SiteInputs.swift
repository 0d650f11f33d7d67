/// What decides the bytes of a site beside the clock: program, options and files.
struct SiteInputs: Sendable {
  private let options: BuildOptions
  private let program: String

  init(_ options: BuildOptions, _ program: String) {
    self.options = options
    self.program = program
  }

  /// The SHA-256 of all of it, with a part of each file of the content; nil when a file that is to be
  /// copied is gone.
  func hash(
    of sources: Build.Sources, part: @escaping @Sendable (SourceFile) -> ArraySlice<UInt8>
  ) async -> String? {
    let content = await Parallel.map(sources.texts.content, jobs: options.jobs) { file in
      let bytes = part(file)
      return "\(file.path)\0\(bytes.count)\0\(SHA256.hexDigest(of: bytes))\n"
    }
    let templates = sources.texts.templates.map {
      "\($0.path)\0\($0.bytes.count)\0\(SHA256.hexDigest(of: $0.bytes))\n"
    }
    var hash = SHA256()
    func add(_ text: String) { hash.update("\(text)\0".utf8) }
    [program, options.content, options.templates ?? "", options.output, options.baseURL ?? ""]
      .forEach(add)
    add("\(options.drafts) \(options.strict) \(options.isPast)")
    if options.isPast { add("\(options.asOf.instant.seconds)") }
    add("\(content.count)")
    content.forEach(add)
    templates.forEach(add)
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
