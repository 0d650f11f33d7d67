/// What decides the bytes of a site beside the clock: program, options and files.
struct SiteInputs: Sendable {
  let content: [SourceFile]
  let jobs: Int
  /// The SHA-256 of all but the files of the content.
  let rest: String
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
    let digests = await Parallel.map(content, jobs: jobs) { SHA256.hash($0.bytes) }
    files = zip(content, digests).map { Self.hash(of: $0.path, $0.bytes.count, $1) }
    var whole = SHA256()
    whole.update(rest.utf8)
    for (file, digest) in zip(content, digests) {
      whole.update("\0\(file.path)\0\(file.bytes.count)\0".utf8)
      whole.update(digest)
    }
    self.hash = SHA256.hex(whole.finish())
  }

  /// A hash of a path, a number of bytes and their SHA-256.
  static func hash(of path: String, _ count: Int, _ digest: [UInt8]) -> UInt64 {
    var hash = QuickHash()
    hash.add(path)
    hash.add(count)
    hash.add(bytes: digest)
    return hash.value
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
