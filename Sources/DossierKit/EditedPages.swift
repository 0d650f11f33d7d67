/// The pages on which other words of some texts show, made from what the last build left.
///
/// A build of everything follows; this is what a writer waits for. So it knows one case only, that of
/// most saves, and answers nothing in any other: the same files with the same fields, texts that name
/// and cite the same as before, no component or picture among them, and no mistake.
///
/// Feeds, exports with the page that lists them, and the search index are left to the whole build, and
/// so are the rules of the desk.
struct EditedPages: Sendable {
  private let last: BuiltSite.Memory
  private let options: BuildOptions

  init(after last: BuiltSite.Memory, _ options: BuildOptions) {
    self.last = last
    self.options = options
  }

  /// The pages for files, by their paths below the content folder.
  func make(for paths: [String]) async throws -> [OutputFile]? {
    guard last.holds(for: options), let linked = last.plan.linked.resident,
      let texts = try await read(paths)
    else { return nil }
    var edited = EditedSite(last.plan.linked.site, linked.texts)
    for (source, text) in texts {
      guard let (record, body) = publicText(source, text, linked) else { return nil }
      guard edited.replace(body, of: record) else { return nil }
    }
    let before = last.plan.rendered.maker
    guard let (index, sources) = before.index.with(texts: edited.records, of: edited.site) else {
      return nil
    }
    let maker = before.with(edited.site, index)
    let changed = changed(edited, sources)
    let touched = last.readings.pages { changed[Int($0)] }
    let pages = last.plan.rendered.pages.filter { page in
      if case .data = page.content { return false }
      return touched.contains(page.path)
    }
    let files = await files(pages, maker)
    // Tables of all records take a while to be taken apart; nobody waits for that.
    let done = (maker, edited)
    Task.detached(priority: .background) { withExtendedLifetime(done) {} }
    return files
  }

  // MARK: - Texts

  /// The files as they are now; nil when one is not among those of the last build, or is gone.
  ///
  /// What was not there then, and is not there now, was an editor's for a moment.
  private func read(_ paths: [String]) async throws -> [(old: SourceFile, new: SourceFile)]? {
    let inventory = last.sources.texts.inventory
    var found: [InventoryFile] = []
    for path in Set(paths) {
      if let file = Self.file(path, in: inventory.content) {
        found.append(file)
      } else if !Self.isMissing(path, below: inventory.contentRoot) {
        return nil
      }
    }
    found.sort { $0.id < $1.id }
    let now = try await Reader(jobs: 1).read(
      SiteInventory(
        contentRoot: inventory.contentRoot, templateRoot: nil, content: found, templates: []))
    guard now.diagnostics.isEmpty, now.value.content.count == found.count else { return nil }
    var pairs: [(old: SourceFile, new: SourceFile)] = []
    for new in now.value.content {
      guard let old = last.sources.texts.file(new.id) else { return nil }
      if !old.isSame(as: new) { pairs.append((old, new)) }
    }
    return pairs
  }

  /// Looks a path up in files that are sorted by it.
  private static func file(_ path: String, in files: [InventoryFile]) -> InventoryFile? {
    let place = files.partitioningIndex { !Bytes.precedes($0.path, path) }
    return place < files.count && Bytes.equal(files[place].path, path) ? files[place] : nil
  }

  private static func isMissing(_ path: String, below root: String) -> Bool {
    let (parent, name) = FilePath.split(FilePath.join(root, path))
    guard let folder = try? Folder(path: String(parent)) else { return false }
    do throws(SystemError) {
      _ = try folder.status(of: String(name))
      return false
    } catch {
      return error == .noSuchFile
    }
  }

  /// What readers get of a text, and whose it is; nil when more than the text is different.
  private func publicText(
    _ old: SourceFile, _ new: SourceFile, _ linked: Build.Linked.Resident
  ) -> (record: RecordIndex, body: Body)? {
    guard let before = last.files[old.id]?.onlyBody else { return nil }
    let file = Parser(jobs: 1).parse(new, last.files.limits)
    guard let after = file.onlyBody, let record = file.records.first,
      !record.common.hasStandIns, !file.diagnostics.contains(where: { $0.severity == .error }),
      TextChange.hasSameFields(old, before, new, after),
      let index = last.plan.linked.site.index(of: record.id)
    else { return nil }
    let version = linked.gate.publicVersion(of: record)
    // Which names are replaced in the fields is decided by the text too.
    guard !version.hasErrors, let body = version.value?.body,
      version.value?.texts.map(\.value) == last.plan.linked.site[index].texts.map(\.value)
    else { return nil }
    return (index, body)
  }

  // MARK: - Pages

  /// Which keys of `Readings` stand for something else than in the last build.
  private func changed(_ edited: EditedSite, _ sources: [RecordIndex]) -> [Bool] {
    var changed = [Bool](repeating: false, count: last.readings.digests.count)
    func note(_ part: Readings.Part, _ record: RecordIndex) {
      changed[Int(Readings.key(part, of: Int(record)))] = true
    }
    for record in edited.records {
      note(.text, record)
      let named = Int(Readings.key(.named, of: Int(record)))
      changed[named] =
        ReadingDigests.digest(of: Int(record), namedIn: edited.site) != last.readings.digests[named]
      let passages = ReadingDigests.passages(of: Int(record), edited.site)
      for (group, digest) in passages.enumerated() {
        let key = Int(Readings.key(passages: group, of: Int(record)))
        changed[key] = digest != last.readings.digests[key]
      }
    }
    for record in edited.named { note(.backlinks, record) }
    for record in sources { note(.usages, record) }
    return changed
  }

  /// The pages, made and checked; nil when a check finds anything.
  private func files(_ pages: [PagePlan], _ maker: PageMaker) async -> [OutputFile]? {
    let checks = last.plan.checks
    let files = await Parallel.map(pages, jobs: options.jobs) { page -> OutputFile? in
      guard let path = try? OutputPath(page.path) else { return nil }
      let file = OutputFile(path: path, content: .bytes(maker.bytes(of: page)))
      return checks.look(at: file).isClean ? file : nil
    }
    return files.contains { $0 == nil } ? nil : files.compactMap(\.self)
  }
}

extension Build {
  /// The pages that show texts which were saved since the last build, without the rest of the site;
  /// nil when it takes a build of everything to tell.
  ///
  /// `paths` are those of all files that were saved since, below the content folder. The pages are those
  /// that a build of everything makes, unless it finds a mistake; its other pages stay as they are.
  ///
  /// - Throws: `FileSystemError` when the content folder cannot be opened.
  public func pages(
    showing paths: [String], after last: BuiltSite.Memory
  ) async throws -> [OutputFile]? {
    try await EditedPages(after: last, options).make(for: paths)
  }
}
