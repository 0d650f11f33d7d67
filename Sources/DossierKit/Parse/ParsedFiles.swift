import CommonMark

extension Parser {
  /// What one file holds.
  struct ParsedFile: Sendable {
    let id: FileID
    let path: String
    /// Boxed, because one file alone has any.
    var settings: Boxed<DossierSettings>?
    /// Whether it is the file of one record.
    var isRecord = false
    var records: [Record] = []
    /// What decides whether each of them is public.
    var gates: [GateFields] = []
    var unreadableKind: RecordKind?
    var diagnostics: [Diagnostic] = []
    /// The tree of its YAML, where that is to be kept and nothing in it was refused.
    var keptFields: [UInt8] = []
    var moments = Moments()
  }
}

/// What each file of the content holds, with the bytes that say so.
struct ParsedFiles: Sendable {
  /// The bounds that the bodies were read under.
  let limits: BodyLimits
  /// The settings first, then in the order of the inventory.
  let files: [Parser.ParsedFile]
  /// All text files of the content, in the order of the inventory.
  let sources: [SourceFile]
  /// Where those of each file stand, by the number of the file.
  private let places: [Place]

  private typealias Place = (source: Int?, file: Int?)

  init(limits: BodyLimits, files: [Parser.ParsedFile], sources: [SourceFile]) {
    self.limits = limits
    self.files = files
    self.sources = sources
    let count = sources.reduce(0) { max($0, Int($1.id.rawValue) + 1) }
    var places = [Place](repeating: (nil, nil), count: count)
    for (place, source) in sources.enumerated() { places[Int(source.id.rawValue)].source = place }
    for (place, file) in files.enumerated() { places[Int(file.id.rawValue)].file = place }
    self.places = places
  }

  private func place(of id: FileID) -> Place {
    let number = Int(id.rawValue)
    return places.indices.contains(number) ? places[number] : (nil, nil)
  }

  /// What the file of an id holds; nil for one that is not parsed, such as a map.
  subscript(_ id: FileID) -> Parser.ParsedFile? { place(of: id).file.map { files[$0] } }

  /// What a file holds that has the id, the path and the bytes of one of these.
  func file(of source: SourceFile) -> Parser.ParsedFile? {
    let place = place(of: source.id)
    guard let number = place.source, let file = place.file, sources[number].isSame(as: source)
    else { return nil }
    return files[file]
  }
}

extension SourceFile {
  /// Whether it is `dossier.yml`.
  var isSettings: Bool {
    ContentPath.isSettings(path)
  }

  /// Whether path and bytes are those of another file.
  func isSame(as other: SourceFile) -> Bool {
    Bytes.equal(path, other.path) && bytes == other.bytes
  }
}
