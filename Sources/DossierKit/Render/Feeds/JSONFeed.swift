import CommonMark

/// The dossier's feed as JSON Feed 1.1, with the same entries and ids as the Atom feed.
struct JSONFeed {
  let entries: FeedEntries

  /// The feed's bytes; nil without `url:`, for its addresses must be full, or without an article.
  func bytes() -> [UInt8]? {
    let frame = entries.frame
    let settings = frame.site.settings
    let articles = entries.newest(entries.articles, limit: FeedFrame.limit)
    guard settings.url != nil, frame.site.drafts == nil, !articles.isEmpty else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.member("version", "https://jsonfeed.org/version/1.1")
      json.member("title", settings.title.value)
      json.optional("description", settings.summary?.value)
      json.member("home_page_url", frame.address("index.html"))
      json.member("feed_url", frame.address(OutputPaths.jsonFeed))
      json.member("language", settings.language.value)
      json.key("authors")
      json.array { json in
        author(
          settings.publisher?.name.value ?? settings.title.value,
          settings.publisher?.url?.value, &json)
      }
      json.key("items")
      json.array { json in
        for article in articles { item(article, &json) }
      }
    }
    return json.bytes + [0x0A]
  }

  private func item(_ index: RecordIndex, _ json: inout JSONWriter) {
    let frame = entries.frame
    let record = frame.site[index]
    guard case .article(let article) = record.details, let updated = entries.updated(index) else {
      return
    }
    json.object { json in
      json.member("id", frame.tag(of: article, record.id))
      json.optional("url", frame.site.paths[Int(index)].map { frame.address($0) })
      json.member("title", article.title.value)
      json.member(
        "content_text", frame.summary(of: article, record, index, entries.untrue))
      json.member("date_published", article.date.value.instant(in: frame.site.zone).utc)
      json.member("date_modified", updated.utc)
      json.optional("language", article.language?.value)
      json.list("authors", article.authors) { author, json in
        self.author(author.name.value, author.url?.value, &json)
      }
    }
  }

  private func author(_ name: String, _ url: String?, _ json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.optional("url", SafeURL.web(url))
    }
  }
}
