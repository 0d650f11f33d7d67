/// What a Markdown body says, as plain values: text to link, links, images, headings, components.
///
/// Offsets named `source` count UTF-8 bytes from the start of the body; ranges named `range` count
/// UTF-8 bytes in the text of a block. `BodyPlan` speaks of the same blocks, links, images,
/// headings and directives by their numbers here.
public struct BodyFacts: Sendable {
  /// What a run of text stands in.
  public enum Context: UInt8, Sendable, Hashable {
    /// Words that may be linked, emphasised or not.
    case plain
    /// A code span.
    case code
    /// The words of a link.
    case link
    /// The description of an image.
    case image
  }

  /// A run of a block's text that was written in one piece.
  ///
  /// An escape or an entity starts a new segment, so inside one each byte of text is one byte of
  /// the source; only the segment of an entity itself, a line break or a line break inside code
  /// may differ in length.
  public struct Segment: Sendable, Hashable {
    /// Where it is in the block's text.
    public let range: Range<Int32>
    /// What it stands in.
    public let context: Context
    /// Where its first byte was written.
    public let source: Int32
  }

  /// A link or an autolink.
  public struct Link: Sendable, Hashable {
    /// The destination, escapes and entities resolved.
    public let destination: String
    /// The title, or an empty text.
    public let title: String
    /// The words of the link.
    public let text: String
    /// The index of the block that holds it.
    public let block: Int32
    /// Where its words are in the block's text.
    public let range: Range<Int32>
    /// Where it was written, brackets and destination included.
    public let source: Range<Int32>
    /// Whether the destination passes `SafeURL`; if not, only the words are printed.
    public let isAllowed: Bool
  }

  /// An image.
  public struct Image: Sendable, Hashable {
    /// The destination, escapes and entities resolved.
    public let destination: String
    /// The title, or an empty text.
    public let title: String
    /// The description, without its markup.
    public let alt: String
    /// The index of the block that holds it.
    public let block: Int32
    /// The index of the link that holds it, or -1.
    public let link: Int32
    /// Where it was written, brackets and destination included.
    public let source: Range<Int32>
    /// Whether it is the only content of its paragraph.
    public let standsAlone: Bool
    /// Whether the destination passes `SafeURL`; if not, only the description is printed.
    public let isAllowed: Bool
  }

  /// A fenced code block that stands for a component, such as a map.
  public struct Directive: Sendable, Hashable {
    /// The whole info string.
    public let info: String
    /// What stands between the fences.
    public let literal: String
    /// The index of the last heading before it, or -1.
    public let section: Int32
    /// Where it was written, fences included.
    public let source: Range<Int32>
    /// Where the line behind the opening fence starts.
    public let contentSource: Int32
  }

  /// HTML in a body, which is never printed.
  public struct RawHTML: Sendable, Hashable {
    /// Its first bytes, no more than 80.
    public let excerpt: String
    /// Where it was written.
    public let source: Range<Int32>
  }

  /// The bytes that were read.
  public let source: ArraySlice<UInt8>
  /// Paragraphs and headings in document order.
  public let blocks: Blocks
  /// Links and autolinks in document order, without those in image descriptions.
  public let links: [Link]
  /// Images in document order, without those in image descriptions.
  public let images: [Image]
  /// Headings in document order.
  public var headings: Headings { Headings(blocks) }
  /// Fenced blocks that stand for a component.
  public let directives: [Directive]
  /// Blocks and pieces of HTML that are left out.
  public let rawHTML: [RawHTML]

  /// Reads a body; throws if it passes a limit.
  public static func read(
    _ bytes: ArraySlice<UInt8>, limits: BodyLimits = BodyLimits()
  ) throws(BodyLimitError) -> BodyFacts {
    try bytes.lend { source throws(BodyLimitError) in
      try LimitScanner(source, limits: limits).check()
      return try FactsReader.read(source, of: bytes, limits)
    }
  }

  /// Reads a body; throws if it passes a limit.
  public static func read(
    _ bytes: [UInt8], limits: BodyLimits = BodyLimits()
  ) throws(BodyLimitError) -> BodyFacts {
    try read(bytes[...], limits: limits)
  }
}
