/// Where the printers of diagnostics find the files, and how these are named to the reader.
public struct DiagnosticSources: Sendable {
  private let file: @Sendable (FileID) -> SourceFile?
  private let display: @Sendable (_ path: String, _ file: FileID?) -> String

  /// Joins a look-up of files with the naming of paths.
  ///
  /// `display` gets a path as the file or the diagnostic has it, with the identifier of the file
  /// when it was read, and returns the path to show, such as `content/` before it. A file of the
  /// template folder that was not read has an identifier behind all others.
  public init(
    file: @escaping @Sendable (FileID) -> SourceFile?,
    display: @escaping @Sendable (_ path: String, _ file: FileID?) -> String = { path, _ in path }
  ) {
    self.file = file
    self.display = display
  }

  /// A place in a file that was found, in terms a reader uses.
  struct Place {
    let file: SourceFile
    let path: String
    let bytes: ByteRange
    let start: (line: Int, column: Int)
    let end: (line: Int, column: Int)
  }

  /// Turns offsets into lines and columns; nil when the file is unknown.
  func place(of range: SourceRange) -> Place? {
    guard let file = file(range.file) else { return nil }
    return Place(
      file: file, path: display(file.path, range.file), bytes: range.bytes,
      start: position(at: Int(range.bytes.start), in: file),
      end: position(at: Int(range.bytes.end), in: file))
  }

  /// The path to show for a diagnostic; nil for one of the whole dossier.
  func path(of diagnostic: Diagnostic) -> String? {
    if let path = diagnostic.path {
      return display(path, diagnostic.isInTemplates ? FileID(rawValue: .max) : nil)
    }
    return diagnostic.place.flatMap(path(of:))
  }

  private func path(of range: SourceRange) -> String? {
    file(range.file).map { display($0.path, range.file) }
  }

  /// The line and column of an offset; a byte order mark takes no column, as in editors.
  private func position(at offset: Int, in file: SourceFile) -> (line: Int, column: Int) {
    let offset = min(max(offset, file.start), file.bytes.count)
    let position = file.lines.position(at: offset, in: file.bytes)
    guard position.line == 1, file.start > 0 else { return position }
    return (1, max(1, position.column - 1))
  }

  /// Sorts by path, offset, code and summary, and keeps one of several equal ones.
  ///
  /// Parallel stages find problems in any order; sorted, they always print alike.
  public func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    sorted(diagnostics) { $0 }
  }

  /// Sorts what holds a diagnostic each, and keeps one of several with equal ones.
  func sorted<Item>(_ items: [Item], by diagnostic: (Item) -> Diagnostic) -> [Item] {
    let keyed = items.map { (key: key(of: diagnostic($0)), item: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return keyed.indices
      .filter { $0 == 0 || keyed[$0].key != keyed[$0 - 1].key }
      .map { keyed[$0].item }
  }

  /// Everything that a diagnostic says, as bytes in the order of sorting.
  private func key(of diagnostic: Diagnostic) -> [UInt8] {
    var key: [UInt8] = []
    add(path(of: diagnostic) ?? "", diagnostic.place, to: &key)
    add(diagnostic.code.rawValue, to: &key)
    add(diagnostic.summary, to: &key)
    key.append(diagnostic.severity == .error ? 0 : 1)
    add(diagnostic.help ?? "", to: &key)
    for note in diagnostic.notes {
      add(path(of: note.place) ?? "", note.place, to: &key)
      add(note.text, to: &key)
    }
    return key
  }

  private func add(_ text: String, to key: inout [UInt8]) {
    key += text.utf8
    key.append(0)
  }

  private func add(_ path: String, _ place: SourceRange?, to key: inout [UInt8]) {
    add(path, to: &key)
    for offset in [place?.bytes.start ?? 0, place?.bytes.end ?? 0] {
      withUnsafeBytes(of: UInt32(max(0, offset)).bigEndian) { key += $0 }
    }
  }
}
