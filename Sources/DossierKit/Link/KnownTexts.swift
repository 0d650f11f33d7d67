import CommonMark

/// What an earlier process found in texts that are as they were.
struct KnownTexts: Sendable {
  /// The files whose texts are others since.
  let changed: Set<FileID>
  /// What was found in the text of each record; empty where that is not known.
  let names: [ArraySlice<UInt8>]
  /// The sentences in which each text names others.
  let passages: [ArraySlice<UInt8>]

  /// Whether there was nothing to tell of the fields, which are as they were.
  let areFieldsRight: Bool

  /// Whether the text of a file is as it was.
  func isSame(_ file: FileID) -> Bool { !changed.contains(file) }

  /// The names in the text of a record, which has these blocks; nil when it has to be read.
  func names(of record: Int, _ blocks: BodyFacts.Blocks, in file: FileID) -> FoundNames? {
    names(of: record, in: file).flatMap { FoundNames(bytes: $0, records: names.count) }
      .flatMap { $0.fits(blocks) ? $0 : nil }
  }

  /// The sentences in which the text of a record, if it has one, names others; nil when they have to be
  /// found.
  func passages(of record: Int, _ blocks: BodyFacts.Blocks?, in file: FileID) -> NamedPassages? {
    passages(of: record, in: file)
      .flatMap { NamedPassages(bytes: $0, records: passages.count) }
      .flatMap { $0.fits(blocks) ? $0 : nil }
  }

  /// The bytes of the names, where they are known.
  func names(of record: Int, in file: FileID) -> ArraySlice<UInt8>? {
    bytes(of: record, in: file, names)
  }

  /// The bytes of the sentences, where they are known.
  func passages(of record: Int, in file: FileID) -> ArraySlice<UInt8>? {
    bytes(of: record, in: file, passages)
  }

  private func bytes(
    of record: Int, in file: FileID, _ list: [ArraySlice<UInt8>]
  ) -> ArraySlice<UInt8>? {
    guard record < list.count, !list[record].isEmpty, isSame(file) else { return nil }
    return list[record]
  }
}
