import YAML

extension ProblemList {
  /// Adds what the YAML of a stretch of the file is refused for; its places count from the base.
  func add(_ errors: [YAMLError], base: Int) {
    for error in errors { add(.malformedYAML(error, file: file, base: base)) }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// What the YAML parser refuses, at its place in the file.
  static func malformedYAML(_ error: YAMLError, file: FileID, base: Int) -> Self {
    func place(_ range: Range<Int>) -> SourceRange {
      SourceRange(file, ByteRange(base + range.lowerBound, base + range.upperBound))
    }
    return Diagnostic(
      .malformedFile, at: place(error.range), error.summary, help: error.help,
      notes: error.other.map { [Note("it stands here first", at: place($0))] } ?? [])
  }
}
