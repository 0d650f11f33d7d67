/// Rule S06: nothing lies within itself, is part of itself, or supersedes or derives from itself.
enum Circles {
  /// One diagnostic for each circle, at the reference that closes it.
  static func find(in records: [Record]) -> [Diagnostic] {
    let relations = ["within", "part_of", "superseded_by", "derived_from", "parent", "successor"]
    var steps: [String: Steps] = [:]
    var diagnostics: [Diagnostic] = []
    for index in records.indices {
      for reference in records[index].fieldReferences {
        guard let relation = name(of: reference.purpose) else { continue }
        steps[relation, default: [:]][records[index].id, default: []].append(
          (reference.id.value, records[index].place(reference.id.range)))
      }
    }
    for relation in relations { diagnostics += find(relation, steps[relation] ?? [:]) }
    for record in records {
      if case .incident(let incident) = record.details {
        diagnostics += figureCircles(incident, record)
      }
    }
    return diagnostics
  }

  /// Where each record leads in one relation.
  private typealias Steps = [RecordID: [(target: RecordID, place: SourceRange)]]

  private static func find(_ relation: String, _ next: Steps) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var done: Set<RecordID> = []
    // A walk in depth with a stack of its own: chains may be long.
    for start in next.keys.sorted() where !done.contains(start) {
      var path: [(id: RecordID, step: Int)] = [(start, 0)]
      var positions: [RecordID: Int] = [start: 0]
      while let last = path.last {
        guard let steps = next[last.id], last.step < steps.count else {
          done.insert(last.id)
          positions[last.id] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].step += 1
        let step = steps[last.step]
        if let position = positions[step.target] {
          let circle = path[position...].map(\.id.text) + [step.target.text]
          diagnostics.append(.circle(relation, circle, at: step.place))
        } else if !done.contains(step.target) {
          positions[step.target] = path.count
          path.append((step.target, 0))
        }
      }
    }
    return diagnostics
  }

  private static func name(of purpose: ReferencePurpose) -> String? {
    switch purpose {
    case .within: "within"
    case .partOf, .relation(.partOf): "part_of"
    case .supersededBy: "superseded_by"
    case .derivedFrom: "derived_from"
    case .parent: "parent"
    case .successor: "successor"
    default: nil
    }
  }

  private static func figureCircles(_ incident: Incident, _ record: Record) -> [Diagnostic] {
    var next: [Int: (target: Int, place: SourceRange)] = [:]
    for (index, figure) in incident.figures.enumerated() {
      if let target = figure.supersedes {
        next[index + 1] = (target.value, record.place(target.range))
      }
    }
    for start in next.keys.sorted() {
      var path: [Int] = []
      var current = start
      while let step = next[current] {
        path.append(current)
        if let first = path.firstIndex(of: step.target) {
          let circle = path[first...] + [step.target]
          return [.circle("supersedes", circle.map { "figure \($0)" }, at: step.place)]
        }
        current = step.target
      }
    }
    return []
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func circle(
    _ relation: String, _ ids: [String], at place: SourceRange
  ) -> Self {
    Diagnostic(
      .circle, at: place, "a circle in '\(relation)': \(ids.joined(separator: " → "))",
      help: "take one of these references out")
  }
}
