/// One dated change of what is known: an entry of a history.
enum KnownChange: Sendable {
  /// A claim's status, by its entry's position in the history.
  case claim(RecordIndex, Int)
  /// A count of an incident, by its position.
  case figure(RecordIndex, Int)
  /// What is held about the responsibility for an incident.
  case responsibility(RecordIndex)
  /// Somebody's claim of responsibility, by its position.
  case assertion(RecordIndex, Int)
}

/// The changes of what is known of one thing, in the order of time.
struct KnownHistory: Sendable {
  /// A moment with what changed at it.
  struct Step: Sendable {
    let moment: KnownMoment
    let changes: [KnownChange]
  }

  /// Newest first.
  let steps: [Step]

  /// Nil with fewer than two moments: what never changed has no past.
  init?(_ changes: [(moment: KnownMoment, change: KnownChange)]) {
    guard let first = changes.first, changes.contains(where: { $0.moment != first.moment }) else {
      return nil
    }
    // A day that ends with a named moment is one step, under the name of the day.
    let sorted = changes.enumerated().sorted { a, b in
      let (first, second) = (a.element.moment, b.element.moment)
      if first != second { return second < first }
      if first.isExact != second.isExact { return !first.isExact }
      return a.offset < b.offset
    }
    var steps: [Step] = []
    var moment = first.moment
    var found: [KnownChange] = []
    for (_, element) in sorted {
      if element.moment != moment {
        if !found.isEmpty { steps.append(Step(moment: moment, changes: found)) }
        found = []
        moment = element.moment
      } else if found.isEmpty {
        moment = element.moment
      }
      found.append(element.change)
    }
    steps.append(Step(moment: moment, changes: found))
    self.steps = steps
  }
}
