/// Makes the search index of a linked site: words to documents, and what is shown of each.
///
/// The counting runs in parallel over neighbouring documents; the merge orders terms by their bytes,
/// so that the number of tasks leaves no trace.
struct SearchIndexer: Sendable {
  let jobs: Int
  /// Whether what is counted is kept for the next index in this process.
  var keepsParts = false
  /// What was counted for the last one.
  var last: (texts: KeptTexts, parts: [Int: KeptSearchCounts])?

  /// How many documents' cards stand in one file.
  static let cardsInShard = 16
  /// The most articles of which the whole text is kept for excerpts, when the dossier does not say.
  static let mostFullTexts = 5000
  /// From so many documents on, shards are larger, so that their number stays bounded.
  private static let largeIndex = 50_000

  /// The index; nil when the dossier wants none.
  ///
  /// `cards` has one for each record.
  func index(_ site: Site, cards: [SearchCard]) async -> SearchIndex? {
    guard site.settings.search != .off else { return nil }
    let plan = SearchPlan(site)
    let keepsText = Self.keepsText(site)
    let parts = await Parallel.mapChunks(plan.documents, jobs: jobs) { documents in
      [part(of: documents, site, cards, keepsText: keepsText)]
    }
    // Made here, so that what is not kept is gone before the files are made.
    let kept =
      keepsParts ? Dictionary(parts.map { ($0.start, $0) }) { first, _ in first } : [:]
    let counts = parts.map(\.counts)
    let lists = PostingLists(counts)
    let limit = plan.documents.count > Self.largeIndex ? 60_000 : 16_000
    let shards = DictionaryShards(lists, limit: limit)
    var files = [
      Self.manifest(plan, shards, keepsText: keepsText), NamesFile.file(plan, site, cards),
    ]
    files += shards.dictionary.enumerated().map { ShardFile("d", $0, text: $1) }
    files += shards.postings.enumerated().map { ShardFile("p", $0, text: $1) }
    files += Self.cardFiles(counts.flatMap(\.rows))
    let texts = counts.flatMap(\.texts)
    // From the oldest on, so that a new article moves no other.
    files += await Parallel.map(Array(texts.reversed().enumerated()), jobs: jobs) { number, text in
      ShardFile("x", number, text: text)
    }
    return SearchIndex(
      version: await version(of: files),
      files: files.compactMap { file in
        (try? OutputPath(SearchIndex.folder + file.path)).map {
          OutputFile(path: $0, content: .bytes(file.bytes))
        }
      },
      facets: plan.facets(in: site), count: plan.documents.count, terms: lists.count,
      parts: kept)
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

  /// Counts neighbouring documents, or takes what the last index counted of the same ones.
  private func part(
    of documents: ArraySlice<SearchPlan.Document>, _ site: Site, _ cards: [SearchCard],
    keepsText: Bool
  ) -> KeptSearchCounts {
    let shown = documents.map { cards[Int($0.record)] }
    if let last, let known = last.parts[documents.startIndex],
      known.keepsText == keepsText, known.documents.elementsEqual(documents),
      known.cards == shown, last.texts.hold(known.readings)
    {
      return known
    }
    guard keepsParts else {
      return KeptSearchCounts(
        start: documents.startIndex, keepsText: keepsText,
        counts: Self.count(documents, site, cards, keepsText: keepsText))
    }
    let (counts, readings) = Readings.noting(records: site.records.count) {
      Self.count(documents, site, cards, keepsText: keepsText)
    }
    return KeptSearchCounts(
      start: documents.startIndex, keepsText: keepsText, counts: counts,
      documents: Array(documents), cards: shown, readings: readings)
  }

  private static func count(
    _ documents: ArraySlice<SearchPlan.Document>, _ site: Site, _ cards: [SearchCard],
    keepsText: Bool
  ) -> DocumentCounter.Counts {
    var counter = DocumentCounter()
    for document in documents {
      let text = DocumentText(document, in: site, cards: cards)
      counter.add(text, facets: facets(of: document, in: site))
      counter.keep(
        row: row(document.record, text, site, cards), text: keepsText ? text.text : nil)
    }
    return counter.counts
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

  /// `[title, path, kind, kicker, summary, mark, language]`, as JSON.
  private static func row(
    _ record: RecordIndex, _ text: DocumentText, _ site: Site, _ cards: [SearchCard]
  ) -> [UInt8] {
    let card = cards[Int(record)]
    var writer = JSONWriter()
    writer.array { writer in
      for text in [
        card.title, site.paths[Int(record)] ?? "", card.key, card.kicker,
        card.summary ?? text.beginning(160), card.mark ?? "", card.language ?? "",
      ] {
        writer.value(text)
      }
    }
    return writer.bytes
  }

  /// The cards, from those of the oldest document on.
  private static func cardFiles(_ newestFirst: [[UInt8]]) -> [ShardFile] {
    let rows = Array(newestFirst.reversed())
    return stride(from: 0, to: rows.count, by: cardsInShard).map { start in
      let shown = rows[start..<min(start + cardsInShard, rows.count)]
      let json = [UInt8(ascii: "[")] + shown.joined(separator: [UInt8(ascii: ",")])
      return ShardFile("m", start / cardsInShard, json: json + [UInt8(ascii: "]")])
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
      writer.member("m", cardsInShard)
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

  /// Eight digits that change with any byte of the files.
  private func version(of files: [ShardFile]) async -> String {
    let prints = await Parallel.map(files, jobs: jobs) { $0.fingerprint }
    var text = ""
    for (file, print) in zip(files, prints) {
      text += "\(file.path) \(String(print, radix: 16))\n"
    }
    return String(SHA256.hexDigest(of: text.utf8).prefix(8))
  }
}
