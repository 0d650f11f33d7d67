import Templates

/// A piece of journalism with its sources and ties.
struct ArticlePage: TemplateContext {
  static let name = "article page"
  static let summary = "The page of an article."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("kind", "Report, analysis, fact-check, …") { $0.kind },
    .text("title", "The title.") { $0.title },
    .text("language", "The article's language, when it is not the dossier's.") { $0.language },
    .text("direction", "“rtl” when it is written from right to left.") { $0.direction },
    .text("deck", "The standfirst.") { $0.deck },
    .text("dateline", "Where it was written.") { $0.dateline },
    .list("authors", "Who wrote it.") { $0.authors },
    .any("hasAuthors") { $0.authors },
    .object("time", "When it was published.") { $0.time },
    .object("updated", "When it was last changed.") { $0.updated },
    .text("advisory", "What readers may not wish to meet, in one list.") { $0.advisory },
    .list("translations", "The same article in other languages.") { $0.translations },
    .any("hasTranslations") { $0.translations },
    .list("untrueClaims", "Claims found untrue that it carries, newest change first.") {
      $0.untrueClaims
    },
    .any("hasUntrueClaims") { $0.untrueClaims },
    .object("allUntrueClaims", "The way to all of them, when these are only the newest.") {
      $0.allUntrueClaims
    },
    .list("cleared", "People of whom its text says what the law has taken back, with the outcome.")
    {
      $0.cleared
    },
    .any("hasCleared") { $0.cleared },
    .list("majorCorrections", "Corrections that readers must see first.") { $0.majorCorrections },
    .any("hasMajorCorrections") { $0.majorCorrections },
    .object("image", "The picture on top.") { $0.image },
    .list("contents", "The main headings of the text; only with four or more.") { $0.contents },
    .any("hasContents") { $0.contents },
    .html("body", "The article's text.") { $0.body },
    .text("backstory", "How it was made.") { $0.backstory },
    .list("facts", "What it is about, rights, first publication.") { $0.facts },
    .any("hasFacts") { $0.facts },
    .list("claims", "Claims that it names or that its text links.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .list("notes", "Its source notes.") { $0.notes },
    .any("hasNotes") { $0.notes },
    .list("citations", "Sources named outside the text.") { $0.citations },
    .any("hasCitations") { $0.citations },
    .list("corrections", "All its corrections.") { $0.corrections },
    .any("hasCorrections") { $0.corrections },
    .list("related", "Related articles and incidents.") { $0.related },
    .any("hasRelated") { $0.related },
    .list("backlinks", "The records that name it.") { $0.backlinks },
    .any("hasBacklinks") { $0.backlinks },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let kind: String
  let title: String
  let language: String?
  let direction: String?
  let deck: String?
  let dateline: String?
  let authors: [AuthorContext]
  let time: TimeContext
  let updated: TimeContext?
  let advisory: String?
  let translations: [RecordLink]
  let untrueClaims: [ClaimContext]
  let allUntrueClaims: NavigationContext?
  let cleared: [InvolvedContext]
  let majorCorrections: [CorrectionContext]
  let image: ImageContext?
  let contents: [HeadingContext]
  let body: String?
  let backstory: String?
  let facts: [FactContext]
  let claims: [ClaimContext]
  let notes: [NoteContext]
  let citations: [Prepared<CitationContext>]
  let corrections: [CorrectionContext]
  let related: [RelatedContext]
  let backlinks: [BacklinkGroupContext]

  init(_ article: Article, _ index: RecordIndex, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    let versions = scope.listed(scope.index.translations[Int(index)])
    var page = PageFrame(scope: scope).page(
      title: record.title, description: scope.summary(of: record),
      trail: [.home, .articles], isHidden: !record.isListed, about: index)
    page.alternates = Self.alternates([index] + versions, scope)
    let picture = scope.image(named: article.image?.value, as: .text)
    page.describe(article, index, picture, scope)
    self.page = page
    kind = scope.words.articleKind(article.kind)
    title = record.title
    language = scope.foreignLanguage(of: index)
    direction = language.flatMap { LanguageNames.isRightToLeft($0) ? "rtl" : nil }
    deck = article.deck?.value
    dateline = article.dateline?.value
    authors = article.authors.map { author in
      AuthorContext(
        name: author.name.value, url: scope.outside(author.url?.value), role: author.role?.value)
    }
    time = scope.time(article.date.value)
    updated = article.updated.map { scope.time($0.value) }
    let warnings = article.advisory.map { scope.words.advisory($0.value) }
    advisory = warnings.isEmpty ? nil : scope.words.list(warnings)
    translations = versions.map { Self.translation($0, scope) }
    untrueClaims = scope.untrueClaims(index)
    allUntrueClaims = scope.allUntrueClaims(index)
    cleared = scope.cleared(index)
    majorCorrections = scope.corrections(record, isMajor: true)
    image = picture
    body = scope.body(index)
    contents = scope.contents(of: index, html: body)
    backstory = article.backstory?.value
    facts = Self.facts(article, scope)
    claims = scope.claims(of: index, declared: article.claims)
    notes = scope.notes(index)
    citations = scope.citations(besidesNotesOf: index)
    corrections = scope.corrections(record)
    related = scope.related(index)
    backlinks = scope.mentions(index)
  }

  /// A version in another language, under that language's own name.
  private static func translation(_ index: RecordIndex, _ scope: PageScope) -> RecordLink {
    var link = scope.linkContext(index)
    let tag = Self.language(of: scope.site[index], scope)
    link.aside = scope.words.languageName(tag)
    link.language = tag
    return RecordLink(link)
  }

  private static func language(of record: Record, _ scope: PageScope) -> String {
    guard case .article(let article) = record.details else {
      return scope.site.settings.language.value
    }
    return article.language?.value ?? scope.site.settings.language.value
  }

  /// The full addresses of all versions; none without `url`, nor without a translation.
  private static func alternates(
    _ versions: [RecordIndex], _ scope: PageScope
  ) -> [AlternateContext] {
    guard let url = scope.site.settings.url?.value, versions.count > 1 else { return [] }
    return versions.sorted().compactMap { version in
      scope.site.paths[Int(version)].map { path in
        AlternateContext(
          href: "\(url)/\(URLEscaper.escaped(path: path))",
          language: language(of: scope.site[version], scope))
      }
    }
  }

  private static func facts(_ article: Article, _ scope: PageScope) -> [FactContext] {
    var facts = FactList(scope)
    facts.add(.incidents, scope.links(article.incidents))
    facts.add(.places, scope.links(article.locations))
    facts.add(.people, scope.links(article.people))
    facts.add(.organizations, scope.links(article.organizations))
    if let origin = article.origin, let url = scope.outside(origin.url?.value) {
      let archived = scope.outside(origin.archivedURL?.value)
      facts.add(
        .firstPublishedAt,
        [ValueContext(url: url, words: scope.host(url))]
          + (archived.map { [ValueContext(url: $0, words: scope.label(.archivedCopy))] } ?? []))
    }
    if let rights = article.rights {
      let lines = [
        rights.holder, rights.notice, rights.credit, rights.terms, rights.syndicatedFrom,
      ]
      facts.add(.rights, lines.compactMap { $0.map { ValueContext(words: $0.value) } })
      facts.add(.licence, rights.license?.value)
    }
    return facts.facts
  }
}

extension PageContext {
  /// Adds what previews show of an article.
  fileprivate mutating func describe(
    _ article: Article, _ index: RecordIndex, _ picture: ImageContext?, _ scope: PageScope
  ) {
    if let language = article.language?.value { locale = OpenGraphLocale.name(of: language) }
    guard !isHidden else { return }
    published = article.date.value.datetimeAttribute
    modified = ArticleData(scope).modified(article, index)
    if let picture, let path = scope.imagePath(named: article.image?.value),
      let url = scope.site.settings.url?.value
    {
      image = PreviewImageContext(
        src: "\(url)/\(URLEscaper.escaped(path: path))", alt: picture.alt, width: picture.width,
        height: picture.height)
    }
  }
}

/// Somebody who wrote an article.
struct AuthorContext: TemplateContext {
  static let name = "author"
  static let summary = "Somebody who wrote an article."
  static let fields: [TemplateField<Self>] = [
    .text("name", "The name.") { $0.name },
    .text("url", "An address about the author.") { $0.url },
    .text("role", "What the author did.") { $0.role },
  ]

  let name: String
  let url: String?
  let role: String?
}
