import Templates

/// Sources of a claim with one stance, by the report that they go back to.
struct StanceContext: TemplateContext {
  static let name = "stance"
  static let summary = "Sources of a claim with one stance, by the report that they go back to."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The stance, as a heading.") { $0.title },
    .text("id", "An id for the heading, unique in the page.") { $0.id },
    .text("count", "How many sources there are, and how many of them are independent.") {
      $0.count
    },
    .list("origins", "The independent reports with their sources.") { $0.origins },
    .any("hasOrigins") { $0.origins },
  ]

  var title: String
  var id: String
  var count: String
  var origins: [OriginContext]
}

/// Sources that go back to one report.
struct OriginContext: TemplateContext {
  static let name = "origin"
  static let summary = "Sources that go back to one report, and so count as one."
  static let fields: [TemplateField<Self>] = [
    .flag("shared", "Whether several sources carry the report.") { $0.isShared },
    .list("citations", "The sources.") { $0.citations },
    .any("hasCitations") { $0.citations },
  ]

  var isShared: Bool
  var citations: [Prepared<CitationContext>]
}

extension PageScope {
  /// Citations with one stance, grouped by independent origin; nil without any.
  func stance(
    _ citations: [Citation], of claim: Claim, title: Label, id: String
  ) -> StanceContext? {
    let shown = citations.filter { site.index(of: $0.source) != nil }
    guard !shown.isEmpty else { return nil }
    let groups = index.origins.groups(of: shown)
    let origins = groups.map { group in
      OriginContext(
        isShared: group.sources.count > 1,
        citations: self.citations(
          shown.filter { group.sources.contains($0.source.value) }, of: claim))
    }
    let total = groups.reduce(0) { $0 + $1.sources.count }
    return StanceContext(
      title: label(title), id: id, count: words.independentSources(total, groups.count),
      origins: origins)
  }

  /// The other sources that carry the same report as one, in the order of their names.
  func sameReport(as source: RecordIndex) -> [RecordIndex] {
    listed(index.families[index.origins.origin(of: site[source].id)] ?? [])
      .filter { $0 != source }
  }
}
