/// The result of a run for other programs.
public struct BuildReportJSON: Sendable {
  private let sources: DiagnosticSources

  /// Makes a writer that finds the files of problems in the given sources.
  public init(_ sources: DiagnosticSources) { self.sources = sources }

  /// One object: whether the run succeeded, what it counted, and its diagnostics.
  public func bytes(_ report: BuildReport, strict: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("ok", !report.fails(strict: strict))
      json.member("records", report.records)
      json.member("pages", report.pages)
      json.member("links", report.links)
      json.member("written", report.written?.written)
      json.member("unchanged", report.written?.unchanged)
      json.member("removed", report.written?.removed)
      json.key("diagnostics")
      DiagnosticJSON(sources).write(report.diagnostics, to: &json)
    }
    return json.bytes + [0x0A]
  }
}
