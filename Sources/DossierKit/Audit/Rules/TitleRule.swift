import CommonMark

/// F08: no title goes on asserting what the law has taken back.
///
/// A title is that of an article, a heading in a text, an incident's name or one of its aliases, an
/// article's deck. It must name a person whom the law has let go (acquitted, charges dropped,
/// rehabilitated), hold a word of suspicion, charge, trial or verdict, and no word that clears.
enum TitleRule {
  static let outdatedTitle = AuditRule.dossier(.outdatedTitle) { context in
    let cleared = ClearedNames(context)
    guard !cleared.isEmpty else { return [] }
    return context.site.records.indices.flatMap { position -> [Diagnostic] in
      let record = context.site.records[position]
      guard let language = context.language(of: record) else { return [] }
      return titles(of: record).compactMap { title in
        guard let person = cleared.person(in: title.words),
          let word = asserting(title.words, Lexicon.of(language))
        else { return nil }
        return .outdated(title.place, word: word, context.site[person], record)
      }
    }
  }

  private static func titles(of record: Record) -> [(words: String, place: ByteRange)] {
    var titles: [(words: String, place: ByteRange)] = []
    switch record.details {
    case .article(let article):
      titles.append((article.title.value, article.title.range))
      titles += article.deck.map { [($0.value, $0.range)] } ?? []
    case .incident(let incident):
      titles.append((incident.name.value, incident.name.range))
      titles += record.common.aliases.filter { $0.match != .never }.map {
        ($0.name.value, $0.name.range)
      }
    default: break
    }
    if let body = record.body {
      titles += body.facts.headings.map { ($0.text, body.range($0.source)) }
    }
    return titles
  }

  /// The word by which a title asserts a legal status; nil when it clears, or says nothing.
  private static func asserting(_ title: String, _ lexicon: Lexicon) -> String? {
    let words = Folding.fold(title).split { $0 < 0x80 && !($0 &- 0x61 < 26) }
      .map { String(decoding: $0, as: UTF8.self) }
    if words.contains(where: lexicon.clearing.contains) { return nil }
    return words.first(where: lexicon.legalStatus.contains)
  }
}

/// The names of people whom the law has let go.
private struct ClearedNames {
  private let matcher: NameMatcher
  let isEmpty: Bool

  init(_ context: AuditContext) {
    var patterns: [NamePattern] = []
    for index in context.site.indices(of: .person) {
      guard let person = context.person(index), person.isCleared else { continue }
      let record = context.site[index]
      var names = [record.title] + record.common.aliases.map(\.name.value)
      if person.isFullyIdentified, let last = person.name.value.split(separator: " ").last {
        names.append(String(last))
      }
      patterns += names.map { NamePattern(text: $0, value: index) }
    }
    isEmpty = patterns.isEmpty
    matcher = NameMatcher(patterns)
  }

  func person(in title: String) -> RecordIndex? {
    matcher.matches(in: Array(title.utf8)).first.flatMap { matcher.values(of: $0).first }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func outdated(
    _ place: ByteRange, word: String, _ person: Record, _ record: Record
  ) -> Self {
    var status = "cleared"
    var notes: [Note] = []
    if case .person(let details) = person.details, let last = details.legal.last {
      status =
        "'\(last.status.value.rawValue)'" + (last.date.map { " since \($0.value.text)" } ?? "")
      notes = [Note("the status that holds", at: person.place(last.range))]
    }
    return Diagnostic(
      .outdatedTitle, at: record.place(place),
      "the title says '\(word)' of '\(person.id)', who is \(status)",
      help: "word the title by the status that holds, and add a correction that says what it was",
      notes: notes)
  }
}
