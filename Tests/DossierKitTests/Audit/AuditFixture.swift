import Testing

@testable import DossierKit

extension SiteFixture {
  /// Runs a dossier up to the audit and expects the marked problems of some rules, and no other of
  /// these.
  @discardableResult
  static func audit(
    _ codes: String..., files: [SiteFile], asOf: String = "2020-01-01T00:00:00Z",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> [Diagnostic] {
    let fixture = SiteFixture(files)
    let run = try await fixture.run(asOf: asOf)
    let site = try #require(run.site)
    let found = await Audit(
      site: site, written: run.parsed, asOf: try Instant.parse(asOf).get(), jobs: 2
    ).run().filter { codes.contains($0.code.rawValue) }
    let structural = run.diagnostics.filter { $0.severity == .error }.map(\.summary)
    #expect(structural.isEmpty, sourceLocation: sourceLocation)
    #expect(
      found.map(fixture.problem).sorted() == fixture.expected, sourceLocation: sourceLocation)
    return found
  }
}
