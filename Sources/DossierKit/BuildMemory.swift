/// Spares a build what the last one did already: all of it, or the pages that would come out alike.
struct BuildMemory: Sendable {
  private static let largest = 256 << 20

  private let options: BuildOptions
  private let place: BuildOptions.Memory
  private let sources: SourceSet
  private let inputs: SiteInputs
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
    await last(in: folder) { $0.inputs == inputs.hash }?.report(of: sources)
  }

  /// What the last build found in texts, and where this one keeps what it finds.
  func texts() -> TextMemory {
    let known = Self.open(place).flatMap { parent, name in
      (try? FileContents.read(Self.texts(name), in: parent, limit: PartFile.largest)).flatMap {
        LastTexts(bytes: $0)
      }
    }
    return TextMemory(
      inputs, program: place.program, asOf: options.asOf.instant, last: known,
      file: Self.open(place).flatMap { PartFile(Self.texts($1), in: $0) })
  }

  private static func texts(_ name: String) -> String { name + ".texts" }

  /// The smaller copies of pictures that the last build made, if its output stands untouched.
  func copies(in folder: OutputFolder) async -> ImageScaler.Known {
    guard await last(in: folder, if: { _ in true }) != nil else { return { _ in nil } }
    return { folder.bytes(of: $0) }
  }

  /// What pages can read now, and which of them need not be made again.
  func pages(
    of plan: Build.Plan, _ texts: TextMemory?, in folder: OutputFolder
  ) async -> KeptPages? {
    guard let texts else { return nil }
    let frame = inputs.frame(of: plan.linked, fields: texts.fields)
    let last = await last(in: folder) { $0.frame == frame }
    let readings = last.flatMap { texts.readings(of: $0, records: plan.linked.site.records.count) }
    let kept = last.flatMap { texts.kept(since: $0, frame: plan.linked.frame) }
    return await KeptPages(
      plan, frame: frame, after: readings, jobs: options.jobs,
      texts: readings.flatMap { readings in kept.map { (readings, $0) } })
  }

  /// Keeps what a build made; where nothing can be kept, the next build is a full one.
  func keep(
    _ report: BuildReport, _ pages: KeptPages?, _ made: [String: Readings], _ texts: TextMemory?,
    isClean: Bool, in folder: OutputFolder
  ) async {
    guard let linked = report.linked, let (parent, name) = Self.open(place),
      let outputs = await OutputState.digest(of: folder, jobs: options.jobs),
      let written = report.written
    else { return }
    let span = linked.span(of: options)
    let last = LastBuild(
      inputs: inputs.hash, outputs: outputs, from: span.lowerBound, until: span.upperBound,
      records: report.records, links: report.links, pages: report.pages, cleaned: report.cleaned,
      scaled: report.scaled, files: written.written + written.unchanged,
      told: ToldProblems(diagnostics: report.diagnostics, waived: report.waived),
      frame: isClean ? pages?.frame : nil)
    if isClean, let pages { texts?.keep(pages.readings(of: report.planned, made: made)) }
    let fileSystem = FileSystem()
    let new = name + ".new"
    try? fileSystem.removeFile(new, in: parent)
    guard (try? fileSystem.createFile(new, in: parent, of: last.bytes)) != nil
    else { return }
    try? fileSystem.rename(new, in: parent, to: name, in: parent)
    texts?.finish(inputs: inputs.hash, span: span, frame: linked.frame)
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
