/// The result of a run for other programs.
public struct BuildReportJSON: Sendable {
  private let sources: DiagnosticSources

  /// Makes a writer that finds the files of problems in the given sources.
  public init(_ sources: DiagnosticSources) { self.sources = sources }

  /// One object: whether the run succeeded, what it counted, and its diagnostics, and those that
  /// records are exempt from.
  public func bytes(_ report: BuildReport, strict: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("ok", !report.fails(strict: strict))
      json.member("records", report.records)
      json.member("pages", report.pages)
      json.member("links", report.links)
      json.member("cleaned_pictures", report.cleaned)
      json.member("scaled_pictures", report.scaled)
      json.member("written", report.written?.written)
      json.member("unchanged", report.written?.unchanged)
      json.member("removed", report.written?.removed)
      json.member("finished_interrupted", report.finishedInterrupted)
      if let tally = report.addressTally {
        json.key("addresses")
        json.object { json in
          json.member("total", tally.total)
          json.member("asked", tally.asked)
          json.member("known", tally.known)
        }
      }
      json.key("diagnostics")
      DiagnosticJSON(sources).write(report.diagnostics, to: &json)
      json.key("waived")
      json.array { json in
        for waived in sources.sorted(report.waived, by: \.diagnostic) {
          json.object { json in
            json.member("rule", waived.diagnostic.code.rawValue)
            json.member("record", waived.record.text)
            json.member("reason", waived.reason)
            json.member("summary", waived.diagnostic.summary)
            DiagnosticJSON(sources).write(waived.diagnostic.place, path: nil, to: &json)
          }
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
