import YAML

extension Source {
  /// Reads a source's own fields; nil when a required one is missing or unreadable.
  init?(_ fields: FieldReader) {
    let title = fields.requiredText("title")
    let publisher = fields.requiredText("publisher")
    let kind = fields.choice("kind", Kind.self)
    let url = fields.address("url")
    let archivedURL = fields.address("archived_url")
    let archivedAt = fields.date("archived_at")
    let published = fields.date("published")
    let accessed = fields.date("accessed")
    let language = fields.language("language")
    let authors = fields.texts("authors")
    let derivedFrom = fields.id("derived_from")
    let sha256 = fields.text("sha256")
    // An unreadable 'confidential' protects.
    let isConfidential =
      fields.optionalFlag("confidential") ?? (fields.node("confidential") != nil)
    guard let title, let publisher else { return nil }
    self.init(
      title: title, publisher: publisher, kind: kind?.value, url: url, archivedURL: archivedURL,
      archivedAt: archivedAt, published: published, accessed: accessed, language: language,
      authors: authors, derivedFrom: derivedFrom, sha256: sha256,
      isConfidential: isConfidential)
  }
}

extension Claim {
  /// Reads a claim's own fields; nil when a required one is missing or unreadable.
  init?(_ fields: FieldReader) {
    let text = fields.requiredText("text")
    let about = fields.ids("about")
    fields.requireList("about")
    let topic = fields.choice("topic", Topic.self)
    let status = fields.required("status", fields.choice("status", Status.self))
    let history = fields.objects("history", "history entry") { HistoryEntry($0) }
    fields.requireList("history")
    let firstReported = fields.node("first_reported").flatMap {
      fields.citation($0, "first_reported")
    }
    let supersededBy = fields.id("superseded_by")
    let isHarmfulToRepeat = fields.flag("harmful_to_repeat")
    // A source of any step of the history will do.
    if !history.isEmpty, history.allSatisfy(\.sources.isEmpty) { fields.requireSources() }
    guard let text, let status, !history.isEmpty else { return nil }
    self.init(
      text: text, about: about, topic: topic?.value, status: status, history: history,
      firstReported: firstReported, supersededBy: supersededBy,
      isHarmfulToRepeat: isHarmfulToRepeat)
  }
}

extension Claim.HistoryEntry {
  fileprivate init?(_ fields: FieldReader) {
    let status = fields.required("status", fields.choice("status", Claim.Status.self))
    let date = fields.required("date", fields.date("date"))
    let by = fields.text("by")
    let sources = fields.citations("sources")
    let note = fields.text("note")
    guard let status, let date else { return nil }
    self.init(
      status: status, date: date, by: by, sources: sources, note: note, range: fields.place)
  }
}

extension Quote {
  /// Reads a quote's own fields; nil when a required one is missing or unreadable.
  init?(_ fields: FieldReader) {
    let text = fields.requiredText("text")
    let speaker = fields.requiredText("speaker")
    let roleAtTime = fields.text("role_at_time")
    let date = fields.date("date")
    let mode = fields.text("mode")
    let original = fields.text("original")
    let language = fields.language("language")
    fields.requireList("sources")
    guard let text, let speaker else { return nil }
    self.init(
      text: text, speaker: speaker, roleAtTime: roleAtTime, date: date, mode: mode,
      original: original, language: language)
  }
}

extension Term {
  /// Reads a term's own fields; nil when a required one is missing or unreadable.
  init?(_ fields: FieldReader) {
    let term = fields.requiredText("term")
    let definition = fields.text("definition")
    let isLoaded = fields.flag("loaded")
    let alternatives = fields.texts("alternatives")
    guard let term else { return nil }
    self.init(
      term: term, definition: definition, isLoaded: isLoaded, alternatives: alternatives)
  }
}

extension Media {
  /// Reads a media entry's own fields; its file defaults to its key.
  init?(_ fields: FieldReader, key: Located<String>) {
    let file = fields.text("file") ?? key
    let alt = fields.requiredText("alt")
    let caption = fields.text("caption")
    let credit = fields.text("credit")
    let rights = fields.rights("rights")
    let taken = fields.date("taken")
    let depicts = fields.ids("depicts")
    let sourceType = fields.text("source_type")
    guard let alt else { return nil }
    self.init(
      file: file, alt: alt, caption: caption, credit: credit, rights: rights, taken: taken,
      depicts: depicts, sourceType: sourceType)
  }
}

extension Record.Details {
  /// Reads the fields of a kind; `key` is the file name or the list's key as written.
  init?(_ kind: RecordKind, _ fields: FieldReader, key: Located<String>) {
    let details: Self? =
      switch kind {
      case .article: Article(fields).map(Self.article)
      case .incident: Incident(fields).map(Self.incident)
      case .location: Location(fields).map(Self.location)
      case .person: Person(fields).map(Self.person)
      case .organization: Organization(fields).map(Self.organization)
      case .source: Source(fields).map(Self.source)
      case .claim: Claim(fields).map(Self.claim)
      case .quote: Quote(fields).map(Self.quote)
      case .term: Term(fields).map(Self.term)
      case .media: Media(fields, key: key).map(Self.media)
      }
    guard let details else { return nil }
    self = details
  }
}
