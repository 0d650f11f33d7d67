import CommonMark

/// Reads the Markdown of files.
extension Parser {
  /// The Markdown of a file from an offset on; nil for white space, or with a report for what passes a
  /// limit.
  ///
  /// It may be known what stands in it (`Body.kept`).
  func body(
    _ file: SourceFile, from start: Int, _ limits: BodyLimits, known: ArraySlice<UInt8>?,
    _ problems: ProblemList
  ) -> Body? {
    let text = file.bytes[min(start, file.bytes.count)...]
    if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { return nil }
    let known = known.flatMap { Body.kept($0, of: text, from: start) }
    if let known, known.isPlain { return known.body }
    if text.hasControl, let place = text.firstIndex(where: { $0.isControl }) {
      problems.add(.controlCharacter(SourceRange(file.id, ByteRange(place, place + 1))))
    }
    let facts: BodyFacts
    do throws(BodyLimitError) {
      facts = if let known { known.body.facts } else { try BodyFacts.read(text, limits: limits) }
    } catch {
      let place = min(start + error.offset, file.bytes.count)
      problems.add(.tooLarge(error, SourceRange(file.id, ByteRange(place, place + 1))))
      problems.useStandIn()
      return nil
    }
    var body = Body(start: start, facts: facts)
    for html in facts.rawHTML {
      problems.add(.rawHTML(html.excerpt, SourceRange(file.id, body.range(html.source))))
    }
    for link in facts.links where !link.isAllowed && !ContentPath.isRecordAddress(link.destination)
    {
      problems.add(.notAllowed(link.destination, SourceRange(file.id, body.range(link.source))))
    }
    body.directives = facts.directives.map { BodyDirective($0, base: start, problems) }
    body.references = InlineSyntax.references(in: body, problems)
    return body
  }

  /// Reads a body whose bytes were changed; its mistakes were told when it was read first.
  func reread(_ bytes: [UInt8], from start: Int, in file: FileID) -> Body? {
    guard let facts = try? BodyFacts.read(bytes, limits: .widest) else { return nil }
    let problems = ProblemList(file: file)
    var body = Body(start: start, facts: facts)
    body.directives = facts.directives.map { BodyDirective($0, base: start, problems) }
    body.references = InlineSyntax.references(in: body, problems)
    return body
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func controlCharacter(_ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, at: place, "a control character in the text",
      help: "take it out; it shows nothing, and no page may hold it")
  }

  fileprivate static func rawHTML(_ excerpt: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .rawHTML, .warning, at: place, "raw HTML '\(excerpt)' is left out",
      help: "write Markdown; put literal tags into `code`")
  }

  fileprivate static func notAllowed(_ address: String, _ place: SourceRange) -> Self {
    Diagnostic(
      .addressNotAllowed, .warning, at: place,
      "the address '\(address)' is left out; its words stay",
      help: ContentPath.recordAddress(nearestTo: address).map { "did you mean '\($0)'?" }
        ?? "link to http, https, mailto, tel or a relative path")
  }

  fileprivate static func tooLarge(_ error: BodyLimitError, _ place: SourceRange) -> Self {
    let what =
      switch error.limit {
      case .bytes: "the text has more than \(error.allowed) bytes"
      case .nesting: "quotes, lists or emphases stand more than \(error.allowed) deep"
      case .nestedBlankLines: "too many blank lines inside quotes and lists"
      case .bracketPairs: "too many '![' without an image"
      }
    return Diagnostic(.bodyTooLarge, at: place, what, help: error.help)
  }
}

extension BodyLimitError {
  /// The way out, and the setting that allows more where there is one.
  fileprivate var help: String {
    let mend = "mend the signs from here on; put literal ones into a code block"
    switch limit {
    case .bytes:
      return "split the text into several articles" + raise("body_bytes", BodyLimits.settableBytes)
    case .nesting: return mend + raise("body_depth", BodyLimits.settableNesting)
    case .nestedBlankLines, .bracketPairs: return mend
    }
  }

  private func raise(_ setting: String, _ settable: ClosedRange<Int>) -> String {
    allowed < settable.upperBound
      ? ", or set 'limits: {\(setting): …}' in dossier.yml, up to \(settable.upperBound)" : ""
  }
}
