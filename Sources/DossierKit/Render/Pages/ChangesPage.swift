import Templates

/// The log of all corrections, or of all updates.
struct ChangesPage: TemplateContext {
  static let name = "changes page"
  static let summary = "The log of all corrections, or of all updates, newest first."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The log, as a heading.") { $0.title },
    .text("deck", "What stands in it.") { $0.deck },
    .text("feed", "The address of the log's Atom feed.") { $0.feed },
    .list("changes", "The changes, newest first.") { $0.changes },
    .any("hasChanges") { $0.changes },
    .object("other", "The way to the other log, if it has entries.") { $0.other },
    .object("pager", "The way to the other pages of the log.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let deck: String
  let feed: String
  let changes: [ChangeContext]
  let other: NavigationContext?
  let pager: PagerContext?

  /// One of the pages, from 1.
  init(_ part: ChangeLog.Part, page number: Int, _ scope: PageScope) {
    let log = scope.index.changes
    label = scope.shared.labels
    title = scope.label(part.title)
    deck = scope.label(part.deck)
    page = PageFrame(scope: scope).page(
      title: title, description: deck, trail: [.home])
    feed = scope.href(OutputPaths.feed(of: part))
    let shown = log[part].dropFirst((number - 1) * ChangeLog.perPage).prefix(ChangeLog.perPage)
    changes = shown.map { scope.change($0) }
    other = ChangeLog.Part.allCases.first { $0 != part }.flatMap { scope.log($0) }
    pager = PagerContext(number, of: log.pages(part), scope) { OutputPaths.log(part, page: $0) }
  }
}

/// A correction or an update as the logs show it.
struct ChangeContext: TemplateContext {
  static let name = "change"
  static let summary = "A correction or an update, with what it concerns."
  static let fields: [TemplateField<Self>] = [
    .text("kind", "Correction, clarification, update or retraction, in words.") { $0.kind },
    .text("weight", "That it is a major one, in words; none for others.") { $0.weight },
    .object("time", "When readers were told.") { $0.time },
    .object("link", "The record that was changed.") { $0.link },
    .text("was", "What it said.") { $0.was },
    .text("now", "What it says now, or what changed; none for a claim that is not repeated.") {
      $0.now
    },
    .text("language", "The language of these words, when it is not the dossier's.") {
      $0.language
    },
    .text("direction", "“rtl” when they are written from right to left.") { $0.direction },
    .list("claims", "The claims that it concerns.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .list("records", "The records that an update of the dossier concerns.") { $0.records },
    .any("hasRecords") { $0.records },
  ]

  var kind: String?
  var weight: String?
  var time: TimeContext
  var link: RecordLink?
  var was: String?
  var now: String?
  var language: String?
  var direction: String?
  var claims: [RecordLink] = []
  var records: [RecordLink] = []
}

extension PageScope {
  /// A change as the logs show it.
  func change(_ entry: ChangeLog.Entry) -> ChangeContext {
    switch entry.origin {
    case .dossier(let position):
      let update = site.settings.updates[position]
      return ChangeContext(
        kind: words.updateKind(update), time: time(update.at.value, style: .short),
        now: update.text.value + maker.outcomes(ofStatement: update.text),
        records: links(listed(update.refs)))
    case .record(let index, let position):
      let correction = site[index].common.corrections[position]
      let language = foreignLanguage(of: index)
      // What is said of a claim that is not repeated would repeat it: its stub tells of it.
      let isRepeatable = site[index].isRepeatable
      return ChangeContext(
        kind: words.correctionKind(correction.kind),
        weight: correction.severity == .major ? label(.majorChange) : nil,
        time: time(correction.date.value, style: .short), link: link(index),
        was: isRepeatable ? correction.was?.value : nil,
        now: isRepeatable ? correction.now.value : nil, language: language,
        direction: language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil },
        claims: links(listed(correction.claims)))
    }
  }

  /// The way to a log; nil when nothing stands in it.
  func log(_ part: ChangeLog.Part) -> NavigationContext? {
    guard index.changes.pages(part) > 0 else { return nil }
    let path = OutputPaths.log(part, page: 1)
    return NavigationContext(
      href: href(path), title: label(part.title), isCurrent: path.utf8.elementsEqual(self.path.utf8)
    )
  }

  /// The records of ids that lists may show.
  private func listed(_ ids: [Located<RecordID>]) -> [RecordIndex] {
    listed(ids.compactMap { site.index(of: $0) })
  }
}

extension Words {
  /// The kind of an update of the dossier, when it is one that the interface knows.
  func updateKind(_ update: DossierSettings.Update) -> String? {
    update.kind.flatMap { Correction.Kind(rawValue: $0.value).map(self.correctionKind) }
  }
}

extension ChangeLog.Part {
  /// The log's name.
  var title: Label {
    switch self {
    case .corrections: .allCorrections
    case .updates: .allUpdates
    }
  }

  /// What stands in the log.
  var deck: Label {
    switch self {
    case .corrections: .correctionsDeck
    case .updates: .updatesDeck
    }
  }
}

extension OutputPaths {
  /// The path of one page of a log, from 1.
  static func log(_ part: ChangeLog.Part, page: Int) -> String {
    "\(part.name)/index\(page > 1 ? ".\(page)" : "").html"
  }

  /// The path of the feed of a log.
  static func feed(of part: ChangeLog.Part) -> String { "\(part.name).xml" }
}
