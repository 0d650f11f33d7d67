import Templates

/// A component that a writer put into a body.
struct ComponentContext: TemplateContext {
  static let name = "component"
  static let summary = "A component that a writer put into a text with a fenced block."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .text("caption", "What the writer calls it.") { $0.caption },
    .list("events", "The events of a `timeline`.") { $0.events },
    .any("hasEvents") { $0.events },
    .list("counts", "The figures of a `figures` block, by incident.") { $0.counts },
    .list("claims", "The claims of a `claims` block.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .object("quote", "The words of a `quote` block.") { $0.quote },
    .object("map", "The drawing of a `map` block; none when its places have no points.") {
      $0.map
    },
    .list("places", "The places of a `map` block.") { $0.places },
    .any("hasPlaces") { $0.places },
    .list("header", "The cells of the first row of a `table` block.") { $0.header },
    .any("hasHeader") { $0.header },
    .list("rows", "Its other rows.") { $0.rows },
  ]

  let label: Prepared<LabelsContext>
  var caption: String?
  var events: [EventContext] = []
  var counts: [IncidentCountsContext] = []
  var claims: [ClaimContext] = []
  var quote: StatementContext?
  var map: MapContext?
  var places: [PlaceContext] = []
  var header: [CellContext] = []
  var rows: [RowContext] = []
}

/// The figures of one incident in a component.
struct IncidentCountsContext: TemplateContext {
  static let name = "incident counts"
  static let summary = "The figures of one incident."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The incident.") { $0.link },
    .list("figures", "Its figures.") { $0.figures },
    .object("allFigures", "The way to all of them, when these are only the first.") {
      $0.allFigures
    },
  ]

  let link: RecordLink
  let figures: [FigureContext]
  let allFigures: NavigationContext?
}

/// A place with its point, as a row of a table.
struct PlaceContext: TemplateContext {
  static let name = "place"
  static let summary = "A place with its coordinates, no finer than readers may learn."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The place.") { $0.link },
    .text("kind", "City, station, street, … in words.") { $0.kind },
    .text("latitude", "Degrees north.") { $0.point?.latitude },
    .text("longitude", "Degrees east.") { $0.point?.longitude },
    .text("map", "The point on OpenStreetMap.") { $0.point?.mapAddress },
    .list("incidents", "What happened there, newest first.") { $0.incidents },
  ]

  let link: RecordLink
  let kind: String?
  let point: PublicPoint?
  let incidents: [RecordLink]
}

/// One cell of a table.
struct CellContext: TemplateContext {
  static let name = "cell"
  static let summary = "One cell of a table."
  static let fields: [TemplateField<Self>] = [.text("text", "Its words.") { $0.text }]

  let text: String
}

/// One row of a table.
struct RowContext: TemplateContext {
  static let name = "row"
  static let summary = "One row of a table; its first cell names it."
  static let fields: [TemplateField<Self>] = [
    .text("name", "The first cell.") { $0.name },
    .list("cells", "The other cells.") { $0.cells },
  ]

  let name: String
  let cells: [CellContext]
}
