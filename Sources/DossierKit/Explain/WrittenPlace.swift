extension SourceSet {
  /// A place in a record's file as `path:line:column`.
  func written(_ range: ByteRange, in record: Record) -> String {
    guard let file = file(record.file) else { return "\(range.start)" }
    let position = file.lines.position(at: Int(range.start), in: file.bytes)
    return "\(file.path):\(position.line):\(position.column)"
  }
}
