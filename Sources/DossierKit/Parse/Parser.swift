import CommonMark
import YAML

/// Turns files into typed records.
struct Parser: Sendable {
  /// The bounds on one article's body.
  var limits = BodyLimits()
  /// The bounds on the YAML of one file: front matter, or a whole list.
  var frontMatterLimits = YAMLLimits(bytes: 256 * 1024)
  var listLimits = YAMLLimits(bytes: 4 * 1024 * 1024)
  /// How many files are parsed at once.
  var jobs: Int

  /// Parses every file; a file that cannot be parsed is reported, never skipped in silence.
  func parse(_ sources: SourceSet, assets: [AssetFile]) async -> Outcome<ParsedSite> {
    let texts = sources.content.filter { !ContentPath.isAsset($0.path) }
    let files = await Parallel.map(texts, jobs: jobs) { parse($0) }
    var collector = RecordCollector()
    for file in files { collector.add(file) }
    // What could not be read is reported where it was read; here it explains references to it.
    let read = Set(sources.content.map(\.id))
    for file in sources.inventory.content
    where !read.contains(file.id) && !ContentPath.isAsset(file.path) {
      collector.addUnread(file.path)
    }
    return collector.finish(assets: assets)
  }

  /// What one file holds.
  struct ParsedFile: Sendable {
    let id: FileID
    let path: String
    var settings: DossierSettings?
    var isSettings = false
    var records: [Record] = []
    var unreadable: [RecordID] = []
    var unreadableKind: RecordKind?
    var diagnostics: [Diagnostic] = []
  }

  private func parse(_ file: SourceFile) -> ParsedFile {
    let problems = ProblemList(file: file.id)
    var parsed = ParsedFile(id: file.id, path: file.path)
    switch ContentPath(file.path) {
    case .settings:
      parsed.isSettings = true
      let node = yaml(file, file.start..<file.bytes.count, listLimits, problems)
      // A file without a word in it is told what it lacks.
      if let node = node ?? (problems.diagnostics.isEmpty ? .emptyMapping(at: 0) : nil) {
        let fields = FieldReader(
          node, what: "dossier", base: file.start, place: ByteRange(file.start, file.start),
          problems: problems)
        parsed.settings = DossierSettings(fields)
        fields.finish()
      }
    case .record(let kind, let name):
      if let record = record(file, kind: kind, name: name, problems) {
        parsed.records = [record]
      } else {
        parsed.unreadable = [RecordID(name)].compactMap { $0 }
      }
    case .list(let kind):
      if let entries = list(file, kind: kind, problems) {
        (parsed.records, parsed.unreadable) = entries
      } else {
        parsed.unreadableKind = kind
      }
    case .ledger: break
    case .unknown(let help):
      problems.add(.unknownFile(file, help: help))
    }
    parsed.diagnostics = problems.diagnostics
    return parsed
  }

  private func record(
    _ file: SourceFile, kind: RecordKind, name: String, _ problems: ProblemList
  ) -> Record? {
    guard let parts = FrontMatter.split(file, problems) else { return nil }
    let opening = ByteRange(parts.opening.lowerBound, parts.opening.upperBound)
    let node =
      yaml(file, parts.yaml, frontMatterLimits, problems)
      ?? (problems.diagnostics.isEmpty
        ? YAMLNode.emptyMapping(at: 0) : nil)
    guard let node else { return nil }
    let isMapping = if case .mapping = node.content { true } else { false }
    guard isMapping else {
      problems.add(.notAMapping(SourceRange(file.id, opening)))
      return nil
    }
    let fields = FieldReader(
      node, what: kind.rawValue, base: parts.yaml.lowerBound, place: opening, problems: problems)
    var record = decode(fields, kind: kind, key: Located(name, opening))
    fields.finish()
    record?.body = body(file, from: parts.bodyStart, problems)
    return record
  }

