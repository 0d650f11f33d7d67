/// Writes schema.org data as JSON-LD for the head of a page.
///
/// Search engines and archives read it; browsers do not run it. `JSONWriter` writes `<` as `\u003c`,
/// so no text can end the script element. Full addresses stand in it only with `url:`.
struct LinkedData: ThingWriting {
  let scope: PageScope

  /// The full address of a file of the site; nil without `url:`.
  func address(_ path: String) -> String? {
    scope.site.settings.url.map { "\($0.value)/\(URLEscaper.escaped(path: path))" }
  }

  /// One JSON-LD document of a type.
  func document(_ type: String, _ members: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.member("@type", type)
      members(&json)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The dossier as what an article is part of.
  func dossier(_ key: String, in json: inout JSONWriter) {
    thing(key, "CreativeWorkSeries", in: &json) { json in
      optional("@id", address(SitePart.home.path), in: &json)
      json.member("name", scope.site.settings.title.value)
      optional("url", address(SitePart.home.path), in: &json)
    }
  }

  /// Who publishes the dossier.
  func publisher(_ key: String, in json: inout JSONWriter) {
    guard let publisher = scope.site.settings.publisher else { return }
    thing(key, "NewsMediaOrganization", in: &json) { json in
      json.member("name", publisher.name.value)
      optional("url", scope.outside(publisher.url?.value), in: &json)
      optional("correctionsPolicy", scope.outside(publisher.corrections?.value), in: &json)
      optional("ethicsPolicy", scope.outside(publisher.ethics?.value), in: &json)
    }
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
}
