import CommonMark

/// Ties the records of an edition together: ids to records, names to mentions, mentions to
/// backlinks, and all of them to rankings and a chronology.
struct Linker: Sendable {
  /// How many bodies are linked at once.
  let jobs: Int
  /// Whether what is made of texts is kept for the next run in this process.
  var keepsTexts = false
  /// Whether all is kept that makes records related, and not just what pages tell of it.
  var keepsEvidence = true
  /// What the last run made of texts, and the files whose text is another since; all else that it
  /// was given was the same.
  var last: (texts: LinkedTexts, changed: Set<FileID>)?
  /// Takes what an earlier process found in texts, and keeps it for the next.
  var memory: TextMemory?

  /// Links an edition; the result holds indices and paths only, nothing left to resolve.
  ///
  /// Records that are not whole are in no site; they are linked once more with the others, so that
  /// the mistakes in them show, and references to them are none.
  func link(_ edition: Edition) async -> Outcome<Site> { await linked(edition).site }

  /// Links an edition, and returns what the next run need not make again; nil unless it is kept.
  func linked(_ edition: Edition) async -> (site: Outcome<Site>, texts: LinkedTexts?) {
    let linked = await site(of: edition, after: last, memory)
    guard !edition.flawed.isEmpty else { return linked }
    let whole = await site(of: edition.withFlawed, after: nil, nil)
    return (Outcome(linked.site.value, whole.site.diagnostics), linked.texts)
  }

  private func site(
    of edition: Edition, after last: (texts: LinkedTexts, changed: Set<FileID>)?,
    _ memory: TextMemory?
  ) async -> (site: Outcome<Site>, texts: LinkedTexts?) {
    let context = await LinkContext(edition, jobs: jobs)
    let found = memory?.texts(of: edition)
    async let checks = checks(edition, context, areRight: found?.areFieldsRight ?? false)
    async let order = RecordOrder(context)
    async let chronology = Chronology.entries(of: context)
    let known = last.flatMap { $0.texts.isOf(edition) ? $0.texts : nil }
    let texts = await linkBodies(context, known, changed: last?.changed ?? [], found)
    let linked = Outcome(texts.map(\.body), texts.flatMap(\.problems))
    memory?.note(edition, isKept: texts.map(\.isKept))
    // What is found is written while the next is looked for.
    async let keepingNames: Void? = memory?.keep(linked.value, of: edition, found, jobs: jobs)
    async let paths = edition.records.map(OutputPaths.path)
    let builder = GraphBuilder(context, bodies: linked.value, await order)
    let said = await builder.said(jobs: jobs, found) { index in
      texts[index].isKept ? known?.said[index] : nil
    }
    async let keepingSaid: Void? = memory?.keep(said, of: edition, found, jobs: jobs)
    let kept =
      keepsTexts
      ? LinkedTexts(
        ids: edition.records.map(\.id), fields: edition.fields, bodies: linked.value,
        problems: texts.map(\.problems),
        said: said, isKept: texts.map(\.isKept), builder: builder) : nil
    let graph = await builder.build(said: said, keepsEvidence: keepsEvidence, jobs: jobs) {
      memory?.isAsLast($0, $1) ?? false
    }
    _ = await (keepingNames, keepingSaid)
    let (redirects, tombstones, problems) = await checks
    memory?.keep(areFieldsRight: problems.isEmpty)
    let site = await Site(
      settings: edition.settings, zone: edition.settings.timezone?.value ?? .utc,
      records: edition.records, indices: context.indices, order: await order,
      paths: await paths, bodies: NotedTable(linked.value, .text),
      references: context.references, graph: graph,
      chronology: chronology,
      redirects: redirects.map { ($0.path, $0.target) }, assets: edition.assets,
      mapLayers: edition.mapLayers, outlines: edition.outlines, tombstones: tombstones,
      gone: edition.gone,
      drafts: edition.drafts,
      asOf: edition.asOf,
      outdated: OutdatedStanding(
        edition.records, bodies: linked.value, graph: graph, settings: edition.settings))
    // What is no longer needed is taken apart beside what comes.
    Task.detached { withExtendedLifetime((context, found, texts, said, builder)) {} }
    return (Outcome(site, linked.diagnostics + problems), kept)
  }

