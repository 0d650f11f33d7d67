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
    let bytes = file.bytes
    let start = file.start
    let opening = start..<lineEnd(in: bytes, from: start)
    guard isFence(file.bytes[opening]) else {
      problems.add(.noFrontMatter(SourceRange(file.id, ByteRange(start, opening.upperBound))))
      return nil
    }
    let yamlStart = nextLine(in: bytes, behind: opening.upperBound)
    var line = yamlStart
    while line < bytes.count {
      let end = lineEnd(in: bytes, from: line)
      let next = nextLine(in: bytes, behind: end)
      if isFence(bytes[line..<end]) {
        return FrontMatter(yaml: yamlStart..<line, opening: opening, bodyStart: next)
      }
      line = next
    }
    problems.add(
      .unclosedFrontMatter(SourceRange(file.id, ByteRange(start, opening.upperBound))))
    return nil
  }

  /// Where a line ends, as `LineTable` has it: looked for here, because few files need a table.
  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private static func nextLine(in bytes: [UInt8], behind end: Int) -> Int {
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return min(end + (isPair ? 2 : 1), bytes.count)
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
