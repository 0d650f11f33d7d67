/// One run of the pipeline, from a content folder to a site on disk.
///
/// Data goes one way; each stage is a pure function of what it is given, but for the three that
/// touch the disk: Scan, Read and Write.
public struct Build: Sendable {
  let options: BuildOptions
  let progress: Progress

  /// Called with the name of each stage as it begins.
  public typealias Progress = @Sendable (String) -> Void

  /// Prepares a build; nothing is read yet.
  public init(_ options: BuildOptions, progress: @escaping Progress = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site and writes what changed; with an error in the content nothing is written.
  ///
  /// The output folder is checked and locked before anything is read: of two builds, the one that
  /// writes last would else be the one that read first.
  ///
  /// - Throws: `FileSystemError`, `OutputError` or `BuildError` when the build could not run.
  public func run() async throws -> BuildReport {
    guard options.writes else { return try await files().report }
    let folder = try openOutput()
    let sources = try await sources()
    let memory = await BuildMemory(options, sources)
    if let report = memory?.recall(folder) { return report }
    var (report, files) = try await files(of: sources)
    report.finishedInterrupted = folder.finishedInterrupted
    guard let files else { return report }
    progress("write")
    report.written = try await Writer(jobs: options.jobs).write(files, to: folder)
    memory?.keep(report, in: folder)
    return report
  }

  /// Builds the site in memory; with an error in the content there are no files.
  ///
  /// A task that is cancelled ends before its next stage.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `CancellationError`.
  public func files() async throws -> (report: BuildReport, files: [OutputFile]?) {
    try await files(of: sources())
  }

  private func files(of sources: Outcome<Sources>) async throws -> (
    report: BuildReport, files: [OutputFile]?
  ) {
    var report = BuildReport()
    let linked = try await audited(sources, &report)
    report.remains = linked.value
    try Task.checkCancellation()
    let rendered = await render(linked, &report)
    try Task.checkCancellation()
    return (report, report.fails(strict: options.strict) ? nil : rendered)
  }

  /// All stages up to the linked dossier, held against the rules.
  func audited(_ report: inout BuildReport) async throws -> Outcome<Linked> {
    try await audited(sources(), &report)
  }

  private func audited(
    _ sources: Outcome<Sources>, _ report: inout BuildReport
  ) async throws -> Outcome<Linked> {
    let linked = try await linked(sources, &report)
    try Task.checkCancellation()
    return await audit(linked).withoutProtectedLines(report.sources)
  }

  /// All stages up to the linked dossier; its problems may still show protected lines.
  func linked(_ report: inout BuildReport) async throws -> Outcome<Linked> {
    try await linked(sources(), &report)
  }

  private func linked(
    _ sources: Outcome<Sources>, _ report: inout BuildReport
  ) async throws -> Outcome<Linked> {
    report.sources = sources.value.texts
    try Task.checkCancellation()
    let parsed = await parse(sources)
    try Task.checkCancellation()
    return await link(parsed)
  }
}
