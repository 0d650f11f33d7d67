/// A name that was found in a text and links nothing, with the reason.
struct SuppressedMention: Sendable {
  enum Reason: Sendable, Hashable {
    /// It fits several records, and none of them, or more than one, is what the text is about.
    case ambiguous
    /// An alias says that it links only where a writer links it, or never.
    case kept(Alias.Match)
    /// The dossier does not link the kind.
    case kind
    /// The article's `link` field leaves the record out.
    case article
    /// A bare surname before the whole name has stood on the page.
    case surnameAlone
  }

  /// The records that it fits, at least one.
  let records: [RecordIndex]
  let block: Int32
  /// In the block's text.
  let range: Range<Int32>
  let reason: Reason
}
