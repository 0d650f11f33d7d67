/// The kinds of files that are read as text; all others are only listed, and copied as they are.
enum TextKinds {
  private static let extensions: Set<String> = [
    "bib", "css", "csv", "geojson", "js", "json", "markdown", "md", "mustache", "tsv", "txt",
    "webmanifest", "xml", "yaml", "yml",
  ]

  /// Whether the name at the end of a path says that the file is text.
  static func contains(_ path: String) -> Bool {
    if ContentPath.isLedger(path) { return true }
    guard let dot = path.utf8.lastIndex(of: 0x2E) else { return false }
    let suffix = path.utf8[path.utf8.index(after: dot)...]
    guard suffix.count <= 16 else { return false }
    let folded = suffix.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return extensions.contains(String(decoding: folded, as: UTF8.self))
  }
}
