/// Finds records that nothing else in the dossier names (rule G07).
///
/// Articles are what names others, and terms and media are looked up by their word and file; all
/// other kinds are there to be met from somewhere.
enum UnmentionedRecords {
  /// The public records that no article and no other record names, in the order of the site.
  static func find(in site: Site) -> [RecordIndex] {
    var named = [Bool](repeating: false, count: site.records.count)
    func mark(_ id: RecordID, by source: RecordIndex?) {
      if let index = site.index(of: id), index != source { named[Int(index)] = true }
    }
    for reference in site.settings.fieldReferences { mark(reference.id.value, by: nil) }
    for (number, record) in site.records.enumerated() {
      let source = RecordIndex(clamping: number)
      if !site.graph.backlinks[number].allSatisfy({ $0.purposes.isEmpty && $0.passages.isEmpty }) {
        named[number] = true
      }
      for directive in record.body?.directives ?? [] {
        for reference in directive.references { mark(reference.id.value, by: source) }
      }
      for text in record.namesOrIDs {
        if let id = RecordID(text.value) { mark(id, by: source) }
      }
    }
    return site.records.indices.lazy.map(RecordIndex.init).filter {
      !named[Int($0)] && isMeantToBeNamed(site[$0].kind)
    }
  }

  /// A warning at each of them.
  static func check(_ site: Site) -> [Diagnostic] { find(in: site).map { .unmentioned(site[$0]) } }

  private static func isMeantToBeNamed(_ kind: RecordKind) -> Bool {
    switch kind {
    case .incident, .location, .person, .organization, .source, .claim, .quote: true
    case .article, .term, .media: false
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// Nothing leads to a record.
  fileprivate static func unmentioned(_ record: Record) -> Self {
    Diagnostic(
      .unmentionedRecord, .warning, at: record.place(record.common.id.range),
      "no article and no record mentions '\(record.id)'",
      help:
        "name it, add an alias that texts use, or remove it; 'dossier links' shows what is found")
  }
}
