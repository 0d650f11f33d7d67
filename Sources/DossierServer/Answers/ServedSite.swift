import DossierKit
import Foundation

/// A finished site as it is served: every file by its path, held in memory.
struct ServedSite: Sendable {
  /// The bytes of a file, or where they are and how the file was when the site was finished.
  enum Content: Sendable {
    case bytes([UInt8])
    case onDisk(path: String, size: Int64, modified: Double)
  }

  private let files: [OutputPath: Content]
  /// Files that stand in the place of those at the same paths.
  private var edited: [OutputPath: Content] = [:]

  /// Takes the files of a build.
  init(_ files: [OutputFile]) {
    let pairs = files.map { ($0.path, Content($0.content)) }
    self.files = Dictionary(pairs) { _, last in last }
  }

  subscript(path: OutputPath) -> Content? { edited[path] ?? files[path] }

  /// The site with some of its files in other versions.
  func replacing(_ files: [OutputFile]) -> ServedSite {
    var site = self
    for file in files { site.edited[file.path] = Content(file.content) }
    return site
  }

  /// The paths of the files that are different, of two sites that differ in replaced files alone.
  func edits(since old: ServedSite) -> [OutputPath] {
    Set(edited.keys).union(old.edited.keys).filter { isDifferent($0, in: old) }.sorted()
  }

  /// The paths of the files that are new, gone or different, in the order of their bytes.
  func changes(since old: ServedSite?) -> [OutputPath] {
    guard let old else { return files.keys.sorted() }
    var changed = files.keys.filter { isDifferent($0, in: old) }
    changed += old.files.keys.filter { files[$0] == nil }
    return changed.sorted()
  }

  private func isDifferent(_ path: OutputPath, in old: ServedSite) -> Bool {
    guard let before = old[path], let now = self[path] else { return true }
    return !before.isEqual(to: now)
  }
}

extension ServedSite.Content {
  fileprivate init(_ content: OutputFile.Content) {
    switch content {
    case .bytes(let bytes): self = .bytes(bytes)
    case .copy(let path):
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      self = .onDisk(
        path: path, size: (facts?[.size] as? NSNumber)?.int64Value ?? -1,
        modified: (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)
    }
  }

  fileprivate func isEqual(to other: ServedSite.Content) -> Bool {
    switch (self, other) {
    case (.bytes(let a), .bytes(let b)):
      guard a.count == b.count else { return false }
      return a.withUnsafeBytes { a in
        b.withUnsafeBytes { b in
          guard let first = a.baseAddress, let second = b.baseAddress else { return true }
          // Pages that are kept are the same bytes in the same place.
          return first == second || memcmp(first, second, a.count) == 0
        }
      }
    case (.onDisk(let a, let size, let modified), .onDisk(let b, let otherSize, let otherModified)):
      return a == b && size == otherSize && modified == otherModified
    default: return false
    }
  }
}
