/// What an article's page says of itself to machines: schema.org `NewsArticle`.
struct ArticleData {
  private let data: LinkedData
  private var scope: PageScope { data.scope }

  init(_ scope: PageScope) { data = LinkedData(scope: scope) }

  /// The JSON-LD of an article; nil for one that search engines are asked to leave out.
  func json(_ article: Article, _ index: RecordIndex) -> String? {
    let record = scope.site[index]
    guard record.isListed else { return nil }
    return data.document("NewsArticle") { json in
      if let path = scope.site.paths[Int(index)], let address = data.address(path) {
        json.member("@id", address)
        json.member("url", address)
      }
      json.member("headline", record.title)
      data.optional("description", scope.summary(of: record), in: &json)
      data.optional("datePublished", article.date.value.datetimeAttribute, in: &json)
      data.optional("dateModified", modified(article, index), in: &json)
      json.member(
        "inLanguage", article.language?.value ?? scope.site.settings.language.value)
      authors(article, &json)
      data.publisher("publisher", in: &json)
      data.dossier("isPartOf", in: &json)
      corrections(record, &json)
      citations(record, index, &json)
    }
  }

  /// The last change that readers were told of, as it is written; a day stays a day.
  private func modified(_ article: Article, _ index: RecordIndex) -> String? {
    let change = LastChange(site: scope.site, untrue: scope.index.untrue)
    guard let last = change.of(index) else { return nil }
    let dates = [article.date.value, article.updated?.value].compactMap { $0 }
    if let date = dates.first(where: { $0.instant(in: scope.site.zone) == last }) {
      return date.datetimeAttribute
    }
    return EDTFDate(day: scope.site.zone.local(last).day).datetimeAttribute
  }

  /// Who wrote it; without a name, who publishes it.
  private func authors(_ article: Article, _ json: inout JSONWriter) {
    guard !article.authors.isEmpty else { return data.publisher("author", in: &json) }
    json.key("author")
    json.array { json in
      for author in article.authors {
        data.thing("Person", in: &json) { json in
          json.member("name", author.name.value)
          data.optional("url", scope.outside(author.url?.value), in: &json)
          data.optional("jobTitle", author.role?.value, in: &json)
        }
      }
    }
  }

  private func corrections(_ record: Record, _ json: inout JSONWriter) {
    guard !record.common.corrections.isEmpty else { return }
    json.key("correction")
    json.array { json in
      for correction in record.common.corrections {
        data.thing("CorrectionComment", in: &json) { json in
          json.member("text", scope.words.sentence(correction))
          data.optional("datePublished", correction.date.value.datetimeAttribute, in: &json)
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
        if let work = scope.shared.works[Int(source)] { json.value(json: work) }
      }
    }
  }
}
