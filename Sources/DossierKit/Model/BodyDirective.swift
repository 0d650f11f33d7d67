/// A component that a writer puts into a body with a fenced block.
struct BodyDirective: Sendable {
  /// What is drawn.
  enum Component: Sendable {
    /// Places on a map, with the same places as a table.
    case map(locations: [Located<RecordID>], incidents: [Located<RecordID>])
    /// The phases of incidents in order.
    case timeline(incidents: [Located<RecordID>], locations: [Located<RecordID>])
    /// The ledger of the figures of incidents.
    case figures(incidents: [Located<RecordID>])
    /// Claims: those named, and those about some records.
    case claims(ids: [Located<RecordID>], about: [Located<RecordID>])
    case quote(Located<RecordID>)
    /// Rows of cells; the first row is the header.
    case table([[String]])
    /// It could not be read; a diagnostic says why.
    case unreadable
  }
  var component: Component
  /// The caption, or an empty text.
  var caption: String

  /// Every reference in it.
  var references: [(id: Located<RecordID>, kinds: [RecordKind])] {
    switch component {
    case .map(let locations, let incidents), .timeline(let incidents, let locations):
      locations.map { ($0, [.location]) } + incidents.map { ($0, [.incident]) }
    case .figures(let incidents): incidents.map { ($0, [.incident]) }
    case .claims(let ids, let about):
      ids.map { ($0, [.claim]) } + about.map { ($0, RecordKind.allCases) }
    case .quote(let id): [(id, [.quote])]
    case .table, .unreadable: []
    }
  }
}
