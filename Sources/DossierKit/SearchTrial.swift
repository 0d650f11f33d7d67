/// Times the making of the search index alone, on a folder that is read and linked once.
package struct SearchTrial: Sendable {
  /// The files of one kind: dictionary, postings, cards, texts.
  package struct Part: Sendable {
    package let name: String
    package var files = 0
    package var bytes = 0
    package var largest = 0
  }

  private let site: Site
  /// How many articles are public.
  package let articles: Int

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
    site = await Linker(jobs: jobs).link(selected.value.edition).value
    articles = site.indices(of: .article).count
  }

  /// What is said of the records and where their words are, made anew; nil without a search.
  package func index(jobs: Int) async -> SearchTrial.Made? {
    let cards = await SearchCards(site).make(jobs: jobs)
    guard let index = await SearchIndexer(jobs: jobs).index(site, cards: cards) else { return nil }
    var parts = Self.names.map { Part(name: $0.name) }
    for file in index.files {
      guard case .bytes(let bytes) = file.finished.content else { continue }
      let kind = file.path.text.utf8.dropFirst(SearchIndex.folder.utf8.count).first
      guard let part = Self.names.firstIndex(where: { $0.kind.utf8.first == kind }) else {
        continue
      }
      parts[part].files += 1
      parts[part].bytes += bytes.count
      parts[part].largest = max(parts[part].largest, bytes.count)
    }
    return Made(parts: parts, documents: index.count, terms: index.terms)
  }

  /// What one run made.
  package struct Made: Sendable {
    package let parts: [Part]
    package let documents: Int
    package let terms: Int
  }

  private static let names: [(kind: String, name: String)] = [
    ("s", "manifest"), ("d", "dictionary"), ("p", "postings"), ("m", "cards"), ("x", "texts"),
    ("e", "names"),
  ]
}
