/// One run of the pipeline, from a content folder to a site on disk.
///
/// Data goes one way; each stage is a pure function of what it is given, but for the three that
/// touch the disk: Scan, Read and Write.
public struct Build: Sendable {
  let options: BuildOptions
  private let progress: Progress

  /// Called with the name of each stage as it begins.
  public typealias Progress = @Sendable (String) -> Void

  /// Prepares a build; nothing is read yet.
  public init(_ options: BuildOptions, progress: @escaping Progress = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site and writes what changed; with an error in the content nothing is written.
  ///
  /// - Throws: `FileSystemError`, `OutputError` or `BuildError` when the build could not run.
  public func run() async throws -> BuildReport {
    var report = BuildReport()
    let sources = try await scan().then(read)
    report.sources = sources.value.texts
    let linked = await audit(await link(await parse(sources)))
    report.remains = linked.value
    let rendered = await render(linked, &report)
    guard let files = rendered, !report.fails(strict: options.strict), options.writes else {
      return report
    }
    report.written = try await write(files)
    return report
  }

  /// The linked content as text or JSON, of one record or of all, without rendering a page.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `BuildError` for an unknown id.
  public func inspect(_ id: String?, asJSON: Bool) async throws -> (text: [UInt8], BuildReport) {
    var report = BuildReport()
    let sources = try await scan().then(read)
    report.sources = sources.value.texts
    let linked = await audit(await link(await parse(sources)))
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
    let sources = try await scan().then(read)
    report.sources = sources.value.texts
    let linked = await link(await parse(sources))
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

extension Build {
  /// Writes down what readers have: the hash of every public article's words.
  ///
  /// Nothing is written when the content has errors.
  ///
  /// - Throws: `FileSystemError` or `BuildError` when the run was not possible.
  public func record() async throws -> (RecordingSummary?, BuildReport) {
    var report = BuildReport()
    let sources = try await scan().then(read)
    report.sources = sources.value.texts
    let linked = await audit(await link(await parse(sources)))
    let value = linked.value
    report.add(linked.diagnostics, value.waivers)
    report.count(value.site)
    guard !report.fails(strict: options.strict) else { return (nil, report) }
    progress("record")
    let file = LedgerFile(content: options.content)
    let old = value.ledger.map { PublishedLedger.read($0).value }
    let new = await ledgerCheck(value).ledger(after: old)
    if new != old { try file.write(new) }
    return (RecordingSummary(from: old, to: new, path: file.path), report)
  }

  private func ledgerCheck(_ linked: Linked) -> LedgerCheck {
    LedgerCheck(
      site: linked.site, written: linked.written, asOf: options.asOf.instant, jobs: options.jobs)
  }
}

// MARK: - Stages

extension Build {
  func scan() throws -> Outcome<SiteInventory> {
    progress("scan")
    return try Scanner(content: options.content, templates: options.templates).scan()
  }

  func read(_ inventory: SiteInventory) async throws -> Outcome<Sources> {
    progress("read")
    let texts = try await Reader(jobs: options.jobs).read(inventory)
    let media = try await MediaReader(jobs: options.jobs).media(inventory)
    let theme = try await MediaReader(jobs: options.jobs).theme(inventory)
    return Outcome(
      Sources(texts: texts.value, media: media.value, theme: theme.value),
      texts.diagnostics + media.diagnostics + theme.diagnostics)
  }

  func parse(_ sources: Outcome<Sources>) async -> Outcome<Parsed> {
    progress("parse")
    return await sources.then { sources in
      let site = await Parser(jobs: options.jobs).parse(sources.texts, assets: sources.media)
      let templates = TemplateSet.load(overrides: sources.texts.templates, files: sources.theme)
      return Outcome(
        Parsed(
          site: site.value, templates: templates.value,
          ledger: sources.texts.content.first { ContentPath.isLedger($0.path) }),
        site.diagnostics + templates.diagnostics)
    }
  }

  func link(_ parsed: Outcome<Parsed>) async -> Outcome<Linked> {
    progress("link")
    let isRead = !parsed.hasErrors
    return await parsed.then { parsed in
      let selected = await Selector(options).select(parsed.site)
      let linked = await Linker(jobs: options.jobs).link(selected.value.edition)
      var outcome = Outcome(
        Linked(
          site: linked.value, written: parsed.site, templates: parsed.templates,
          proof: selected.value.proof, ledger: parsed.ledger),
        selected.diagnostics + linked.diagnostics)
      // With a mistake in the content, the mention may be what could not be read.
      if isRead, !outcome.hasErrors {
        outcome.diagnostics += UnmentionedRecords.check(linked.value)
      }
      return outcome
    }
  }

  /// Holds the linked dossier against the rules of sources, law, fairness and upkeep.
  private func audit(_ linked: Outcome<Linked>) async -> Outcome<Linked> {
    await linked.then { linked in
      progress("audit")
      let audit = Audit(
        site: linked.site, written: linked.written, asOf: options.asOf.instant,
        jobs: options.jobs)
      return Outcome(linked, await audit.run() + (await compare(linked)))
    }
  }

  /// Holds the articles against those that were recorded as published, if any were.
  private func compare(_ linked: Linked) async -> [Diagnostic] {
    guard let file = linked.ledger else { return [] }
    let ledger = PublishedLedger.read(file)
    return ledger.diagnostics
      + (await ledgerCheck(linked).check(ledger.value, in: file.id))
  }

  /// Renders when nothing before went wrong, and proves that no secret is in the result.
  private func render(_ linked: Outcome<Linked>, _ report: inout BuildReport) async
    -> [OutputFile]?
  {
    let value = linked.value
    report.add(linked.diagnostics, value.waivers)
    report.count(value.site)
    if options.listsAddresses {
      report.addresses = OutsideAddress.all(of: value.site)
      report.waivers = value.waivers
    }
    guard let templates = value.templates, !report.hasErrors else {
      report.diagnostics += value.waivers.unused(report.waived, sawPages: false)
      return nil
    }
    progress("render")
    let rendered = await Renderer(templates: templates, jobs: options.jobs).render(value.site)
    report.add(rendered.diagnostics, value.waivers)
    report.pages = rendered.value.count { $0.path.text.hasSuffix(".html") }
    progress("check")
    report.add(PageAudit(site: value.site).check(rendered.value), value.waivers)
    let proof = OutputProof(value.proof)
    report.add(await proof.check(rendered.value, jobs: options.jobs), value.waivers)
    report.diagnostics += value.waivers.unused(report.waived, sawPages: true)
    return rendered.value
  }

  private func write(_ files: [OutputFile]) async throws -> WriteReport {
    progress("write")
    let sources = [options.content] + (options.templates.map { [$0] } ?? []) + options.reserved
    let folder = try OutputFolder(
      options.output, sources: sources, adopt: options.adopt, isPreview: options.drafts)
    return try await Writer(jobs: options.jobs).write(files, to: folder)
  }

  /// What Read makes: the texts, and the files that are copied.
  struct Sources: Sendable {
    let texts: SourceSet
    let media: [AssetFile]
    let theme: [AssetFile]
  }

  /// What Parse makes: the records, and the templates that they will be rendered with.
  struct Parsed: Sendable {
    let site: ParsedSite
    let templates: TemplateSet?
    /// What was recorded as published.
    let ledger: SourceFile?
  }

  /// What Link makes, with the records as they were written, and what is to be proved of
  /// the output.
  struct Linked: Sendable {
    let site: Site
    let written: ParsedSite
    let templates: TemplateSet?
    let proof: Proof
    /// What was recorded as published.
    let ledger: SourceFile?
    let waivers: Waivers

    init(
      site: Site, written: ParsedSite, templates: TemplateSet?, proof: Proof, ledger: SourceFile?
    ) {
      self.site = site
      self.written = written
      self.templates = templates
      self.proof = proof
      self.ledger = ledger
      waivers = Waivers(written) { site.index(of: $0) != nil }
    }
  }
}
