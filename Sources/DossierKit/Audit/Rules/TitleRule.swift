import CommonMark

/// F08: nothing goes on asserting what the law has taken back.
///
/// A title is that of an article, a heading in a text, an incident's name or one of its aliases, an
/// article's deck, a summary. It must name a person whom the law has let go (acquitted, charges
/// dropped, rehabilitated), hold a word of suspicion, charge, trial or verdict, and no word that
/// clears: an error, since titles and summaries stand alone in lists and feeds. In a text, a phase, an
/// update, an open question or a claim that was not found untrue the same is a warning, and pages tell
/// readers the outcome beside it. The titles of sources are others' words: the outcome stands beside
/// them, and nobody is warned.
enum TitleRule {
  static let outdatedTitle = AuditRule.dossier(.outdatedTitle) { context in
    let cleared = ClearedNames(context.site.records)
    guard !cleared.isEmpty else { return [] }
    return titles(cleared, context) + overview(cleared, context) + texts(context)
  }

  private static func titles(_ cleared: ClearedNames, _ context: AuditContext) -> [Diagnostic] {
    context.site.records.indices.flatMap { position -> [Diagnostic] in
      let record = context.site.records[position]
      let words = LegalWords.of(tag: context.languageTag(of: record))
      guard let words else { return [] }
      return titles(of: record).compactMap { title in
        guard let word = asserting(title.words, words) else { return nil }
        let index = RecordIndex(clamping: position)
        let own = cleared.people.contains(index) ? index : nil
        guard let person = own ?? cleared.person(in: title.words) else { return nil }
        return .outdated(
          title.what, record.place(title.place), word: word, context.site[person])
      }
    }
  }

  private typealias Title = (what: String, words: String, place: ByteRange)

  private static func titles(of record: Record) -> [Title] {
    var titles: [Title] = []
    let isOurs = ![.source, .claim, .quote, .term].contains(record.kind)
    if isOurs, let summary = record.common.summary {
      titles.append(("the summary", summary.value, summary.range))
    }
    switch record.details {
    case .article(let article):
      titles.append(("the title", article.title.value, article.title.range))
      titles += article.deck.map { [("the deck", $0.value, $0.range)] } ?? []
    case .incident(let incident):
      titles.append(("the title", incident.name.value, incident.name.range))
      titles += record.common.aliases.filter { $0.match != .never }.map {
        ("the title", $0.name.value, $0.name.range)
      }
    default: break
    }
    if let body = record.body {
      titles += body.facts.headings.map { ("the title", $0.text, body.range($0.source)) }
    }
    return titles
  }

  /// The dossier's own title, summary and lead.
  private static func overview(_ cleared: ClearedNames, _ context: AuditContext) -> [Diagnostic] {
    let settings = context.site.settings
    guard let words = LegalWords.of(tag: settings.language.value) else { return [] }
    let texts =
      [("the title", settings.title)]
      + (settings.summary.map { [("the summary", $0)] } ?? [])
      + (settings.lead.map { [("the lead", $0)] } ?? [])
    return texts.compactMap { what, text in
      guard let person = cleared.person(in: text.value), let word = asserting(text.value, words)
      else { return nil }
      return .outdated(
        what, SourceRange(settings.file, text.range), word: word, context.site[person])
    }
  }

  /// The word by which a title asserts a legal status; nil when it clears, or says nothing.
  private static func asserting(_ title: String, _ words: LegalWords) -> String? {
    let text = Array(title.utf8)
    let findings = words.findings(in: text)
    guard !findings.clears else { return nil }
    return findings.asserting.first.map { String(decoding: text[$0], as: UTF8.self) }
  }

  // MARK: - Texts

  private static func texts(_ context: AuditContext) -> [Diagnostic] {
    let site = context.site
    var found: [Diagnostic] = []
    for (index, passages) in site.outdated.passages {
      guard let body = site[index].body else { continue }
      for passage in passages {
        let block = body.facts.blocks[Int(passage.block)]
        // A heading is a title.
        if block.isHeading { continue }
        let word = String(decoding: block.text[passage.word], as: UTF8.self)
        found.append(
          .outdatedText(
            "the text", site[index].place(body.range(of: passage.word, in: block)), word: word,
            site[passage.person]))
      }
    }
    for (index, phases) in site.outdated.phases {
      guard case .incident(let incident) = site[index].details else { continue }
      for phase in phases where incident.phases.indices.contains(phase.number) {
        let place = site[index].place(incident.phases[phase.number].text.range)
        found.append(.outdatedText("the phase", place, word: phase.word, site[phase.person]))
      }
    }
    for quotation in site.outdated.quotations {
      let place = site[quotation.claim].place(quotation.place)
      found.append(
        .outdatedText("the claim", place, word: quotation.word, site[quotation.person]))
    }
    for statement in site.outdated.statements {
      found.append(
        .outdatedText(
          statement.isQuestion ? "the open question" : "the update",
          SourceRange(site.settings.file, statement.place), word: statement.word,
          site[statement.person]))
    }
    return found
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func outdated(
    _ what: String, _ place: SourceRange, word: String, _ person: Record
  ) -> Self {
    let (status, notes) = standing(of: person)
    return Diagnostic(
      .outdatedTitle, at: place,
      "\(what) says '\(word)' of '\(person.id)', who is \(status)",
      help: "word it by the status that holds, and add a correction that says what it was",
      notes: notes)
  }

  fileprivate static func outdatedText(
    _ what: String, _ place: SourceRange, word: String, _ person: Record
  ) -> Self {
    let (status, notes) = standing(of: person)
    return Diagnostic(
      .outdatedTitle, .warning, at: place,
      "\(what) says '\(word)' of '\(person.id)', who is \(status), and not how it ended",
      help:
        "tell the outcome in it, with a correction; until then the page tells readers beside it",
      notes: notes)
  }

  private static func standing(of person: Record) -> (words: String, notes: [Note]) {
    guard case .person(let details) = person.details, let last = details.legal.last else {
      return ("cleared", [])
    }
    return (
      "'\(last.status.value.rawValue)'" + (last.date.map { " since \($0.value.text)" } ?? ""),
      [Note("the status that holds", at: person.place(last.range))]
    )
  }
}
