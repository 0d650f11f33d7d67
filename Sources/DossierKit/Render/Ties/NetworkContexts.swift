import Templates

/// The ties of a record as a picture, and as a list that says what each of them is.
struct NetworkContext: TemplateContext {
  static let name = "network"
  static let summary =
    "The ties of a record as a picture and as a list; `partials/network` shows it."
  static let fields: [TemplateField<Self>] = [
    .html("svg", "The drawing; its shapes are links.") { $0.svg },
    .text("words", "What it shows, for those who do not see it.") { $0.words },
    .list("kinds", "The kinds of record in it, with their names.") { $0.kinds },
    .any("hasKinds") { $0.kinds },
    .list("rows", "The records with what ties them, the strongest ties first.") { $0.rows },
    .any("hasRows") { $0.rows },
    .text("part", "That there are more ties than these.") { $0.part },
  ]

  let svg: String
  let words: String
  let kinds: [NetworkKindContext]
  let rows: [NetworkRowContext]
  let part: String?
}

/// A kind of record in a network, for the explanation of its shape.
struct NetworkKindContext: TemplateContext {
  static let name = "network kind"
  static let summary = "A kind of record in a picture of ties."
  static let fields: [TemplateField<Self>] = [
    .text("key", "The kind as stylesheets know it.") { $0.key },
    .text("title", "The kind in words.") { $0.title },
  ]

  let key: String
  let title: String
}

/// A tied record with what ties it.
struct NetworkRowContext: TemplateContext {
  static let name = "network row"
  static let summary = "A tied record with what ties it."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The record.") { $0.link },
    .list("ties", "What its fields, or those of the page's record, say.") { $0.ties },
    .any("hasTies") { $0.ties },
    .text("together", "In how many articles both are named.") { $0.together },
    .object("passage", "A sentence that names both.") { $0.passage },
    .object("article", "The text in which that sentence stands.") { $0.article },
  ]

  let link: RecordLink
  let ties: [NetworkTieContext]
  let together: String?
  let passage: PassageContext?
  let article: RecordLink?
}

/// A declared tie in words.
struct NetworkTieContext: TemplateContext {
  static let name = "network tie"
  static let summary = "A declared tie in words, with its sources."
  static let fields: [TemplateField<Self>] = [
    .text("words", "What the tie is.") { $0.words },
    .text("note", "What is added.") { $0.note },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  let words: String
  let note: String?
  let sources: [Prepared<CitationContext>]
}
