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

  /// Whether what is found in texts is kept for the next build in this process.
  var keepsFindings = false
  /// What was found in each text in the last build of this process, and which of them hold.
  var last: (texts: KeptTexts, findings: [TextFindings?])?
  /// The records in whose texts an earlier process found nothing, and which are as they were.
  var isKnownClean: @Sendable (Int) -> Bool = { _ in false }

  /// Every problem that the rules find, in no particular order.
  func run() async -> [Diagnostic] { await found().problems }

  /// The problems; what was found in each record's texts, if that is kept; whether that is nothing.
  func found() async -> (problems: [Diagnostic], findings: [TextFindings?], isClean: [Bool]) {
    let context = AuditContext(site: site, written: written, asOf: asOf)
    let book = RuleBook(AuditRules.all)
    async let dossier = Parallel.map(book.dossier, jobs: jobs) { $0(context) }
    let found = await Parallel.map(Array(site.records.indices), jobs: jobs) { index in
      check(RecordIndex(clamping: index), book, context)
    }
    let overview = OverviewTexts.findings(context)
    let problems =
      found.flatMap(\.problems) + (await dossier).flatMap(\.self)
      + book.text.flatMap { check in overview.map { check($0, context) } ?? [] }
    return (problems, found.map(\.findings), found.map(\.isClean))
  }

  private func check(
    _ index: RecordIndex, _ book: RuleBook, _ context: AuditContext
  ) -> (problems: [Diagnostic], findings: TextFindings?, isClean: Bool) {
    let record = context.site[index]
    var problems: [Diagnostic] = []
    for check in book.record[record.kind] ?? [] { problems += check(record, index, context) }
    guard let findings = findings(record, index, context) else { return (problems, nil, true) }
    for check in book.text { problems += check(findings, context) }
    return (problems, keepsFindings ? findings : nil, false)
  }

  private func findings(
    _ record: Record, _ index: RecordIndex, _ context: AuditContext
  ) -> TextFindings? {
    if let last, Int(index) < last.findings.count, last.texts.isKept[Int(index)] {
      return last.findings[Int(index)]
    }
    if isKnownClean(Int(index)) { return nil }
    return TextFindings.read(record, index, context)
  }
}
