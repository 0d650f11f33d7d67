/// A name to be found, and what the caller wants to know when it is.
public struct NamePattern: Sendable {
  /// The name as it is written.
  public let text: String
  /// The caller's payload; several patterns may have one text and different values.
  public let value: Int32
  /// Whether case and diacritics must be as written.
  public let exactCase: Bool

  /// Makes a pattern.
  public init(text: String, value: Int32, exactCase: Bool = false) {
    self.text = text
    self.value = value
    self.exactCase = exactCase
  }
}

/// A place where a name stands in a text.
public struct NameMatch: Sendable, Hashable {
  /// The UTF-8 offsets in the text as it was given, without a possessive `'s`.
  public let range: Range<Int32>
  /// Where the values of all patterns that fit here lie in the matcher's table.
  let values: Range<Int32>
}
