/// Why an output folder is not written to: the build could not run, whatever the content says.
public struct OutputError: Error, CustomStringConvertible {
  /// What stands in the way.
  public enum Problem: Sendable, Equatable {
    /// The folder is the root of the file system.
    case root
    /// The folder is somebody's home, or holds it.
    case home(String)
    /// The folder is one that the site is made from, or holds one.
    case holdsSource(String)
    /// The folder lies in one that the site is made from.
    case insideSource(String)
    /// The path is not that of a folder.
    case notAFolder
    /// The folder holds files, and dossier made none of them.
    case notOurs(example: String)
    /// The list of the files that dossier made cannot be read.
    case badManifest
    /// The folder is for readers, and drafts were to be written into it.
    case isForReaders
    /// The folder holds a preview with drafts, and a site was to be written into it.
    case isPreview
    /// Another build is writing to the folder; its process, if known.
    case busy(process: Int?)
    /// Files that dossier did not make stand where it would write.
    case collisions([String])
    /// Two files of the site have one path, or one is a folder of the other.
    case pathTwice(String)
  }

  /// What stands in the way.
  public let problem: Problem
  /// The output folder, as the user named it.
  public let folder: String
  /// Whether foreign files were to be replaced.
  private let adopts: Bool

  init(_ problem: Problem, folder: String, adopts: Bool = false) {
    self.problem = problem
    self.folder = folder
    self.adopts = adopts
  }

  /// The problem, safe to print on a terminal.
  public var description: String {
    let name = "the output folder '\(TerminalEscaper.escaped(folder))'"
    return switch problem {
    case .root: "\(name) is the root of the file system"
    case .home(let home): "\(name) is or holds the home folder \(quoted(home))"
    case .holdsSource(let source):
      "\(name) is or holds the folder \(quoted(source)), which it is made from"
    case .insideSource(let source):
      "\(name) lies in the folder \(quoted(source)), which it is made from"
    case .notAFolder: "\(name) is not a folder"
    case .notOurs(let example):
      "\(name) holds files that dossier did not make, such as \(quoted(example))"
    case .badManifest: "the list of files in \(name), '\(OutputNames.manifest)', cannot be read"
    case .isForReaders: "\(name) is for readers: drafts do not belong into it"
    case .isPreview: "\(name) holds a preview with drafts"
    case .busy(let process):
      "another build" + (process.map { ", process \($0)," } ?? "") + " is writing to \(name)"
    case .collisions(let paths):
      "\(name) holds files that dossier did not make where it would write: \(listed(paths))"
    case .pathTwice(let path): "two files of the site would be written to \(quoted(path))"
    }
  }

  /// The way out.
  public var help: String {
    switch problem {
    case .root, .home, .holdsSource, .insideSource, .notAFolder:
      "name another folder with --output"
    case .notOurs: "name an empty folder with --output, or take this one over with --adopt"
    case .badManifest: "restore it, or remove it and build with --adopt"
    case .isForReaders: "name another folder with --output, such as 'preview'"
    case .isPreview: "name another folder with --output, or remove the preview"
    case .busy: "wait until it is done"
    case .collisions:
      adopts ? "move them away" : "move them away, or have them replaced with --adopt"
    case .pathTwice: "rename one of them"
    }
  }

  private func quoted(_ path: String) -> String { "'\(TerminalEscaper.escaped(path))'" }

  private func listed(_ paths: [String]) -> String {
    let shown = paths.prefix(10).map(quoted).joined(separator: ", ")
    return paths.count > 10 ? "\(shown) and \(paths.count - 10) more" : shown
  }
}
