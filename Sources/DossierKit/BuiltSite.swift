/// A site that was built in memory, with what the next build need not make again.
public struct BuiltSite: Sendable {
  /// What the build found.
  public let report: BuildReport
  /// Its files; nil with an error in the content.
  public let files: [OutputFile]?
  let memory: Memory?

  /// The pages, as long as nothing that they read changes.
  struct Memory: Sendable {
    /// From when and until when the inputs make this site, in seconds since 1970.
    let from: Int64
    let until: Int64
    let frame: String
    let readings: PageReadings
    let files: [String: OutputFile]

    func holds(at instant: Instant) -> Bool { from <= instant.seconds && instant.seconds < until }
  }
}

extension Build {
  /// Builds the site in memory; with an error in the content there are no files.
  ///
  /// Pages of an earlier build that would come out alike are taken from it. A task that is cancelled
  /// ends before its next stage.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `CancellationError`.
  public func files(after last: BuiltSite? = nil) async throws -> BuiltSite {
    var report = BuildReport()
    let sources = try await sources()
    guard let plan = try await plan(sources, &report) else {
      return BuiltSite(report: report, files: nil, memory: nil)
    }
    let now = options.asOf.instant
    let frame = await SiteInputs(options, "").frame(of: plan.linked, sources.value)
    let digests = await ReadingDigests(plan.linked.site, plan.index.usages, jobs: options.jobs)
    let known = last?.memory.flatMap { $0.frame == frame && $0.holds(at: now) ? $0 : nil }
    let pages = KeptPages(frame: frame ?? "", digests: digests.values, known: known?.readings)
    let checks = plan.checks
    let made = await Parallel.map(plan.files, jobs: options.jobs) { planned -> MadeFile in
      if pages.holds(planned), let file = known?.files[planned.path.text] {
        return MadeFile(file: file, look: nil, readings: nil)
      }
      let (file, readings) = planned.made()
      return MadeFile(file: file, look: checks.look(at: file), readings: readings)
    }
    let looks = made.compactMap(\.look)
    await report.add(looks, of: checks, jobs: options.jobs)
    try Task.checkCancellation()
    guard !report.fails(strict: options.strict) else {
      return BuiltSite(report: report, files: nil, memory: nil)
    }
    let files = made.map(\.file)
    guard let frame, looks.allSatisfy(\.isClean) else {
      return BuiltSite(report: report, files: files, memory: nil)
    }
    var readings: [String: Readings] = [:]
    for file in made { if let read = file.readings { readings[file.file.path.text] = read } }
    let memory = BuiltSite.Memory(
      from: now.seconds, until: options.isPast ? .max : plan.linked.moments.end(after: now.seconds),
      frame: frame, readings: pages.readings(of: plan.files, made: readings),
      files: Dictionary(files.map { ($0.path.text, $0) }) { first, _ in first })
    return BuiltSite(report: report, files: files, memory: memory)
  }

  private struct MadeFile: Sendable {
    let file: OutputFile
    let look: FileChecks.Look?
    let readings: Readings?
  }
}
