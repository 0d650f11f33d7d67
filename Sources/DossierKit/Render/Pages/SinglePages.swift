import Templates

/// What a host shows for an address without a page, at any depth of folders.
struct NotFoundPage: TemplateContext {
  static let name = "not-found page"
  static let summary = "The page for addresses without a page; it may be shown at any depth."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .text("language", "BCP 47 tag of the language of the dossier.") { $0.language },
    .text("direction", "“rtl” when the language is written from right to left.") { $0.direction },
    .text("site", "The dossier's title.") { $0.site },
    .flag("preview", "Whether the site is a preview with drafts, not for readers.") {
      $0.isPreview
    },
    .text("root", "The path of the site on its host, with its slash; only with `url`.") {
      $0.root
    },
    .html("style", "The stylesheet, without fonts and pictures, for a `style` element.") {
      $0.style.css
    },
    .text("styleHash", "The hash by which a Content-Security-Policy allows that stylesheet.") {
      $0.style.hash
    },
    .list("navigation", "The main parts of the dossier; only with `url`.") { $0.navigation },
    .any("hasNavigation") { $0.navigation },
  ]

  let label: Prepared<LabelsContext>
  let language: String
  let direction: String?
  let site: String
  let isPreview: Bool
  let root: String?
  let style: InlineStyle
  let navigation: [NavigationContext]

  init(_ scope: PageScope, style: InlineStyle) {
    let settings = scope.site.settings
    self.style = style
    label = scope.shared.labels
    language = settings.language.value
    direction = LanguageNames.isRightToLeft(language) ? "rtl" : nil
    site = settings.title.value
    isPreview = scope.site.drafts != nil
    let root = settings.url.map { Self.root(of: $0.value) }
    self.root = root
    // A relative link would lead elsewhere from each depth: without an address there is none.
    navigation =
      root.map { root in
        scope.shared.parts.map {
          NavigationContext(href: root + $0.path, title: $0.title(scope.words))
        }
      } ?? []
  }

  /// The path part of an address, from its slash on, with one at its end.
  private static func root(of url: String) -> String {
    let rest = url.utf8.drop { $0 != UInt8(ascii: "/") }.drop { $0 == UInt8(ascii: "/") }
    let path = rest.drop { $0 != UInt8(ascii: "/") }
    return String(decoding: path, as: UTF8.self) + "/"
  }
}

/// A page that sends readers of an old address on.
struct RedirectPage: TemplateContext {
  static let name = "redirect page"
  static let summary = "The page at an address that a record had before."
  static let fields: [TemplateField<Self>] = [
    .object("label", "The fixed phrases.") { $0.label },
    .object("page", "The frame.") { $0.page },
    .object("target", "The record at its present address.") { $0.target },
    .text("canonical", "The full present address; only with `url`.") { $0.canonical },
  ]

  let label: Prepared<LabelsContext>
  let page: PageContext
  let target: RecordLink
  let canonical: String?

  /// Leads to a record, or to the page of it at a path.
  init(_ target: RecordIndex, at path: String? = nil, _ scope: PageScope) {
    label = scope.shared.labels
    if let path {
      var link = scope.linkContext(target)
      link.href = scope.href(path)
      self.target = RecordLink(link)
    } else {
      self.target = scope.link(target)
    }
    page = PageFrame(scope: scope).page(
      title: scope.label(.moved), description: nil, isHidden: true)
    canonical = scope.site.settings.url.flatMap { url in
      (path ?? scope.site.paths[Int(target)]).map {
        "\(url.value)/\(URLEscaper.escaped(path: $0))"
      }
    }
  }
}
