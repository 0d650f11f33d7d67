/// The two parts of a record's file: the YAML between the lines `---`, and the Markdown below.
struct FrontMatter {
  /// The bytes between the two lines.
  let yaml: Range<Int>
  /// The bytes of the first line, where messages about missing fields point.
  let opening: Range<Int>
  /// The first byte of the body.
  let bodyStart: Int

  /// Splits a file at lines that are exactly `---`; nil and a diagnostic when there are not two.
  static func split(_ file: SourceFile, _ problems: ProblemList) -> FrontMatter? {
    let start = file.start
    let firstLine = file.lines.content(ofLine: 1, in: file.bytes)
    let opening = start..<max(start, firstLine.endIndex)
    guard isFence(file.bytes[opening]) else {
      problems.add(.noFrontMatter(SourceRange(file.id, ByteRange(start, opening.upperBound))))
      return nil
    }
    var line = 2
    while line <= file.lines.count {
      let content = file.lines.content(ofLine: line, in: file.bytes)
      if isFence(content) {
        let yamlStart = file.lines.start(ofLine: 2)
        let end = file.lines.start(ofLine: line)
        let next =
          line < file.lines.count ? file.lines.start(ofLine: line + 1) : file.bytes.count
        return FrontMatter(yaml: yamlStart..<end, opening: opening, bodyStart: next)
      }
      line += 1
    }
    problems.add(
      .unclosedFrontMatter(SourceRange(file.id, ByteRange(start, opening.upperBound))))
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("---".utf8)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func noFrontMatter(_ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, at: place, "the file does not start with a line '---'",
      help: "put the fields between two lines '---' at the top of the file")
  }

  fileprivate static func unclosedFrontMatter(_ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, at: place, "the front matter has no closing line '---'",
      help: "put a line with exactly '---' behind the last field")
  }
}