  /// The records of a list, and the ids of those that cannot be read; nil when none can.
  private func list(
    _ file: SourceFile, kind: RecordKind, _ problems: ProblemList
  ) -> (records: [Record], unreadable: [RecordID])? {
    let whole = file.start..<file.bytes.count
    guard let node = yaml(file, whole, listLimits, problems) else {
      return problems.diagnostics.isEmpty ? ([], []) : nil
    }
    if node.isNull { return ([], []) }
    guard case .mapping(let pairs) = node.content else {
      problems.add(.notAList(kind, SourceRange(file.id, ByteRange(file.start, file.start + 1))))
      return nil
    }
    var unreadable: [RecordID] = []
    let records = pairs.compactMap { pair -> Record? in
      let key = ByteRange(
        file.start + pair.keyRange.lowerBound, file.start + pair.keyRange.upperBound)
      let isMapping = if case .mapping = pair.value.content { true } else { false }
      guard isMapping else {
        problems.add(.notAMapping(SourceRange(file.id, key)))
        unreadable += Self.id(pair.key, kind).map { [$0] } ?? []
        return nil
      }
      let fields = FieldReader(
        pair.value, what: "\(kind.rawValue) '\(pair.key)'", base: file.start, place: key,
        problems: problems)
      let record = decode(fields, kind: kind, key: Located(pair.key, key))
      fields.finish()
      if record == nil { unreadable += Self.id(pair.key, kind).map { [$0] } ?? [] }
      return record
    }
    return (records, unreadable)
  }

  private static func id(_ key: String, _ kind: RecordKind) -> RecordID? {
    RecordID(kind == .media ? MediaName.id(for: key) : key)
  }

  private func decode(_ fields: FieldReader, kind: RecordKind, key: Located<String>) -> Record? {
    let name = kind == .media ? MediaName.id(for: key.value) : key.value
    let id = fields.id(Located(name, key.range))
    let common = id.map { CommonFields(fields, id: $0, kind: kind) }
    let details = Record.Details(kind, fields, key: key)
    guard let common, let details else { return nil }
    return Record(common: common, details: details, body: nil)
  }

  private func body(_ file: SourceFile, from start: Int, _ problems: ProblemList) -> Body? {
    let bytes = Array(file.bytes[min(start, file.bytes.count)...])
    if bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D].contains($0) }) { return nil }
    let facts: BodyFacts
    do throws(BodyLimitError) {
      facts = try BodyFacts.read(bytes, limits: limits)
    } catch {
      let place = min(start + error.offset, file.bytes.count)
      problems.add(.tooLarge(error, SourceRange(file.id, ByteRange(place, place + 1))))
      return nil
    }
    var body = Body(bytes: bytes, start: start, facts: facts)
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

  private func yaml(
    _ file: SourceFile, _ range: Range<Int>, _ limits: YAMLLimits, _ problems: ProblemList
  ) -> YAMLNode? {
    do throws(YAMLError) {
      return try YAMLParser.parse(file.bytes[range], limits: limits)
    } catch {
      problems.add(.malformedYAML(error, file: file.id, base: range.lowerBound))
      return nil
    }
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unknownFile(_ file: SourceFile, help: String) -> Self {
    Diagnostic(
      .unknownKeyOrValue, at: SourceRange(file.id, ByteRange(0, 0)),
      "no kind of record belongs at '\(file.path)'", help: help)
  }

  fileprivate static func notAMapping(_ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, at: place, "a record is a mapping of fields", help: "write 'field: value'")
  }

  fileprivate static func notAList(_ kind: RecordKind, _ place: SourceRange) -> Self {
    Diagnostic(
      .malformedFile, at: place, "\(kind.folder).yml is a mapping from id to record",
      help: "write 'an-id:' and the record's fields indented below it")
  }

  fileprivate static func malformedYAML(_ error: YAMLError, file: FileID, base: Int) -> Self {
    func place(_ range: Range<Int>) -> SourceRange {
      SourceRange(file, ByteRange(base + range.lowerBound, base + range.upperBound))
    }
    return Diagnostic(
      .malformedFile, at: place(error.range), error.summary, help: error.help,
      notes: error.other.map { [Note("it stands here first", at: place($0))] } ?? [])
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
      help: "link to http, https, mailto, tel or a relative path")
  }

  fileprivate static func tooLarge(_ error: BodyLimitError, _ place: SourceRange) -> Self {
    let what =
      switch error.limit {
      case .bytes: "the text has more than \(error.allowed) bytes"
      case .nesting: "quotes, lists or emphases stand more than \(error.allowed) deep"
      case .nestedBlankLines: "too many blank lines inside quotes and lists"
      case .bracketPairs: "too many '![' without an image"
      }
    let help =
      error.limit == .bytes
      ? "split the text into several articles"
      : "mend the signs from here on; put literal ones into a code block"
    return Diagnostic(.bodyTooLarge, at: place, what, help: help)
  }
}
