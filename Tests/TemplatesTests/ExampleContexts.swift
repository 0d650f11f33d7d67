import Templates

struct Link: TemplateContext {
  static let name = "link"
  static let summary = "A link to another page."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The words of the link.") { $0.title },
    .text("href", "Its address | relative to the page.") { $0.href },
  ]

  var title = "Home"
  var href: String?
}

/// A context type that contains itself.
struct Place: TemplateContext {
  static let name = "place"
  static let summary = "A place and the places inside it."
  static let fields: [TemplateField<Self>] = [
    .text("name", "Its name.") { $0.name },
    .list("parts", "The places inside it.") { $0.parts },
    .object("within", "The place around it.") { $0.within.first },
  ]

  var name: String
  var parts: [Place] = []
  var within: [Place] = []
}

struct Page: TemplateContext {
  static let name = "page"
  static let summary = "One article."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The headline.") { $0.title },
    .text("lede", "The first sentence, if there is one.") { $0.lede },
    .html("body", "The rendered article.") { $0.body },
    .flag("corrected", "Whether it has been corrected.") { $0.corrected },
    .object("place", "Where it happened.") { $0.place },
    .list("links", "Related pages.") { $0.links },
    .texts("words", "Its keywords.") { $0.words },
  ]

  var title = "A & B"
  var lede: String?
  var body: String? = "<p>Body</p>"
  var corrected = false
  var place: Place?
  var links: [Link] = []
  var words: [String] = []
}

/// A context with one that was read before.
struct SeenPage: TemplateContext {
  static let name = "seen page"
  static let summary = "A page of links that stand on others too."
  static let fields: [TemplateField<Self>] = [.list("seen", "The links.") { $0.seen }]

  var seen: [Prepared<Link>]
}

/// Templates by name, given as text.
struct TemplateSet {
  var sources: [TemplateSource] = []

  init(_ templates: KeyValuePairs<String, String>) {
    for (name, text) in templates {
      sources.append(
        TemplateSource(name: name, path: "\(name).mustache", bytes: Array(text.utf8)))
    }
  }

  /// Renders the template `main` for a page; problems come back in place of the text.
  func render<Context: TemplateContext>(_ page: Context = Page()) -> String {
    let (library, problems) = TemplateLibrary.compile(
      sources, entries: [.init("main", Context.self)])
    guard let library else { return problems.map(\.summary).joined(separator: "\n") }
    var output: [UInt8] = []
    library.render("main", page, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
