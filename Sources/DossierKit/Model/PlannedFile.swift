/// One file of the site whose place is known, and whose bytes are made when they are needed.
///
/// Of a large site, so only the pages in hand take memory.
struct PlannedFile: Sendable {
  private enum Source: Sendable {
    case content(OutputFile.Content)
    case maker(@Sendable () -> [UInt8])
  }

  /// Its place in the output folder.
  let path: OutputPath
  /// When it is put in place.
  let phase: OutputFile.Phase
  private let source: Source

  /// A file that is there already.
  init(_ file: OutputFile) {
    path = file.path
    phase = file.phase
    source = .content(file.content)
  }

  /// A file whose bytes a closure makes, alike each time.
  init(path: OutputPath, by make: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    phase = OutputFile.phase(of: path)
    source = .maker(make)
  }

  /// The file with its bytes, made anew each time.
  var finished: OutputFile {
    let content: OutputFile.Content =
      switch source {
      case .content(let content): content
      case .maker(let make): .bytes(make())
      }
    return OutputFile(path: path, content: content, phase: phase)
  }
}
