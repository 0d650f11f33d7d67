/// The bounds inside which libcmark 0.30 reads any text in well under a second.
///
/// cmark is linear on what people write and quadratic on a few known inputs: image openers before
/// links (`![[]()` repeated), and blank lines below deeply nested lists and quotes. These bounds
/// are checked on the bytes before cmark sees them (nesting once more, exactly, on its tree). The
/// defaults are a hundred times what an article needs.
public struct BodyLimits: Sendable, Hashable {
  /// The most bytes of one body.
  public var bytes: Int
  /// The most block quotes, lists' items and emphases that may stand inside each other.
  public var nesting: Int
  /// The most blank lines, each counted as often as containers are open around it.
  public var nestedBlankLines: Int
  /// The most pairs of an image opener `![` and a closing bracket `]`.
  public var bracketPairs: Int

  /// The most that a body has which passed limits before: it may have longer names since.
  public static let widest = BodyLimits(bytes: 8 << 20, nesting: 200)

  /// Makes limits; the defaults are 1 MiB, 100 levels, 4,000,000 lines and 100,000,000 pairs.
  public init(
    bytes: Int = 1 << 20, nesting: Int = 100, nestedBlankLines: Int = 4_000_000,
    bracketPairs: Int = 100_000_000
  ) {
    self.bytes = bytes
    self.nesting = nesting
    self.nestedBlankLines = nestedBlankLines
    self.bracketPairs = bracketPairs
  }
}

/// A body went over one of its limits.
public struct BodyLimitError: Error, Sendable, Hashable {
  /// Which bound was passed.
  public enum Limit: Sendable, Hashable {
    /// `BodyLimits.bytes`.
    case bytes
    /// `BodyLimits.nesting`.
    case nesting
    /// `BodyLimits.nestedBlankLines`.
    case nestedBlankLines
    /// `BodyLimits.bracketPairs`.
    case bracketPairs
  }

  /// The bound that was passed.
  public let limit: Limit
  /// What the bound allows.
  public let allowed: Int
  /// The UTF-8 offset in the body at which it was passed.
  public let offset: Int
}
