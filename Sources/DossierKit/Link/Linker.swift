/// Ties the records of an edition together: ids to records, names to mentions, mentions to
/// backlinks, and all of them to rankings and a chronology.
struct Linker: Sendable {
  /// How many bodies are linked at once.
  let jobs: Int

  /// Links an edition; the result holds indices and paths only, nothing left to resolve.
  ///
  /// Records that are not whole are in no site; they are linked once more with the others, so that
  /// the mistakes in them show, and references to them are none.
  func link(_ edition: Edition) async -> Outcome<Site> {
    let linked = await site(of: edition)
    guard !edition.flawed.isEmpty else { return linked }
    return Outcome(linked.value, await site(of: edition.withFlawed).diagnostics)
  }

  private func site(of edition: Edition) async -> Outcome<Site> {
    let context = await LinkContext(edition, jobs: jobs)
    let linked = await linkBodies(context)
    let builder = GraphBuilder(context, bodies: linked.value)
    let graph = await builder.build(jobs: jobs)
    let redirects = redirects(in: context)
    let tombstones = Self.tombstones(of: edition)
    let collisions = PathCollisions.find(
      in: claims(context, redirects) + tombstones.map { ($0.path, $0.tombstone.place) })
    let site = Site(
      settings: edition.settings, zone: edition.settings.timezone?.value ?? .utc,
      records: edition.records, indices: context.indices,
      paths: edition.records.map(OutputPaths.path), bodies: NotedTable(linked.value, .text),
      graph: graph,
      chronology: Chronology.entries(of: context),
      redirects: redirects.map { ($0.path, $0.target) }, assets: edition.assets,
      mapLayers: edition.mapLayers, outlines: edition.outlines, tombstones: tombstones,
      gone: edition.gone,
      drafts: edition.drafts,
      asOf: edition.asOf,
      outdated: OutdatedStanding(
        edition.records, bodies: linked.value, graph: graph, settings: edition.settings))
    let diagnostics =
      linked.diagnostics + FieldFiles.check(context) + Circles.find(in: edition.records)
      + SwappedCoordinates.find(in: edition.records) + ProtectedPortraits.find(in: context)
      + collisions
    return Outcome(site, diagnostics)
  }

  private func linkBodies(_ context: LinkContext) async -> Outcome<[LinkedBody?]> {
    let results = await Parallel.map(Array(context.records.indices), jobs: jobs) {
      index -> (LinkedBody?, [Diagnostic]) in
      guard let body = context.records[index].body else { return (nil, []) }
      var linker = BodyLinker(site: context, index: RecordIndex(clamping: index), body: body)
      let linked = linker.link()
      return (linked, linker.diagnostics)
    }
    return Outcome(results.map(\.0), results.flatMap(\.1))
  }

  private typealias Redirect = (path: String, target: RecordIndex, place: ByteRange)

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
  private static func tombstones(
    of edition: Edition
  ) -> [(path: String, tombstone: Edition.Tombstone)] {
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
