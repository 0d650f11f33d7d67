/// What an earlier process found in texts that are as they were.
struct KnownTexts: Sendable {
  /// The files whose texts are others since.
  let changed: Set<FileID>
  /// What was found in the text of each record; empty where that is not known.
  let names: [ArraySlice<UInt8>]
  /// The sentences in which each text names others.
  let passages: [ArraySlice<UInt8>]

  /// Whether the text of a file is as it was.
  func isSame(_ file: FileID) -> Bool { !changed.contains(file) }

  /// The names in the text of a record; nil when it has to be read.
  func names(of record: Int, _ body: Body, in file: FileID) -> FoundNames? {
    guard record < names.count, !names[record].isEmpty, isSame(file) else { return nil }
    let found = FoundNames(bytes: names[record], records: names.count)
    return found.flatMap { $0.fits(body) ? $0 : nil }
  }

  /// The sentences in which the text of a record names others; nil when they have to be found.
  func passages(of record: Int, _ body: Body?, in file: FileID) -> NamedPassages? {
    guard record < passages.count, isSame(file) else { return nil }
    let found = NamedPassages(bytes: passages[record], records: passages.count)
    return found.flatMap { $0.fits(body) ? $0 : nil }
  }
}
