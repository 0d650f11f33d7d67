#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of its own for one test, removed when the test is done.
final class ScratchFolder: Sendable {
  /// Its path, without links.
  let path: String

  init() {
    var template = Array("/tmp/dossier-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let resolved = realpath(made, nil) else {
      fatalError("no scratch folder")
    }
    path = String(cString: resolved)
    free(resolved)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The full path of something in the folder.
  func callAsFunction(_ name: String) -> String { name.isEmpty ? path : "\(path)/\(name)" }

  /// Writes a file and makes the folders above it.
  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes a file and makes the folders above it.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
    try Data(bytes).write(to: URL(filePath: self(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self(name), withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  func link(_ name: String, to target: String) { _ = symlink(target, self(name)) }

  func makePipe(_ name: String) { _ = mkfifo(self(name), 0o644) }

  /// Makes an empty file whose name need not be UTF-8.
  func touch(_ name: [UInt8]) {
    let bytes = (path.utf8 + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    close(open(bytes, O_CREAT | O_WRONLY, 0o644))
  }

  func setMode(_ mode: mode_t, of name: String) { _ = chmod(self(name), mode) }

  static var isRoot: Bool { getuid() == 0 }

  /// The text of a file; nil when there is no regular file.
  func text(_ name: String) -> String? {
    var status = stat()
    guard lstat(self(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = FileManager.default.contents(atPath: self(name))
    else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// Which file a name stands for; a file that was written anew is another one.
  func fileNumber(_ name: String) -> UInt64 {
    var status = stat()
    return lstat(self(name), &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// All regular files below a folder, with their texts.
  func files(in name: String = "") -> [String: String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: self(name))) ?? []
    var files: [String: String] = [:]
    for below in names {
      if let text = text(name.isEmpty ? below : "\(name)/\(below)") { files[below] = text }
    }
    return files
  }

  /// Everything below a folder, folders included.
  func names(in name: String = "") -> [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: self(name))) ?? []).sorted()
  }
}
