import YAML

/// The ids that the records of a content folder have, and where.
struct TakenIDs {
  private var places: [RecordID: String] = [:]

  /// Looks through file names and lists; nil when the folder has no `dossier.yml`.
  ///
  /// - Throws: `FileSystemError` when the folder cannot be opened.
  init?(content: String) throws {
    guard NewFiles.isFolder(content) else { return nil }
    let files = try Scanner(content: content).scan().value.content
    var isDossier = false
    let root = try naming("open the folder", content) { try Folder(path: content) }
    for file in files {
      switch ContentPath(file.path) {
      case .settings: isDossier = true
      case .record(_, let name): add(name, "\(content)/\(file.path)")
      case .list(let kind): try addKeys(of: file, kind, in: root, content)
      case .ledger, .unknown: break
      }
    }
    if !isDossier { return nil }
  }

  /// Where an id is defined.
  func place(of id: RecordID) -> String? { places[id] }

  private mutating func add(_ name: String, _ place: String) {
    if let id = RecordID(name), places[id] == nil { places[id] = place }
  }

  /// A list that cannot be read takes no id; `check` tells what is wrong with it.
  private mutating func addKeys(
    of file: InventoryFile, _ kind: RecordKind, in root: Folder, _ content: String
  ) throws {
    let limit = Reader.largestText
    var cursor = FolderCursor(root: root)
    let (folder, name) = FilePath.split(file.target ?? file.path)
    guard case .folder(let place) = try cursor.enter(folder),
      let bytes = try? FileContents.read(name, in: place, limit: limit)
    else { return }
    var faults: [YAMLError] = []
    let node = try? YAMLParser.parse(
      bytes[...], limits: YAMLLimits(bytes: limit), faults: &faults)
    guard case .mapping(let pairs) = node?.content else { return }
    let lines = LineTable(bytes)
    for pair in pairs {
      let line = lines.line(at: pair.keyRange.lowerBound)
      add(
        kind == .media ? MediaName.id(for: pair.key) : pair.key,
        "\(content)/\(file.path):\(line)")
    }
  }
}
