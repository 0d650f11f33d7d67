/// What pages of articles in other languages show like all pages do, in the words of their own.
///
/// A language without words gets none: its articles stand on pages in the dossier's language.
struct ForeignContexts: Sendable {
  private let byLanguage: [String: SharedContexts]

  /// Makes them for every language that an article has and the dossier has not.
  init(site: Site, index: SiteIndex) {
    let codes = Set(
      site.indices(of: .article).compactMap { Self.foreignTag(of: $0, in: site) }
        .map(Words.primary))
    var made: [String: SharedContexts] = [:]
    for code in codes {
      made[code] = SharedContexts(
        site: site, index: index, words: Words.named(code), language: code)
    }
    byLanguage = made
  }

  /// The contexts of a page, and its language; nil for one in the dossier's language.
  func contexts(
    of page: PagePlan, in site: Site
  ) -> (contexts: SharedContexts, language: String)? {
    guard case .record(let index) = page.content, let tag = Self.foreignTag(of: index, in: site),
      let contexts = byLanguage[Words.primary(tag)]
    else { return nil }
    return (contexts, tag)
  }

  /// The language of an article's page, when it is not the dossier's and has words.
  private static func foreignTag(of index: RecordIndex, in site: Site) -> String? {
    guard case .article(let article) = site[index].details, let tag = article.language?.value,
      !Words.areOne(tag, site.settings.language.value), Words.speaks(tag)
    else { return nil }
    return tag
  }
}
