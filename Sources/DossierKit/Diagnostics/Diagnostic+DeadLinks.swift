/// Rule S13, found by Link in what is public and by Select in what is not yet: there it only warns.
extension Diagnostic {
  /// A link to a file that is not there.
  static func deadLink(
    _ path: String, at place: SourceRange, nearest: String?, isPublic: Bool = true
  ) -> Self {
    Diagnostic(
      .deadLink, isPublic ? .error : .warning, at: place, "the link '\(path)' leads to no file",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "link to a record's .md file or to a file below media/")
  }

  /// A link to a heading that is not there.
  static func deadAnchor(
    _ anchor: String, at place: SourceRange, nearest: String?, known: [String],
    isPublic: Bool = true
  ) -> Self {
    let list = known.prefix(8).map { "#\($0)" }.joined(separator: ", ")
    return Diagnostic(
      .deadLink, isPublic ? .error : .warning, at: place,
      "no heading has the anchor '#\(anchor)'",
      help: nearest.map { "did you mean '#\($0)'?" }
        ?? (known.isEmpty ? "that page has no headings" : "its headings: \(list)"))
  }

  /// An image that is not there.
  static func deadImage(
    _ path: String, at place: SourceRange, nearest: String?, isPublic: Bool = true
  ) -> Self {
    Diagnostic(
      .deadLink, isPublic ? .error : .warning, at: place,
      "the image '\(path)' is not in the content folder",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "copy it into media/: pages ask no other host for anything")
  }
}
