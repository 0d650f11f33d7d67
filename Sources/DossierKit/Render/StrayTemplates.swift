import Spelling
import Templates

/// The files of a site's template folder that nothing uses, because of their names (rule S12).
enum StrayTemplates {
  /// One warning for each file of the folder that is no template that is asked for, and no asset.
  ///
  /// What the site's own templates include is used.
  static func find(_ paths: [String], own: [TemplateSource]) -> [Diagnostic] {
    let builtIn = BuiltInTemplates.files.map(\.path).filter { name(of: $0) != nil }
    let known = Set(builtIn)
    let strays = paths.filter { path in
      !known.contains(path) && !isAsset(path) && !explains(path)
    }
    guard !strays.isEmpty else { return [] }
    let included = TemplateLibrary.included(by: own)
    return strays.compactMap { path in
      if let name = name(of: path), included.contains(name) { return nil }
      return .stray(path, nearest: nearest(to: path, in: builtIn))
    }
  }

  /// The template that was most likely meant: in the same folder, else in another.
  private static func nearest(to path: String, in builtIn: [String]) -> String? {
    let (folder, last) = FilePath.split(path)
    let stem = name(of: last) ?? last
    func stemOf(_ other: String) -> String {
      let last = FilePath.split(other).name
      return name(of: last) ?? last
    }
    let near = builtIn.filter { FilePath.split($0).folder == folder }
    if let word = Nearest.match(stem, in: near.map(stemOf)) {
      return near.first { stemOf($0) == word }
    }
    if let moved = builtIn.first(where: { stemOf($0) == stem }) { return moved }
    let word = Nearest.match(stem, in: builtIn.map(stemOf))
    return builtIn.first { stemOf($0) == word }
  }

  /// The name by which other templates call a file; nil for one that is no template.
  static func name(of path: String) -> String? {
    let ending = ".mustache"
    guard path.utf8.count > ending.utf8.count,
      path.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    else { return nil }
    return String(decoding: path.utf8.dropLast(ending.utf8.count), as: UTF8.self)
  }

  private static func isAsset(_ path: String) -> Bool {
    path.utf8.starts(with: "assets/".utf8) && name(of: path) == nil
  }

  /// Whether a file is there for people who look into the folder.
  private static func explains(_ path: String) -> Bool {
    ["README", "LICENSE", "LICENCE"].contains { path.utf8.starts(with: $0.utf8) }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func stray(_ path: String, nearest: String?) -> Self {
    Diagnostic(
      .badTemplate, .warning, path: path, "no page uses this file: no template has its name",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "templates are named like article.mustache or partials/card.mustache; "
        + "files to be copied belong into assets/"
    ).inTemplates
  }
}
