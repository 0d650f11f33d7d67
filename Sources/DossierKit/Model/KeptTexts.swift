/// Which texts are as they were in the last build, where nothing else changed.
struct KeptTexts: Sendable {
  /// By record: whether its text and the links in it are those of then.
  let isKept: [Bool]

  /// Whether something would be made alike that read these parts of records.
  func hold(_ readings: Readings?) -> Bool {
    readings?.isOfTexts { $0 < isKept.count && isKept[$0] } ?? false
  }
}
