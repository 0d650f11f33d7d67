import Templates

/// What the frame of every page needs: head, masthead, way back, footer.
struct PageContext: TemplateContext {
  static let name = "page"
  static let summary = "The frame of a page: what its head, masthead and footer say."
  static let fields: [TemplateField<Self>] = [
    .text("language", "BCP 47 tag of the page's language: the dossier's, or that of an article.") {
      $0.language
    },
    .text("dossierLanguage", "The dossier's language, when it is not the page's.") {
      $0.dossierLanguage
    },
    .text("direction", "“rtl” when the language is written from right to left.") { $0.direction },
    .text("title", "The page's title for the browser's tab.") { $0.title },
    .text("description", "One or two sentences for search engines and previews.") {
      $0.description
    },
    .text("type", "The Open Graph type.") { $0.type },
    .text("site", "The dossier's title.") { $0.site },
    .text("home", "The address of the home.") { $0.home },
    .text("assets", "The address of the folder of stylesheet, fonts and icon, with its slash.") {
      $0.assets
    },
    .text("feed", "The address of the Atom feed; none without an article.") { $0.feed },
    .text("jsonFeed", "The address of the JSON feed; only with `url`.") { $0.jsonFeed },
    .text("recordFeed", "The address of the feed of articles about the record; only with `url`.") {
      $0.recordFeed
    },
    .text("data", "The address of the page of files for other programs; none in a preview.") {
      $0.data
    },
    .html("linkedData", "What the page says of itself to machines: JSON-LD of schema.org.") {
      $0.linkedData
    },
    .text("locale", "The Open Graph locale, such as `nl_BE`.") { $0.locale },
    .text("published", "When an article was published, for previews.") { $0.published },
    .text("modified", "When readers were last told of a change, for previews.") { $0.modified },
    .object("image", "An article's picture for previews; only with `url`.") { $0.image },
    .text("canonical", "The page's full address; only with `url` in dossier.yml.") {
      $0.canonical
    },
    .flag("hidden", "Whether search engines are asked to leave the page out.") { $0.isHidden },
    .flag("preview", "Whether the site is a preview with drafts, not for readers.") {
      $0.isPreview
    },
    .flag("draft", "Whether the page is that of a record that is not published.") { $0.isDraft },
    .flag("systemFonts", "Whether the reader's own fonts are used.") { $0.hasSystemFonts },
    .list("alternates", "The same text in other languages; only with `url`.") { $0.alternates },
    .any("hasAlternates") { $0.alternates },
    .list("navigation", "The main parts of the dossier.") { $0.navigation },
    .any("hasNavigation") { $0.navigation },
    .text("search", "The address of the search page; none without a search, and on it.") {
      $0.search
    },
    .list("trail", "The pages above this one, the home first.") { $0.trail },
    .any("hasTrail") { $0.trail },
    .object("publisher", "Who publishes the dossier.") { $0.publisher },
    .list("logs", "The logs of corrections and updates, when they have entries.") { $0.logs },
    .any("hasLogs") { $0.logs },
  ]

  var language: String
  var dossierLanguage: String?
  var direction: String?
  var title: String
  var description: String?
  var type = "website"
  var site: String
  var home: String
  var assets: String
  var feed: String?
  var jsonFeed: String?
  var recordFeed: String?
  var data: String?
  var linkedData: String?
  var locale: String
  var published: String?
  var modified: String?
  var image: PreviewImageContext?
  var canonical: String?
  var isHidden = false
  var isPreview = false
  var isDraft = false
  var hasSystemFonts: Bool
  var alternates: [AlternateContext] = []
  var navigation: [Prepared<NavigationContext>]
  var search: String?
  var trail: [NavigationContext] = []
  var publisher: Prepared<PublisherContext>?
  var logs: [Prepared<NavigationContext>] = []
}

/// The picture that previews of a page show.
struct PreviewImageContext: TemplateContext {
  static let name = "preview image"
  static let summary = "The picture that previews of an article show; only with `url`."
  static let fields: [TemplateField<Self>] = [
    .text("src", "Its full address.") { $0.src },
    .text("alt", "What it shows.") { $0.alt },
    .text("width", "In pixels.") { $0.width },
    .text("height", "In pixels.") { $0.height },
  ]

  let src: String
  let alt: String
  let width: String?
  let height: String?
}

/// A link of the masthead or of the way back.
struct NavigationContext: TemplateContext {
  static let name = "navigation"
  static let summary = "A link to a main part of the dossier."
  static let fields: [TemplateField<Self>] = [
    .text("href", "Its address.") { $0.href },
    .text("title", "Its words.") { $0.title },
    .flag("current", "Whether it is this page.") { $0.isCurrent },
  ]

  var href: String
  var title: String
  var isCurrent = false
}

/// The full address of a translation, for search engines.
struct AlternateContext: TemplateContext {
  static let name = "alternate"
  static let summary = "The full address of the same text in another language."
  static let fields: [TemplateField<Self>] = [
    .text("href", "Its full address.") { $0.href },
    .text("language", "BCP 47 tag.") { $0.language },
  ]

  var href: String
  var language: String
}

/// Who publishes the dossier, and where their rules are.
struct PublisherContext: TemplateContext {
  static let name = "publisher"
  static let summary = "Who publishes the dossier, and where their rules are."
  static let fields: [TemplateField<Self>] = [
    .text("name", "The name.") { $0.name },
    .text("url", "The address of the publisher's site.") { $0.url },
    .list("links", "Corrections policy, ethics, contact and the like.") { $0.links },
    .any("hasLinks") { $0.links },
    .texts("texts", "The same where the dossier gives words and no address.") { $0.texts },
    .any("hasTexts") { $0.texts },
  ]

  var name: String
  var url: String?
  var links: [NavigationContext]
  var texts: [String]
}
