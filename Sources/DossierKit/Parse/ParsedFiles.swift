import CommonMark

extension Parser {
  /// What one file holds.
  struct ParsedFile: Sendable {
    let id: FileID
    let path: String
    var settings: DossierSettings?
    /// Whether it is the file of one record.
    var isRecord = false
    var records: [Record] = []
    var gates: [RecordID: GateFields] = [:]
    var unreadableKind: RecordKind?
    var diagnostics: [Diagnostic] = []
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
  private let places: [FileID: (source: Int, file: Int?)]

  init(limits: BodyLimits, files: [Parser.ParsedFile], sources: [SourceFile]) {
    self.limits = limits
    self.files = files
    self.sources = sources
    var places: [FileID: (source: Int, file: Int?)] = [:]
    places.reserveCapacity(sources.count)
    for (place, source) in sources.enumerated() { places[source.id] = (place, nil) }
    for (place, file) in files.enumerated() { places[file.id]?.file = place }
    self.places = places
  }

  /// What the file of an id holds; nil for one that is not parsed, such as a map.
  subscript(_ id: FileID) -> Parser.ParsedFile? { places[id]?.file.map { files[$0] } }

  /// What a file holds that has the id, the path and the bytes of one of these.
  func file(of source: SourceFile) -> Parser.ParsedFile? {
    guard let place = places[source.id], let file = place.file,
      sources[place.source].isSame(as: source)
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
