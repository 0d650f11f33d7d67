import Templates

/// A change to what was published.
struct CorrectionContext: TemplateContext {
  static let name = "correction"
  static let summary = "A change to what was published, told to the reader."
  static let fields: [TemplateField<Self>] = [
    .text("kind", "Correction, clarification, update or retraction, in words.") { $0.kind },
    .object("time", "When it was made.") { $0.time },
    .text("was", "What it said.") { $0.was },
    .text("now", "What it says now.") { $0.now },
    .list("claims", "The claims that it concerns.") { $0.claims },
    .any("hasClaims") { $0.claims },
  ]

  var kind: String
  var time: TimeContext
  var was: String?
  var now: String
  var claims: [RecordLink]
}

/// A claim with its present status.
struct ClaimContext: TemplateContext {
  static let name = "claim"
  static let summary = "A claim with its present status; the partial `claim` shows it."
  static let fields: [TemplateField<Self>] = [
    .object("link", "The claim; its title is its text, or a stub when it is not repeated.") {
      $0.link
    },
    .text("status", "The status in words.") { $0.status },
    .text("state", "`firm`, `open` or `untrue`, for stylesheets.") { $0.state },
    .text("fate", "What became of it and since when, as text marks it.") { $0.fate },
    .object("time", "Since when it has the status.") { $0.time },
    .text("by", "Who gave it the status.") { $0.by },
    .object("actor", "Who gave it the status, when that is a record.") { $0.actor },
    .text("note", "What the last entry of its history adds.") { $0.note },
    .text("language", "The language of the note, when it is not the page's.") { $0.language },
    .list("sources", "The sources of the status.") { $0.sources },
    .any("hasSources") { $0.sources },
    .list("history", "What became of it, oldest first, when that is more than one entry.") {
      $0.history
    },
    .any("hasHistory") { $0.history },
    .text("later", "What became of it since, on a page of the past.") { $0.later },
  ]

  var link: RecordLink
  var status: String
  var state: String
  var fate: String
  var time: TimeContext?
  var by: String?
  var actor: RecordLink?
  var note: String?
  var language: String?
  var sources: [Prepared<CitationContext>]
  var history: [HistoryContext]
  var later: String?
}

/// One entry of the history of a claim or of a legal status.
struct HistoryContext: TemplateContext {
  static let name = "history entry"
  static let summary = "One entry of the history of a claim, or of a person's legal status."
  static let fields: [TemplateField<Self>] = [
    .object("time", "When.") { $0.time },
    .text("status", "The status, in words.") { $0.status },
    .text("by", "Who gave it.") { $0.by },
    .object("actor", "Who gave it, when that is a record.") { $0.actor },
    .text("note", "What is added.") { $0.note },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var time: TimeContext?
  var status: String
  var by: String?
  var actor: RecordLink?
  var note: String?
  var sources: [Prepared<CitationContext>]
}

/// A source note of a page, with the way back.
struct NoteContext: TemplateContext {
  static let name = "note"
  static let summary = "A source note at the foot of a text, called by its number."
  static let fields: [TemplateField<Self>] = [
    .text("number", "The number.") { $0.number },
    .object("source", "The source.") { $0.source },
    .text("publisher", "Who published it.") { $0.publisher },
    .text("locator", "Where in it.") { $0.locator },
    .object("time", "When it was published.") { $0.time },
    .text("url", "Its address.") { $0.url },
    .text("host", "The host of its address.") { $0.host },
    .text("archived", "The address of an archived copy.") { $0.archived },
    .list("backs", "The ways back to where the text calls it.") { $0.backs },
    .any("hasBacks") { $0.backs },
  ]

  var number: String
  var source: RecordLink
  var publisher: String
  var locator: String?
  var time: Prepared<TimeContext>?
  var url: String?
  var host: String?
  var archived: String?
  var backs: [BackContext]
}

/// The way from a note back to a call of it.
struct BackContext: TemplateContext {
  static let name = "way back"
  static let summary = "The way from a note back to the text."
  static let fields: [TemplateField<Self>] = [
    .text("href", "The anchor of the call.") { $0.href },
    .text("label", "What it says to those who do not see it.") { $0.label },
  ]

  var href: String
  var label: String
}

/// A count of people by one source at one time.
struct FigureContext: TemplateContext {
  static let name = "figure"
  static let summary = "A count of people, by one measure, as sources gave it at one time."
  static let fields: [TemplateField<Self>] = [
    .text("measure", "What is counted.") { $0.measure },
    .text("value", "The number as it may be said, or the source's words where it gives none.") {
      $0.value
    },
    .text("wording", "The source's own words beside a number, in quotation marks.") {
      $0.wording
    },
    .text("group", "Who is counted.") { $0.group },
    .text("perpetrators", "Whether perpetrators are counted.") { $0.perpetrators },
    .object("time", "As of when.") { $0.time },
    .text("status", "Its status.") { $0.status },
    .flag("replaced", "Whether it was replaced, revised or withdrawn.") { $0.isReplaced },
    .flag("present", "Whether it is the one that stands for the measure elsewhere.") {
      $0.isPresent
    },
    .text("remark", "That it is the present one, or what took its place.") { $0.remark },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var measure: String
  var value: String
  var wording: String?
  var group: String
  var perpetrators: String
  var time: TimeContext?
  var status: String
  var isReplaced: Bool
  var isPresent: Bool
  var remark: String?
  var sources: [Prepared<CitationContext>]
}

/// A statement with its sources: a phase, an open question, a label, an update.
struct StatementContext: TemplateContext {
  static let name = "statement"
  static let summary = "A sentence with its date, speaker and sources."
  static let fields: [TemplateField<Self>] = [
    .text("text", "The sentence.") { $0.text },
    .text("title", "What stands before it, such as its kind.") { $0.title },
    .object("time", "Its date, or since when it holds.") { $0.time },
    .text("by", "Who says so.") { $0.by },
    .object("actor", "Who says so, when that is a record.") { $0.actor },
    .text("note", "What is added.") { $0.note },
    .list("records", "The records that it concerns.") { $0.records },
    .any("hasRecords") { $0.records },
    .list("sources", "Its sources.") { $0.sources },
    .any("hasSources") { $0.sources },
  ]

  var text: String
  var title: String?
  var time: TimeContext?
  var by: String?
  var actor: RecordLink?
  var note: String?
  var records: [RecordLink] = []
  var sources: [Prepared<CitationContext>] = []
}
