/// What decides the bytes of a site beside the clock: program, options and files.
struct SiteInputs: Sendable {
  private let content: [SourceFile]
  private let jobs: Int
  /// The SHA-256 of all but the files of the content.
  private let rest: String
  /// A hash of each file of the content, in the order of the inventory.
  let files: [UInt64]
  /// The hash of all inputs.
  let hash: String

  /// The files of the content, in that order.
  var ids: [FileID] { content.map(\.id) }

  /// Nil when a file that is to be copied is gone.
  init?(_ options: BuildOptions, _ program: String, _ sources: Build.Sources) async {
    content = sources.texts.content
    jobs = options.jobs
    let assets = await Parallel.map(sources.media + sources.theme, jobs: options.jobs) {
      Self.line(of: $0)
    }
    var hash = SHA256()
    func add(_ text: String) { hash.update("\(text)\0".utf8) }
    add(program)
    options.deciding.forEach(add)
    add(VipsThumbnail.identity())
    for file in sources.texts.inventory.content + sources.texts.inventory.templates {
      add(file.path)
      add(file.target ?? "")
    }
    for file in sources.texts.templates { add(Self.line(of: file.path, file.bytes[...])) }
    for asset in assets {
      guard let asset else { return nil }
      add(asset)
    }
    rest = SHA256.hex(hash.finish())
    let lines = await Self.lines(content, jobs: jobs) { $0.bytes[...] }
    files = lines.map { line in
      var hash = QuickHash()
      hash.add(line)
      return hash.value
    }
    self.hash = Self.hash(rest, lines)
  }

  /// The SHA-256 of all of it, with a part of each file of the content.
  func hash(part: @escaping @Sendable (SourceFile) -> ArraySlice<UInt8>) async -> String {
    Self.hash(rest, await Self.lines(content, jobs: jobs, part: part))
  }

  private static func hash(_ rest: String, _ lines: [String]) -> String {
    var hash = SHA256()
    hash.update(rest.utf8)
    for line in lines { hash.update("\(line)\0".utf8) }
    return SHA256.hex(hash.finish())
  }

  private static func lines(
    _ content: [SourceFile], jobs: Int,
    part: @escaping @Sendable (SourceFile) -> ArraySlice<UInt8>
  ) async -> [String] {
    await Parallel.map(content, jobs: jobs) { line(of: $0.path, part($0)) }
  }

  private static func line(of path: String, _ bytes: ArraySlice<UInt8>) -> String {
    "\(path)\0\(bytes.count)\0\(SHA256.hexDigest(of: bytes))"
  }

  private static func line(of asset: AssetFile) -> String? {
    switch asset.content {
    case .bytes(let bytes): return line(of: asset.path, bytes[...])
    case .onDisk(let path):
      let status = try? SystemCalls.status(
        path, in: SystemCalls.currentFolder, followingLinks: true)
      return status.map {
        "\(asset.path)\0\($0.size) \($0.modified) \($0.identity.number)"
      }
    }
  }
}
