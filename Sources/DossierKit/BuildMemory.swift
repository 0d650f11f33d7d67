/// Spares a build what the last one did already: all of it, or the pages that would come out alike.
struct BuildMemory: Sendable {
  private static let largest = 256 << 20

  private let options: BuildOptions
  private let place: BuildOptions.Memory
  private let sources: SourceSet
  private let inputs: SiteInputs
  /// The hash of all inputs.
  private let hash: String
  private let last: LastBuild?

  /// Nil when nothing is to be remembered, or a file could not be read.
  init?(_ options: BuildOptions, _ sources: Outcome<Build.Sources>) async {
    guard let place = options.memory, sources.diagnostics.isEmpty,
      let inputs = await SiteInputs(options, place.program, sources.value)
    else { return nil }
    self.options = options
    self.place = place
    self.sources = sources.value.texts
    self.inputs = inputs
    hash = await inputs.hash { $0.bytes[...] }
    last = Self.open(place).flatMap { parent, name in
      (try? FileContents.read(name, in: parent, limit: Self.largest)).flatMap {
        LastBuild(bytes: $0)
      }
    }
  }

  /// The last build, when it made what stands in the folder and would make it now.
  private func last(
    in folder: OutputFolder, if isRight: (LastBuild) -> Bool
  ) async -> LastBuild? {
    guard let last, isRight(last), !folder.finishedInterrupted,
      last.holds(at: options.asOf.instant),
      await OutputState.digest(of: folder, jobs: options.jobs) == last.outputs
    else { return nil }
    return last
  }

  /// The report of the last build, when the same would be made and stands in the folder untouched.
  func recall(_ folder: OutputFolder) async -> BuildReport? {
    await last(in: folder) { $0.inputs == hash }?.report(of: sources)
  }

  /// The smaller copies of pictures that the last build made, if its output stands untouched.
  func copies(in folder: OutputFolder) async -> ImageScaler.Known {
    guard await last(in: folder, if: { _ in true }) != nil else { return { _ in nil } }
    return { folder.bytes(of: $0) }
  }

  /// What pages can read now, and which of them need not be made again.
  func pages(of plan: Build.Plan, in folder: OutputFolder) async -> KeptPages {
    let frame = await inputs.frame(of: plan.linked)
    let readings = await last(in: folder) { $0.frame == frame }?.readings
    return await KeptPages(
      plan, frame: frame, after: readings.flatMap { PageReadings(bytes: $0) },
      jobs: options.jobs)
  }

  /// Keeps what a build made; where nothing can be kept, the next build is a full one.
  func keep(
    _ report: BuildReport, _ pages: KeptPages?, _ made: [String: Readings], isClean: Bool,
    in folder: OutputFolder
  ) async {
    guard let linked = report.linked, let (parent, name) = Self.open(place),
      let outputs = await OutputState.digest(of: folder, jobs: options.jobs),
      let written = report.written
    else { return }
    let span = linked.span(of: options)
    let last = LastBuild(
      inputs: hash, outputs: outputs, from: span.lowerBound, until: span.upperBound,
      records: report.records, links: report.links, pages: report.pages, cleaned: report.cleaned,
      scaled: report.scaled, files: written.written + written.unchanged,
      told: ToldProblems(diagnostics: report.diagnostics, waived: report.waived),
      frame: isClean ? pages?.frame : nil,
      readings: pages?.readings(of: report.planned, made: made).bytes[...] ?? [])
    let fileSystem = FileSystem()
    let new = name + ".new"
    try? fileSystem.removeFile(new, in: parent)
    guard (try? fileSystem.createFile(new, in: parent, of: [last.head[...], last.readings])) != nil
    else { return }
    try? fileSystem.rename(new, in: parent, to: name, in: parent)
  }

  private static func open(_ place: BuildOptions.Memory) -> (parent: Folder, name: String)? {
    let (folder, name) = FilePath.split(place.path)
    return (try? Folder(path: folder.isEmpty ? "." : String(folder))).map { ($0, String(name)) }
  }
}

extension Build.Linked {
  /// From when and until when the inputs make this site, in seconds since 1970.
  func span(of options: BuildOptions) -> Range<Int64> {
    let asOf = options.asOf.instant.seconds
    return asOf..<(options.isPast ? .max : max(asOf, moments.end(after: asOf)))
  }

  /// The days and instants of the content and of what was recorded as published.
  private var moments: Moments {
    var moments = written.moments
    if let ledger {
      for entry in PublishedLedger.read(ledger).value.entries {
        moments.note(day: entry.recordedOn.dayNumber)
      }
    }
    return moments
  }
}
