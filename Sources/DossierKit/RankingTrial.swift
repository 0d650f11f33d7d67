/// Times the ranking of related records alone, on a folder that is read and linked once.
package struct RankingTrial: Sendable {
  private let builder: GraphBuilder
  private let ancestors: [[RecordIndex]]
  private let site: Site
  /// How many records are public.
  package let records: Int
  /// How many names in fields and texts the ranking goes by.
  package let links: Int

  /// Reads and links a content folder.
  ///
  /// - Throws: an error of the file system, or `BuildError` for content that cannot be linked.
  package init(content: String, jobs: Int) async throws {
    let inventory = try Scanner(content: content).scan()
    let sources = try await Reader(jobs: jobs).read(inventory.value)
    let parsed = await Parser(jobs: jobs).parse(sources.value, assets: [])
    let selected = await Selector(asOf: Instant(seconds: 1_800_000_000)).select(parsed.value)
    guard !parsed.hasErrors else {
      throw BuildError("'\(content)' has errors; 'dossier check' shows them")
    }
    let edition = selected.value.edition
    site = await Linker(jobs: jobs).link(edition).value
    let context = await LinkContext(edition, jobs: jobs)
    builder = GraphBuilder(context, bodies: Array(site.bodies), RecordOrder(context))
    ancestors = site.graph.ancestors
    records = site.records.count
    links =
      builder.references.elements.count
      + site.bodies.reduce(0) { $0 + ($1?.mentions.count ?? 0) }
  }

  /// All that a ranking finds; whoever times it lets go of it behind the clock.
  package struct Result: Sendable {
    let related: [[SiteGraph.Related]]

    /// How many related records were found.
    package var count: Int { related.reduce(0) { $0 + $1.count } }
  }

  /// Ranks all records.
  package func rank(jobs: Int) async -> Result {
    let ranking = await RelatedRanking(
      builder, ancestors: ancestors, builder.ties(), jobs: jobs)
    return Result(related: await ranking.rank(jobs: jobs))
  }

  /// Explains the first record by the last; returns how many shortest chains there are.
  package func explain() -> Int {
    let last = RecordIndex(clamping: site.records.count - 1)
    return Explanation(from: 0, to: last, in: site, limit: 3).count
  }
}
