/// A reference that a writer put into a body: `[[id]]`, `[@source]`, `[words](claim:id)`, a link to
/// another record's file.
struct InlineReference: Sendable {
  /// How it is written.
  enum Form: Sendable {
    /// As text: the whole range in the block's text, and the range of the words that stay.
    case text(block: Int32, range: Range<Int32>, words: Range<Int32>?)
    /// As a CommonMark link, by its index in the body.
    case link(index: Int)
  }
  /// What it refers to.
  enum Target: Sendable {
    case record(RecordID, kind: RecordKind?)
    /// Words that must not be linked: `[[!IS]]`.
    case nothing
    case citations([Citation])
    /// A path as written, and the anchor behind `#`, if any.
    indirect case file(path: String, anchor: String?)
    case anchor(String)
    /// The record is not published: the words stay without a link.
    case withheld
  }
  var form: Form
  var target: Target
  /// The bytes of the file that hold it.
  var range: ByteRange
}
