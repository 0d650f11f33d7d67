/// P02, P03 and P05: who says so, who wrote it, and whether it can still be read.
enum SourcingRules {
  static let unsourcedRecord = AuditRule.record(.unsourcedRecord, [.incident, .person]) {
    record, index, context in
    if case .person(let person) = record.details, !saysSomething(person, record) { return [] }
    let isSourced =
      !record.common.sources.isEmpty
      || record.fieldReferences.contains { $0.purpose == .cites }
      || !(context.site.bodies[Int(index)]?.notes.isEmpty ?? true)
    return isSourced ? [] : [.unsourced(record)]
  }

  /// Whether more than the names stands in a person's record.
  private static func saysSomething(_ person: Person, _ record: Record) -> Bool {
    record.body != nil || record.common.summary != nil || !person.roles.isEmpty
      || !person.legal.isEmpty || person.born != nil || person.died != nil
      || person.nationality != nil || person.residence != nil
  }

  static let missingAuthor = AuditRule.record(.missingAuthor, [.article]) { record, _, _ in
    guard case .article(let article) = record.details, article.authors.isEmpty,
      article.kind != .wire, article.kind != .statement,
      // A decision took the names away.
      record.common.takedown?.action.value != .anonymise
    else { return [] }
    return [.noAuthor(article, record)]
  }

  static let missingArchive = AuditRule.record(.missingArchive, [.source]) { record, _, _ in
    guard case .source(let source) = record.details, source.archivedURL == nil,
      let url = source.url, isOnline(url.value)
    else { return [] }
    return [.noArchive(record, url)]
  }

  private static func isOnline(_ url: String) -> Bool {
    let scheme = url.utf8.prefix(8).map { $0 | 0x20 }
    return scheme.starts(with: "http://".utf8) || scheme.starts(with: "https://".utf8)
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unsourced(_ record: Record) -> Self {
    Diagnostic(
      .unsourcedRecord, .warning, at: record.place(record.common.id.range),
      "the \(record.kind.rawValue) '\(record.id)' names no source at all",
      help: "list what it rests on under 'sources', or cite it in the text with [@id]")
  }

  fileprivate static func noAuthor(_ article: Article, _ record: Record) -> Self {
    Diagnostic(
      .missingAuthor, .warning, at: record.place(article.title.range),
      "the article names no author",
      help: "add 'authors:', or mark agency copy with 'kind: wire' and handouts with "
        + "'kind: statement'")
  }

  fileprivate static func noArchive(_ record: Record, _ url: Located<String>) -> Self {
    Diagnostic(
      .missingArchive, .warning, at: record.place(url.range),
      "the online source '\(record.id)' has no archived copy",
      help: "save the page with a web archive and add 'archived_url:'")
  }
}
