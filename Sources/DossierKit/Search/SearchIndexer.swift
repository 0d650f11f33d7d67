import ByteCode

/// Makes the search index of a linked site: words to documents, and what is shown of each.
///
/// The counting runs in parallel over neighbouring documents; the merge orders terms by their bytes,
/// so that the number of tasks leaves no trace.
struct SearchIndexer: Sendable {
  let jobs: Int
  /// Whether what is counted is kept for the next index in this process.
  var keepsParts = false
  /// What was counted for the last one.
  var last: KeptParts?
  /// Keeps what is counted for the index of another process.
  var memory: TextMemory?

  /// The most articles of which the whole text is kept for excerpts, when the dossier does not say.
  static let mostFullTexts = 5000
  /// From so many documents on, shards are larger, so that their number stays bounded.
  private static let largeIndex = 50_000

  /// The index; nil when the dossier wants none.
  ///
  /// `cards` has one for each record.
  func index(_ site: Site, cards: [SearchCard]) async -> SearchIndex? {
    guard site.settings.search != .off else { return nil }
    let plan = await SearchPlan(site, jobs: jobs)
    let keepsText = Self.keepsText(site)
    // Beside the counting, because each needs one task alone.
    async let names = NamesFile.file(plan, site, cards)
    async let facets = plan.facets(in: site)
    async let shown = DocumentFiles(
      plain: PlainBody(site: site, cards: cards), plan: plan, keepsText: keepsText
    ).files.sortedByPath()
    let (lists, prints, kept) = await counted(plan, site, cards, keepsText: keepsText)
    let limit = plan.documents.count > Self.largeIndex ? 60_000 : 16_000
    let shards = await DictionaryShards(lists, limit: limit, jobs: jobs)
    // Asked for here, so that the lists are gone before the files are made.
    let termCount = lists.count
    async let manifest = TermFile(Self.manifest(plan, shards, keepsText: keepsText))
    let terms = await Parallel.map(shards.files, jobs: jobs) {
      TermFile(ShardFile($0.kind, $0.number, text: $0.text))
    }
    let all = [await manifest, TermFile(await names)] + terms
    return SearchIndex(
      version: Self.version(all.map(\.print), prints),
      files: all.compactMap(\.planned).sortedByPath().merged(with: await shown),
      facets: await facets, count: plan.documents.count, terms: termCount,
      parts: kept)
  }

  /// A file of terms, ready to be written.
  private struct TermFile: Sendable {
    let planned: PlannedFile?
    /// A number that changes with its path and bytes.
    let print: UInt64

    init(_ file: ShardFile) {
      print = file.fingerprint
      planned = (try? OutputPath(SearchIndex.folder + file.path)).map {
        PlannedFile(OutputFile(path: $0, content: .bytes(file.bytes)))
      }
    }
  }

  /// Whether excerpts come from the whole text: as the dossier says, else by its size.
  private static func keepsText(_ site: Site) -> Bool {
    switch site.settings.search {
    case .full: true
    case .summary, .off: false
    case nil:
      site.records.lazy.filter { $0.kind == .article }.prefix(mostFullTexts + 1).count
        <= mostFullTexts
    }
  }

  // MARK: - Documents

  /// The lists of all terms, a hash of what is shown of each document, and what is kept by its place.
  ///
  /// The counts of the tasks end here, so that they are gone before the files are made.
  private func counted(
    _ plan: SearchPlan, _ site: Site, _ cards: [SearchCard], keepsText: Bool
  ) async -> (PostingLists, prints: [UInt64], kept: [Int: KeptSearchCounts]) {
    let parts = await Parallel.mapChunks(plan.documents, jobs: jobs, alike: true) { documents in
      [part(of: documents, site, cards, keepsText: keepsText)]
    }
    async let _: Void = keep(parts)
    let kept =
      keepsParts ? Dictionary(parts.map { ($0.start, $0) }) { first, _ in first } : [:]
    let counts = parts.map(\.counts)
    return (await PostingLists(counts, jobs: jobs), counts.flatMap(\.prints), kept)
  }

