/// Takes out of one record what may not be published, with what Select decided about all of them.
///
/// For another version of a record that the edition has: with the same fields, and another text.
struct RecordGate: Sendable {
  let selector: Selector
  let check: ReferenceCheck
  let knowledge: Knowledge
  let files: WithheldFiles
  let withholding: NameWithholding
  let language: String

  /// What readers get of the record, with the mistakes in what it refers to.
  func publicVersion(of record: Record) -> Outcome<Record?> {
    let verdict = Selector.Verdict(publication: .published, isShown: true)
    let look = selector.look(
      at: record, verdict, check, knowledge, files, language: language)
    guard var version = look.value?.record else { return Outcome(nil, look.diagnostics) }
    var diagnostics = look.diagnostics
    withholding.apply(to: &version, &diagnostics)
    return Outcome(version, diagnostics)
  }
}
