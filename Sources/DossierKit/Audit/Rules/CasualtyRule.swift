import CommonMark

/// P04: a number of killed or injured in an article's text is one that the ledger knows.
///
/// The number is held against the incidents that its sentence names, else those of its paragraph,
/// of its section, at last those that the article declares; an incident that is part of another
/// counts with it. Without any of them there is nothing to compare. A sentence that names a year of
/// none of the incidents speaks of something else, unless it names one of them itself.
enum CasualtyRule {
  static let numberWithoutFigure = AuditRule.text(.numberMatchesNoFigure) { findings, context in
    guard let record = findings.record, let index = findings.index,
      let language = findings.language,
      case .article(let article) = record.details, let body = record.body,
      let linked = context.site.bodies[Int(index)]
    else { return [] }
    let incidents = MentionedIncidents(article, body, linked, context)
    var found: [Diagnostic] = []
    for unit in findings.units {
      guard case .block(let number) = unit.origin,
        unit.hits.contains(where: { $0.word.classes.contains(.casualty) })
      else { continue }
      let text = unit.words
      for sentence in SentenceSplitter.sentences(in: text) {
        let speaks = unit.hits.contains {
          $0.word.classes.contains(.casualty) && sentence.contains($0.range.lowerBound)
        }
        guard speaks else { continue }
        for count in CasualtyCounts.find(in: text, sentence, language) {
          if incidents.isClaim(count.range, number) { continue }
          let near = incidents.near(sentence, in: text, number)
          guard let first = near.first else { continue }
          let known = KnownFigures(near.compactMap(context.incident), count.measure)
          if known.admit(count) { continue }
          let block = body.facts.blocks[Int(number)]
          found.append(
            .unknownNumber(
              String(decoding: text[count.range], as: UTF8.self), count, known,
              context.site[first], at: record.place(body.range(of: count.range, in: block))))
        }
      }
    }
    return found
  }
}

/// The incidents that stand near a number.
private struct MentionedIncidents {
  private let context: AuditContext
  private let body: Body
  /// Mentions of incidents by their block, in the order of the text.
  private var mentions: [Int32: [(offset: Int, incident: RecordIndex)]] = [:]
  /// The incidents of each block and of each section, each once.
  private var byBlock: [Int32: [RecordIndex]] = [:]
  private var bySection: [Int32: [RecordIndex]] = [:]
  private let declared: [RecordIndex]
  private var claims: [Int32: [Range<Int>]] = [:]

  init(_ article: Article, _ body: Body, _ linked: LinkedBody, _ context: AuditContext) {
    self.context = context
    self.body = body
    declared = article.incidents.compactMap { context.site.index(of: $0) }
    for mention in linked.mentions where context.site[mention.record].kind == .incident {
      let section = body.facts.blocks[Int(mention.block)].section
      mentions[mention.block, default: []].append(
        (Int(mention.range.lowerBound), mention.record))
      if byBlock[mention.block]?.contains(mention.record) != true {
        byBlock[mention.block, default: []].append(mention.record)
      }
      if bySection[section]?.contains(mention.record) != true {
        bySection[section, default: []].append(mention.record)
      }
    }
    for (reference, resolution) in zip(body.references, linked.resolutions) {
      guard case .claim = resolution, case .link(let index) = reference.form else { continue }
      let link = body.facts.links[index]
      claims[link.block, default: []].append(
        Int(link.range.lowerBound)..<Int(link.range.upperBound))
    }
  }

  /// Whether a number stands in words that are marked with a claim's status.
  func isClaim(_ range: Range<Int>, _ block: Int32) -> Bool {
    claims[block]?.contains { $0.overlaps(range) } ?? false
  }

  func near(_ sentence: Range<Int>, in text: [UInt8], _ block: Int32) -> [RecordIndex] {
    let inSentence = (mentions[block] ?? []).filter { sentence.contains($0.offset) }
    if !inSentence.isEmpty { return withFamily(inSentence.map(\.incident)) }
    let section = body.facts.blocks[Int(block)].section
    for incidents in [byBlock[block] ?? [], bySection[section] ?? [], declared]
    where !incidents.isEmpty {
      let near = withFamily(incidents)
      return isElsewhere(sentence, in: text, near) ? [] : near
    }
    return []
  }

  private func withFamily(_ incidents: [RecordIndex]) -> [RecordIndex] {
    var list: [RecordIndex] = []
    for incident in incidents where !list.contains(incident) { list.append(incident) }
    for incident in list {
      for relative in context.family[incident] ?? [] where !list.contains(relative) {
        list.append(relative)
      }
    }
    return list
  }

  /// Whether a sentence names years, and none in which one of the incidents happened.
  private func isElsewhere(
    _ sentence: Range<Int>, in text: [UInt8], _ incidents: [RecordIndex]
  ) -> Bool {
    let years = SentenceWord.words(in: text, sentence).filter(\.isYear).compactMap(\.number)
    guard !years.isEmpty else { return false }
    return !incidents.contains { index in
      guard let date = context.incident(index)?.date.value else { return true }
      return years.contains { year in
        (date.firstDay.map { CivilDate(dayNumber: $0).year <= year } ?? true)
          && (date.lastDay.map { year <= CivilDate(dayNumber: $0).year } ?? true)
      }
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unknownNumber(
    _ words: String, _ count: CasualtyCount, _ known: KnownFigures, _ incident: Record,
    at place: SourceRange
  ) -> Self {
    let what = count.measure.rawValue
    let summary =
      known.isEmpty
      ? "'\(words)' \(what), but '\(incident.id)' has no figure of the \(what)"
      : "'\(words)' \(what) is no figure of '\(incident.id)', which has: \(known.words)"
    return Diagnostic(
      .numberMatchesNoFigure, .warning, at: place, summary,
      help:
        "mend the number, or add it to the incident's 'figures' with its source; if it is about "
        + "another event, name that one in the sentence",
      notes: [Note("the incident", at: incident.place(incident.common.id.range))])
  }
}
