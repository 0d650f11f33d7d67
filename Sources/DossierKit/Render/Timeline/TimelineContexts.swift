import Templates

/// A line of the dossier's timeline with the id by which links reach it.
struct TimelineLineContext: TemplateContext {
  static let name = "timeline line"
  static let summary = "A line of the dossier's timeline."
  static let fields: [TemplateField<Self>] = [
    .text("id", "An id by which links reach the first line of a lane in a month.") { $0.id },
    .object("event", "What it says.") { $0.event },
  ]

  let id: String?
  let event: Prepared<EventContext>
}

/// The lines of a year or a month.
struct TimelineGroupContext: TemplateContext {
  static let name = "timeline group"
  static let summary = "The lines of a year or a month."
  static let fields: [TemplateField<Self>] = [
    .text("title", "The year or month in words.") { $0.title },
    .text("id", "An id for the heading, unique in the page.") { $0.id },
    .list("lines", "The lines, oldest first.") { $0.lines },
    .any("hasLines") { $0.lines },
  ]

  let title: String
  let id: String
  let lines: [TimelineLineContext]
}

/// A year of a timeline that has a page for each.
struct TimelineYearContext: TemplateContext {
  static let name = "timeline year"
  static let summary = "A year of a timeline that has a page for each, with what it holds."
  static let fields: [TemplateField<Self>] = [
    .text("href", "The address of its page.") { $0.href },
    .text("title", "The year in words.") { $0.title },
    .flag("current", "Whether it is this page.") { $0.isCurrent },
    .text("events", "How many events it holds.") { String($0.counts.events) },
    .text("reports", "How much reporting it holds.") { String($0.counts.reports) },
    .text("steps", "How many legal steps it holds.") { String($0.counts.steps) },
  ]

  let href: String
  let title: String
  let isCurrent: Bool
  let counts: LaneCounts
}

/// How much the timeline holds of each span of time, as a picture.
struct DensityContext: TemplateContext {
  static let name = "density"
  static let summary = "How much a timeline holds of each span of time, as bars that are links."
  static let fields: [TemplateField<Self>] = [
    .html("svg", "The drawing; its bars are links.") { $0.svg },
    .text("words", "What it shows, for those who do not see it.") { $0.words },
  ]

  let svg: [UInt8]
  let words: String
}

/// What happened round a record, in order.
struct RecordTimelineContext: TemplateContext {
  static let name = "record timeline"
  static let summary = "What the dossier tells of a record, in the order of time."
  static let fields: [TemplateField<Self>] = [
    .list("events", "The lines, oldest first.") { $0.events },
    .any("hasEvents") { $0.events },
    .text("part", "That these are not all, and which they are.") { $0.part },
    .text("href", "The address of the dossier's timeline, when these are not all.") { $0.href },
  ]

  let events: [Prepared<EventContext>]
  let part: String?
  let href: String?
}
