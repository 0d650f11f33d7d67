import Templates

/// A date in words, with the machine's form.
struct TimeContext: TemplateContext {
  static let name = "time"
  static let summary = "A date in words; the partial `time` shows it."
  static let fields: [TemplateField<Self>] = [
    .text("words", "The date in words.") { $0.words },
    .text("datetime", "The value for `<time datetime>`; none for spans and vague dates.") {
      $0.datetime
    },
  ]

  var words: String
  var datetime: String?
}

/// A link to the page of a record; only words for one without a page.
struct RecordLinkContext: TemplateContext {
  static let name = "record link"
  static let summary =
    "A record as it stands in lists, cards and facts; the partial `link` shows it."
  static let fields: [TemplateField<Self>] = [
    .text("href", "The address of its page; none when it has no page.") { $0.href },
    .text("title", "Its title or name, as readers may see it.") { $0.title },
    .text("language", "The title's language, when it is not the page's.") { $0.language },
    .text("direction", "“rtl” when the title is written from right to left.") { $0.direction },
    .text("key", "The kind as stylesheets know it: `incident`, `person`, `org`, …") { $0.key },
    .text("kind", "The kind in words.") { $0.kind },
    .object("time", "Its own date.") { $0.time },
    .text("summary", "One or two sentences about it.") { $0.summary },
    .text("note", "What must stand wherever it is named, such as an acquittal.") { $0.note },
    .text("aside", "A remark of this list about it, such as a count.") { $0.aside },
    .text("mark", "That it carries a claim found untrue; lists and cards show it.") { $0.mark },
  ]

  var href: String?
  var title: String
  var language: String?
  var direction: String?
  var key: String
  var kind: String
  var time: TimeContext?
  var summary: String?
  var note: String?
  var aside: String?
  var mark: String?
}

/// A link to a record, made once for all pages that show it.
typealias RecordLink = Prepared<RecordLinkContext>

/// A statement's source, and where in it.
struct CitationContext: TemplateContext {
  static let name = "citation"
  static let summary = "A source of a statement; the partial `citations` lists them."
  static let fields: [TemplateField<Self>] = [
    .object("source", "The source.") { $0.source },
    .text("publisher", "Who published it.") { $0.publisher },
    .text("locator", "Where in it.") { $0.locator },
    .text("quote", "The words it uses, in quotation marks.") { $0.quote },
    .object("time", "When it was published.") { $0.time },
  ]

  var source: RecordLink
  var publisher: String
  var locator: String?
  var quote: String?
  var time: Prepared<TimeContext>?
}

/// A named fact with one or more values.
struct FactContext: TemplateContext {
  static let name = "fact"
  static let summary = "A named fact with its values; the partial `facts` shows them."
  static let fields: [TemplateField<Self>] = [
    .text("name", "What the values are.") { $0.name },
    .list("values", "The values, at least one.") { $0.values },
    .any("hasValues") { $0.values },
  ]

  var name: String
  var values: [ValueContext]
}

/// One value of a fact.
struct ValueContext: TemplateContext {
  static let name = "value"
  static let summary = "One value of a fact: a record, a date, an outside address, or words."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The record that the value is.") { $0.link },
    .object("time", "The date that the value is.") { $0.time },
    .text("url", "An address outside the dossier; `words` are its link.") { $0.url },
    .text("words", "The value in words.") { $0.words },
    .text("language", "The language of the words, when it is not the page's.") { $0.language },
    .text("aside", "A remark that follows it.") { $0.aside },
    .object("more", "The way to all that is known of it.") { $0.more },
    .list("sources", "The sources of the value.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var link: RecordLink?
  var time: TimeContext?
  var url: String?
  var words: String?
  var language: String?
  var aside: String?
  var more: NavigationContext?
  var sources: [Prepared<CitationContext>] = []
}

/// A number with what is counted.
struct StatContext: TemplateContext {
  static let name = "stat"
  static let summary = "A number with what is counted."
  static let fields: [TemplateField<Self>] = [
    .text("number", "The number.") { $0.number },
    .text("counted", "What is counted.") { $0.counted },
  ]

  var number: String
  var counted: String
}

/// A picture with its description and credit.
struct ImageContext: TemplateContext {
  static let name = "image"
  static let summary = "A picture of the content folder."
  static let fields: [TemplateField<Self>] = [
    .text("src", "Its address.") { $0.src },
    .text("alt", "What it shows, for those who do not see it.") { $0.alt },
    .text("choices", "Smaller copies and itself, for `srcset`; none without copies.") {
      $0.choices
    },
    .text("sizes", "How wide the theme draws it, for `sizes`; none without copies.") { $0.sizes },
    .text("width", "Its width in pixels.") { $0.width },
    .text("height", "Its height in pixels.") { $0.height },
    .flag("hasWords", "Whether anything is written below it.") {
      $0.caption != nil || $0.credit != nil
    },
    .text("caption", "What is written below it.") { $0.caption },
    .text("credit", "Who made it.") { $0.credit },
  ]

  var src: String
  var alt: String
  var choices: String?
  var sizes: String?
  var width: String?
  var height: String?
  var caption: String?
  var credit: String?
}
