/// What to do with the parts of a body when it is rendered, by the indices of its `BodyFacts`.
///
/// Strings of HTML are printed as they are: whoever makes them escapes what is in them.
public struct BodyPlan: Sendable {
  /// A change to a range of a block's plain text.
  public struct Edit: Sendable, Hashable {
    /// What happens to the range.
    public enum Action: Sendable, Hashable {
      /// HTML is put around it, emphasis inside included.
      case wrap(open: String, close: String)
      /// HTML is put in its place; in an empty range, HTML is put between.
      case replace(html: String)
      /// It is left out.
      case remove
    }

    /// The index of the block.
    public let block: Int32
    /// The bytes in the block's text.
    public let range: Range<Int32>
    /// What happens to them.
    public let action: Action

    /// Makes a change.
    public init(block: Int32, range: Range<Int32>, action: Action) {
      self.block = block
      self.range = range
      self.action = action
    }
  }

  /// What becomes of a link.
  public enum LinkAction: Sendable, Hashable {
    /// It stays a link, to `href`, with attributes (from the space on, raw HTML) behind that.
    case keep(href: String, attributes: String)
    /// Its words stay, the link goes.
    case unlink
    /// HTML is put around its words in place of the link.
    case replace(open: String, close: String)
  }

  /// Changes to text, sorted by block and range, not overlapping.
  public var edits: [Edit] = []
  /// The `id` of each heading; headings without an entry get none.
  public var headingIDs: [String?] = []
  /// The `id` of paragraphs, by block.
  public var blockIDs: [Int32: String] = [:]
  /// What becomes of each link; one without an entry stays if `SafeURL` allows it.
  public var links: [LinkAction] = []
  /// The HTML for each image; nil prints the description, no entry prints cmark's `<img>`.
  ///
  /// An image that stands alone takes its paragraph with it, so that a `<figure>` may stand there.
  public var images: [String?] = []
  /// The HTML for each directive; one without an entry is printed as code.
  public var directives: [String] = []
  /// How many levels headings go down; `<h6>` is the last.
  public var headingShift = 0

  /// Makes a plan that changes nothing.
  public init() {}
}

/// What a rendering could not do.
public struct RenderReport: Sendable, Hashable {
  /// The edits, by index in the plan, that were not made.
  ///
  /// They touch a link, code or an image, cut through a character, overlap another edit, or cut
  /// through an emphasis while their `id` may be printed only once.
  public internal(set) var skippedEdits: [Int] = []
}
