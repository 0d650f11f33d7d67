import CommonMark

/// Writes one record as `data/dossier.json` holds it; `DossierSchema` says the same to machines.
struct RecordJSON {
  let scope: ExportScope
  private var site: Site { _read { yield scope.site } }

  init(_ scope: ExportScope) { self.scope = scope }

  func bytes(_ record: Record, _ index: RecordIndex) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      common(record, index, &json)
      switch record.details {
      case .article(let article): add(article, &json)
      case .incident(let incident): add(incident, index, &json)
      case .location(let location): add(location, &json)
      case .person(let person): add(person, &json)
      case .organization(let organization): add(organization, &json)
      case .source(let source): add(source, &json)
      case .claim(let claim): add(claim, &json)
      case .quote(let quote): add(quote, &json)
      case .term(let term): add(term, &json)
      case .media(let media): add(media, &json)
      }
    }
    return json.bytes
  }

  private func common(_ record: Record, _ index: RecordIndex, _ json: inout JSONWriter) {
    json.member("id", record.id.text)
    json.member("title", scope.title(record))
    json.optional("path", site.paths[Int(index)])
    json.optional("url", scope.address(index))
    guard record.isRepeatable else {
      json.member("harmful_to_repeat", true)
      return
    }
    // What must be told with a text stands in the same member: a reader of one misses nothing.
    let told = [record.common.summary?.value] + scope.warnings(index)
    let summary = told.compactMap(\.self).joined(separator: " ")
    json.optional("summary", summary.utf8.isEmpty ? nil : summary)
    json.optional("standing", scope.maker.standing(of: record))
    json.list("aliases", scope.aliases(record)) { alias, json in
      json.object { json in
        json.member("name", alias.name.value)
        json.optional("language", alias.language?.value)
        json.optional("kind", alias.kind?.rawValue)
      }
    }
    json.strings("same_as", scope.sameAs(record))
    json.strings("previous_ids", record.common.previousIDs.map(\.value.text))
    json.citations("sources", record.common.sources, scope)
    json.list("corrections", record.common.corrections) { correction, json in
      json.object { json in
        json.member("date", correction.date.value.text)
        json.member("kind", correction.kind.rawValue)
        json.member("severity", correction.severity.rawValue)
        json.optional("was", correction.was?.value)
        json.member("now", correction.now.value)
        json.strings("claims", scope.ids(correction.claims))
      }
    }
    if let body = site.named(by: index) {
      var seen: Set<RecordIndex> = []
      json.strings(
        "mentions", scope.ids(body.mentions.map(\.record).filter { seen.insert($0).inserted }))
      seen = []
      json.strings(
        "notes", scope.ids(body.notes.map(\.source).filter { seen.insert($0).inserted }))
    }
    json.strings("untrue_claims", scope.ids(scope.index.untrue.claims(of: index)))
  }

  private func add(_ article: Article, _ json: inout JSONWriter) {
    json.member("kind", article.kind.rawValue)
    json.member("date", article.date.value.edtf(in: site.zone).text)
    json.optional("updated", article.updated?.value.edtf(in: site.zone).text)
    json.list("authors", article.authors) { author, json in
      json.object { json in
        json.member("name", author.name.value)
        json.optional("role", author.role?.value)
        json.optional("url", SafeURL.web(author.url?.value))
      }
    }
    json.optional("deck", article.deck?.value)
    json.optional("dateline", article.dateline?.value)
    json.member("language", article.language?.value ?? site.settings.language.value)
    json.optional("translation_of", scope.id(article.translationOf))
    json.strings("incidents", scope.ids(article.incidents))
    json.strings("locations", scope.ids(article.locations))
    json.strings("people", scope.ids(article.people))
    json.strings("organizations", scope.ids(article.organizations))
    json.strings("claims", scope.ids(article.claims))
    json.strings("advisory", article.advisory.map(\.value.rawValue))
    json.optional("origin", SafeURL.web(article.origin?.url?.value))
    rights(article.rights, &json)
  }

  private func add(_ location: Location, _ json: inout JSONWriter) {
    json.optional("kind", location.kind?.rawValue)
    json.optional("within", scope.id(location.within))
    json.optional("country", location.country?.value)
    json.optional("precision", location.precision?.value.rawValue)
    guard let point = PublicPoint(location) else { return }
    json.key("latitude")
    json.value(json: point.latitude.utf8)
    json.key("longitude")
    json.value(json: point.longitude.utf8)
    if let radius = location.publicRadius?.value { json.member("public_radius_m", radius) }
  }

  private func add(_ person: Person, _ json: inout JSONWriter) {
    json.optional("category", person.category?.rawValue)
    json.member("identified", person.isFullyIdentified)
    json.list("legal", person.legal) { status, json in
      json.object { json in
        json.member("status", status.status.value.rawValue)
        json.member("wording", scope.words.told(status, of: person))
        json.optional("date", status.date?.value.text)
        json.optional("jurisdiction", status.jurisdiction?.value)
        json.optional("offence", status.offence?.value)
        json.citations("sources", status.sources, scope)
      }
    }
    guard person.isFullyIdentified else { return }
    json.list("roles", person.roles) { role, json in
      json.object { json in
        json.member("title", role.title.value)
        json.optional("organization", scope.id(role.organization))
        json.optional("from", role.from?.value.text)
        json.optional("to", role.to?.value.text)
        json.citations("sources", role.sources, scope)
      }
    }
    // Of those who hold no public office a birth date is no one's business.
    if person.category == .publicFigure || person.category == .official {
      json.optional("born", person.born?.value.text)
    }
    json.optional("died", person.died?.value.text)
    json.optional("nationality", person.nationality?.value)
  }

  private func add(_ organization: Organization, _ json: inout JSONWriter) {
    json.optional("category", organization.category?.rawValue)
    json.optional("parent", scope.id(organization.parent))
    json.optional("successor", scope.id(organization.successor))
    json.list("designations", organization.designations) { designation, json in
      json.object { json in
        json.member("label", designation.label.value)
        json.optional("by", designation.by?.value)
        json.optional("on", designation.on?.value.text)
        json.citations("sources", designation.sources, scope)
      }
    }
  }

  private func add(_ source: Source, _ json: inout JSONWriter) {
    json.member("publisher", source.publisher.value)
    json.optional("kind", source.kind?.rawValue)
    json.optional("source_url", SafeURL.web(source.url?.value))
    json.optional("archived_url", SafeURL.web(source.archivedURL?.value))
    json.optional("archived_at", source.archivedAt?.value.text)
    json.optional("published", source.published?.value.text)
    json.optional("accessed", source.accessed?.value.text)
    json.optional("language", source.language?.value)
    json.strings("authors", source.authors.map(\.value))
    json.optional("derived_from", scope.id(source.derivedFrom))
    json.optional("sha256", source.sha256?.value)
  }

  private func add(_ claim: Claim, _ json: inout JSONWriter) {
    json.strings("about", scope.ids(claim.about))
    json.optional("topic", claim.topic?.rawValue)
    json.member("status", claim.status.value.rawValue)
    json.list("history", claim.history) { entry, json in
      json.object { json in
        json.member("status", entry.status.value.rawValue)
        json.member("date", entry.date.value.text)
        guard !claim.isHarmfulToRepeat else { return }
        json.optional("by", entry.by?.value)
        json.optional("note", entry.note?.value)
        json.citations("sources", entry.sources, scope)
      }
    }
    json.optional("superseded_by", scope.id(claim.supersededBy))
    guard !claim.isHarmfulToRepeat else { return }
    json.citations("first_reported", claim.firstReported.map { [$0] } ?? [], scope)
  }

  private func add(_ quote: Quote, _ json: inout JSONWriter) {
    let speaker = RecordID(quote.speaker.value).flatMap { site.indices[$0] }
    if let speaker, scope.isExported[Int(speaker)] {
      json.member("speaker", quote.speaker.value)
    } else if speaker == nil {
      json.member("speaker_name", quote.speaker.value)
    }
    json.optional("role_at_time", quote.roleAtTime?.value)
    json.optional("date", quote.date?.value.text)
    json.optional("mode", quote.mode?.value)
    json.optional("original", quote.original?.value)
    json.optional("language", quote.language?.value)
  }

  private func add(_ term: Term, _ json: inout JSONWriter) {
    json.optional("definition", term.definition?.value)
    json.member("loaded", term.isLoaded)
    json.strings("alternatives", term.alternatives.map(\.value))
  }

  private func add(_ media: Media, _ json: inout JSONWriter) {
    json.member("alt", media.alt.value)
    json.optional("caption", media.caption?.value)
    json.optional("credit", media.credit?.value)
    json.optional("taken", media.taken?.value.text)
    json.strings("depicts", scope.ids(media.depicts))
    json.optional("source_type", media.sourceType?.value)
    rights(media.rights, &json)
  }

  private func rights(_ rights: Rights?, _ json: inout JSONWriter) {
    guard let rights else { return }
    json.key("rights")
    json.object { json in
      json.optional("holder", rights.holder?.value)
      json.optional("license", rights.license?.value)
      json.optional("notice", rights.notice?.value)
      json.optional("credit", rights.credit?.value)
      json.optional("terms", rights.terms?.value)
      json.optional("syndicated_from", rights.syndicatedFrom?.value)
    }
  }
}

extension JSONWriter {
  /// A member that is there only with a value.
  mutating func optional(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }

  /// A member that is there only with elements.
  mutating func strings(_ key: String, _ values: [String]) {
    list(key, values) { value, json in json.value(value) }
  }

  /// A member whose value is an array, there only with elements.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    guard !elements.isEmpty else { return }
    self.key(key)
    array { json in
      for element in elements { write(element, &json) }
    }
  }

  /// What a statement rests on; there only with sources that exports hold.
  mutating func citations(_ key: String, _ citations: [Citation], _ scope: ExportScope) {
    list(key, citations.filter { scope.exported($0.source.value) != nil }) { citation, json in
      json.object { json in
        json.member("source", citation.source.value.text)
        json.optional("at", citation.at?.value)
        json.optional("quote", citation.quote?.value)
        json.optional("stance", citation.stance?.rawValue)
      }
    }
  }
}
