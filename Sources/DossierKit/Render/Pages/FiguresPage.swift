import Templates

/// Every count of an incident, when its own page has room for the first of them only.
struct FiguresPage: TemplateContext {
  static let name = "figures page"
  static let summary = "All counts of an incident, when its own page shows only the first of each."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("incident", "The incident.") { $0.incident },
    .list("figures", "Every count, with who gave it and who is in it.") { $0.figures },
    .any("hasFigures") { $0.figures },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let incident: RecordLink
  let figures: [FigureContext]

  init(_ incident: Incident, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: "\(scope.label(.figures))\(scope.words.colon)\(record.title)",
      description: scope.label(.figuresDeck), trail: [.home, .incidents],
      isHidden: !record.isListed)
    self.incident = scope.link(index)
    figures = scope.figures(incident)
  }
}
