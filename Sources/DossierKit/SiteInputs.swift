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
    let (content, jobs) = (sources.texts.content, options.jobs)
    (self.content, self.jobs) = (content, jobs)
    async let digests = Parallel.map(content, jobs: jobs) {
      Self.digest(of: $0.path, $0.bytes[...])
    }
    let assets = await Parallel.map(sources.media + sources.theme, jobs: jobs) {
      Self.line(of: $0)
    }
    // All of it in one place: to hash a path takes longer to begin than to do.
    var lines: [UInt8] = []
    func add(_ text: String) {
      lines += text.utf8
      lines.append(0)
    }
    add(program)
    options.deciding.forEach(add)
    add(VipsThumbnail.identity())
    for files in [sources.texts.inventory.content, sources.texts.inventory.templates] {
      for file in files {
        add(file.path)
        add(file.target ?? "")
      }
    }
    for file in sources.texts.templates { add(Self.line(of: file.path, file.bytes[...])) }
    for asset in assets {
      guard let asset else { return nil }
      add(asset)
    }
    rest = SHA256.hexDigest(of: lines)
    var whole = Array(rest.utf8)
    let known = await digests
    whole.reserveCapacity(whole.count + known.count * (known.first?.count ?? 0))
    for digest in known { whole += digest }
    files = known.map(Self.hash)
    hash = SHA256.hexDigest(of: whole)
  }

  /// The SHA-256 of a path, a number of bytes, and these.
  static func digest(of path: String, _ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(String.joined(path, "\0", String(bytes.count), "\0").utf8)
    hash.update(bytes)
    return hash.finish()
  }

  /// A hash of a SHA-256.
  static func hash(of digest: [UInt8]) -> UInt64 {
    var hash = QuickHash()
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
