/// Spares a build what the last one did already: all of it, or the pages that would come out alike.
struct BuildMemory: Sendable {
  private let options: BuildOptions
  private let place: BuildOptions.Memory
  private let sources: SourceSet
  private let inputs: SiteInputs
  private let last: LastOutput?

  /// Nil when nothing is to be remembered, or a file could not be read.
  init?(
    _ options: BuildOptions, _ sources: Outcome<Build.Sources>, after last: LastOutput? = nil
  ) async {
    guard let place = options.memory, sources.diagnostics.isEmpty,
      let inputs = await SiteInputs(options, place.program, sources.value)
    else { return nil }
    self.options = options
    self.place = place
    self.sources = sources.value.texts
    self.inputs = inputs
    self.last = last
  }

  /// The last build, when it made what stands in the folder and would make it now.
  private func last(if isRight: (LastBuild) -> Bool) async -> LastBuild? {
    guard let last, isRight(last.build), last.build.holds(at: options.asOf.instant),
      await last.state?.digest == last.build.outputs
    else { return nil }
    return last.build
  }

  /// The report of the last build, when the same would be made and stands in the folder untouched.
  func recall() async -> BuildReport? {
    await last { $0.inputs == inputs.hash }?.report(of: sources)
  }

  /// What the last build found in texts, and where this one keeps what it finds.
  func texts() async -> TextMemory {
    let folder = place.folder
    var known: LastTexts?
    if let (parent, name) = folder {
      known = await LastTexts.read(Self.texts(name), in: parent, jobs: options.jobs)
    }
    return TextMemory(
      inputs, program: place.program, asOf: options.asOf.instant, last: known,
      file: folder.flatMap { PartFile(Self.texts($1), in: $0) })
  }

  private static func texts(_ name: String) -> String { name + ".texts" }

  /// The smaller copies of pictures that the last build made, if its output stands untouched.
  func copies() async -> ImageScaler.Known {
    guard await last(if: { _ in true }) != nil, let folder = last?.folder else {
      return { _ in nil }
    }
    return { folder.bytes(of: $0) }
  }

  /// What pages can read now, and which of them need not be made again.
  func pages(
    of linked: Build.Linked, _ index: SiteIndex, _ texts: TextMemory
  ) async -> KeptPages {
    let frame = inputs.frame(of: linked, fields: texts.fields)
    let last = await last { $0.frame == frame }
    let readings = last.flatMap { texts.readings(of: $0, records: linked.site.records.count) }
    let kept = last.flatMap { texts.kept(since: $0, frame: linked.frame) }
    return await KeptPages(
      linked.site, index, frame: frame, after: readings, jobs: options.jobs,
      texts: readings.flatMap { readings in kept.map { (readings, $0) } })
  }

  /// Keeps what a build made and put in place; where nothing can be kept, the next build is a full
  /// one.
  func keep(
    _ report: BuildReport, _ pages: KeptPages?, _ staged: StagedSite<FileChecks.Look>,
    _ texts: TextMemory?, in folder: OutputFolder
  ) async {
    let isClean = staged.looks.isEmpty
    // What pages read is written while the state of the folder is put together.
    async let readings: Void = keepReadings(isClean ? pages : nil, staged, texts)
    guard let linked = report.linked, let (parent, name) = place.folder,
      let outputs = await OutputState(
        staged.manifest, in: folder.root, after: last?.state, jobs: options.jobs,
        written: staged.filePrint)?.digest,
      let written = report.written
    else { return }
    let span = linked.span(of: options)
    let last = LastBuild(
      inputs: inputs.hash, outputs: outputs, from: span.lowerBound, until: span.upperBound,
      records: report.records, links: report.links, pages: report.pages, cleaned: report.cleaned,
      scaled: report.scaled, files: written.written + written.unchanged,
      told: ToldProblems(diagnostics: report.diagnostics, waived: report.waived),
      frame: isClean ? pages?.frame : nil)
    let fileSystem = FileSystem()
    let new = name + ".new"
    try? fileSystem.removeFile(new, in: parent)
    guard (try? fileSystem.createFile(new, in: parent, of: last.bytes)) != nil
    else { return }
    try? fileSystem.rename(new, in: parent, to: name, in: parent)
    await readings
    texts?.finish(inputs: inputs.hash, span: span, frame: linked.frame)
  }

  /// Keeps what the pages of a build read, unless something was told of them.
  private func keepReadings(
    _ pages: KeptPages?, _ staged: StagedSite<FileChecks.Look>, _ texts: TextMemory?
  ) {
    if let pages, let texts {
      texts.keep(readingsOf: pages, kept: staged.kept, made: staged.readings)
    }
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
