import ByteCode

/// The words of neighbouring documents, and what tells whether they would be counted alike.
struct KeptSearchCounts: Sendable {
  /// The place of the first of them in the order of documents.
  let start: Int
  var counts: DocumentCounter.Counts
  /// A hash of what decides them beside texts: the documents, their cards, what is kept of texts.
  var documents: UInt64 = 0
  /// The texts that were read.
  var readings: Readings?
}

extension KeptSearchCounts {
  /// What decides the counts of neighbouring documents beside their texts.
  static func hash(
    _ documents: ArraySlice<SearchPlan.Document>, _ cards: [SearchCard], keepsText: Bool
  ) -> UInt64 {
    var hash = QuickHash()
    hash.add(keepsText)
    for document in documents {
      hash.add(document)
      hash.add(cards[Int(document.record)])
    }
    return hash.value
  }

  /// The same as bytes.
  var bytes: [UInt8] {
    var bytes = ByteWriter()
    bytes.add(count: start)
    bytes.add(whole: documents)
    bytes.add(list: readings?.keys ?? [])
    counts.write(to: &bytes)
    return bytes.bytes
  }

  /// Nil for bytes that are none of these.
  init?(bytes: ArraySlice<UInt8>) {
    var bytes = ByteReader(bytes)
    guard let start = bytes.number().flatMap({ Int(exactly: $0) }), let documents = bytes.whole(),
      let keys: [UInt32] = bytes.list(), let counts = DocumentCounter.Counts(from: &bytes),
      bytes.isAtEnd
    else { return nil }
    self.start = start
    self.counts = counts
    self.documents = documents
    readings = Readings(keys: keys)
  }
}

extension QuickHash {
  fileprivate mutating func add(_ document: SearchPlan.Document) {
    add(document.record)
    add(document.day ?? .min)
    add(document.named.count)
    for record in document.named { add(record) }
    add(document.facets.count)
    for record in document.facets { add(record) }
    add(document.language)
  }

  fileprivate mutating func add(_ card: SearchCard) {
    for text in [card.title, card.key, card.kicker] { add(text) }
    for text in [card.summary, card.language, card.mark, card.warning, card.fate] {
      add(text != nil)
      if let text { add(text) }
    }
  }
}
