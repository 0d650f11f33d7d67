import YAML

extension Source {
  /// Reads a source's own fields.
  init(_ fields: FieldReader) {
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
    self.init(
      title: title, publisher: publisher, kind: kind?.value, url: url, archivedURL: archivedURL,
      archivedAt: archivedAt, published: published, accessed: accessed, language: language,
      authors: authors, derivedFrom: derivedFrom, sha256: sha256,
      isConfidential: isConfidential)
  }
}

extension Claim {
  /// Reads a claim's own fields.
  init(_ fields: FieldReader) {
    let text = fields.requiredText("text")
    let about = fields.ids("about")
    fields.requireList("about")
    let topic = fields.choice("topic", Topic.self)
    let status = fields.required(
      "status", fields.choice("status", Status.self), standIn: .unverified)
    let history = fields.objects("history", "history entry") { HistoryEntry($0) }
    fields.requireList("history", isEmpty: history.isEmpty)
    let firstReported = fields.node("first_reported").flatMap {
      fields.citation($0, "first_reported")
    }
    let supersededBy = fields.id("superseded_by")
    let isHarmfulToRepeat = fields.flag("harmful_to_repeat")
    // A source of any step of the history will do.
    if !history.isEmpty, history.allSatisfy(\.sources.isEmpty) { fields.requireSources() }
    self.init(
      text: text, about: about, topic: topic?.value, status: status, history: history,
      firstReported: firstReported, supersededBy: supersededBy,
      isHarmfulToRepeat: isHarmfulToRepeat)
  }
}

extension Claim.HistoryEntry {
  fileprivate init(_ fields: FieldReader) {
    let status = fields.required(
      "status", fields.choice("status", Claim.Status.self), standIn: .unverified)
    let date = fields.requiredDate("date")
    let by = fields.text("by")
    let sources = fields.citations("sources")
    let note = fields.text("note")
    self.init(
      status: status, date: date, by: by, sources: sources, note: note, range: fields.place)
  }
}

extension Quote {
  /// Reads a quote's own fields.
  init(_ fields: FieldReader) {
    let text = fields.requiredText("text")
    let speaker = fields.requiredText("speaker")
    let roleAtTime = fields.text("role_at_time")
    let date = fields.date("date")
    let mode = fields.text("mode")
    let original = fields.text("original")
    let language = fields.language("language")
    fields.requireList("sources")
    self.init(
      text: text, speaker: speaker, roleAtTime: roleAtTime, date: date, mode: mode,
      original: original, language: language)
  }
}

extension Term {
  /// Reads a term's own fields.
  init(_ fields: FieldReader) {
    let term = fields.requiredText("term")
    let definition = fields.text("definition")
    let isLoaded = fields.flag("loaded")
    let alternatives = fields.texts("alternatives")
    self.init(
      term: term, definition: definition, isLoaded: isLoaded, alternatives: alternatives)
  }
}

extension Media {
  /// Reads a media entry's own fields; its file defaults to its key.
  init(_ fields: FieldReader, key: Located<String>) {
    let file = fields.text("file") ?? key
    let alt = fields.requiredText("alt")
    let caption = fields.text("caption")
    let credit = fields.text("credit")
    let rights = fields.rights("rights")
    let taken = fields.date("taken")
    let depicts = fields.ids("depicts")
    let sourceType = fields.text("source_type")
    self.init(
      file: file, alt: alt, caption: caption, credit: credit, rights: rights, taken: taken,
      depicts: depicts, sourceType: sourceType)
  }
}

extension Record.Details {
  /// Reads the fields of a kind; `key` is the file name or the list's key as written.
  init(_ kind: RecordKind, _ fields: FieldReader, key: Located<String>) {
    self =
      switch kind {
      case .article: .article(Article(fields))
      case .incident: .incident(Incident(fields))
      case .location: .location(Location(fields))
      case .person: .person(Person(fields))
      case .organization: .organization(Organization(fields))
      case .source: .source(Source(fields))
      case .claim: .claim(Claim(fields))
      case .quote: .quote(Quote(fields))
      case .term: .term(Term(fields))
      case .media: .media(Media(fields, key: key))
      }
  }
}
