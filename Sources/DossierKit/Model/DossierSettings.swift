import CommonMark

/// What `content/dossier.yml` says: the dossier itself and its policies.
struct DossierSettings: Sendable {
  enum State: String, Sendable, CaseIterable { case developing, ongoing, concluded, archived }
  struct Publisher: Sendable {
    var name: Located<String>
    var url: Located<String>?
    var corrections: Located<String>?
    var ethics: Located<String>?
    var contact: Located<String>?
    var masthead: Located<String>?
    var ownership: Located<String>?
  }
  /// A question that nobody can answer yet.
  struct OpenQuestion: Sendable {
    var question: Located<String>
    var since: Located<EDTFDate>?
    var sources: [Citation]
  }
  struct KeyFigure: Sendable {
    var label: Located<String>?
    var value: Located<String>?
    var asOf: Located<EDTFDate>?
    /// The incident whose present figure is shown when no value is written.
    var incident: Located<RecordID>?
    var measure: Figure.Measure?
    var sources: [Citation]
  }
  struct Update: Sendable {
    var at: Located<ArticleDate>
    var text: Located<String>
    var kind: Located<String>?
    var refs: [Located<RecordID>]
  }
  struct Linking: Sendable {
    enum Mode: String, Sendable, CaseIterable {
      case firstInPage = "first_in_page"
      case firstInSection = "first_in_section"
      case all, off
    }
    var mode: Mode = .firstInPage
    /// The kinds whose names are found in text.
    var kinds: [RecordKind] = [.incident, .location, .person, .organization]
  }
  struct Theme: Sendable {
    enum Fonts: String, Sendable, CaseIterable { case newsreader, system }
    var fonts: Fonts = .newsreader
    var accent: Located<String>?
  }
  /// What becomes of a withheld name in the dossier's own words.
  enum WithheldNames: String, Sendable, CaseIterable {
    /// The display name stands in its place, and the build warns.
    case replace
    /// The build stops.
    case stop
  }
  /// A host whose file of pages that are gone is written.
  enum Host: String, Sendable, CaseIterable { case netlify, nginx }
  /// Whether maps are drawn.
  enum Maps: String, Sendable, CaseIterable { case on, off }
  /// Which files the site has for other programs.
  enum Exports: String, Sendable, CaseIterable {
    /// The files below `data/`, and a feed beside the page of each record.
    case all
    case data, feeds, off

    var hasData: Bool { self == .all || self == .data }
    var hasRecordFeeds: Bool { self == .all || self == .feeds }
  }
  /// Whether the ties of records are drawn and put into tables.
  enum Ties: String, Sendable, CaseIterable { case on, off }
  enum SearchText: String, Sendable, CaseIterable { case full, summary, off }

  var file: FileID
  var title: Located<String>
  var language: Located<String>
  var summary: Located<String>?
  /// Without a slash at the end.
  var url: Located<String>?
  var timezone: Located<TimeZoneRules>?
  var state: State?
  var publisher: Publisher?
  var lead: Located<String>?
  var known: [Located<RecordID>] = []
  var unknown: [OpenQuestion] = []
  var pinned: [Located<RecordID>] = []
  var keyFigures: [KeyFigure] = []
  var updates: [Update] = []
  /// The day on which somebody last went through the dossier, whether or not it changed.
  var checked: Located<EDTFDate>?
  var grading: [(grade: Located<String>, definition: Located<String>)] = []
  var namingPolicy: Located<String>?
  var labelPolicy: Located<String>?
  var methodology: Located<String>?
  var linking = Linking()
  var languages: [Located<String>] = []
  var theme = Theme()
  /// What the search index keeps of texts; nil lets the number of articles decide.
  var search: SearchText?
  /// The widths in pixels of the smaller copies of pictures, from the narrowest on.
  var imageWidths: [Int] = []
  var maps: Maps = .on
  var exports: Exports = .all
  var ties: Ties = .on
  /// The bounds on the Markdown of one record.
  var bodyLimits = BodyLimits()
  var withheldNames: WithheldNames = .replace
  var hostFiles: [Host] = []
}
