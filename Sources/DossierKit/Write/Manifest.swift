/// The list of the files that dossier made in an output folder.
///
/// It is part of the output and committed with it, so that a fresh clone may be built into. It
/// holds paths only, one a line and sorted: it changes when the set of pages changes, not with
/// every edit, and two branches that each add a page merge like any text.
struct Manifest: Equatable {
  private static let heading = "dossier manifest 1"
  private static let previewHeading = "dossier preview manifest 1"
  private static let largest = 256 << 20

  /// The files, sorted by the bytes of their paths.
  var paths: [OutputPath]
  /// Whether the folder holds a preview, with drafts on its pages.
  var isPreview = false

  /// The text of the list.
  var bytes: [UInt8] {
    var bytes = Array((isPreview ? Self.previewHeading : Self.heading).utf8) + [0x0A]
    bytes.reserveCapacity(paths.reduce(bytes.count) { $0 + $1.text.utf8.count + 1 })
    for path in paths {
      bytes += path.text.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  init(paths: [OutputPath], isPreview: Bool = false) {
    self.paths = paths
    self.isPreview = isPreview
  }

  /// Reads the text of a list; nil when it is not one, such as after a merge with conflicts.
  init?(bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    var (start, paths) = (0, [OutputPath]())
    paths.reserveCapacity(bytes.count / 32)
    // Nearly all paths are ASCII, and that is told of all of them sooner than of each.
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    var kind: Bool?
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let line = bytes[start..<end]
      start = end + 1
      guard kind != nil else {
        kind = line.elementsEqual(Self.previewHeading.utf8)
        guard kind == true || line.elementsEqual(Self.heading.utf8) else { return nil }
        continue
      }
      let text =
        isASCII
        ? String(decoding: line, as: UTF8.self) : String(validating: line, as: UTF8.self)
      guard let text, let path = try? OutputPath(text) else { return nil }
      paths.append(path)
    }
    isPreview = kind == true
    let isSorted = zip(paths, paths.dropFirst()).allSatisfy { $0 <= $1 }
    self.paths = isSorted ? paths : paths.sorted()
  }

  /// A list with the SHA-256 of the bytes in which it lies in its folder.
  struct Stored {
    let manifest: Manifest
    let digest: String
  }

  /// Reads the list of a folder; nil when the folder has none.
  ///
  /// One that is as it was when it was read last is not taken apart again.
  static func read(
    in folder: Folder, named path: String, after last: Stored? = nil
  ) throws -> Stored? {
    do throws(ReadFailure) {
      let bytes = try FileContents.read(OutputNames.manifest, in: folder, limit: largest)
      let digest = SHA256.hexDigest(of: bytes[...])
      if let last, last.digest == digest { return last }
      guard let manifest = Manifest(bytes: bytes) else {
        throw ReadFailure.notRegular(.regular)
      }
      return Stored(manifest: manifest, digest: digest)
    } catch .system(.noSuchFile) {
      return nil
    } catch {
      throw OutputError(.badManifest, folder: path)
    }
  }
}
