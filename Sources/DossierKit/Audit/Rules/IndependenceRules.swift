/// P06 and P09: whether "corroborated" rests on more than one voice, and a dispute on both sides.
enum IndependenceRules {
  static let dependentSources = AuditRule.record(.dependentSources, [.claim, .incident]) {
    record, _, context in
    switch record.details {
    case .claim(let claim):
      let supporting = citations(of: claim, record).filter(\.isSupport)
      switch claim.status.value {
      case .corroborated: return corroborated(claim.status, supporting, record, context)
      case .confirmed: return confirmed(claim.status, supporting, record, context)
      default: return []
      }
    case .incident(let incident):
      var found: [Diagnostic] = []
      let supporting = record.common.sources.filter(\.isSupport)
      let grade = Located(incident.grade, record.common.id.range)
      switch incident.grade {
      case .corroborated:
        found = corroborated(grade.map { _ in .corroborated }, supporting, record, context)
      case .confirmed where !supporting.isEmpty:
        found = confirmed(grade.map { _ in .confirmed }, supporting, record, context)
      default: break
      }
      for figure in incident.figures where figure.status == .confirmed {
        let groups = context.origins.groups(of: figure.sources.filter(\.isSupport))
        if groups.count == 1, groups[0].sources.count > 1 {
          found.append(.oneOrigin("confirmed", groups, record, figure.range))
        }
      }
      return found
    default: return []
    }
  }

  /// Two sources that do not copy each other make a claim corroborated.
  private static func corroborated(
    _ status: Located<Claim.Status>, _ citations: [Citation], _ record: Record,
    _ context: AuditContext
  ) -> [Diagnostic] {
    let groups = context.origins.groups(of: citations)
    return groups.count > 1 ? [] : [.oneOrigin("corroborated", groups, record, status.range)]
  }

  /// One source may confirm when it is the authority itself or a document.
  private static func confirmed(
    _ status: Located<Claim.Status>, _ citations: [Citation], _ record: Record,
    _ context: AuditContext
  ) -> [Diagnostic] {
    let groups = context.origins.groups(of: citations)
    let isPrimary = citations.contains { citation in
      switch context.source(citation)?.kind {
      case .official, .court, .document, .dataset: true
      default: false
      }
    }
    return groups.count > 1 || isPrimary
      ? [] : [.oneOrigin("confirmed", groups, record, status.range)]
  }

  private static func citations(of claim: Claim, _ record: Record) -> [Citation] {
    record.common.sources + (claim.history.last?.sources ?? [])
  }

  // MARK: - Both sides

  static let oneSided = AuditRule.record(.oneSidedDispute, [.claim, .incident]) { record, _, _ in
    switch record.details {
    case .claim(let claim) where claim.status.value == .disputed:
      return bothSides("disputed", citations(of: claim, record), record, claim.status.range)
    case .incident(let incident):
      var found: [Diagnostic] = []
      let place = record.common.id.range
      if incident.grade == .contested {
        found += bothSides("contested", record.common.sources, record, place)
      }
      if incident.outcome == .disputed {
        found += bothSides("disputed", record.common.sources, record, place)
      }
      if let responsibility = incident.responsibility, responsibility.status.value == .competing,
        responsibility.claims.count(where: { !$0.sources.isEmpty }) < 2
      {
        found.append(.oneClaim(responsibility, record))
      }
      return found
    default: return []
    }
  }

  private static func bothSides(
    _ word: String, _ citations: [Citation], _ record: Record, _ place: ByteRange
  ) -> [Diagnostic] {
    let supports = citations.contains(where: \.isSupport)
    let contradicts = citations.contains { $0.stance == .contradicts }
    if supports && contradicts { return [] }
    let missing = supports ? "contradicts" : contradicts ? "supports" : "supports or contradicts"
    return [.oneSide(word, missing: missing, record, place)]
  }
}

extension Citation {
  /// Whether the source is cited for the statement; it is when nothing else is written.
  fileprivate var isSupport: Bool { stance == nil || stance == .supports || stance == .origin }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func oneOrigin(
    _ word: String, _ groups: [(origin: RecordID, sources: [RecordID])], _ record: Record,
    _ place: ByteRange
  ) -> Self {
    let sources = groups.first?.sources ?? []
    let what: String
    if let group = groups.first, sources.count > 1 || sources.first != group.origin {
      let names = sources.map { "'\($0)'" }.joined(separator: " and ")
      what = "\(names) \(sources.count > 1 ? "all go" : "goes") back to '\(group.origin)'"
    } else if let source = sources.first {
      what = "'\(source)' is the only source for it"
    } else {
      what = "no source is cited for it"
    }
    return Diagnostic(
      .dependentSources, .warning, at: record.place(place), "'\(word)', but \(what)",
      help: "cite a source of another origin, or lower the status to "
        + (record.kind == .incident ? "'single_source'" : "'reported'"))
  }

  fileprivate static func oneSide(
    _ word: String, missing: String, _ record: Record, _ place: ByteRange
  ) -> Self {
    Diagnostic(
      .oneSidedDispute, .warning, at: record.place(place),
      "'\(word)', but no source is listed that \(missing) it",
      help: "add it under 'sources' as {source: id, stance: "
        + "\(missing == "contradicts" ? "contradicts" : "supports")}, or change the status")
  }

  fileprivate static func oneClaim(_ responsibility: Responsibility, _ record: Record) -> Self {
    Diagnostic(
      .oneSidedDispute, .warning, at: record.place(responsibility.status.range),
      "responsibility is 'competing', but fewer than two claims with a source are listed",
      help: "list each claim under 'claims' with 'by' and 'sources', or change the status")
  }
}