  /// What is found without a look at a text: beside the texts, because it needs one task alone.
  ///
  /// Of fields that are right there is nothing to tell.
  private func checks(
    _ edition: Edition, _ context: LinkContext, areRight: Bool
  ) -> (redirects: [Redirect], tombstones: [Tombstone], problems: [Diagnostic]) {
    let redirects = redirects(in: context)
    let tombstones = Self.tombstones(of: edition)
    if areRight { return (redirects, tombstones, []) }
    let collisions = PathCollisions.find(
      in: claims(context, redirects) + tombstones.map { ($0.path, $0.tombstone.place) })
    return (
      redirects, tombstones,
      FieldFiles.check(context) + Circles.find(in: edition.records)
        + SwappedCoordinates.find(in: edition.records) + ProtectedPortraits.find(in: context)
        + collisions
    )
  }

  private typealias LinkedText = (body: LinkedBody?, problems: [Diagnostic], isKept: Bool)

  private func linkBodies(
    _ context: LinkContext, _ known: LinkedTexts?, changed: Set<FileID>, _ found: KnownTexts?
  ) async -> [LinkedText] {
    await Parallel.map(Array(context.records.indices), jobs: jobs) { index -> LinkedText in
      let record = context.records[index]
      let body = record.body
      let readsOthers = body.map(Self.readsOthers) ?? false
      if let known, !changed.contains(record.file), !readsOthers {
        return (known.bodies[index], known.problems[index], true)
      }
      let isSame = found?.isSame(record.file) ?? false
      guard let body else { return (nil, [], isSame) }
      var linker = BodyLinker(site: context, index: RecordIndex(clamping: index), body: body)
      linker.known = found?.names(of: index, body.facts.blocks, in: record.file)
      let linked = linker.link()
      return (linked, linker.diagnostics, isSame && !readsOthers)
    }
  }

  /// Whether the links of a text are decided by other texts too: by their headings.
  private static func readsOthers(_ body: Body) -> Bool {
    body.references.contains { reference in
      if case .file(_, .some) = reference.target { true } else { false }
    }
  }

  private typealias Redirect = (path: String, target: RecordIndex, place: ByteRange)
  private typealias Tombstone = (path: String, tombstone: Edition.Tombstone)

  /// The pages of previous ids; one that is another record's id too is rule S03's and left out.
  private func redirects(in context: LinkContext) -> [Redirect] {
    var taken: Set<RecordID> = []
    var redirects: [Redirect] = []
    for (index, record) in context.records.enumerated() where record.kind.hasPage {
      for previous in record.common.previousIDs
      where context.indices[previous.value] == nil && taken.insert(previous.value).inserted {
        let path = OutputPaths.path(of: previous.value, kind: record.kind)
        redirects.append((path, RecordIndex(clamping: index), previous.range))
      }
    }
    return redirects
  }

  /// The pages of withdrawn records, at their addresses of today and before.
  private static func tombstones(of edition: Edition) -> [Tombstone] {
    edition.tombstones.flatMap { tombstone in
      ([tombstone.id] + tombstone.previousIDs).map { id in
        (path: OutputPaths.path(of: id, kind: tombstone.kind), tombstone: tombstone)
      }
    }
  }

  /// Every path of the site with the place of the record that asks for it.
  private func claims(
    _ context: LinkContext, _ redirects: [Redirect]
  ) -> [(path: String, place: SourceRange?)] {
    var claims: [(path: String, place: SourceRange?)] = OutputPaths.fixed.map { ($0, nil) }
    claims += RecordKind.allCases.filter(\.hasPage).map { (OutputPaths.list(of: $0), nil) }
    for record in context.records {
      if let path = OutputPaths.path(of: record) {
        claims.append((path, record.place(record.common.id.range)))
      }
    }
    for redirect in redirects {
      claims.append((redirect.path, context.records[Int(redirect.target)].place(redirect.place)))
    }
    return claims
  }
}
