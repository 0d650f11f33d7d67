/// What every export tells of one record, made in one look at it.
struct ExportedRecord: Sendable {
  /// A JSON object.
  let json: [UInt8]
  /// A row of the table of its kind.
  let row: [UInt8]
  /// GeoJSON features, one an element.
  let features: [[UInt8]]
  /// FollowTheMoney entities, one a line.
  let entities: [[UInt8]]
  /// A calendar's event; nil for a record without a date that a calendar can hold.
  let event: [UInt8]?

  /// Nil for a record that exports do not hold.
  init?(_ index: RecordIndex, _ scope: ExportScope) {
    guard scope.isExported[Int(index)] else { return nil }
    let record = scope.site[index]
    json = RecordJSON(scope).bytes(record, index)
    row = RecordTable(scope).row(record, index)
    features = PlaceFeatures(scope).features(record, index)
    entities = RecordEntities(scope).lines(record, index)
    event = CalendarEvent(scope).bytes(record, index)
  }
}

/// What exports tell of a record; nil of one that they do not hold.
struct KeptExport: Sendable {
  let record: ExportedRecord?
  /// The texts that were read for it.
  var readings: Readings?
}

/// The files below `data/`: the whole dossier in the formats of other programs.
struct DataFiles: Sendable {
  /// One file of the folder.
  struct File: Sendable {
    let format: DataFormat
    let path: String
    let bytes: [UInt8]
  }

  let files: [File]
  /// How many records stay out because their rights forbid export.
  let forbidden: Int
  /// The licences that exported articles and pictures name, each once, sorted.
  let licences: [String]

  /// What was told of each record, where it is kept for the next build in this process.
  let parts: [KeptExport]

  /// Makes all of them; none where the site has none.
  init(
    site: Site, index: SiteIndex, maker: LinkMaker, jobs: Int, keepsParts: Bool = false,
    after last: (texts: KeptTexts, exports: [KeptExport])? = nil
  ) async {
    guard site.hasDataFiles else {
      (files, forbidden, licences, parts) = ([], 0, [], [])
      return
    }
    let scope = ExportScope(site: site, index: index, maker: maker)
    let parts = await Parallel.map(Array(site.records.indices), jobs: jobs) { index in
      if let last, last.exports.indices.contains(index) {
        let known = last.exports[index]
        if last.texts.hold(known.readings) { return known }
      }
      guard keepsParts else {
        return KeptExport(record: ExportedRecord(RecordIndex(clamping: index), scope))
      }
      let (made, readings) = Readings.noting(records: site.records.count) {
        ExportedRecord(RecordIndex(clamping: index), scope)
      }
      return KeptExport(record: made, readings: readings)
    }
    self.parts = keepsParts ? parts : []
    let made = parts.map(\.record)
    var files = [
      File(
        format: .whole, path: "data/dossier.json",
        bytes: DossierJSON(scope).bytes(made)),
      File(
        format: .schema, path: "data/dossier.schema.json",
        bytes: Array(DossierSchema.text.utf8)),
    ]
    for kind in RecordKind.allCases {
      let rows = site.indices(of: kind).compactMap { made[Int($0)]?.row }
      guard !rows.isEmpty else { continue }
      files.append(
        File(
          format: .table(kind), path: "data/\(kind.folder).csv",
          bytes: RecordTable.file(kind, rows)))
    }
    files.append(
      File(
        format: .map, path: "data/places.geojson",
        bytes: PlaceFeatures.file(made.compactMap { $0?.features }.flatMap { $0 })))
    files.append(
      File(format: .timeline, path: "data/timeline.json", bytes: TimelineJSON(scope).bytes()))
    files.append(
      File(
        format: .calendar, path: "data/incidents.ics",
        bytes: CalendarEvent.file(made.compactMap { $0?.event }, site.settings.title.value)))
    files.append(
      File(
        format: .entities, path: "data/entities.ftm.json",
        bytes: made.compactMap { $0?.entities }.flatMap { $0 }.reduce(into: []) { $0 += $1 }))
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
