/// What `record` does: writes down what readers have.
extension Build {
  /// Writes down what readers have: the hash of every public article's words.
  ///
  /// Nothing is written when the content has errors.
  ///
  /// - Throws: `FileSystemError` or `BuildError` when the run was not possible.
  public func record() async throws -> (RecordingSummary?, BuildReport) {
    var report = BuildReport()
    let linked = try await audited(&report)
    let value = linked.value
    report.add(linked.diagnostics, value.waivers)
    report.count(value.site)
    guard !report.fails(strict: options.strict) else { return (nil, report) }
    progress("record")
    let file = LedgerFile(content: options.content)
    let old = value.ledger.map { PublishedLedger.read($0).value }
    let new = await ledgerCheck(value).ledger(after: old)
    if new != old { try file.write(new) }
    return (RecordingSummary(from: old, to: new, path: file.path), report)
  }

  func ledgerCheck(_ linked: Linked) -> LedgerCheck {
    LedgerCheck(
      site: linked.site, written: linked.written, asOf: options.asOf.instant, jobs: options.jobs)
  }
}
