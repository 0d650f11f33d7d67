import YAML

/// The YAML of one record as it stands in its file.
struct RecordSource {
  let file: SourceFile
  /// Where the YAML that was parsed starts in the file.
  let base: Int
  /// The record's fields.
  let pairs: [YAMLNode.Pair]
  private let mapping: Range<Int>
  /// The entries of the list that holds the record, and which of them it is; nil for its own file.
  let entry: (pairs: [YAMLNode.Pair], index: Int, list: Range<Int>)?

  /// Parses the file of a record again; nil when it is not the mapping that Parse read.
  init?(_ record: Record, _ view: ContentView) {
    guard let file = view.sources.file(record.file) else { return nil }
    let isOwnFile = view.filePaths[record.id] != nil
    let range = isOwnFile ? Self.frontMatter(of: file) : file.start..<file.bytes.count
    guard let range,
      let root = try? YAMLParser.parse(
        file.bytes[range], limits: YAMLLimits(bytes: 4 * 1024 * 1024)),
      case .mapping(let pairs) = root.content
    else { return nil }
    self.file = file
    base = range.lowerBound
    if isOwnFile {
      self.pairs = pairs
      mapping = root.range
      entry = nil
      return
    }
    let key = Int(record.common.id.range.start) - base
    guard let index = pairs.firstIndex(where: { $0.keyRange.lowerBound == key }),
      case .mapping(let fields) = pairs[index].value.content
    else { return nil }
    self.pairs = fields
    mapping = pairs[index].value.range
    entry = (pairs, index, root.range)
  }

  /// Parses `dossier.yml` again, as if it were a record.
  init?(settings: FileID, _ view: ContentView) {
    guard let file = view.sources.file(settings),
      let root = try? YAMLParser.parse(
        file.bytes[file.start...], limits: YAMLLimits(bytes: 4 * 1024 * 1024)),
      case .mapping(let pairs) = root.content
    else { return nil }
    self.file = file
    base = file.start
    self.pairs = pairs
    mapping = root.range
    entry = nil
  }

  /// The lines between the two fences `---`.
  private static func frontMatter(of file: SourceFile) -> Range<Int>? {
    guard file.lines.count > 1 else { return nil }
    for line in 2...file.lines.count
    where file.lines.content(ofLine: line, in: file.bytes).elementsEqual("---".utf8) {
      return file.lines.start(ofLine: 2)..<file.lines.start(ofLine: line)
    }
    return nil
  }

  func pair(_ key: String) -> YAMLNode.Pair? { pairs.first { $0.key == key } }

  /// The bytes of the file that a range of the YAML was written as.
  func inFile(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }

  /// Whether the fields stand between `{` and `}`.
  var isFlow: Bool { isFlow(mapping) }

  /// Whether what starts at a place of the YAML is a list or mapping in brackets.
  func isFlow(_ range: Range<Int>) -> Bool {
    let index = range.lowerBound + base
    guard file.bytes.indices.contains(index) else { return false }
    return file.bytes[index] == UInt8(ascii: "{") || file.bytes[index] == UInt8(ascii: "[")
  }

  /// The white space from the start of its line to an offset of the file; nil when words stand
  /// there.
  func indent(before offset: Int) -> ArraySlice<UInt8>? {
    let start = file.lines.start(ofLine: file.lines.line(at: offset))
    let indent = file.bytes[max(start, file.start)..<max(offset, file.start)]
    return indent.allSatisfy { $0 == 0x20 } ? indent : nil
  }

  /// The innermost list that holds a scalar at a place of the file.
  func sequence(holding token: Range<Int>) -> (items: [YAMLNode], index: Int, range: Range<Int>)? {
    var waiting = pairs.map(\.value)
    while let node = waiting.popLast() {
      guard inFile(node.range).lowerBound <= token.lowerBound,
        inFile(node.range).upperBound >= token.upperBound
      else { continue }
      switch node.content {
      case .scalar: continue
      case .mapping(let pairs): waiting += pairs.map(\.value)
      case .sequence(let items):
        let index = items.firstIndex {
          $0.scalar != nil && inFile($0.range).lowerBound <= token.lowerBound
            && inFile($0.range).upperBound >= token.upperBound
        }
        if let index { return (items, index, node.range) }
        waiting += items
      }
    }
    return nil
  }
}
