/// F03, F04 and F06: words that judge, words that hurt, words that take sides.
enum WordingRules {
  // MARK: - F04

  static let missingAdvisory = AuditRule.text(.missingAdvisory) { findings, _ in
    guard let record = findings.record, case .article(let article) = record.details else {
      return []
    }
    let given = Set(article.advisory.map(\.value))
    let needs: [(WordClasses, Article.Advisory, Set<Article.Advisory>)] = [
      (.death, .death, [.death, .graphic, .violence, .suicide]),
      (.graphic, .graphic, [.graphic]),
      (.suicide, .suicide, [.suicide]),
    ]
    return needs.compactMap { kind, advisory, covering in
      guard given.isDisjoint(with: covering) else { return nil }
      for unit in findings.units {
        if let hit = unit.hits.first(where: { $0.word.classes.contains(kind) }) {
          return .noAdvisory(
            advisory, unit.text(hit.range), given: !given.isEmpty,
            at: unit.place(hit.range, findings))
        }
      }
      return nil
    }
  }

  // MARK: - F06

  static let loadedTerm = AuditRule.text(.loadedTerm) { findings, context in
    findings.units.flatMap { unit in
      unit.hits.compactMap { hit -> Diagnostic? in
        guard let index = hit.word.term, case .term(let term) = context.site[index].details,
          !unit.isQuotation(hit.range)
        else { return nil }
        return .loaded(
          unit.text(hit.range), term, context.site[index], at: unit.place(hit.range, findings))
      }
    }
  }

  // MARK: - F03

  static let prejudicial = AuditRule.text(.prejudicialWording) { findings, context in
    guard let language = findings.language else { return [] }
    let lexicon = Lexicon.of(language)
    let named = findings.units.contains { $0.hits.contains { $0.word.classes.contains(.agent) } }
    guard named else { return [] }
    let suspects = Suspects(findings, context)
    return findings.units.flatMap { unit in
      unit.hits.compactMap { hit -> Diagnostic? in
        guard hit.word.classes.contains(.agent), !unit.isQuotation(hit.range) else { return nil }
        let around = Neighbours(unit.words, hit.range)
        if let range = around.doubt(lexicon) {
          return .accusing(unit.text(range), at: unit.place(range, findings))
        }
        // "the bomber", or the noun right beside a name: of somebody whom no court convicted.
        let isDefinite = around.before.map { lexicon.definite.contains($0.text) } ?? false
        let person =
          suspects.beside(hit.range, in: unit) ?? (isDefinite ? suspects.meant(in: unit) : nil)
        guard let person else { return nil }
        let range = isDefinite ? around.withBefore : hit.range
        return .convicting(
          unit.text(range), context.site[person], at: unit.place(range, findings))
      }
    }
  }
}

extension TextUnit {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: words[range], as: UTF8.self)
  }
}

/// The words right before and behind some words, in the same clause.
private struct Neighbours {
  let range: Range<Int>
  let before: SentenceWord?
  let after: SentenceWord?

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.range = range
    // Four words are enough; a word longer than this is none that the lists hold.
    let reach = 80
    var start = max(0, range.lowerBound - reach)
    while start < range.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    let end = min(text.count, range.upperBound + reach)
    let words = SentenceWord.words(in: text, start..<end)
    let first = words.firstIndex { $0.range.lowerBound >= range.lowerBound }
    let next = words.firstIndex { $0.range.lowerBound >= range.upperBound }
    if let first, first > 0, !words[first].isAfterBreak {
      before = words[first - 1]
    } else {
      before = nil
    }
    if let next, !words[next].isAfterBreak { after = words[next] } else { after = nil }
  }

  /// The noun with the word before it.
  var withBefore: Range<Int> { (before?.range.lowerBound ?? range.lowerBound)..<range.upperBound }

  /// The noun with the word that makes an accusation of it: `alleged bomber`, `tueur présumé`.
  func doubt(_ lexicon: Lexicon) -> Range<Int>? {
    if let before, lexicon.doubts(before.text, lexicon.doubtsBefore) { return withBefore }
    if let after, lexicon.doubts(after.text, lexicon.doubtsAfter) {
      return range.lowerBound..<after.range.upperBound
    }
    return nil
  }
}

extension Lexicon {
  fileprivate func doubts(_ word: String, _ list: [String]) -> Bool {
    list.contains { Folding.fold($0).elementsEqual(word.utf8) }
  }
}

/// The people of a text whom a deed is laid to and no court has finally convicted.
private struct Suspects {
  private let findings: TextFindings
  private let context: AuditContext
  /// Those whom the text names or is about.
  private let unconvicted: Set<RecordIndex>
  /// Whether it names somebody who was convicted: then "the bomber" may be that one.
  private let hasConvicted: Bool
  private let mentions: [Int32: [LinkedBody.Mention]]

