import Templates

/// A number that matters, with its date and sources.
struct KeyFigureContext: TemplateContext {
  static let name = "key figure"
  static let summary = "A number that matters, with its date and sources."
  static let fields: [TemplateField<Self>] = [
    .text("counted", "What is counted.") { $0.counted },
    .text("value", "The number, or the source's own words where it gives none.") { $0.value },
    .object("time", "As of when.") { $0.time },
    .text("status", "Official, confirmed, … when it is a count of the incident.") { $0.status },
    .text("perpetrators", "Whether perpetrators are in it, when it is such a count.") {
      $0.perpetrators
    },
    .flag("differ", "Whether other counts of the incident say otherwise.") { $0.othersDiffer },
    .object("more", "The way to all counts of the incident.") { $0.more },
    .object("incident", "The incident that it belongs to.") { $0.incident },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  let counted: String
  let value: String
  let time: TimeContext?
  var status: String?
  var perpetrators: String?
  var othersDiffer = false
  var more: NavigationContext?
  let incident: RecordLink?
  let sources: [Prepared<CitationContext>]

  /// Nil when neither a value is written nor the incident has a figure.
  ///
  /// `incident` gives an incident as it stood; without it, it is taken as it is.
  init?(
    _ figure: DossierSettings.KeyFigure, _ scope: PageScope,
    incident: ((RecordIndex) -> Incident?)? = nil
  ) {
    func find(_ index: RecordIndex) -> Incident? {
      if let incident { return incident(index) }
      guard case .incident(let incident) = scope.site[index].details else { return nil }
      return incident
    }
    let index = figure.incident.flatMap { scope.site.index(of: $0) }
    var present: Figure?
    if let index, let measure = figure.measure,
      let incident = find(index), let found = incident.presentFigure(measure)
    {
      present = found.figure
      othersDiffer = found.othersDiffer
      more = scope.ledger(of: index, measure, in: incident)
    }
    guard let value = figure.value?.value ?? present.map(scope.value) else { return nil }
    self.value = value
    if figure.value == nil, let present {
      // Who is counted belongs to the number that is shown, not to one that was written instead.
      status = scope.words.figureStatus(present.status)
      perpetrators = scope.words.perpetrators(present.includesPerpetrators)
    }
    counted = figure.label?.value ?? figure.measure.map(scope.words.measure) ?? ""
    time = (figure.asOf?.value ?? present?.asOf?.value).map { scope.time($0) }
    self.incident = index.map { scope.link($0) }
    sources = scope.citations(figure.sources.isEmpty ? present?.sources ?? [] : figure.sources)
  }
}
