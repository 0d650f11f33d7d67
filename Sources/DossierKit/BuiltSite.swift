/// A site that was built in memory.
public struct BuiltSite: Sendable {
  /// What the build found.
  public let report: BuildReport
  /// Its files; nil with an error in the content.
  public let files: [OutputFile]?
  /// What the next build need not make again; nil when it has to make everything.
  public let memory: Memory?

  /// What a build read and made, as far as a later one in the same process may take it again.
  public struct Memory: Sendable {
    /// From when and until when the inputs make the site, in seconds since 1970.
    let span: Range<Int64>
    let deciding: [String]
    let sources: Build.Sources
    let files: ParsedFiles
    let texts: LinkedTexts
    let findings: [TextFindings?]
    fileprivate let frame: UInt64
    let readings: PageReadings
    /// What the pages were planned from, to make some of them again.
    let plan: Build.Plan
    fileprivate let output: [String: OutputFile]

    /// Whether a build with some options and the same inputs would make the same site now.
    func holds(for options: BuildOptions) -> Bool {
      span.contains(options.asOf.instant.seconds) && deciding == options.deciding
    }

    func bytes(of path: OutputPath) -> [UInt8]? {
      guard case .bytes(let bytes)? = output[path.text]?.content else { return nil }
      return bytes
    }
  }
}

/// What the last build made beside pages, and which texts are as they were then.
struct KeptParts: Sendable {
  let texts: KeptTexts
  let search: [Int: KeptSearchCounts]
}

extension Build {
  /// What the last build in a process that goes on left: nothing before the first.
  struct Resident: Sendable {
    let last: BuiltSite.Memory?

    /// Which texts changed since, if nothing else did and the clock passed nothing that they name.
    func change(
      to sources: Sources, _ files: ParsedFiles, _ options: BuildOptions
    ) -> TextChange? {
      guard let last, last.holds(for: options) else { return nil }
      return TextChange(from: (last.sources, last.files), to: sources, files)
    }

    /// What was made beside pages, if nothing decides it but texts that changed.
    func parts(of linked: Linked) -> KeptParts? {
      guard let last, let now = linked.resident, now.change != nil, linked.frame == last.frame
      else {
        return nil
      }
      return KeptParts(
        texts: KeptTexts(isKept: now.texts.isKept), search: last.plan.rendered.search?.parts ?? [:])
    }

    /// What the pages read, if all that they read elsewhere is as it was.
    private func readings(of linked: Linked) -> PageReadings? {
      guard let last, let now = linked.resident, now.change?.isPlain == true,
        linked.frame == last.frame
      else { return nil }
      return last.readings
    }

    /// Which pages need not be made again.
    func pages(of linked: Linked, _ index: SiteIndex, jobs: Int) async -> KeptPages {
      let known = readings(of: linked)
      return await KeptPages(
        linked.site, index, frame: "", after: known, jobs: jobs,
        texts: known.flatMap { known in
          linked.resident.map { (known, KeptTexts(isKept: $0.texts.isKept)) }
        })
    }
  }

  /// Builds the site in memory; with an error in the content there are no files.
  ///
  /// What would come out alike is taken from an earlier build: files that were parsed, links of texts,
  /// pages, exports and parts of the search index. A task that is cancelled ends before its next
  /// stage.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `CancellationError`.
  public func files(after last: BuiltSite.Memory? = nil) async throws -> BuiltSite {
    var build = self
    build.resident = Resident(last: last)
    return try await build.residentFiles(Resident(last: last))
  }

  private func residentFiles(_ resident: Resident) async throws -> BuiltSite {
    var report = BuildReport()
    let sources = try await sources()
    let last = resident.last
    let plan = try await plan(sources, &report)
    guard let plan, let made = plan.linked.resident, let pages = plan.pages else {
      return BuiltSite(report: report, files: nil, memory: nil)
    }
    let isChecked = made.change != nil && plan.linked.frame == last?.frame
    let checks = plan.checks
    let files = await Parallel.map(plan.files, jobs: options.jobs) { planned -> MadeFile in
      if pages.holds(planned), let file = last?.output[planned.path.text] {
        return MadeFile(file: file, look: nil, readings: nil)
      }
      let (file, readings) = planned.made()
      // The same bytes under the same demands: what the last build saw in them is known. What is asked
      // of a page that reads texts may be otherwise with them.
      if isChecked, readings == nil || !Bytes.ends(file.path.text, with: ".html"), let last,
        case .bytes(let bytes) = file.content,
        last.bytes(of: file.path) == bytes
      {
        return MadeFile(file: file, look: nil, readings: readings)
      }
      return MadeFile(file: file, look: checks.look(at: file), readings: readings)
    }
    let looks = files.compactMap(\.look)
    await report.add(looks, of: checks, jobs: options.jobs)
    try Task.checkCancellation()
    guard !report.fails(strict: options.strict) else {
      return BuiltSite(report: report, files: nil, memory: nil)
    }
    let output = files.map(\.file)
    guard looks.allSatisfy(\.isClean) else {
      return BuiltSite(report: report, files: output, memory: nil)
    }
    let kept = plan.files.lazy.filter { pages.holds($0) }.map(\.path.text)
    var readings: [String: Readings] = [:]
    for file in files { if let read = file.readings { readings[file.file.path.text] = read } }
    let memory = BuiltSite.Memory(
      span: plan.linked.span(of: options), deciding: options.deciding, sources: sources.value,
      files: made.files, texts: made.texts, findings: made.findings, frame: plan.linked.frame,
      readings: pages.readings(kept: kept, made: readings), plan: plan,
      output: Dictionary(output.map { ($0.path.text, $0) }) { first, _ in first })
    return BuiltSite(report: report, files: output, memory: memory)
  }

  private struct MadeFile: Sendable {
    let file: OutputFile
    let look: FileChecks.Look?
    let readings: Readings?
  }
}
