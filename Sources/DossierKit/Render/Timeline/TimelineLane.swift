/// What sort of thing a line of the timeline tells.
enum TimelineLane: String, Sendable, CaseIterable {
  /// What happened: incidents and their phases.
  case event
  /// What was told of it: articles, what became of claims, corrections.
  case reporting
  /// What the law did: arrests, trials, verdicts, the legal status of people.
  case justice

  /// The lane of an entry of the chronology.
  init(_ entry: ChronologyEntry, of record: Record) {
    switch entry.event {
    case .article, .claim, .correction: self = .reporting
    case .legal: self = .justice
    case .incident, .phase:
      guard case .incident(let incident) = record.details else {
        self = .event
        return
      }
      switch incident.kind {
      case .arrest, .trial, .verdict: self = .justice
      default: self = .event
      }
    }
  }

  /// Its position from the first of all.
  var number: Int {
    switch self {
    case .event: 0
    case .reporting: 1
    case .justice: 2
    }
  }
}

/// How many lines there are in each lane.
struct LaneCounts: Sendable, Hashable {
  var events = 0
  var reports = 0
  var steps = 0

  var total: Int { events + reports + steps }

  subscript(lane: TimelineLane) -> Int {
    get {
      switch lane {
      case .event: events
      case .reporting: reports
      case .justice: steps
      }
    }
    set {
      switch lane {
      case .event: events = newValue
      case .reporting: reports = newValue
      case .justice: steps = newValue
      }
    }
  }
}
