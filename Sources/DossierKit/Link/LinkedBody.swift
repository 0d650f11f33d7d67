/// What Link decided about one body.
///
/// A class, because pages look at many bodies for a sentence each.
final class LinkedBody: Sendable {
  /// A name that stands in the text.
  struct Mention: Sendable {
    let record: RecordIndex
    /// In the block's text.
    let range: Range<Int32>
    /// The block in the upper bits, and two flags: large dossiers have millions of mentions.
    private let bits: UInt32

    init(
      record: RecordIndex, block: Int32, range: Range<Int32>, isLinked: Bool, isExplicit: Bool
    ) {
      self.record = record
      self.range = range
      bits = UInt32(clamping: block) << 2 | (isLinked ? 1 : 0) | (isExplicit ? 2 : 0)
    }

    var block: Int32 { Int32(clamping: bits >> 2) }
    /// Whether it becomes a link; later mentions in a page or section do not.
    var isLinked: Bool { bits & 1 != 0 }
    /// Whether its writer linked it (`[[id]]`, `[words](incident:id)`) instead of naming it plainly.
    var isExplicit: Bool { bits & 2 != 0 }
  }
  /// A source note: `[@abc, para. 3]`.
  struct Note: Sendable {
    /// From 1, by first use of this source with this locator.
    let number: Int
    let source: RecordIndex
    let locator: String?
    /// How often the note is called in the text.
    var uses: Int
  }
  /// What becomes of a reference, in the order of the body's references.
  enum Resolution: Sendable {
    /// A link to a record's page, or to a heading on it.
    case record(RecordIndex, anchor: String?)
    /// A claim: the words, marked with its present status.
    case claim(RecordIndex)
    case notes(NoteCalls)
    /// A heading of this page.
    case anchor(String)
    /// A file below `media/`.
    case asset(String)
    /// The words only.
    case words
  }

  /// The body itself; looked at here, because a copy of it has many parts to count.
  let body: Body
  let mentions: [Mention]
  /// Names in the text that link nothing, in the order of the text.
  let suppressed: [SuppressedMention]
  let resolutions: [Resolution]
  let notes: [Note]
  /// Whether a link of the text carries a claim, whose words are marked.
  let marksClaims: Bool
  private let headings: HeadingList
  /// By index of the image: its path below the content folder; nil for a dead one.
  let images: [String?]

  init(
    body: Body, mentions: [Mention], suppressed: [SuppressedMention], resolutions: [Resolution],
    notes: [Note], headings: HeadingList, images: [String?]
  ) {
    self.body = body
    self.mentions = mentions
    self.suppressed = suppressed
    self.resolutions = resolutions
    marksClaims = resolutions.contains { if case .claim = $0 { true } else { false } }
    self.notes = notes
    self.headings = headings
    self.images = images
  }

  /// By index of the heading; unique in the page, and never an id of a template.
  var headingIDs: [String] { headings.ids(of: body) }

  /// The claims that the text names, and then those whose words it marks.
  func claims(in site: Site) -> [RecordIndex] {
    mentions.map(\.record).filter { site[$0].kind == .claim }
      + resolutions.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
  }
}