  init(_ findings: TextFindings, _ context: AuditContext) {
    self.findings = findings
    self.context = context
    var people: Set<RecordIndex> = []
    var mentions: [Int32: [LinkedBody.Mention]] = [:]
    if let index = findings.index, let record = findings.record {
      if record.kind == .person { people.insert(index) }
      if case .article(let article) = record.details {
        people.formUnion(article.people.compactMap { context.site.index(of: $0) })
      }
      if case .incident(let incident) = record.details {
        people.formUnion(incident.involved.compactMap { context.site.index(of: $0.who) })
      }
      for mention in context.site.bodies[Int(index)]?.mentions ?? []
      where context.site[mention.record].kind == .person {
        people.insert(mention.record)
        mentions[mention.block, default: []].append(mention)
      }
    }
    self.mentions = mentions
    hasConvicted = people.contains { context.person($0)?.isFinallyConvicted ?? false }
    unconvicted = people.filter { Self.isLaidTo($0, context) }
  }

  private static func isLaidTo(_ index: RecordIndex, _ context: AuditContext) -> Bool {
    guard let person = context.person(index), !person.isFinallyConvicted else { return false }
    let roles = context.roles[index] ?? []
    return person.isUnderSuspicion || roles.contains(.suspect) || roles.contains(.perpetrator)
  }

  /// The unconvicted person whose name stands right beside a noun: `bomber O.Z.`, `O.Z., the
  /// bomber`.
  func beside(_ range: Range<Int>, in unit: TextUnit) -> RecordIndex? {
    guard case .block(let number) = unit.origin else { return nil }
    return mentions[number]?.first { mention in
      guard let person = context.person(mention.record), !person.isFinallyConvicted else {
        return false
      }
      let name = Int(mention.range.lowerBound)..<Int(mention.range.upperBound)
      let gap =
        name.lowerBound >= range.upperBound
        ? range.upperBound..<name.lowerBound
        : name.upperBound <= range.lowerBound ? name.upperBound..<range.lowerBound : 0..<0
      return !gap.isEmpty && gap.count <= 8 && isApposition(unit.words[gap])
    }?.record
  }

  /// Whether only a comma, spaces and an article stand between a noun and a name.
  private func isApposition(_ gap: ArraySlice<UInt8>) -> Bool {
    let words = Folding.fold(Array(gap)).split { $0 < 0x80 && !($0 &- 0x61 < 26) }
    guard let language = findings.language, !gap.contains(UInt8(ascii: ".")) else { return false }
    let articles = Lexicon.of(language).definite + ["a", "an", "een", "un", "une"]
    return words.allSatisfy { word in articles.contains { $0.utf8.elementsEqual(word) } }
  }

  /// The one whom "the bomber" means: nobody when a convicted person may be meant.
  func meant(in unit: TextUnit) -> RecordIndex? {
    if hasConvicted { return nil }
    if case .block(let number) = unit.origin,
      let near = mentions[number]?.first(where: { unconvicted.contains($0.record) })
    {
      return near.record
    }
    return unconvicted.min()
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func noAdvisory(
    _ advisory: Article.Advisory, _ word: String, given: Bool, at place: SourceRange
  ) -> Self {
    let what =
      switch advisory {
      case .graphic: "shows injuries"
      case .suicide: "speaks of suicide"
      default: "speaks of death"
      }
    return Diagnostic(
      .missingAdvisory, .warning, at: place,
      "the article \(what) ('\(word)') and does not say so before its text",
      help: given
        ? "add '\(advisory.rawValue)' to 'advisory'" : "add 'advisory: [\(advisory.rawValue)]'")
  }

  fileprivate static func loaded(
    _ words: String, _ term: Term, _ record: Record, at place: SourceRange
  ) -> Self {
    let instead = term.alternatives.map { "'\($0.value)'" }.joined(separator: " or ")
    return Diagnostic(
      .loadedTerm, .warning, at: place, "the loaded term '\(words)' in the dossier's own words",
      help: (instead.isEmpty ? "use a neutral word" : "write \(instead)")
        + ", or quote it in quotation marks with its speaker",
      notes: [Note("the term", at: record.place(record.common.id.range))])
  }

  fileprivate static func accusing(_ words: String, at place: SourceRange) -> Self {
    Diagnostic(
      .prejudicialWording, .warning, at: place, "'\(words)' accuses while it doubts",
      help: "say what an authority did: 'named by the prosecutor as a suspect', 'charged with …'")
  }

  fileprivate static func convicting(
    _ words: String, _ person: Record, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .prejudicialWording, .warning, at: place,
      "'\(words)' says of '\(person.id)' what no court has finally found",
      help: "write 'the man', 'the suspect' or the name, or quote the words with their speaker",
      notes: [Note("the person", at: person.place(person.common.id.range))])
  }
}
