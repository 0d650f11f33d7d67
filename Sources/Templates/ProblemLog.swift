/// Collects problems, each place and message once, with the context types it was met in.
struct ProblemLog {
  private struct Key: Hashable {
    let path: String
    let offset: Int
    let summary: String
  }

  private var entries: [(problem: TemplateProblem, scopes: [String])] = []
  private var places: [Key: Int] = [:]

  /// Adds a problem; a scope is the name of the context type in which the tag was compiled.
  mutating func add(_ problem: TemplateProblem, scope: String? = nil) {
    let key = Key(path: problem.path, offset: problem.offset, summary: problem.summary)
    let index = places[key] ?? entries.count
    if index == entries.count {
      places[key] = index
      entries.append((problem, []))
    }
    if let scope, !entries[index].scopes.contains(scope) { entries[index].scopes.append(scope) }
  }

  /// The problems by path and place.
  var sorted: [TemplateProblem] {
    entries.map { problem, scopes in
      guard !scopes.isEmpty else { return problem }
      return TemplateProblem(
        path: problem.path, offset: problem.offset, length: problem.length,
        summary: "\(problem.summary) in \(scopes.joined(separator: ", "))", help: problem.help)
    }.sorted { ($0.path, $0.offset, $0.summary) < ($1.path, $1.offset, $1.summary) }
  }
}
