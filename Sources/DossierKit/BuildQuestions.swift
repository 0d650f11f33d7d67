/// What `inspect` and `why` ask of the content; both render no page and write nothing.
extension Build {
  /// The linked content as text or JSON, of one record or of all, without rendering a page.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `BuildError` for an unknown id.
  public func inspect(_ id: String?, asJSON: Bool) async throws -> (text: [UInt8], BuildReport) {
    var report = BuildReport()
    var build = self
    build.keepsEvidence = true
    let linked = try await build.audited(&report)
    let value = linked.value
    report.add(linked.diagnostics, value.waivers)
    report.diagnostics += value.waivers.unused(report.waived, sawPages: false)
    report.count(value.site)
    let record: RecordIndex?
    do throws(BuildError) { record = try id.map(value.site.record(named:)) } catch {
      // A record that is not whole is in no site: its mistakes say why.
      if report.hasErrors { return ([], report) }
      throw error
    }
    let inspection = Inspection(value.site, sources: report.sources, waived: report.waived)
    return (inspection.bytes(of: record, asJSON: asJSON), report)
  }

  /// The shortest chains of ties between two public records, as text or JSON.
  ///
  /// Text that would show a protected name is held back, and reported as a build would.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `BuildError` for an unknown id.
  public func explain(
    _ from: String, _ to: String, limit: Int, asJSON: Bool
  ) async throws -> (text: [UInt8], BuildReport) {
    var report = BuildReport()
    let linked = try await linked(&report).withoutProtectedLines(report.sources)
    let value = linked.value
    report.add(linked.diagnostics, value.waivers)
    let site = value.site
    report.count(site)
    let ends = (try site.record(named: from), try site.record(named: to))
    guard ends.0 != ends.1 else {
      throw BuildError("'\(from)' and '\(to)' are one record; name two")
    }
    let explanation = Explanation(from: ends.0, to: ends.1, in: site, limit: limit)
    let text =
      asJSON
      ? ExplanationJSON(site, sources: report.sources).bytes(explanation)
      : ExplanationText(site, sources: report.sources).bytes(explanation)
    guard let path = try? OutputPath("why") else { return ([], report) }
    let found = await SecretScan(value.proof).search(
      [OutputFile(path: path, content: .bytes(text))], jobs: 1)
    report.diagnostics += found
    return (found.isEmpty ? text : [], report)
  }
}
