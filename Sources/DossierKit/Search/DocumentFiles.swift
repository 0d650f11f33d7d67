/// What a result of the search shows: the cards of documents, some in a file, and the text of each.
///
/// Both stand from the oldest document on, so that a new article moves no other. They are made when
/// they are written, and not again while the texts in them stay as they are.
struct DocumentFiles: Sendable {
  /// The site and its cards.
  let plain: PlainBody
  let plan: SearchPlan
  /// Whether excerpts come from the whole text.
  let keepsText: Bool

  /// How many documents' cards stand in one file.
  static let cardsInShard = 16

  var files: [PlannedFile] {
    // Each file of many shares what all are made with.
    let shelf = Boxed(self)
    let count = plan.documents.count
    let shards = (count + Self.cardsInShard - 1) / Self.cardsInShard
    return (0..<shards).compactMap { number in
      planned("m", number) { shelf.value.cards(in: number) }
    }
      + (0..<(keepsText ? count : 0)).compactMap { number in
        planned("x", number) { shelf.value.text(number) }
      }
  }

  private func planned(
    _ kind: StaticString, _ number: Int, by make: @escaping @Sendable () -> ShardFile
  ) -> PlannedFile? {
    (try? OutputPath(SearchIndex.folder + ShardFile.path(kind, number))).map { path in
      PlannedFile(path: path, records: plain.site.records.count) { make().bytes }
    }
  }

  /// The document of a number from the oldest on.
  private func document(_ number: Int) -> SearchPlan.Document {
    plan.documents[plan.documents.count - 1 - number]
  }

  private func text(_ number: Int) -> ShardFile {
    ShardFile("x", number, text: DocumentText(document(number), plain).text)
  }

  private func cards(in shard: Int) -> ShardFile {
    let first = shard * Self.cardsInShard
    let last = min(first + Self.cardsInShard, plan.documents.count)
    var writer = JSONWriter()
    writer.array { writer in
      for number in first..<last {
        let document = document(number)
        writer.array { writer in
          let row = Self.row(of: document, plain) { DocumentText(document, plain) }
          for cell in row { writer.value(cell) }
        }
      }
    }
    return ShardFile("m", shard, json: writer.bytes)
  }

  /// `[title, path, kind, kicker, summary, mark, language]`.
  static func row(
    of document: SearchPlan.Document, _ plain: PlainBody, text: () -> DocumentText
  ) -> [String] {
    let card = plain.cards[Int(document.record)]
    return [
      card.title, plain.site.paths[Int(document.record)] ?? "", card.key, card.kicker,
      card.summary ?? text().beginning(160), card.mark ?? "", card.language ?? "",
    ]
  }
}
