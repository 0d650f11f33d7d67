import Templates

/// The files for other programs, each with its licence, its size and what it leaves out.
struct DataPage: TemplateContext {
  static let name = "data page"
  static let summary = "The files for other programs, and what each of them leaves out."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("licence", "What may be done with the files, in words.") { $0.licence },
    .text("forbidden", "How many records stay out because of their rights; none for nought.") {
      $0.forbidden
    },
    .list("formats", "The formats with their files.") { $0.formats },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let licence: String
  let forbidden: String?
  let formats: [DataFormatContext]

  init(_ data: DataFiles, _ scope: PageScope) {
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: scope.label(.dataTitle), description: scope.label(.dataDeck), trail: [.home])
    licence =
      data.licences.isEmpty
      ? scope.label(.dataNoLicence)
      : "\(scope.label(.dataLicences)) \(scope.words.list(data.licences))"
    forbidden = data.forbidden == 0 ? nil : "\(data.forbidden)"
    var formats: [DataFormatContext] = []
    for file in data.files {
      let (id, title, loses) = Self.words(file.format)
      let context = DataFileContext(file, bytes: file.bytes.count, scope)
      if formats.last?.id == id {
        formats[formats.count - 1].files.append(context)
      } else {
        formats.append(
          DataFormatContext(
            id: id, title: scope.label(title), loses: scope.label(loses), files: [context]))
      }
    }
    self.formats = formats
  }

  private static func words(_ format: DataFormat) -> (String, Label, Label) {
    switch format {
    case .whole: ("json", .dataWhole, .dataWholeLoses)
    case .schema: ("schema", .dataSchema, .dataSchemaLoses)
    case .table: ("csv", .dataTables, .dataTablesLoses)
    case .map: ("geojson", .dataMap, .dataMapLoses)
    case .timeline: ("timelinejs", .dataTimeline, .dataTimelineLoses)
    case .calendar: ("ics", .dataCalendar, .dataCalendarLoses)
    case .entities: ("ftm", .dataEntities, .dataEntitiesLoses)
    }
  }
}

/// A format of exports with its files.
struct DataFormatContext: TemplateContext {
  static let name = "data format"
  static let summary = "A format of exports with its files."
  static let fields: [TemplateField<Self>] = [
    .text("id", "Its id on the page.") { $0.id },
    .text("title", "Its name.") { $0.title },
    .text("loses", "What it leaves out.") { $0.loses },
    .list("files", "Its files.") { $0.files },
  ]

  let id: String
  let title: String
  let loses: String
  var files: [DataFileContext]
}

/// A file of the folder `data/`.
struct DataFileContext: TemplateContext {
  static let name = "data file"
  static let summary = "A file for other programs."
  static let fields: [TemplateField<Self>] = [
    .text("href", "Its address.") { $0.href },
    .text("file", "Its name.") { $0.file },
    .text("kind", "The kind of records in a table.") { $0.kind },
    .text("size", "Its size in words.") { $0.size },
  ]

  let href: String
  let file: String
  let kind: String?
  let size: String

  init(_ file: DataFiles.File, bytes: Int, _ scope: PageScope) {
    href = scope.href(file.path)
    self.file = String(decoding: file.path.utf8.dropFirst("data/".utf8.count), as: UTF8.self)
    kind = if case .table(let kind) = file.format { scope.words.kinds(kind) } else { nil }
    // Rounded up: a file is never said to be smaller than it is.
    let kilobytes = (bytes + 999) / 1000
    size =
      kilobytes < 10_000
      ? "\(kilobytes)\u{A0}\(scope.label(.kilobytes))"
      : "\((kilobytes + 999) / 1000)\u{A0}\(scope.label(.megabytes))"
  }
}
