import Templates

/// A continuation of the list of those who name a record.
struct MentionsPage: TemplateContext {
  static let name = "mentions page"
  static let summary = "All records that name or cite one, when its own page names only the newest."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .text("title", "The heading.") { $0.title },
    .text("key", "The kind of the record as stylesheets know it.") { $0.key },
    .object("record", "The record that is named.") { $0.record },
    .list("groups", "Those who name it, by kind, newest first.") { $0.groups },
    .any("hasGroups") { $0.groups },
    .object("pager", "The way to the other pages of the list.") { $0.pager },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let title: String
  let key: String
  let record: RecordLink
  let groups: [BacklinkGroupContext]
  let pager: PagerContext?

  /// One of the pages, from 1.
  init(of index: RecordIndex, number: Int, _ scope: PageScope) {
    let record = scope.site[index]
    label = scope.shared.labels
    title = scope.label(record.kind == .source ? .citedIn : .mentionedIn)
    key = record.kind.styleKey
    self.record = scope.link(index)
    let count = scope.index.mentions.pages(index)
    page = PageFrame(scope: scope).page(
      title: "\(title): \(scope.words.title(of: record))", description: nil,
      trail: [.home] + (SitePart.of(record.kind).map { [$0] } ?? []), isHidden: true)
    groups = scope.mentions(index, page: number)
    pager = PagerContext(number, of: count, scope) { OutputPaths.mentions(of: record.id, page: $0) }
  }
}

/// The way through a list that is longer than a page.
struct PagerContext: TemplateContext {
  static let name = "pager"
  static let summary = "The way through a list that has several pages; `partials/pager` shows it."
  static let fields: [TemplateField<Self>] = [
    .object("previous", "The page before.") { $0.previous },
    .object("next", "The page after.") { $0.next },
    .list("pages", "The first, the last and the neighbouring pages by number.") { $0.pages },
    .any("hasPages") { $0.pages },
  ]

  let previous: NavigationContext?
  let next: NavigationContext?
  let pages: [PagerPageContext]

  /// Nil for a list of one page.
  init?(_ number: Int, of count: Int, _ scope: PageScope, path: (Int) -> String) {
    guard count > 1 else { return nil }
    previous =
      number > 1
      ? NavigationContext(href: scope.href(path(number - 1)), title: scope.label(.previousPage))
      : nil
    next =
      number < count
      ? NavigationContext(href: scope.href(path(number + 1)), title: scope.label(.nextPage))
      : nil
    pages = Self.shown(around: number, of: count).map { page, isBehindGap in
      PagerPageContext(
        href: scope.href(path(page)), title: String(page), isCurrent: page == number,
        isBehindGap: isBehindGap)
    }
  }

  /// The first, the last and the neighbouring pages: a list of hundreds of pages stays short.
  static func shown(around number: Int, of count: Int) -> [(page: Int, isBehindGap: Bool)] {
    let near = Set([1, 2, count - 1, count] + Array(number - 3...number + 3))
    let shown = near.filter { (1...count).contains($0) }.sorted()
    return zip(shown, [0] + shown).map { ($0, $0 > $1 + 1) }
  }
}

/// A page of a list by its number.
struct PagerPageContext: TemplateContext {
  static let name = "pager page"
  static let summary = "A page of a list by its number."
  static let fields: [TemplateField<Self>] = [
    .text("href", "Its address.") { $0.href },
    .text("title", "Its number.") { $0.title },
    .flag("current", "Whether it is this page.") { $0.isCurrent },
    .flag("gap", "Whether pages before it are left out.") { $0.isBehindGap },
  ]

  let href: String
  let title: String
  let isCurrent: Bool
  let isBehindGap: Bool
}
