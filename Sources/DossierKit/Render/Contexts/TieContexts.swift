import Templates

/// A person's or organization's part in an incident.
struct InvolvedContext: TemplateContext {
  static let name = "involvement"
  static let summary = "A part in an incident, in words that the law lets us use."
  static let fields: [TemplateField<Self>] = [
    .object("link", "Who had the part, or the incident it was had in.") { $0.link },
    .text("part", "The part in words.") { $0.part },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var link: RecordLink
  var part: String
  var sources: [Prepared<CitationContext>]
}

/// A declared tie between two incidents.
struct TieContext: TemplateContext {
  static let name = "tie"
  static let summary = "A declared tie to another incident, or the inverse of one."
  static let fields: [TemplateField<Self>] = [
    .text("relation", "How this incident stands to the other.") { $0.relation },
    .object("link", "The other incident.") { $0.link },
    .text("basis", "Who says so.") { $0.basis },
    .text("note", "What is added.") { $0.note },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var relation: String
  var link: RecordLink
  var basis: String?
  var note: String?
  var sources: [Prepared<CitationContext>]
}

/// A related record with the reasons.
struct RelatedContext: TemplateContext {
  static let name = "related"
  static let summary = "A related record with the reasons why."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The record.") { $0.link },
    .texts("reasons", "Why it is related, strongest first.") { $0.reasons },
    .any("hasReasons") { $0.reasons },
  ]

  var link: RecordLink
  var reasons: [String]
}

/// The records of one kind that name this one.
struct BacklinkGroupContext: TemplateContext {
  static let name = "backlink group"
  static let summary = "The records of one kind that name this one, newest first."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The kind, as a heading.") { $0.title },
    .text("id", "An id for the heading, unique in the page.") { $0.id },
    .text("key", "The kind as stylesheets know it.") { $0.key },
    .list("items", "The records.") { $0.items },
    .any("hasItems") { $0.items },
    .object("all", "The way to all of them, when these are only the newest.") { $0.all },
  ]

  var title: String
  var id: String
  var key: String
  var items: [BacklinkContext]
  var all: NavigationContext?
}

/// A record that names this one, and where.
struct BacklinkContext: TemplateContext {
  static let name = "backlink"
  static let summary = "A record that names this one."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The record.") { $0.link },
    .texts("purposes", "What its fields say of this one, or where in a source they point.") {
      $0.purposes
    },
    .any("hasPurposes") { $0.purposes },
    .list("passages", "The sentences of its text that name this one.") { $0.passages },
    .any("hasPassages") { $0.passages },
    .text("more", "How many passages more there are.") { $0.more },
  ]

  var link: RecordLink
  var purposes: [String]
  var passages: [PassageContext]
  var more: String?
}

/// A sentence that names a record.
struct PassageContext: TemplateContext {
  static let name = "passage"
  static let summary = "A sentence that names this record or rests on this source."
  static let fields: [TemplateField<Self>] = [
    .text("href", "The address of its paragraph.") { $0.href },
    .html("html", "The sentence, the name in it marked.") { $0.html },
    .text("language", "Its language, when it is not the page's.") { $0.language },
    .text("direction", "“rtl” when it is written from right to left.") { $0.direction },
    .text("where", "The heading above it, and where in a source it points.") { $0.place },
  ]

  var href: String
  /// As UTF-8: large dossiers have hundreds of thousands of them.
  var html: [UInt8]
  var language: String?
  var direction: String?
  var place: String?
}

/// Records or events under one heading.
struct GroupContext: TemplateContext {
  static let name = "group"
  static let summary = "Records under one heading: a year, a kind, a stance."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The heading.") { $0.title },
    .text("id", "An id for the heading, unique in the page.") { $0.id },
    .text("count", "How many there are.") { $0.count },
    .list("links", "The records.") { $0.links },
    .any("hasLinks") { $0.links },
    .list("claims", "The claims.") { $0.claims },
    .any("hasClaims") { $0.claims },
    .list("citations", "The citations.") { $0.citations },
    .any("hasCitations") { $0.citations },
    .list("events", "The events, oldest first.") { $0.events },
    .any("hasEvents") { $0.events },
  ]

  var title: String
  var id: String
  var count: String?
  var links: [RecordLink] = []
  var claims: [ClaimContext] = []
  var citations: [Prepared<CitationContext>] = []
  var events: [EventContext] = []
}

/// One line of a timeline.
struct EventContext: TemplateContext {
  static let name = "event"
  static let summary = "One line of a timeline."
  static let fields: [TemplateField<Self>] = [
    .object("time", "When.") { $0.time },
    .object("link", "The record that tells of it.") { $0.link },
    .text("text", "What happened, when that is not the record's title.") { $0.text },
    .flag("uncertain", "Whether the date is uncertain.") { $0.isUncertain },
    .flag("detail", "Whether it is a detail of its record rather than the record itself.") {
      $0.isDetail
    },
    .text("lead", "What stands before the text, such as “Correction: ”.") { $0.lead },
    .text("language", "The language of the text, when it is not the page's.") { $0.language },
    .text("lane", "Event, reporting or justice, in words; timelines of a dossier say it.") {
      $0.lane
    },
    .text("laneKey", "The same for stylesheets: `event`, `reporting`, `justice`.") { $0.laneKey },
  ]

  var time: TimeContext
  var link: RecordLink
  var text: String?
  var isUncertain: Bool
  var isDetail = false
  var lane: String?
  var laneKey: String?
  var lead: String?
  var language: String?
}
