import YAML

extension CommonFields {
  /// Reads the fields that every kind has.
  init(_ fields: FieldReader, id: Located<RecordID>, kind: RecordKind) {
    self.init(id: id, kind: kind, file: fields.problems.file)
    aliases = fields.items("aliases").compactMap { Alias($0, fields) }
    summary = fields.text("summary")
    if let summary, summary.value.utf8.count > 280,
      summary.value.unicodeScalars.count > 280
    {
      fields.report(
        .unknownKeyOrValue, summary.range,
        "the summary has \(summary.value.unicodeScalars.count) characters, more than 280",
        help: "shorten it")
    }
    previousIDs = fields.ids("previous_ids")
    sameAs = fields.texts("same_as")
    notSameAs = fields.ids("not_same_as")
    sources = fields.citations("sources")
    corrections = fields.objects("corrections", "correction") { Correction($0) }
    reviewBy = fields.date("review_by")
    takedown = fields.object("takedown", "takedown") { Takedown($0) }
    waivers = fields.objects("allow", "waiver") { Waiver($0) }
  }
}

extension GateFields {
  /// Reads the fields that Select decides by.
  init(_ fields: FieldReader, kind: RecordKind) {
    // A claim's 'status' is its standing, not whether it is published.
    status = kind == .claim ? nil : fields.choice("status")
    embargo = fields.instant("embargo")
    expires = fields.instant("expires")
    internalNote = fields.text("internal")
    if let embargo, let expires, expires.value <= embargo.value {
      fields.report(
        .wrongOrder, expires.range, "'expires' is not after 'embargo'",
        help: "mend one of the two dates")
    }
    // A record whose status, embargo or end cannot be read is not published: the mistake is an
    // error, and no later stage sees the record.
    let isUnclear =
      (status == nil && kind != .claim && fields.node("status") != nil)
      || (embargo == nil && fields.node("embargo") != nil)
      || (expires == nil && fields.node("expires") != nil)
    if isUnclear {
      status = Located(.draft, fields.place)
      fields.problems.useStandIn()
    }
  }
}

extension Alias {
  fileprivate init?(_ node: YAMLNode, _ fields: FieldReader) {
    if node.scalar != nil {
      guard let name = fields.scalar(node, "aliases") else { return nil }
      self.init(name: name)
      return
    }
    let alias = fields.object(node, "aliases", "alias") { reader -> Alias? in
      let name = reader.requiredText("name")
      let language = reader.text("language")
      let kind = reader.choice("kind", Alias.Kind.self)
      let match = reader.choice("match", Alias.Match.self)
      return Alias(name: name, language: language, kind: kind?.value, match: match?.value)
    }
    guard let alias else { return nil }
    self = alias
  }
}

extension FieldReader {
  /// Citations: source ids, or mappings that also say where in the source.
  func citations(_ key: String) -> [Citation] {
    items(key).compactMap { citation($0, key) }
  }

  func citation(_ node: YAMLNode, _ key: String) -> Citation? {
    if node.scalar != nil {
      return scalar(node, key).flatMap(id).map { Citation(source: $0) }
    }
    return object(node, key, "citation") { reader in
      let source = reader.requiredID("source")
      let at = reader.text("at")
      let quote = reader.text("quote")
      if let quote {
        let words = quote.value.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).count
        if words > 40 {
          reader.report(
            .unknownKeyOrValue, quote.range, "a quote of \(words) words, more than 40",
            help: "quote the words that matter")
        }
      }
      let stance = reader.choice("stance", Citation.Stance.self)
      return Citation(source: source, at: at, quote: quote, stance: stance?.value)
    }
  }

  func rights(_ key: String) -> Rights? {
    object(key, "rights") { reader in
      Rights(
        holder: reader.text("holder"), license: reader.text("license"),
        notice: reader.text("notice"), credit: reader.text("credit"),
        terms: reader.text("terms"), originalURL: reader.address("original_url"),
        syndicatedFrom: reader.text("syndicated_from"),
        mayModify: reader.optionalFlag("may_modify"),
        mayExport: reader.optionalFlag("may_export"))
    }
  }
}

extension Correction {
  fileprivate init(_ fields: FieldReader) {
    let date = fields.requiredDate("date")
    let kind = fields.choice("kind", Kind.self)
    let severity = fields.choice("severity", Severity.self)
    let was = fields.text("was")
    let now = fields.requiredText("now")
    let claims = fields.ids("claims")
    self.init(
      date: date, kind: kind?.value ?? .correction, severity: severity?.value ?? .minor, was: was,
      now: now, claims: claims)
  }
}

extension Takedown {
  fileprivate init?(_ fields: FieldReader) {
    let action = fields.required("action", fields.choice("action", Action.self))
    let decidedOn = fields.date("decided_on")
    let reason = fields.text("reason")
    guard let action else { return nil }
    self.init(action: action, decidedOn: decidedOn, reason: reason)
  }
}

extension FieldReader {
  /// Tells that a takedown means nothing for a record of its kind.
  func reportTakedown(_ takedown: Takedown, of kind: RecordKind) {
    let action = takedown.action.value
    report(
      .unknownKeyOrValue, takedown.action.range,
      action == .noindex
        ? "a \(kind.rawValue) has no page that 'noindex' could keep out of lists"
        : "a \(kind.rawValue) has no byline that 'anonymise' could take away",
      help: action == .noindex
        ? "write 'withdraw' or 'remove', which take the whole record away"
        : "write 'withdraw' or 'remove'; a name in its texts is to be changed there, or protected "
          + "with 'identify' on a record of the person")
  }
}

extension Waiver {
  /// Rules that no record can be exempted from.
  private static let unwaivable: Set<DiagnosticCode> = [
    .privateContentInOutput, .protectedNameInOutput, .coordinateTooFine, .bodyTooLarge,
    .badDirective,
  ]

  fileprivate init?(_ fields: FieldReader) {
    let rule = fields.required("rule", fields.choice("rule", DiagnosticCode.self))
    let reason = fields.requiredText("reason")
    guard let rule else { return nil }
    if Self.unwaivable.contains(rule.value) || rule.value.rawValue.hasPrefix("S") {
      fields.report(
        .unknownKeyOrValue, rule.range, "the rule \(rule.value.rawValue) cannot be waived",
        help: "mend what it finds")
      return nil
    }
    self.init(rule: rule, reason: reason)
  }
}
