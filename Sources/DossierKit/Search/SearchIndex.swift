/// The search index of a site: files that a page loads as classic scripts, from disk or a host.
struct SearchIndex: Sendable {
  /// What readers can narrow a search by, with the number of documents of each.
  struct Facets: Sendable {
    var kinds: [(kind: RecordKind, count: Int)] = []
    /// BCP 47 primary subtags.
    var languages: [(tag: String, count: Int)] = []
    /// The places, people and organizations that most documents are about.
    var places: [(record: RecordIndex, count: Int)] = []
    var people: [(record: RecordIndex, count: Int)] = []
    var organizations: [(record: RecordIndex, count: Int)] = []
  }

  /// Where the files stand, with its slash.
  static let folder = "search/"

  /// The hash of what they hold, with which pages ask for them: other bytes are never taken from a
  /// cache, and a file that did not change keeps its place.
  let version: String
  /// Those that show documents are made when they are written; none once they are planned.
  var files: [PlannedFile]
  let facets: Facets
  /// How many documents are found.
  let count: Int
  /// How many different words and facets there are.
  let terms: Int
  /// What was counted, where it is kept for the next index in this process.
  var parts: [Int: KeptSearchCounts] = [:]
}
