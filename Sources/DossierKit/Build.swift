/// One run of the pipeline, from a content folder to a site on disk.
///
/// Data goes one way; each stage is a pure function of what it is given, but for the three that
/// touch the disk, Scan, Read and Write, and for Scale, which runs a program.
public struct Build: Sendable {
  let options: BuildOptions
  let progress: Progress
  /// What the last build in this process left, where the process goes on.
  var resident: Resident?
  /// The last build, where this process has no other behind it, and what it found in texts.
  var memory: BuildMemory?
  var texts: TextMemory?
  /// Whether somebody asks why records are related; pages tell no more than the strongest reasons.
  var keepsEvidence = false

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
    guard options.writes else { return try await check() }
    // The content is read while the output folder is opened and looked at.
    async let found = sources()
    let folder = try openOutput()
    let last = await LastOutput(options, folder)
    let sources = try await found
    let memory = await BuildMemory(options, sources, after: last)
    if let report = await memory?.recall() { return report }
    var report = BuildReport()
    report.finishedInterrupted = folder.finishedInterrupted
    var build = self
    build.memory = memory
    build.texts = await memory?.texts()
    guard let staged = try await build.stage(sources, in: folder, after: last, &report) else {
      return report
    }
    guard !report.fails(strict: options.strict) else {
      try staged.site.drop()
      await staged.forgetting.value
      return report
    }
    progress("write")
    report.written = try staged.site.putInPlace()
    await memory?.keep(report, staged.pages, staged.site, build.texts, in: folder)
    await staged.forgetting.value
    return report
  }

  /// A site in the stage, and which of its pages were kept; what is no longer needed is forgotten.
  private typealias Staged = (
    site: StagedSite<FileChecks.Look>, pages: KeptPages?, forgetting: Task<Void, Never>
  )

  /// Makes, checks and stages every file but those that are kept; nil when a mistake stands before.
  ///
  /// What files are made of ends here, but for what the report holds: another task takes it apart.
  private func stage(
    _ sources: Outcome<Sources>, in folder: OutputFolder, after last: LastOutput?,
    _ report: inout BuildReport
  ) async throws -> Staged? {
    guard let plan = try await plan(sources, &report) else { return nil }
    let (checks, pages) = (plan.checks, plan.pages)
    let site = try await Writer(jobs: options.jobs).stage(
      plan.files, in: folder, after: last?.state?.manifest,
      keeping: { pages?.holds($0) ?? false }, look: checks.finding)
    await report.add(site.looks, of: checks, jobs: options.jobs)
    return (site, pages, Task.detached { withExtendedLifetime(plan) {} })
  }

  /// Makes and checks every file, and keeps none.
  private func check() async throws -> BuildReport {
    var report = BuildReport()
    guard let plan = try await plan(sources(), &report) else { return report }
    let checks = plan.checks
    let looks = await Parallel.map(plan.files, jobs: options.jobs) {
      checks.look(at: $0.finished)
    }
    await report.add(looks, of: checks, jobs: options.jobs)
    return report
  }

  /// All stages up to the files, whose bytes are not made yet; nil when a mistake stands before.
  func plan(_ sources: Outcome<Sources>, _ report: inout BuildReport) async throws -> Plan? {
    var linked = try await audited(sources, &report)
    // Nobody asks any more what decided which records are public: of a large dossier that is much.
    linked.value.written.gates = [:]
    report.linked = linked.value
    try Task.checkCancellation()
    var scaled = await scale(linked, &report)
    if resident != nil || texts != nil {
      scaled.value.frame = scaled.value.textFrame
      report.linked?.frame = scaled.value.frame
    }
    try Task.checkCancellation()
    let plan = await render(scaled, &report)
    try Task.checkCancellation()
    return plan
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
