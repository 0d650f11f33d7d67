import CommonMark

/// The texts of one record in which words of the rules were found.
struct TextFindings: Sendable {
  /// The record; nil for the dossier's own texts.
  let record: Record?
  let index: RecordIndex?
  let language: AuditLanguage?
  let file: FileID
  let units: [TextUnit]

  /// Reads all that readers see of a record in its newsroom's own words; nil when nothing is found.
  ///
  /// Titles of sources, claims, quotes and terms are other people's words and are not read.
  static func read(
    _ record: Record, _ index: RecordIndex, _ context: AuditContext
  ) -> TextFindings? {
    switch record.kind {
    case .source, .claim, .quote, .term: return nil
    case .article, .incident, .location, .person, .organization, .media: break
    }
    let language = context.language(of: record)
    var units: [TextUnit] = []
    context.words.withSearch { words in
      for field in fields(of: record) {
        let hits = words.hits(in: Array(field.value.utf8), language)
        if !hits.isEmpty { units.append(TextUnit(field: field, hits: hits)) }
      }
      if let body = record.body { units += self.units(of: body, words, language) }
    }
    if units.isEmpty { return nil }
    return TextFindings(
      record: record, index: index, language: language, file: record.file, units: units)
  }

  /// The blocks of a text in which words were found.
  private static func units(
    of body: Body, _ words: WordFinder.Search, _ language: AuditLanguage?
  ) -> [TextUnit] {
    var units: [TextUnit] = []
    var references: [Int32: [InlineReference]]?
    for number in body.facts.blocks.indices {
      let hits = words.hits(in: body.facts.blocks[number].text, language)
      if hits.isEmpty { continue }
      let byBlock = references ?? body.referencesByBlock
      references = byBlock
      let number = Int32(clamping: number)
      let unit = TextUnit(
        block: number, in: body, references: byBlock[number] ?? [], hits: hits)
      if !unit.hits.isEmpty { units.append(unit) }
    }
    return units
  }

  private static func fields(of record: Record) -> [Located<String>] {
    var fields: [Located<String>?] = [record.common.summary]
    switch record.details {
    case .article(let article): fields += [article.title, article.deck, article.backstory]
    case .incident(let incident):
      fields += [incident.name, incident.means, incident.target]
      fields += incident.phases.map(\.text)
      fields += incident.related.map(\.note)
    case .person(let person): fields += person.roles.map(\.title)
    case .media(let media): fields += [media.alt, media.caption]
    default: break
    }
    return fields.compactMap(\.self)
  }
}

/// A text of a record with the words that were found in it.
struct TextUnit: Sendable {
  enum Origin: Sendable {
    /// A block of the body.
    case block(Int32)
    /// A field, by what was written for it.
    case field(ByteRange)
  }

  let origin: Origin
  /// The text, with source notes and code blanked out.
  let words: [UInt8]
  let hits: [WordFinder.Hit]
  /// Whether all of it is somebody else's words.
  let isQuoted: Bool
  private let quotations: [Range<Int>]

  init(field: Located<String>, hits: [WordFinder.Hit]) {
    origin = .field(field.range)
    words = Array(field.value.utf8)
    self.hits = hits
    isQuoted = false
    quotations = hits.isEmpty ? [] : Quotations.ranges(in: words)
  }

  init(
    block number: Int32, in body: Body, references: [InlineReference], hits: [WordFinder.Hit]
  ) {
    origin = .block(number)
    let block = body.facts.blocks[Int(number)]
    let written = block.text
    var text = written
    func blank(_ range: Range<Int>) { for index in range { text[index] = 0x20 } }
    for segment in block.segments where segment.context == .code || segment.context == .image {
      blank(Int(segment.range.lowerBound)..<Int(segment.range.upperBound))
    }
    for reference in references {
      guard case .text(_, let range, let words) = reference.form else { continue }
      let whole = Int(range.lowerBound)..<Int(range.upperBound)
      guard let words else {
        blank(whole)
        continue
      }
      blank(whole.lowerBound..<Int(words.lowerBound))
      blank(Int(words.upperBound)..<whole.upperBound)
    }
    words = text
    self.hits = hits.filter { text[$0.range.lowerBound] == written[$0.range.lowerBound] }
    isQuoted = block.inQuote
    quotations = self.hits.isEmpty ? [] : Quotations.ranges(in: text)
  }

  /// Whether words are inside a quotation.
  func isQuotation(_ range: Range<Int>) -> Bool {
    if isQuoted { return true }
    let next = quotations.partitioningIndex { $0.lowerBound > range.lowerBound }
    return next > 0 && range.upperBound <= quotations[next - 1].upperBound
  }

  /// The place of some of the text in the file.
  func place(_ range: Range<Int>, _ findings: TextFindings) -> SourceRange {
    switch origin {
    case .block(let number):
      guard let body = findings.record?.body else {
        return SourceRange(findings.file, ByteRange(0, 0))
      }
      return SourceRange(
        findings.file, body.range(of: range, in: body.facts.blocks[Int(number)]))
    case .field(let written):
      // Plain scalars, and quoted ones without escapes, stand in the file as they are.
      let quote = written.count - words.count
      guard quote == 0 || quote == 2 else { return SourceRange(findings.file, written) }
      let start = Int(written.start) + quote / 2
      return SourceRange(
        findings.file, ByteRange(start + range.lowerBound, start + range.upperBound))
    }
  }
}

extension Body {
  /// The references in plain text, by their block.
  fileprivate var referencesByBlock: [Int32: [InlineReference]] {
    var blocks: [Int32: [InlineReference]] = [:]
    for reference in references {
      if case .text(let block, _, _) = reference.form {
        blocks[block, default: []].append(reference)
      }
    }
    return blocks
  }
}

/// The texts of `dossier.yml` that readers see.
enum OverviewTexts {
  static func findings(_ context: AuditContext) -> TextFindings? {
    let settings = context.site.settings
    let language = AuditLanguage(tag: settings.language.value)
    var fields: [Located<String>?] = [settings.title, settings.summary, settings.lead]
    fields += settings.unknown.map(\.question)
    fields += settings.updates.map(\.text)
    fields += settings.keyFigures.map(\.label)
    let units = fields.compactMap(\.self).compactMap { field -> TextUnit? in
      let hits = context.words.hits(in: Array(field.value.utf8), language)
      return hits.isEmpty ? nil : TextUnit(field: field, hits: hits)
    }
    if units.isEmpty { return nil }
    return TextFindings(
      record: nil, index: nil, language: language, file: settings.file, units: units)
  }
}
