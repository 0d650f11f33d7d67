/// Writes what a page says of itself to machines: schema.org data as JSON-LD, for its head.
///
/// Search engines and archives read it; browsers do not run it. `JSONWriter` writes `<` as `\u003c`,
/// so no text can end the script element.
struct LinkedData {
  /// The bytes that most pages say no more than.
  private static let usual = 8192

  let scope: PageScope

  /// The record that a page is about, if it is about one, and the way back to the home.
  ///
  /// Nil for the home, which has neither.
  func json(about record: RecordIndex?, title: String, trail: [SitePart]) -> String? {
    guard let part = trail.last else { return nil }
    var json = JSONWriter(capacity: Self.usual)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array { json in
        if let record { add(record, &json) }
        Breadcrumbs.list(above: above(part), count: trail.count, title: title, in: &json)
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func add(_ index: RecordIndex, _ json: inout JSONWriter) {
    let record = scope.site[index]
    switch record.details {
    case .article(let article): ArticleData(scope).write(article, index, &json)
    case .source:
      if let work = scope.shared[index].source?.work { json.value(json: work) }
    default:
      if record.isRepeatable { RecordData(scope).write(record, index, &json) }
    }
  }

  private func above(_ part: SitePart) -> [UInt8] {
    if scope.isInFolder || scope.site.settings.url != nil {
      return scope.shared.data.crumbs[part] ?? []
    }
    let parts: [SitePart] = part == .home ? [.home] : [.home, part]
    return Breadcrumbs.elements(parts.map { ($0.title(scope.words), scope.href($0.path)) })
  }
}

/// Writes the things of schema.org: objects with a type.
protocol ThingWriting {}

extension ThingWriting {
  /// A member whose value is a thing of a type.
  func thing(
    _ key: String, _ type: String, in json: inout JSONWriter,
    _ members: (inout JSONWriter) -> Void
  ) {
    json.key(key)
    thing(type, in: &json, members)
  }

  /// A thing of a type, as a value.
  func thing(_ type: String, in json: inout JSONWriter, _ members: (inout JSONWriter) -> Void) {
    json.object { json in
      json.member("@type", type)
      members(&json)
    }
  }

  /// A member that is there only with a value.
  func optional(_ key: String, _ value: String?, in json: inout JSONWriter) {
    if let value { json.member(key, value) }
  }

  /// A member whose value is JSON already; there only with one.
  func optional(_ key: String, json value: [UInt8]?, in json: inout JSONWriter) {
    guard let value else { return }
    json.key(key)
    json.value(json: value)
  }

  /// A member that lists other records as things; there only with one that may be named.
  func things(
    _ key: String, _ records: some Sequence<RecordIndex>, of scope: PageScope,
    in json: inout JSONWriter
  ) {
    let named = records.filter { scope.shared[$0].thing != nil }
    if named.isEmpty { return }
    json.key(key)
    json.array { json in
      for record in named {
        if let thing = scope.shared[record].thing { json.value(json: thing) }
      }
    }
  }
}
