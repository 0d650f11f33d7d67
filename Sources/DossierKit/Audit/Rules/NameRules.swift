/// G02 and G03: names that two records share, and names that stand in text for something else.
enum NameRules {
  /// A name form that text links: of a record, by its place, in its own case only or in any.
  private struct Form {
    let index: RecordIndex
    let name: Located<String>
    let isExact: Bool
  }

  static let sharedName = AuditRule.dossier(.sharedName) { context in
    let kinds = context.site.settings.linking.kinds
    var owners: [[UInt8]: [Form]] = [:]
    var found: [Diagnostic] = []
    for (position, record) in context.site.records.enumerated() where kinds.contains(record.kind) {
      let index = RecordIndex(clamping: position)
      for form in forms(of: record, index) {
        let key = Folding.fold(form.name.value)
        let others = owners[key] ?? []
        if let other = others.first(where: { $0.index != index && collide($0, form) }) {
          found.append(.shared(form.name, record, with: context.site[other.index], other.name))
        }
        owners[key] = others + [form]
      }
    }
    return found
  }

  /// Two names that differ in case alone are two when each is found in its own case only.
  private static func collide(_ a: Form, _ b: Form) -> Bool {
    !(a.isExact && b.isExact) || a.name.value == b.name.value
  }

  private static func forms(of record: Record, _ index: RecordIndex) -> [Form] {
    var forms: [Form] = []
    if let name = ownName(record),
      !record.common.aliases.contains(where: { $0.name.value == name.value })
    {
      forms.append(
        Form(index: index, name: name, isExact: Alias.isFoundAsWritten(name.value)))
    }
    for alias in record.common.aliases {
      switch alias.effectiveMatch {
      case .auto: forms.append(Form(index: index, name: alias.name, isExact: false))
      case .case: forms.append(Form(index: index, name: alias.name, isExact: true))
      case .explicit, .never: break
      }
    }
    return forms
  }

  private static func ownName(_ record: Record) -> Located<String>? {
    switch record.details {
    case .incident(let incident): incident.name
    case .location(let location): location.name
    case .person(let person):
      // The words in the place of a name are none.
      person.isFullyIdentified
        ? person.name
        : person.protection.flatMap { $0.isNameless ? nil : $0.displayName }
    case .organization(let organization): organization.name
    case .quote, .term, .media, .article, .source, .claim: nil
    }
  }

  static let riskyAlias = AuditRule.record(
    .riskyAlias, [.incident, .location, .person, .organization]
  ) { record, _, _ in
    record.common.aliases.compactMap { alias in
      guard alias.effectiveMatch == .auto else { return nil }
      if alias.name.value.unicodeScalars.count <= 3 { return .short(alias, record) }
      let word = String(decoding: Folding.fold(alias.name.value), as: UTF8.self)
      return Lexicon.commonWords.contains(word) ? .common(alias, record) : nil
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func shared(
    _ name: Located<String>, _ record: Record, with other: Record, _ otherName: Located<String>
  ) -> Self {
    Diagnostic(
      .sharedName, .warning, at: record.place(name.range),
      "'\(name.value)' is a name of '\(other.id)' and of '\(record.id)': text cannot tell which",
      help: "give the name 'match: explicit' in the aliases of the one that text means less often",
      notes: [Note("the name of '\(other.id)'", at: other.place(otherName.range))])
  }

  fileprivate static func short(_ alias: Alias, _ record: Record) -> Self {
    Diagnostic(
      .riskyAlias, .warning, at: record.place(alias.name.range),
      "the short alias '\(alias.name.value)' is found in any case: text has it by chance",
      help: "write 'match: case', or 'match: explicit' to link it only where a writer does")
  }

  fileprivate static func common(_ alias: Alias, _ record: Record) -> Self {
    Diagnostic(
      .riskyAlias, .warning, at: record.place(alias.name.range),
      "the alias '\(alias.name.value)' is a common word: text has it without meaning '\(record.id)'",
      help: "write 'match: explicit' to link it only where a writer does")
  }
}
