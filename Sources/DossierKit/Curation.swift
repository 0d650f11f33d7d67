/// The commands with which an editor keeps records in order: `links`, `suggest`, `rename`, `merge`.
extension Build {
  /// What `rename` and `merge` did, or would do.
  public struct Rewriting: Sendable {
    /// What was read, and every problem that was met.
    public internal(set) var report: BuildReport
    /// What to print about the change; nil when there is none to make.
    public internal(set) var text: [UInt8]?
  }

  /// The state of the linking, of the whole dossier or of one record, as text or JSON.
  ///
  /// - Throws: `FileSystemError` when the build could not run, `BuildError` for an unknown id.
  public func links(_ id: String?, asJSON: Bool) async throws -> (text: [UInt8], BuildReport) {
    let (report, site, _) = try await survey()
    guard let sources = report.sources else { return ([], report) }
    let index = try id.map { id in
      guard let index = RecordID(id).flatMap(site.index(of:)) else {
        throw BuildError("no public record has the id '\(id)'")
      }
      return index
    }
    let state = LinkState(site, sources, of: index)
    return (asJSON ? state.json : state.text, report)
  }

  /// The names in articles that no record covers, as text or JSON; the weightiest first.
  ///
  /// - Throws: `FileSystemError` when the build could not run.
  public func suggest(limit: Int, asJSON: Bool) async throws -> (text: [UInt8], BuildReport) {
    let (report, site, parsed) = try await survey()
    guard let sources = report.sources else { return ([], report) }
    let all = await Suggestions(site, parsed, sources).list(jobs: options.jobs)
    let shown = Array(all.prefix(limit))
    return (asJSON ? shown.json(of: all.count) : shown.text(of: all.count), report)
  }

  /// Starts the record of a suggestion, by its number from 1; the path of its file.
  ///
  /// - Throws: `BuildError` when there is no such suggestion, its kind is unknown, or its id taken.
  public func writeSuggestion(
    _ number: Int, kind: String?, secondsSince1970: Int64
  ) async throws -> (path: String?, BuildReport) {
    let (report, site, parsed) = try await survey()
    guard let sources = report.sources, !report.fails(strict: false) else {
      return (nil, report)
    }
    let all = await Suggestions(site, parsed, sources).list(jobs: options.jobs)
    guard all.indices.contains(number - 1) else {
      throw BuildError("there is no suggestion \(number); 'dossier suggest' lists \(all.count)")
    }
    let suggestion = all[number - 1]
    guard let kind = kind ?? suggestion.kind?.rawValue else {
      throw BuildError(
        "the texts do not say of which kind '\(suggestion.name)' is; name it with --kind")
    }
    let known = try Self.known(suggestion, kind, site)
    let id = RecordID(HeadingIDs.slug(suggestion.name))
    if let taken = parsed.records.first(where: { record in
      record.id == id || record.common.previousIDs.contains { $0.value == id }
    }) {
      throw BuildError("the id '\(id?.text ?? "")' belongs to '\(taken.title)' already")
    }
    let path = try NewRecord.create(
      kind: kind, name: suggestion.name, content: options.content,
      secondsSince1970: secondsSince1970, knowing: known)
    return (path, report)
  }

  /// What the texts say that a record of a kind must have, so that the content stays free of errors.
  private static func known(
    _ suggestion: Suggestion, _ kind: String, _ site: Site
  ) throws -> NewRecord.Known {
    let kinds: [RecordKind] = [.incident, .location, .person, .organization, .source, .term]
    guard let kind = RecordKind(rawValue: kind), kinds.contains(kind) else {
      throw BuildError(
        "'\(kind)' is no kind that a name can have; one of: "
          + kinds.map(\.rawValue).joined(separator: ", "))
    }
    var known = NewRecord.Known()
    if kind == .source { known.publisher = suggestion.name }
    if kind == .incident {
      let place = suggestion.companions.lazy.compactMap { RecordID($0) }
        .first { id in site.index(of: id).map { site[$0].kind == .location } ?? false }
      guard let place else {
        throw BuildError(
          "no place stands with '\(suggestion.name)', and an incident must have one; "
            + "start it with 'dossier new incident'")
      }
      known.locations = [place]
    }
    return known
  }

