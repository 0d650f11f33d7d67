/// The program of libvips that makes small pictures of large ones.
///
/// It is looked for on the machine that builds and run as a program of its own: dossier neither
/// brings libvips nor needs it.
struct VipsThumbnail: Sendable {
  private static let name = "vipsthumbnail"

  private let path: String
  /// What it calls itself: another version may make other bytes.
  let version: String

  /// Finds the program in the folders of `PATH`; nil when none of them has one that runs.
  init?(folders: [String] = SystemCalls.programFolders()) {
    guard let path = Self.path(in: folders),
      let answer = try? SystemCalls.run(path, ["--vips-version"], input: []), answer.status == 0
    else { return nil }
    self.path = path
    version = String(decoding: answer.output.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// Path, size and age of the program, without running it; empty when it is not here.
  static func identity(folders: [String] = SystemCalls.programFolders()) -> String {
    guard let path = path(in: folders),
      let status = try? SystemCalls.status(
        path, in: SystemCalls.currentFolder, followingLinks: true)
    else { return "" }
    return "\(path) \(status.size) \(status.modified)"
  }

  private static func path(in folders: [String]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first(where: SystemCalls.isProgram)
  }

  /// What is asked of libvips for a width in pixels; nil for a format that it does not scale here.
  ///
  /// Colours as screens have them, turned as the picture is to be shown, and no metadata. One
  /// thread, because pictures are scaled side by side.
  static func arguments(_ format: ImageInfo.Format, width: Int) -> [String]? {
    let output: String? =
      switch format {
      case .jpeg: ".jpg[Q=80,optimize_coding,interlace,strip]"
      case .png: ".png[compression=9,strip]"
      case .webp: ".webp[Q=80,strip]"
      case .gif, .avif, .svg: nil
      }
    return output.map {
      [
        "stdin", "--size", "\(width)x100000", "--export-profile", "srgb",
        "--vips-concurrency=1", "--output", $0,
      ]
    }
  }

  /// A picture of another width; nil when libvips cannot read it.
  func scaled(_ bytes: [UInt8], _ format: ImageInfo.Format, width: Int) -> [UInt8]? {
    guard let arguments = Self.arguments(format, width: width),
      let answer = try? SystemCalls.run(path, arguments, input: bytes), answer.status == 0
    else { return nil }
    return answer.output
  }
}
