/// A site that was built in memory.
public struct BuiltSite: Sendable {
  /// What the build found.
  public let report: BuildReport
  /// Its files; nil with an error in the content.
  public let files: [OutputFile]?
  /// What the next build need not make again; nil when it has to make everything.
  public let memory: Memory?

  /// The pages of a build, as long as nothing that they read changes.
  public struct Memory: Sendable {
    /// From when and until when the inputs make the site, in seconds since 1970.
    fileprivate let span: Range<Int64>
    fileprivate let frame: String
    fileprivate let readings: PageReadings
    fileprivate let files: [String: OutputFile]

    fileprivate func bytes(of path: OutputPath) -> [UInt8]? {
      guard case .bytes(let bytes)? = files[path.text]?.content else { return nil }
      return bytes
    }
  }
}

extension Build {
  /// Builds the site in memory; with an error in the content there are no files.
  ///
  /// Pages of an earlier build that would come out alike are taken from it. A task that is cancelled
  /// ends before its next stage.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `CancellationError`.
  public func files(after last: BuiltSite.Memory? = nil) async throws -> BuiltSite {
    var report = BuildReport()
    let sources = try await sources()
    let plan = try await plan(sources, &report) { { last?.bytes(of: $0) } }
    guard let plan else { return BuiltSite(report: report, files: nil, memory: nil) }
    let span = plan.linked.span(of: options)
    let known = last.flatMap { $0.span.contains(span.lowerBound) ? $0 : nil }
    var pages: KeptPages?
    if let inputs = await SiteInputs(options, "", sources.value) {
      pages = await KeptPages(plan, inputs, jobs: options.jobs) { frame in
        known.flatMap { $0.frame == frame ? $0.readings : nil }
      }
    }
    let (kept, checks) = (pages, plan.checks)
    let made = await Parallel.map(plan.files, jobs: options.jobs) { planned -> MadeFile in
      if let kept, kept.holds(planned), let file = known?.files[planned.path.text] {
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
    guard let kept, looks.allSatisfy(\.isClean) else {
      return BuiltSite(report: report, files: files, memory: nil)
    }
    var readings: [String: Readings] = [:]
    for file in made { if let read = file.readings { readings[file.file.path.text] = read } }
    let memory = BuiltSite.Memory(
      span: span, frame: kept.frame, readings: kept.readings(of: plan.files, made: readings),
      files: Dictionary(files.map { ($0.path.text, $0) }) { first, _ in first })
    return BuiltSite(report: report, files: files, memory: memory)
  }

  private struct MadeFile: Sendable {
    let file: OutputFile
    let look: FileChecks.Look?
    let readings: Readings?
  }
}
