import CommonMark

/// What machines are told of a source wherever it is cited: schema.org `CreativeWork`.
struct SourceData: ThingWriting {
  /// The JSON-LD of a source, written once for all pages that cite it.
  func json(_ source: Source) -> [UInt8] {
    var json = JSONWriter()
    thing("CreativeWork", in: &json) { json in
      json.member("name", source.title.value)
      optional("url", SafeURL.web(source.url?.value), in: &json)
      optional("archivedAt", SafeURL.web(source.archivedURL?.value), in: &json)
      optional("datePublished", source.published?.value.datetimeAttribute, in: &json)
      thing("publisher", "Organization", in: &json) {
        $0.member("name", source.publisher.value)
      }
    }
    return json.bytes
  }
}
