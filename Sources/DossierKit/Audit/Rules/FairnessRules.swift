/// F01: nobody is called a perpetrator before the law, or an official finding, says so.
enum FairnessRules {
  static let unprovenPerpetrator = AuditRule.record(.unprovenPerpetrator, [.incident]) {
    record, _, context in
    guard case .incident(let incident) = record.details else { return [] }
    return incident.involved.compactMap { involvement in
      let isAsserted =
        involvement.role.value == .perpetrator || involvement.certainty?.value == .established
      // A proven victim or witness needs no verdict.
      let isCharge =
        involvement.role.value == .perpetrator || involvement.role.value == .suspect
      guard isAsserted, isCharge, let who = context.site.index(of: involvement.who) else {
        return nil
      }
      let hasFinding = hasOfficialFinding(involvement, incident, context)
      guard let person = context.person(who) else {
        // An organization is never convicted here; an authority's finding has to do.
        return hasFinding ? nil : .unproven(involvement, isDead: true, record)
      }
      let isDead = person.died != nil || person.legalStatus == .deceasedBeforeTrial
      if person.isFinallyConvicted || isDead && hasFinding && !person.isCleared { return nil }
      return .unproven(involvement, isDead: isDead, record)
    }
  }

  /// Whether a court or an authority is cited for the part, or for an established responsibility.
  private static func hasOfficialFinding(
    _ involvement: Involvement, _ incident: Incident, _ context: AuditContext
  ) -> Bool {
    var citations = involvement.sources
    if let responsibility = incident.responsibility, responsibility.status.value == .established {
      citations += responsibility.sources
    }
    return citations.contains { citation in
      guard citation.stance != .contradicts, let kind = context.source(citation)?.kind else {
        return false
      }
      return kind == .official || kind == .court
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unproven(
    _ involvement: Involvement, isDead: Bool, _ record: Record
  ) -> Self {
    let isRole = involvement.role.value == .perpetrator
    let range = isRole ? involvement.role.range : involvement.certainty?.range
    return Diagnostic(
      .unprovenPerpetrator, at: record.place(range ?? involvement.range),
      "'\(involvement.who.value)' stands as \(isRole ? "perpetrator" : "established") without "
        + (isDead ? "an official finding" : "a final conviction"),
      help: isDead
        ? "cite a source of the kind 'official' or 'court' that found so, or write "
          + "'role: suspect, certainty: suspected'"
        : "write 'role: suspect' with what is alleged or charged, or add 'convicted_final' with "
          + "its sources to the person's 'legal'")
  }
}
