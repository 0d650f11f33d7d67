/// A file that `dossier new` made and nobody has filled in yet.
extension SourceFile {
  /// Whether there are comments in the front matter, and nothing else in the whole file.
  func isNotBegun(_ yaml: Range<Int>, bodyStart: Int) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0D]
    var hasComment = false
    for line in bytes[yaml].split(separator: 0x0A) {
      guard let first = line.first(where: { !blanks.contains($0) }) else { continue }
      if first != UInt8(ascii: "#") { return false }
      hasComment = true
    }
    return hasComment
      && bytes[min(bodyStart, bytes.count)...].allSatisfy { $0 == 0x0A || blanks.contains($0) }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// A record of comments.
  static func notBegun(_ place: SourceRange) -> Self {
    Diagnostic(
      .unknownKeyOrValue, .warning, at: place,
      "a record that is not begun: all of its fields are comments",
      help: "fill them in and take the '# ' before them away, or remove the file")
  }
}