  /// Gives a record another id, in the content folder.
  ///
  /// - Throws: `FileSystemError` when the disk fails, `BuildError` for what is no id.
  public func rename(
    _ old: String, to new: String, isDryRun: Bool, asJSON: Bool
  ) async throws -> Rewriting {
    let (old, new) = (try Self.id(old), try Self.id(new))
    let words = (isDryRun ? "would rename" : "renamed") + " '\(old)' to '\(new)'"
    return try await rewrite(words, isDryRun: isDryRun, discards: true, asJSON: asJSON) {
      RenamePlan.make($0, from: old, to: new)
    }
  }

  /// Makes one record of two, in the content folder.
  ///
  /// - Throws: `FileSystemError` when the disk fails, `BuildError` for what is no id.
  public func merge(
    _ old: String, into new: String, discards: Bool, isDryRun: Bool, asJSON: Bool
  ) async throws -> Rewriting {
    let (old, new) = (try Self.id(old), try Self.id(new))
    let words = (isDryRun ? "would merge" : "merged") + " '\(old)' into '\(new)'"
    return try await rewrite(words, isDryRun: isDryRun, discards: discards, asJSON: asJSON) {
      MergePlan.make($0, from: old, into: new)
    }
  }

  private static func id(_ text: String) throws -> RecordID {
    // YAML would read it as nothing.
    guard let id = RecordID(text), text != "null" else {
      throw BuildError(
        "'\(text)' is not an id: write lower-case letters and digits in groups joined by '-'")
    }
    return id
  }

  // MARK: - Reading

  /// Reads and links the content.
  private func survey() async throws -> (BuildReport, Site, ParsedSite) {
    var report = BuildReport()
    let sources = try await scan().then(read)
    report.sources = sources.value.texts
    let parsed = await parse(sources)
    let linked = await link(parsed)
    report.diagnostics = linked.diagnostics
    report.count(linked.value.site)
    return (report, linked.value.site, parsed.value.site)
  }

  // MARK: - Rewriting

  private func rewrite(
    _ words: String, isDryRun: Bool, discards: Bool, asJSON: Bool,
    _ plan: (ContentView) -> Outcome<ContentChange?>
  ) async throws -> Rewriting {
    var report = BuildReport()
    let read = try await scan().then(read)
    let texts = read.value.texts
    report.sources = texts
    let parsed = await parse(read)
    let before = await link(parsed)
    if before.hasErrors {
      // An unreadable record may hold references that nobody can see.
      report.diagnostics = before.diagnostics.filter { $0.severity == .error }
      return Rewriting(report: report)
    }
    let planned = plan(ContentView(parsed.value.site, texts))
    report.diagnostics = planned.diagnostics
    guard let change = planned.value, !planned.hasErrors else { return Rewriting(report: report) }
    if let problems = await problems(after: change, read, before.diagnostics) {
      report.sources = problems.sources
      report.diagnostics = problems.diagnostics
      return Rewriting(report: report)
    }
    let summary = RewriteSummary(words: words, change: change, sources: texts)
    if isDryRun {
      return Rewriting(report: report, text: asJSON ? summary.json(isWritten: false) : summary.diff)
    }
    if !discards, let lost = summary.refusal {
      report.diagnostics = lost
      return Rewriting(report: report)
    }
    try ContentWriter(path: options.content).write(change.files)
    return Rewriting(report: report, text: asJSON ? summary.json(isWritten: true) : summary.text)
  }

  /// The errors that the content would have after a change; nil when it would have none.
  private func problems(
    after change: ContentChange, _ read: Outcome<Sources>, _ before: [Diagnostic]
  ) async -> (sources: SourceSet, diagnostics: [Diagnostic])? {
    let texts = read.value.texts.changed(by: change.files)
    let changed = Outcome(
      Sources(texts: texts, media: read.value.media, theme: read.value.theme), read.diagnostics)
    let after = await link(await parse(changed))
    let errors = after.diagnostics.filter { $0.severity == .error }
    return errors.isEmpty ? nil : (texts, errors)
  }
}
