/// Holds the linked dossier against the rules of a careful desk: sources, law, fairness, upkeep.
///
/// Pure: what is public comes from the linked `Site`; the records as they were written serve the
/// few rules about what Select takes away. All rules stand in `AuditRules`.
struct Audit: Sendable {
  let site: Site
  /// All records as they were written, public or not.
  let written: ParsedSite
  /// The instant of the build: the only "today".
  let asOf: Instant
  /// How many records are looked at at once.
  let jobs: Int

  /// Every problem that the rules find, in no particular order.
  func run() async -> [Diagnostic] {
    let context = AuditContext(site: site, written: written, asOf: asOf)
    let book = RuleBook(AuditRules.all)
    let found = await Parallel.mapChunks(Array(site.records.indices), jobs: jobs) { indices in
      var diagnostics: [Diagnostic] = []
      for index in indices {
        Self.check(RecordIndex(clamping: index), book, context, &diagnostics)
      }
      return diagnostics
    }
    let overview = OverviewTexts.findings(context)
    return found + book.dossier.flatMap { $0(context) }
      + book.text.flatMap { check in overview.map { check($0, context) } ?? [] }
  }

  private static func check(
    _ index: RecordIndex, _ book: RuleBook, _ context: AuditContext,
    _ diagnostics: inout [Diagnostic]
  ) {
    let record = context.site[index]
    for check in book.record[record.kind] ?? [] { diagnostics += check(record, index, context) }
    guard let findings = TextFindings.read(record, index, context) else { return }
    for check in book.text { diagnostics += check(findings, context) }
  }
}
