import Foundation

/// A folder of its own for one test, removed with this object.
final class TemporaryFolder {
  let url: URL

  init() throws {
    let name = "dossier-test-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The address of a file or folder in it.
  subscript(path: String) -> URL { url.appendingPathComponent(path) }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: self[path].path)
  }

  /// Writes a file and the folders above it.
  func write(_ path: String, _ text: String) throws {
    try write(path, Data(text.utf8))
  }

  func write(_ path: String, _ bytes: Data) throws {
    try makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    try bytes.write(to: self[path])
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: self[path], withIntermediateDirectories: true)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: self[path]) }

  func read(_ path: String) throws -> Data { try Data(contentsOf: self[path]) }

  func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

  /// Copies a file or a folder, with symbolic links as they are.
  func copy(_ source: URL, to path: String) throws {
    try makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    try FileManager.default.copyItem(at: source, to: self[path])
  }

  /// Every file below a folder with its bytes, hidden ones too.
  func tree(_ path: String) throws -> [String: Data] { try Self.tree(self[path]) }

  /// Every file below a folder with its bytes; empty without the folder.
  static func tree(_ folder: URL) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let url = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue { files[path] = try Data(contentsOf: url) }
    }
    return files
  }
}
