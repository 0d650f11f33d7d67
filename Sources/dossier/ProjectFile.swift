import DossierKit
import Foundation

/// Files that dossier keeps for itself beside the content folder, where a build does not read them.
enum ProjectFile {
  /// The name of the file that tells what the last build was made from.
  static let lastBuildName = ".dossier-build"

  /// The path of a file of a name, as short as it can be.
  static func path(of name: String, beside content: String) -> String {
    let folder = URL(fileURLWithPath: content).deletingLastPathComponent()
    let isHere = folder.path == FileManager.default.currentDirectoryPath
    return isHere ? name : folder.appendingPathComponent(name).path
  }
}

extension BuildOptions.Memory {
  /// The file beside a content folder; nil when nobody can tell this program from another one.
  static func beside(_ content: String) -> Self? {
    guard let path = Bundle.main.executablePath,
      let file = try? FileManager.default.attributesOfItem(atPath: path),
      let size = file[.size] as? Int, let time = file[.modificationDate] as? Date
    else { return nil }
    let number = file[.systemFileNumber] as? Int ?? 0
    return Self(
      path: ProjectFile.path(of: ProjectFile.lastBuildName, beside: content),
      program: "\(path) \(size) \(time.timeIntervalSince1970) \(number)")
  }
}
