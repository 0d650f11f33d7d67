/// The words of neighbouring documents, with all that they were counted from.
struct KeptSearchCounts: Sendable {
  /// The place of the first of them in the order of documents.
  let start: Int
  /// Whether their texts are kept for excerpts.
  let keepsText: Bool
  let counts: DocumentCounter.Counts
  var documents: [SearchPlan.Document] = []
  /// The card of each.
  var cards: [SearchCard] = []
  /// The texts that were read.
  var readings: Readings?
}
