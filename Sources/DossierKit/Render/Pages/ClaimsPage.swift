import Templates

/// The ledger of all claims.
struct ClaimsPage: TemplateContext {
  static let name = "claims page"
  static let summary = "All claims with their status: untrue ones first, then by topic."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("count", "How many there are, in words.") { $0.count },
    .list("groups", "The claims under headings.") { $0.groups },
    .any("hasGroups") { $0.groups },
    .object("pager", "The way to the other pages of the ledger.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let count: String
  let groups: [GroupContext]
  let pager: PagerContext?

  /// One of the pages, from 1.
  init(page number: Int, _ scope: PageScope) {
    let ledger = scope.index.claims.list
    label = scope.shared.labels
    count = scope.words.count(.claim, ledger.count)
    page = PageFrame(scope: scope).page(
      title: scope.words.kinds(.claim), description: scope.label(.claimsDeck), trail: [.home])
    groups = ledger.parts(page: number).map { part in
      let (title, id) = Self.heading(part.heading, scope)
      return GroupContext(title: title, id: id, claims: scope.claims(part.records))
    }
    pager = PagerContext(number, of: ledger.pages, scope) {
      OutputPaths.list(of: .claim, page: $0)
    }
  }

  private static func heading(
    _ heading: ClaimLedger.Heading, _ scope: PageScope
  ) -> (title: String, id: String) {
    switch heading {
    case .untrue: (scope.label(.untrueStatements), "untrue")
    case .topic(let topic): (scope.words.claimTopic(topic), "topic-\(topic.rawValue)")
    case .other: (scope.label(.otherStatements), "topic-none")
    }
  }
}
