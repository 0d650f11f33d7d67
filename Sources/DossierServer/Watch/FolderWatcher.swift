import DossierKit
import Foundation

/// Tells which files below some folders changed, without an order and perhaps more than once.
protocol FolderWatcher: Sendable {
  /// The changed paths: those of the folders as they were given, and what is below them. A path of
  /// a folder means that anything in it may have changed.
  var changes: AsyncStream<[String]> { get }
  /// Whether the folders are looked through again and again, for want of a better way.
  var isPolling: Bool { get }
  /// Ends the watch and the stream.
  func stop()
}

/// What counts as a change of the dossier.
enum WatchedNames {
  /// Whether a name is that of a file which a build does not read, or an editor's for a moment.
  static func ignores(_ name: String) -> Bool {
    // Vim tries whether it can write under this name; IDEs write beside the file and rename.
    if name == "4913" || name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") {
      return true
    }
    return Scanner.ignores(Array(name.utf8))
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
