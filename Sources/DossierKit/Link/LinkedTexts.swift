/// What Link made of each text, so that the next run in the same process need only look at those that
/// are others since.
///
/// The links of a text depend on itself, on the fields of all records, and, where it leads to a heading
/// of another page, on the text of that.
struct LinkedTexts: Sendable {
  /// The records, in their order.
  let ids: [RecordID]
  /// A hash of the fields that texts decided about.
  let fields: UInt64
  let bodies: [LinkedBody?]
  let problems: [[Diagnostic]]
  /// What each record says of others.
  let said: [GraphBuilder.Said]
  /// Whether each text is one of the run before, with its links.
  let isKept: [Bool]
  /// What they were linked against.
  let builder: GraphBuilder

  /// Whether these are the texts of the same records, of which readers get the same fields.
  func isOf(_ edition: Edition) -> Bool {
    fields == edition.fields && ids.elementsEqual(edition.records.lazy.map(\.id))
  }
}
