/// The files below `data/`: the whole dossier in the formats of other programs.
///
/// They are made when they are written: of a large dossier they take much memory, and after most
/// edits they are as they were.
struct DataFiles: Sendable {
  /// One file of the folder.
  struct File: Sendable {
    let format: DataFormat
    let path: String
    let bytes: MeasuredBytes
  }

  let files: [File]
  /// How many records stay out because their rights forbid export.
  let forbidden: Int
  /// The licences that exported articles and pictures name, each once, sorted.
  let licences: [String]

  /// Plans all of them; none where the site has none.
  init(site: Site, index: SiteIndex, maker: LinkMaker) {
    guard site.hasDataFiles else {
      (files, forbidden, licences) = ([], 0, [])
      return
    }
    let scope = ExportScope(site: site, index: index, maker: maker)
    var files: [File] = []
    func plan(
      _ format: DataFormat, _ name: String, _ make: @escaping @Sendable () -> [UInt8]
    ) {
      let bytes = MeasuredBytes(records: site.records.count, by: make)
      files.append(File(format: format, path: "data/\(name)", bytes: bytes))
    }
    plan(.whole, "dossier.json") { DossierJSON(scope).bytes() }
    plan(.schema, "dossier.schema.json") { Array(DossierSchema.text.utf8) }
    for kind in RecordKind.allCases where !scope.records(of: kind).isEmpty {
      plan(.table(kind), "\(kind.folder).csv") { RecordTable(scope).bytes(kind) }
    }
    plan(.map, "places.geojson") { PlaceFeatures(scope).bytes() }
    plan(.timeline, "timeline.json") { TimelineJSON(scope).bytes() }
    plan(.calendar, "incidents.ics") { CalendarEvent(scope).bytes() }
    plan(.entities, "entities.ftm.json") { RecordEntities(scope).bytes() }
    self.files = files
    forbidden = scope.forbidden
    var licences: Set<String> = []
    for (number, record) in site.records.enumerated() where scope.isExported[number] {
      switch record.details {
      case .article(let article): article.rights?.license.map { _ = licences.insert($0.value) }
      case .media(let media): media.rights?.license.map { _ = licences.insert($0.value) }
      default: break
      }
    }
    self.licences = licences.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The formats of the files below `data/`.
enum DataFormat: Sendable {
  case whole, schema
  case table(RecordKind)
  case map, timeline, calendar, entities
}
