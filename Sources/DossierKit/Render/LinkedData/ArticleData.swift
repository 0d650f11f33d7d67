/// What an article's page says of itself to machines: schema.org `NewsArticle`.
struct ArticleData: ThingWriting {
  private let scope: PageScope

  init(_ scope: PageScope) { self.scope = scope }

  func write(_ article: Article, _ index: RecordIndex, _ json: inout JSONWriter) {
    let record = scope.site[index]
    thing("NewsArticle", in: &json) { json in
      let ids = MachineID(scope.site)
      if let path = scope.site.paths[Int(index)] {
        json.member("@id", ids.thing(record, path: path))
        if ids.url != nil { json.member("url", ids.page(path)) }
      }
      json.member("headline", record.title)
      optional("description", scope.summary(of: record), in: &json)
      optional("datePublished", article.date.value.datetimeAttribute, in: &json)
      optional("dateModified", modified(article, index), in: &json)
      json.member(
        "inLanguage", article.language?.value ?? scope.site.settings.language.value)
      authors(article, &json)
      optional("publisher", json: scope.shared.data.publisher, in: &json)
      optional("isPartOf", json: scope.shared.data.dossier, in: &json)
      subjects(article, index, &json)
      corrections(record, &json)
      citations(record, index, &json)
    }
  }

  /// The last change that readers were told of, as it is written; a day stays a day.
  func modified(_ article: Article, _ index: RecordIndex) -> String? {
    guard let last = scope.index.lastChanges.of(index) else { return nil }
    let dates = [article.date.value, article.updated?.value].compactMap { $0 }
    if let date = dates.first(where: { $0.instant(in: scope.site.zone) == last }) {
      return date.datetimeAttribute
    }
    return EDTFDate(day: scope.site.zone.local(last).day).datetimeAttribute
  }

  /// What it is about, as its fields say, and what its text names besides.
  private func subjects(_ article: Article, _ index: RecordIndex, _ json: inout JSONWriter) {
    let declared =
      article.incidents + article.locations + article.people + article.organizations
      + article.claims
    let about = declared.compactMap { scope.site.index(of: $0) }
    var seen: Set<RecordIndex> = [index]
    things("about", about.filter { seen.insert($0).inserted }, of: scope, in: &json)
    guard let mentions = scope.site.bodies[Int(index)]?.mentions, !mentions.isEmpty else { return }
    things(
      "mentions", mentions.map(\.record).filter { seen.insert($0).inserted }, of: scope,
      in: &json)
  }

  /// Who wrote it; without a name, who publishes it.
  private func authors(_ article: Article, _ json: inout JSONWriter) {
    guard !article.authors.isEmpty else {
      return optional("author", json: scope.shared.data.publisher, in: &json)
    }
    json.key("author")
    json.array { json in
      for author in article.authors {
        thing("Person", in: &json) { json in
          json.member("name", author.name.value)
          optional("url", scope.outside(author.url?.value), in: &json)
          optional("jobTitle", author.role?.value, in: &json)
        }
      }
    }
  }

  private func corrections(_ record: Record, _ json: inout JSONWriter) {
    guard !record.common.corrections.isEmpty else { return }
    json.key("correction")
    json.array { json in
      for correction in record.common.corrections {
        thing("CorrectionComment", in: &json) { json in
          json.member("text", scope.words.sentence(correction))
          optional("datePublished", correction.date.value.datetimeAttribute, in: &json)
        }
      }
    }
  }

  /// The sources of its notes, then those named outside its text, each once.
  private func citations(_ record: Record, _ index: RecordIndex, _ json: inout JSONWriter) {
    let noted = (scope.site.bodies[Int(index)]?.notes ?? []).map(\.source)
    let named = record.common.sources.compactMap { scope.site.index(of: $0.source) }
    var seen: Set<RecordIndex> = []
    let sources = (noted + named).filter { seen.insert($0).inserted }
    guard !sources.isEmpty else { return }
    json.key("citation")
    json.array { json in
      for source in sources {
        if let work = scope.shared[source].source?.work { json.value(json: work) }
      }
    }
  }
}
