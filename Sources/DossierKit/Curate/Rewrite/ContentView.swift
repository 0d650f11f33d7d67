/// The content as it is parsed, before anything is held back: what the curating commands work on.
struct ContentView: Sendable {
  let site: ParsedSite
  let sources: SourceSet
  /// The path of each record's own file.
  let filePaths: [RecordID: String]
  private let positions: [RecordID: Int]

  init(_ site: ParsedSite, _ sources: SourceSet) {
    self.site = site
    self.sources = sources
    filePaths = Dictionary(site.paths.map { ($0.value, $0.key) }) { first, _ in first }
    positions = Dictionary(
      site.records.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
  }

  /// The record of an id, published or not.
  func record(_ id: RecordID) -> Record? { positions[id].map { site.records[$0] } }

  /// The record whose own file a relative link in another record's file names.
  func id(ofFile path: String, from record: RecordID) -> RecordID? {
    let path = PercentDecoder.decode(path)
    for base in [filePaths[record] ?? "", ""] {
      if let id = RelativePath.resolve(path, from: base).flatMap({ site.paths[$0] }) { return id }
    }
    return nil
  }
}

extension SourceFile {
  /// The path, line and column of an offset, as an editor counts them.
  func place(at offset: Int) -> String {
    let position = lines.position(at: offset, in: bytes)
    let column = position.line == 1 && start > 0 ? max(1, position.column - 1) : position.column
    return "\(path):\(position.line):\(column)"
  }

  /// The range of the line that holds an offset, its line break included.
  func wholeLine(at offset: Int) -> Range<Int> {
    let line = lines.line(at: offset)
    let end = line < lines.count ? lines.start(ofLine: line + 1) : bytes.count
    return lines.start(ofLine: line)..<max(end, lines.start(ofLine: line))
  }

  /// The line break that the line of an offset ends with; that of the line before, or a line feed.
  func lineBreak(at offset: Int) -> [UInt8] {
    for line in [lines.line(at: offset), lines.line(at: offset) - 1] where line > 0 {
      let range = wholeLine(at: lines.start(ofLine: line))
      let ending = bytes[range].suffix(2)
      if ending.elementsEqual([0x0D, 0x0A]) { return [0x0D, 0x0A] }
      if let last = ending.last, last == 0x0A || last == 0x0D { return [last] }
    }
    return [0x0A]
  }
}
