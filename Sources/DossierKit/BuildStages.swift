/// The stages one by one, each with what it hands to the next.
extension Build {
  func scan() throws -> Outcome<SiteInventory> {
    progress("scan")
    return try Scanner(content: options.content, templates: options.templates).scan()
  }

  /// The files of the dossier, found and read.
  func sources() async throws -> Outcome<Sources> { try await scan().then(read) }

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
      async let templates = TemplateSet.load(
        overrides: sources.texts.templates, files: sources.theme,
        paths: sources.texts.inventory.templates.map(\.path))
      let parser = parser
      let files = await parser.files(sources.texts, after: resident?.last?.files)
      // Joining the files needs one task alone.
      async let joined = parser.site(of: files, sources.texts, assets: sources.media)
      await texts?.look(at: files, jobs: options.jobs)
      let site = await joined
      let (set, problems) = await (templates.value, templates.diagnostics)
      let parsed = Outcome(
        Parsed(
          site: site.value, templates: set,
          ledger: sources.texts.content.first { ContentPath.isLedger($0.path) },
          files: resident == nil ? nil : files,
          change: resident?.change(to: sources, files, options)),
        site.diagnostics + problems)
      if resident == nil { Task.detached { withExtendedLifetime(files) {} } }
      return parsed
    }
  }

  /// Knows what the last build read in files.
  private var parser: Parser {
    var parser = Parser(jobs: options.jobs)
    parser.keepsFields = texts != nil
    parser.known = { [texts] limits in texts?.files(limits) ?? KnownFiles() }
    return parser
  }

  func link(_ parsed: Outcome<Parsed>) async -> Outcome<Linked> {
    progress("link")
    let isRead = !parsed.hasErrors
    return await parsed.then { parsed in
      var selector = Selector(options)
      selector.known = texts?.plain
      let selected = await selector.select(parsed.site)
      texts?.keep(selected.value.plain)
      var linker = Linker(jobs: options.jobs)
      linker.keepsTexts = resident != nil
      linker.keepsEvidence = keepsEvidence
      if let change = parsed.change, let last = resident?.last?.texts {
        linker.last = (last, change.files)
      }
      linker.memory = texts
      let (linked, links) = await linker.linked(selected.value.edition)
      var result = Linked(
        site: linked.value, written: parsed.site, templates: parsed.templates,
        proof: selected.value.proof, ledger: parsed.ledger)
      result.fields = selected.value.edition.fields
      if let files = parsed.files, let links {
        result.resident = Linked.Resident(
          files: files, change: parsed.change, texts: links, gate: selected.value.gate)
      }
      var outcome = Outcome(result, selected.diagnostics + linked.diagnostics)
      // With a mistake in the content, the mention may be what could not be read.
      if isRead, !outcome.hasErrors {
        outcome.diagnostics += UnmentionedRecords.check(linked.value)
      }
      return outcome
    }
  }

  /// Holds the linked dossier against the rules of sources, law, fairness and upkeep.
  func audit(_ linked: Outcome<Linked>) async -> Outcome<Linked> {
    await linked.then { linked in
      progress("audit")
      var audit = Audit(
        site: linked.site, written: linked.written, asOf: options.asOf.instant,
        jobs: options.jobs)
      audit.keepsFindings = resident != nil
      if let now = linked.resident, now.change != nil, let last = resident?.last {
        audit.last = (KeptTexts(isKept: now.texts.isKept), last.findings)
      }
      if let texts { audit.isKnownClean = texts.isClean }
      let found = await audit.found()
      texts?.keep(isClean: found.isClean)
      var result = linked
      result.resident?.findings = found.findings
      return Outcome(result, found.problems + (await compare(linked)))
    }
  }

  /// Holds the articles against those that were recorded as published, if any were.
  private func compare(_ linked: Linked) async -> [Diagnostic] {
    guard let file = linked.ledger else { return [] }
    let ledger = PublishedLedger.read(file)
    return ledger.diagnostics
      + (await ledgerCheck(linked).check(ledger.value, in: file.id))
  }

  /// Makes smaller copies of pictures, if the dossier wants any and nothing before went wrong.
  ///
  /// They are taken from an earlier build where it has them.
  func scale(_ linked: Outcome<Linked>, _ report: inout BuildReport) async -> Outcome<Linked> {
    guard !linked.hasErrors, !linked.value.site.settings.imageWidths.isEmpty else { return linked }
    progress("scale")
    var outcome = linked
    let scaled = await ImageScaler(jobs: options.jobs).scale(linked.value.site, known: copies)
    outcome.value.site.scaledImages = scaled.value ?? [:]
    outcome.diagnostics += scaled.diagnostics
    report.scaled = scaled.value.map { $0.values.reduce(0) { $0 + $1.count } }
    return outcome
  }

  /// The smaller copies that an earlier build made.
  private func copies() async -> ImageScaler.Known {
    if let last = resident?.last { return { last.bytes(of: $0) } }
    guard let memory else { return { _ in nil } }
    return await memory.copies()
  }

  /// Plans the files when nothing before went wrong, and what each of them is held against.
  func render(_ linked: Outcome<Linked>, _ report: inout BuildReport) async -> Plan? {
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
    let renderer = Renderer(templates: templates, jobs: options.jobs)
    progress("render")
    let known = await texts?.parts(frame: value.frame, jobs: options.jobs)
    let last = resident?.parts(of: value) ?? known
    // Beside the plan, because it needs one task alone.
    async let checks = FileChecks(value, report.sources)
    let plan = await renderer.plan(value.site) {
      await search(value.site, renderer, last)
    } keeping: { index in
      await keptPages(of: value, index)
    }
    report.maker = plan.maker
    report.cleaned = MediaFiles.cleaned(of: value.site)
    report.pages = plan.files.count { Bytes.ends($0.path.text, with: ".html") }
    return Plan(linked: value, rendered: plan, checks: await checks)
  }

  /// Which pages need not be made again; nil where none is ever kept.
  private func keptPages(of linked: Linked, _ index: SiteIndex) async -> KeptPages? {
    if let resident { return await resident.pages(of: linked, index, jobs: options.jobs) }
    guard let texts else { return nil }
    return await memory?.pages(of: linked, index, texts)
  }

  /// Makes the search index, unless the dossier wants none.
  private func search(
    _ site: Site, _ renderer: Renderer, _ last: KeptParts?
  ) async -> SearchIndex? {
    guard site.settings.search != .off else { return nil }
    let indexer = SearchIndexer(
      jobs: options.jobs, keepsParts: resident != nil, last: last, memory: texts)
    return await indexer.index(site, cards: await renderer.cards(of: site))
  }

  /// The folder that the site is written to, locked until nobody holds it any more.
  func openOutput() throws -> OutputFolder {
    let sources = [options.content] + (options.templates.map { [$0] } ?? []) + options.reserved
    return try OutputFolder(
      options.output, sources: sources, adopt: options.adopt, isPreview: options.drafts)
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
    /// What each file holds, kept for the next build in this process.
    let files: ParsedFiles?
    /// The texts that are others than in the last build of this process, if nothing else is.
    let change: TextChange?
  }

  /// What Render makes: the files, none of which is made yet, and what each is held against.
  struct Plan: Sendable {
    let linked: Linked
    let rendered: Renderer.Plan
    let checks: FileChecks

    var files: [PlannedFile] { rendered.files }
    /// Those that need not be made again.
    var pages: KeptPages? { rendered.kept }
  }

  /// What Link makes, with the records as they were written, and what is to be proved of
  /// the output.
  struct Linked: Sendable {
    var site: Site
    var written: ParsedSite
    let templates: TemplateSet?
    let proof: Proof
    /// What was recorded as published.
    let ledger: SourceFile?
    let waivers: Waivers
    /// A hash of the fields that texts decided about.
    var fields: UInt64 = 0
    /// What texts decide on all pages, known behind Scale where something is kept of this build.
    var frame: UInt64 = 0
    /// What a process that goes on keeps for its next build.
    var resident: Resident?

    struct Resident: Sendable {
      let files: ParsedFiles
      let change: TextChange?
      let texts: LinkedTexts
      let gate: RecordGate
      /// What the rules found in each record's texts.
      var findings: [TextFindings?] = []
    }

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
