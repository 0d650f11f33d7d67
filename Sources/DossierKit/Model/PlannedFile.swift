/// One file of the site whose place is known, and whose bytes are made when they are needed.
///
/// Of a large site, so only the pages in hand take memory.
struct PlannedFile: Sendable {
  private enum Source: Sendable {
    case content(OutputFile.Content)
    case maker(@Sendable () -> [UInt8], records: Int?)
  }

  /// Its place in the output folder.
  let path: OutputPath
  /// When it is put in place.
  let phase: OutputFile.Phase
  /// Whether it tells of others: when a site is written it is made behind them, and waits for none.
  let isLast: Bool
  private let source: Source

  /// A file that is there already.
  init(_ file: OutputFile) {
    path = file.path
    phase = file.phase
    isLast = false
    source = .content(file.content)
  }

  /// A file whose bytes a closure makes, alike each time.
  ///
  /// With the number of records it is one that shows nothing of their texts but by way of what
  /// `Readings` notes, so that it can be kept while that stays as it is.
  init(
    path: OutputPath, records: Int? = nil, isLast: Bool = false,
    by make: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.isLast = isLast
    phase = OutputFile.phase(of: path)
    source = .maker(make, records: records)
  }

  /// Whether it is known what is read to make it.
  var isNoted: Bool { if case .maker(_, .some) = source { true } else { false } }

  /// The file with its bytes, made anew each time.
  var finished: OutputFile { made().file }

  /// The file with its bytes, and what was read to make them; nil when nobody can know.
  func made() -> (file: OutputFile, readings: Readings?) {
    switch source {
    case .content(let content): return (file(content), nil)
    case .maker(let make, nil): return (file(.bytes(make())), nil)
    case .maker(let make, let records?):
      let (bytes, readings) = Readings.noting(records: records, make)
      return (file(.bytes(bytes)), readings)
    }
  }

  private func file(_ content: OutputFile.Content) -> OutputFile {
    OutputFile(path: path, content: content, phase: phase)
  }
}

extension [PlannedFile] {
  /// The files in the order of their paths.
  func sortedByPath() -> [PlannedFile] { sorted { $0.path < $1.path } }

  /// These and others, both in the order of their paths, as one such list.
  func merged(with others: [PlannedFile]) -> [PlannedFile] {
    var files: [PlannedFile] = []
    files.reserveCapacity(count + others.count)
    var next = 0
    for file in self {
      while next < others.count, others[next].path < file.path {
        files.append(others[next])
        next += 1
      }
      files.append(file)
    }
    return files + others[next...]
  }
}
