import Templates

/// A map with the same facts as a table.
struct MapContext: TemplateContext {
  static let name = "map"
  static let summary = "A map with the same facts as a table; the partial `map` shows it."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .html("svg", "The drawing; its circles are links.") { $0.svg },
    .text("words", "What it shows, for those who do not see it.") { $0.words },
    .list("rows", "The places that are drawn, those with most incidents first.") { $0.rows },
    .any("hasRows") { $0.rows },
    .texts("notes", "How exactly places are told, and what is not drawn.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .texts("credits", "Whose data the base map is, where its licence asks for it.") {
      $0.credits
    },
    .any("hasCredits") { $0.credits },
    .text("elsewhere", "The same frame on OpenStreetMap.") { $0.elsewhere },
    .object("wider", "The way to a map of more.") { $0.wider },
    .list("closer", "The ways to maps of places inside.") { $0.closer },
    .any("hasCloser") { $0.closer },
  ]

  let label: Prepared<LabelsContext>
  let svg: [UInt8]
  let words: String
  let rows: [MapRowContext]
  let notes: [String]
  let credits: [String]
  let elsewhere: String
  let wider: NavigationContext?
  let closer: [RecordLink]
}

/// One place of a map, as a row of its table.
struct MapRowContext: TemplateContext {
  static let name = "map row"
  static let summary = "One place of a map, as a row of its table."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The place.") { $0.link },
    .text("whereabouts", "How exactly the place is told, in words.") { $0.whereabouts },
    .text("count", "How many incidents there are; none when there are none.") { $0.count },
    .text("latitude", "Degrees north.") { $0.point?.latitude },
    .text("longitude", "Degrees east.") { $0.point?.longitude },
    .text("map", "The point on OpenStreetMap.") { $0.point?.mapAddress },
  ]

  let link: RecordLink
  let whereabouts: String?
  let count: String?
  let point: PublicPoint?
}

/// The map of the dossier.
struct MapPage: TemplateContext {
  static let name = "map page"
  static let summary = "The map of all places where something happened."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("map", "The map.") { $0.map },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let map: MapContext?

  init(_ scope: PageScope) {
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: scope.label(.map), description: scope.label(.mapDeck), trail: [.home])
    map = scope.dossierMap()
  }
}
