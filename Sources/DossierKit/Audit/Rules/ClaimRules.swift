/// P07 and P08: where an untrue claim came from, and whether its history says the same as it.
enum ClaimRules {
  static let noFirstReport = AuditRule.record(.missingFirstReport, [.claim]) { record, _, _ in
    guard case .claim(let claim) = record.details, claim.firstReported == nil,
      claim.status.value == .false || claim.status.value == .retracted
    else { return [] }
    return [.noFirstReport(claim, record)]
  }

  static let statusAndHistory = AuditRule.record(.statusDiffersFromHistory, [.claim]) {
    record, _, _ in
    guard case .claim(let claim) = record.details, let last = claim.history.last,
      last.status.value != claim.status.value
    else { return [] }
    return [.statusDiffers(claim, last, record)]
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func noFirstReport(_ claim: Claim, _ record: Record) -> Self {
    Diagnostic(
      .missingFirstReport, .warning, at: record.place(claim.status.range),
      "the claim is '\(claim.status.value.rawValue)', but nothing says where it first appeared",
      help: "add 'first_reported:' with the source that carried it first")
  }

  fileprivate static func statusDiffers(
    _ claim: Claim, _ last: Claim.HistoryEntry, _ record: Record
  ) -> Self {
    Diagnostic(
      .statusDiffersFromHistory, at: record.place(claim.status.range),
      "the claim is '\(claim.status.value.rawValue)', but its history ends with "
        + "'\(last.status.value.rawValue)'",
      help: "add the step to '\(claim.status.value.rawValue)' with its date and sources to "
        + "'history', or mend 'status'",
      notes: [Note("the history ends here", at: record.place(last.status.range))])
  }
}
