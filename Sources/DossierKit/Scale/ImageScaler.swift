/// Makes smaller copies of the pictures that pages show, when `images: {widths: […]}` asks for them
/// and libvips is on this machine.
///
/// The one stage beside Scan, Read and Write that leaves the process: it runs `vipsthumbnail`. A copy
/// is named by a hash of what it is made of, so the same name means the same picture, and one that
/// an earlier build made need not be made again.
struct ImageScaler: Sendable {
  /// The copy that an earlier build made, by its place.
  typealias Known = @Sendable (OutputPath) -> [UInt8]?

  let jobs: Int
  /// Where `vipsthumbnail` may stand.
  var folders: [String] = SystemCalls.programFolders()

  /// The copies by the path of their picture; nil when some are wanted and libvips is not here.
  ///
  /// Where those of an earlier build are is asked only when some are to be made.
  ///
  /// A picture has none of a width that is its own or more, nor one that is no lighter than itself.
  func scale(_ site: Site, known: () async -> Known) async -> Outcome<[String: [ScaledImage]]?> {
    let widths = site.settings.imageWidths
    guard !widths.isEmpty else { return Outcome([:]) }
    let used = site.usedFiles
    let pictures = site.assets.filter { asset in
      guard used.contains(asset.path), case .bytes = asset.content, let image = asset.image,
        let narrowest = widths.first, image.width > narrowest
      else { return false }
      return VipsThumbnail.arguments(image.format, width: narrowest) != nil
    }
    guard !pictures.isEmpty else { return Outcome([:]) }
    guard let program = VipsThumbnail(folders: folders) else { return Outcome(nil) }
    let known = await known()
    let outcomes = await Parallel.map(pictures, jobs: jobs) { picture in
      Self.copies(of: picture, widths, program, known)
    }
    var copies: [String: [ScaledImage]] = [:]
    for (picture, outcome) in zip(pictures, outcomes) where !outcome.value.isEmpty {
      copies[picture.path] = outcome.value
    }
    return Outcome(copies, outcomes.flatMap(\.diagnostics))
  }

  private static func copies(
    of picture: AssetFile, _ widths: [Int], _ program: VipsThumbnail, _ known: Known
  ) -> Outcome<[ScaledImage]> {
    guard case .bytes(let bytes) = picture.content, let image = picture.image else {
      return Outcome([])
    }
    let hash = SHA256.hexDigest(of: bytes)
    var copies: [ScaledImage] = []
    for width in widths where width < image.width {
      guard let path = path(of: picture, hash, width, image.format, program) else { continue }
      let copy = known(path) ?? program.scaled(bytes, image.format, width: width)
      guard let copy, let made = ImageFile.read(copy), made.info.width == width else {
        return Outcome(copies, [.notScaled(picture.path, width)])
      }
      // libvips leaves nothing, but what is published is cleaned here and not there.
      let clean = made.stripped ?? copy
      guard clean.count < bytes.count else { continue }
      copies.append(ScaledImage(path: path, width: width, bytes: clean))
    }
    return Outcome(copies)
  }

  private static func path(
    of picture: AssetFile, _ hash: String, _ width: Int, _ format: ImageInfo.Format,
    _ program: VipsThumbnail
  ) -> OutputPath? {
    let recipe = VipsThumbnail.arguments(format, width: width) ?? []
    let all = SHA256.hexDigest(of: Array("\(hash) \(program.version) \(recipe)".utf8)).prefix(8)
    let name = FilePath.split(picture.path).name
    let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
    let stem = picture.path.dropLast(ending.count)
    return try? OutputPath("\(OutputPaths.scaledFolder)/\(stem)-\(width)-\(all)\(ending)")
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func notScaled(_ path: String, _ width: Int) -> Self {
    Diagnostic(
      .malformedFile, .warning, path: path,
      "libvips cannot make the picture \(width) pixels wide, so readers get it as it is",
      help: "open it in a picture editor and save it anew as JPEG, PNG or WebP")
  }
}
