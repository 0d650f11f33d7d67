import Templates

/// A statement that was made, and what became of it.
struct ClaimPage: TemplateContext {
  static let name = "claim page"
  static let summary = "The page of a claim."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("claim", "The claim with its status.") { $0.claim },
    .text("topic", "What it concerns, in words.") { $0.topic },
    .list("facts", "What it is about, where it first appeared, what took its place.") { $0.facts },
    .any("hasFacts") { $0.facts },
    .list("majorCorrections", "Corrections that readers must see first.") { $0.majorCorrections },
    .any("hasMajorCorrections") { $0.majorCorrections },
    .list("cleared", "People of whom it says what the law has taken back, with the outcome.") {
      $0.cleared
    },
    .any("hasCleared") { $0.cleared },
    .html("body", "What is told about it.") { $0.body },
    .list("history", "What became of it, oldest first.") { $0.history },
    .any("hasHistory") { $0.history },
    .list("stances", "Sources by what they say of it, and by independent origin.") { $0.stances },
    .any("hasStances") { $0.stances },
    .list("articles", "Articles that deal with it.") { $0.articles },
    .any("hasArticles") { $0.articles },
    .object("allArticles", "The way to all of them, when these are only the newest.") {
      $0.allArticles
    },
    .list("incidents", "Incidents that it is about.") { $0.incidents },
    .any("hasIncidents") { $0.incidents },
    .list("notes", "The text's source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("corrections", "All corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
    .list("backlinks", "The records that name it.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let claim: ClaimContext?
  let topic: String?
  let facts: [FactContext]
  let majorCorrections: [CorrectionContext]
  let cleared: [InvolvedContext]
  let body: String?
  let history: [HistoryContext]
  let stances: [StanceContext]
  let articles: [RecordLink]
  let allArticles: NavigationContext?
  let incidents: [RecordLink]
  let notes: [NoteContext]
  let corrections: [CorrectionContext]
  let backlinks: [BacklinkGroupContext]

  init(_ claim: Claim, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: scope.words.listed(claim),
      description: "\(scope.words.title(of: record)) — \(scope.words.claimMark(claim))",
      trail: [.home, .claims], isHidden: !record.isListed || !record.isRepeatable, about: index)
    self.claim = scope.claim(index)
    topic = claim.topic.map(scope.words.claimTopic)
    facts = Self.facts(claim, index, scope)
    majorCorrections = scope.corrections(record, isMajor: true)
    cleared = scope.cleared(index)
    body = scope.body(index)
    history = claim.history.map { scope.history($0, of: claim) }
    stances = Self.stances(claim, record.common.sources, scope)
    articles = scope.articleCards(index)
    allArticles = scope.allArticles(index)
    incidents = scope.links(scope.listed(scope.site.graph.incidents[Int(index)]))
    notes = scope.notes(index)
    corrections = scope.corrections(record)
    backlinks = scope.mentions(index)
  }

  private static func facts(
    _ claim: Claim, _ index: RecordIndex, _ scope: PageScope
  ) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.concerns, scope.links(claim.about))
    facts.add(.topic, claim.topic.map(scope.words.claimTopic))
    if let first = claim.firstReported, let index = scope.site.index(of: first.source) {
      var published: String?
      if case .source(let source) = scope.site[index].details {
        published = source.published.map { scope.words.dates.words($0.value) }
      }
      facts.add(
        .firstReported,
        [
          ValueContext(
            link: scope.link(index),
            aside: [scope.publishers([first]), published, first.at?.value]
              .compactMap { $0 }.joined(separator: ", "))
        ])
    } else if let first = claim.history.first {
      // Without a first report the history's oldest entry is the earliest that is known.
      var value = ValueContext(time: scope.time(first.date.value))
      value.sources = scope.citations(first.sources, of: claim)
      facts.add(.firstReported, [value])
    }
    if let first = scope.listed(scope.site.graph.articles[Int(index)]).last {
      var value = ValueContext(link: scope.link(first))
      value.aside = scope.shared.maker.time(of: scope.site[first], style: .long)?.words
      facts.add(.firstCarried, [value])
    }
    facts.add(.supersededBy, scope.links(claim.supersededBy.map { [$0] } ?? []))
    facts.addElsewhere(of: scope.site[index])
    return facts.facts
  }

  /// The claim's sources by what they say of it; a source without a stance comes last.
  private static func stances(
    _ claim: Claim, _ citations: [Citation], _ scope: PageScope
  ) -> [StanceContext] {
    let order: [(Citation.Stance?, Label, String)] = [
      (.supports, .supporting, "supporting"), (.contradicts, .contradicting, "contradicting"),
      (.origin, .origin, "origin"), (.mentions, .mentioning, "mentioning"),
      (nil, .noStance, "cited"),
    ]
    return order.compactMap { stance, label, id in
      scope.stance(
        citations.filter { $0.stance == stance }, of: claim, title: label, id: id)
    }
  }
}
