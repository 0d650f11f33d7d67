import CommonMark

/// What an article has published: its words without their markup, and what stands around them.
///
/// White space, links, emphasis and source notes are no words: changing them changes nothing that
/// was said. Names that readers may not learn were replaced before.
struct ArticleWords {
  /// The hashes of an article, in hexadecimal.
  struct Hashes: Sendable, Equatable {
    /// Of title, deck and text.
    let words: String
    /// Of summary, dateline, authors, date and backstory.
    let fields: String
  }

  private var bytes: [UInt8] = []

  /// The hashes of an article; nil for a record that is no article.
  static func hashes(of record: Record) -> Hashes? {
    guard let words = hash(of: record), let fields = hash(ofFields: record) else { return nil }
    return Hashes(words: words, fields: fields)
  }

  /// The hash of what stands around an article's words; nil for a record that is no article.
  ///
  /// The date counts as the day or the moment that it means, however it is written.
  private static func hash(ofFields record: Record) -> String? {
    guard case .article(let article) = record.details else { return nil }
    var words = ArticleWords()
    func add(_ name: StaticString, _ text: String?) {
      if let text { words.add(name, Array(text.utf8)[...]) }
    }
    add("summary", record.common.summary?.value)
    add("dateline", article.dateline?.value)
    for author in article.authors {
      add("author", author.name.value)
      add("role", author.role?.value)
    }
    switch article.date.value {
    case .day(let day): add("date", day.description)
    case .instant(let instant): add("date", instant.utc)
    }
    add("backstory", article.backstory?.value)
    return SHA256.hexDigest(of: words.bytes)
  }

  /// The hash of an article's words, in hexadecimal; nil for a record that is no article.
  static func hash(of record: Record) -> String? {
    guard case .article(let article) = record.details else { return nil }
    var words = ArticleWords()
    words.add("title", Array(article.title.value.utf8)[...])
    if let deck = article.deck { words.add("deck", Array(deck.value.utf8)[...]) }
    if let body = record.body { words.add(body) }
    return SHA256.hexDigest(of: words.bytes)
  }

  private mutating func add(_ body: Body) {
    var replaced: [Int: [(range: Range<Int>, words: Range<Int>?)]] = [:]
    for reference in body.references {
      guard case .text(let block, let range, let words) = reference.form else { continue }
      replaced[Int(block), default: []].append(
        (
          Int(range.lowerBound)..<Int(range.upperBound),
          words.map { Int($0.lowerBound)..<Int($0.upperBound) }
        ))
    }
    for (index, block) in body.facts.blocks.enumerated() {
      let text = Self.words(of: block.text, replaced[index] ?? [])
      add(block.isHeading ? "heading" : "text", text[...])
    }
    for image in body.facts.images { add("image", Array(image.alt.utf8)[...]) }
    for directive in body.facts.directives {
      add("block", Array(directive.info.utf8)[...])
      add("content", Array(directive.literal.utf8)[...])
    }
  }

  /// A block's text with the words of `[[id|words]]` alone, and without `[@source]`.
  private static func words(
    of text: [UInt8], _ replaced: [(range: Range<Int>, words: Range<Int>?)]
  ) -> [UInt8] {
    guard !replaced.isEmpty else { return text }
    var words: [UInt8] = []
    var offset = 0
    for (range, kept) in replaced.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard range.lowerBound >= offset, range.upperBound <= text.count else { continue }
      words += text[offset..<range.lowerBound]
      if let kept { words += text[kept.clamped(to: range)] }
      offset = range.upperBound
    }
    return words + text[offset...]
  }

  /// Appends a part under its name, each run of white space as one space, none at its ends.
  private mutating func add(_ name: StaticString, _ text: ArraySlice<UInt8>) {
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(0)
    var isFirst = true
    for word in text.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      if !isFirst { bytes.append(0x20) }
      bytes += word
      isFirst = false
    }
    bytes.append(0x0A)
  }
}
