import Templates

/// A publication that statements rest on, with what rests on it.
struct SourcePage: TemplateContext {
  static let name = "source page"
  static let summary = "The page of a source."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The source's title.") { $0.title },
    .text("language", "The title's language, when it is not the dossier's.") { $0.language },
    .text("direction", "“rtl” when it is written from right to left.") { $0.direction },
    .text("kind", "News report, court document, … in words.") { $0.kind },
    .text("publisher", "Who published it.") { $0.publisher },
    .text("summary", "What the dossier says about it.") { $0.summary },
    .list("facts", "Publisher, dates, links, origin.") { $0.facts },
    .any("hasFacts") { $0.facts },
    .list("majorCorrections", "Corrections that readers must see first.") { $0.majorCorrections },
    .any("hasMajorCorrections") { $0.majorCorrections },
    .list("cleared", "People of whom it says what the law has taken back, with the outcome.") {
      $0.cleared
    },
    .any("hasCleared") { $0.cleared },
    .html("body", "What is told about it.") { $0.body },
    .list("usages", "The records that cite it, with the places and sentences.") { $0.usages },
    .any("hasUsages") { $0.usages },
    .text("sameReport", "That others carry the same report, and all count as one.") {
      $0.sameReport
    },
    .list("copies", "The other sources that carry the same report.") { $0.copies },
    .any("hasCopies") { $0.copies },
    .list("notes", "The text's source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("corrections", "All corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let language: String?
  let direction: String?
  let kind: String?
  let publisher: String
  let summary: String?
  let facts: [FactContext]
  let majorCorrections: [CorrectionContext]
  let cleared: [InvolvedContext]
  let body: String?
  let usages: [BacklinkGroupContext]
  let sameReport: String?
  let copies: [RecordLink]
  let notes: [NoteContext]
  let corrections: [CorrectionContext]

  init(_ source: Source, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record) ?? source.publisher.value,
      trail: [.home, .sources], isHidden: !record.isListed, about: index)
    title = record.title
    language = scope.foreignLanguage(of: index)
    direction = language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil }
    kind = source.kind.map(scope.words.sourceKind)
    publisher = source.publisher.value
    summary = scope.summary(of: record)
    facts = Self.facts(source, index, scope)
    majorCorrections = scope.corrections(record, isMajor: true)
    cleared = scope.cleared(index)
    body = scope.body(index)
    usages = scope.mentions(index)
    let copies = scope.sameReport(as: index)
    sameReport = copies.isEmpty ? nil : scope.words.sameReport(copies.count)
    self.copies = copies.map { copy in
      guard copy == scope.site.index(of: scope.index.origins.origin(of: record.id)) else {
        return scope.link(copy)
      }
      var link = scope.linkContext(copy)
      link.aside = scope.label(.firstToReport)
      return RecordLink(link)
    }
    notes = scope.notes(index)
    corrections = scope.corrections(record)
  }

  private static func facts(
    _ source: Source, _ index: RecordIndex, _ scope: PageScope
  ) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.publisher, source.publisher.value)
    facts.add(.authors, source.authors.map { ValueContext(words: $0.value) })
    facts.add(.published, source.published)
    if let url = scope.outside(source.url?.value) {
      facts.add(.link, [ValueContext(url: url, words: scope.host(url))])
    }
    if let archived = scope.outside(source.archivedURL?.value) {
      var value = ValueContext(url: archived, words: scope.label(.archivedCopy))
      value.aside = source.archivedAt.map { scope.words.dates.words($0.value) }
      facts.add(.archived, [value])
    }
    facts.add(.accessed, source.accessed)
    if let language = source.language?.value {
      let name = scope.words.languageName(language)
      facts.add(.language, name, language: name == language ? nil : language)
    }
    facts.add(.derivedFrom, scope.links(source.derivedFrom.map { [$0] } ?? []))
    facts.add(.sourceOf, scope.links(scope.listed(scope.index.copies[Int(index)])))
    facts.addElsewhere(of: scope.site[index])
    return facts.facts
  }
}
