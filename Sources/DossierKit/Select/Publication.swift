/// Whether a record may be published at an instant, and if not, why.
enum Publication: Sendable, Equatable {
  case published
  /// A draft, one that waits for its embargo, or one whose fields cannot be read.
  case draft
  case embargoed
  /// Its end has come, or it was withdrawn by its status.
  case ended
  /// A decision took it away, and readers are told so.
  case withdrawn
  /// A decision took it away, and nothing is said.
  case removed
  case confidential
  /// It did not exist yet.
  case later

  init(of record: Record, _ gate: GateFields, _ knowledge: Knowledge) {
    let asOf = knowledge.asOf
    if case .source(let source) = record.details, source.isConfidential {
      self = .confidential
    } else if gate.status?.value == .draft || gate.status?.value == .ready {
      self = .draft
    } else if let embargo = gate.embargo?.value, asOf < embargo {
      self = .embargoed
    } else if record.common.takedown?.action.value == .remove {
      self = .removed
    } else if record.common.takedown?.action.value == .withdraw {
      self = .withdrawn
    } else if gate.status?.value == .withdrawn {
      self = .ended
    } else if let expires = gate.expires?.value, expires <= asOf {
      self = .ended
    } else {
      self = knowledge.isLater(record) ? .later : .published
    }
  }

  /// Whether a preview shows the record too.
  var isPreviewed: Bool { self == .draft || self == .embargoed }
}
