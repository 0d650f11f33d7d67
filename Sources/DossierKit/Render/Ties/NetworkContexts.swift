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
    .list("rows", "The records that fields tie, with what ties them, the strongest first.") {
      $0.rows
    },
    .any("hasRows") { $0.rows },
    .list("groups", "The records that only texts name with it, by text.") { $0.groups },
    .any("hasGroups") { $0.groups },
    .text("part", "That there are more ties than these.") { $0.part },
  ]

  let svg: [UInt8]
  let words: String
  let kinds: [NetworkKindContext]
  let rows: [NetworkRowContext]
  let groups: [NetworkGroupContext]
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
    .text("number", "Its number in the picture.") { $0.number },
    .object("link", "The record.") { $0.link },
    .list("ties", "What its fields, or those of the page's record, say.") { $0.ties },
    .any("hasTies") { $0.ties },
    .text("together", "In how many articles both are named.") { $0.together },
  ]

  let number: String
  let link: RecordLink
  let ties: [NetworkTieContext]
  let together: String?
}

/// A text with the records that it names together with the page's record.
struct NetworkGroupContext: TemplateContext {
  static let name = "network group"
  static let summary = "A text with the records that it names together with the page's record."
  static let fields: [TemplateField<Self>] = [
    .object("article", "The text; none for records of which no text is at hand.") { $0.article },
    .list("sentences", "Its sentences that name them, each once.") { $0.sentences },
    .any("hasSentences") { $0.sentences },
  ]

  let article: RecordLink?
  let sentences: [NetworkSentenceContext]
}

/// A sentence with the records that it names together with the page's record.
struct NetworkSentenceContext: TemplateContext {
  static let name = "network sentence"
  static let summary =
    "A sentence with the records that it names together with the page's record."
  static let fields: [TemplateField<Self>] = [
    .list("rows", "The records.") { $0.rows },
    .any("hasRows") { $0.rows },
    .object("passage", "The sentence; none where the text names them apart.") { $0.passage },
  ]

  let rows: [NetworkRowContext]
  let passage: PassageContext?
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