  /// Keeps what was counted, while it is put together.
  private func keep(_ parts: [KeptSearchCounts]) {
    for part in parts { memory?.keep(part) }
  }

  /// Counts neighbouring documents, or takes what the last index counted of the same ones.
  private func part(
    of documents: ArraySlice<SearchPlan.Document>, _ site: Site, _ cards: [SearchCard],
    keepsText: Bool
  ) -> KeptSearchCounts {
    guard keepsParts || memory != nil else {
      return KeptSearchCounts(
        start: documents.startIndex,
        counts: Self.count(documents, site, cards, keepsText: keepsText))
    }
    let hash = KeptSearchCounts.hash(documents, cards, keepsText: keepsText)
    if let last, var known = last.search[documents.startIndex],
      known.documents == hash, last.texts.hold(known.readings),
      let counts = known.counts.checked(documents: documents.count)
    {
      known.counts = counts
      return known
    }
    let (counts, readings) = Readings.noting(records: site.records.count) {
      Self.count(documents, site, cards, keepsText: keepsText)
    }
    return KeptSearchCounts(
      start: documents.startIndex, counts: counts, documents: hash, readings: readings)
  }

  private static func count(
    _ documents: ArraySlice<SearchPlan.Document>, _ site: Site, _ cards: [SearchCard],
    keepsText: Bool
  ) -> DocumentCounter.Counts {
    let plain = PlainBody(site: site, cards: cards)
    var counter = DocumentCounter()
    for document in documents {
      let text = DocumentText(document, plain)
      counter.add(text, facets: facets(of: document, in: site))
      let row = DocumentFiles.row(of: document, plain) { text }
      counter.keep(print: text.print(besides: row, keepsText: keepsText))
    }
    return counter.finished()
  }

  /// Facets are terms, which no word can be.
  private static func facets(of document: SearchPlan.Document, in site: Site) -> [String] {
    [
      "@k:\(site[document.record].kind.rawValue)", "@g:\(document.language)",
    ]
      + document.facets.map { record in
        switch site[record].kind {
        case .location: "@l:\(site[record].id.text)"
        case .person: "@p:\(site[record].id.text)"
        default: "@o:\(site[record].id.text)"
        }
      }
  }

  // MARK: - Manifest

  private static func manifest(
    _ plan: SearchPlan, _ shards: DictionaryShards, keepsText: Bool
  ) -> ShardFile {
    let days = plan.documents.compactMap(\.day)
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("v", 1)
      writer.member("n", plan.documents.count)
      writer.member("m", DocumentFiles.cardsInShard)
      writer.member("x", keepsText)
      writer.member("day", days.first ?? 0)
      writer.member("days", String(decoding: Self.days(days), as: UTF8.self))
      writer.key("terms")
      writer.array { writer in
        for first in shards.firsts { writer.value(first) }
      }
    }
    return ShardFile("s", nil, json: writer.bytes)
  }

  /// For each day with documents, newest first: days since the one before, number of documents.
  private static func days(_ days: [Int]) -> [UInt8] {
    var code: [UInt8] = []
    var index = 0
    var previous = days.first ?? 0
    while index < days.count {
      let day = days[index]
      let start = index
      while index < days.count, days[index] == day { index += 1 }
      PostingCode.append(previous - day, to: &code)
      PostingCode.append(index - start, to: &code)
      previous = day
    }
    return code
  }

  /// How cards and texts are written; another number where the same words make other files.
  private static let format: UInt64 = 2

  /// Eight digits that change with any byte of the files, and with all that cards and texts say.
  private static func version(_ files: [UInt64], _ documents: [UInt64]) -> String {
    var bytes = ByteWriter()
    bytes.add(whole: format)
    for prints in [files, documents] {
      bytes.add(count: prints.count)
      for print in prints { bytes.add(whole: print) }
    }
    return String(SHA256.hexDigest(of: bytes.bytes).prefix(8))
  }
}
