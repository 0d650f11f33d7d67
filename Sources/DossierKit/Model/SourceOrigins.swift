/// Which sources go back to one and the same: those tied by `derived_from` are not independent.
struct SourceOrigins: Sendable {
  private let roots: [RecordID: RecordID]

  /// Follows `derived_from` from each source to its end; a circle (rule S06) ends at its least id.
  init(_ records: [Record]) {
    var parents: [RecordID: RecordID] = [:]
    for record in records {
      if case .source(let source) = record.details, let parent = source.derivedFrom {
        parents[record.id] = parent.value
      }
    }
    var roots: [RecordID: RecordID] = [:]
    for id in parents.keys {
      var path: [RecordID] = []
      var seen: Set<RecordID> = []
      var last = id
      while roots[last] == nil, let parent = parents[last], seen.insert(last).inserted {
        path.append(last)
        last = parent
      }
      // A source that was met before closes a circle.
      let circle = seen.contains(last) ? path.drop { $0 != last }.min() : nil
      let root = roots[last] ?? circle ?? last
      for id in path { roots[id] = root }
    }
    self.roots = roots
  }

  /// The source from which one comes in the end: itself when it says nothing else.
  func origin(of source: RecordID) -> RecordID { roots[source] ?? source }

  /// The sources of citations by their origin, in the order of first mention, each once.
  func groups(of citations: some Sequence<Citation>) -> [(origin: RecordID, sources: [RecordID])] {
    var groups: [(origin: RecordID, sources: [RecordID])] = []
    for citation in citations {
      let source = citation.source.value
      let origin = origin(of: source)
      if let index = groups.firstIndex(where: { $0.origin == origin }) {
        if !groups[index].sources.contains(source) { groups[index].sources.append(source) }
      } else {
        groups.append((origin, [source]))
      }
    }
    return groups
  }
}
