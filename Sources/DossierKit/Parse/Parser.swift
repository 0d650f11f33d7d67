import CommonMark
import YAML

/// Turns files into typed records.
struct Parser: Sendable {
  /// The bounds on the YAML of one file: front matter, or a whole list.
  var frontMatterLimits = YAMLLimits(
    bytes: 256 * 1024, help: "put long texts below the second line '---'")
  var listLimits = YAMLLimits(
    bytes: 4 * 1024 * 1024, help: "split the list into files of one record each")
  /// How many files are parsed at once.
  var jobs: Int
  /// What an earlier process read in the same files, their bodies under the same limits.
  var known: @Sendable (BodyLimits) -> KnownFiles = { _ in KnownFiles() }
  /// Whether trees of YAML are kept for the next process.
  var keepsFields = false

  /// Parses every file; a file that cannot be parsed is reported, never skipped in silence.
  func parse(_ sources: SourceSet, assets: [AssetFile]) async -> Outcome<ParsedSite> {
    await site(of: files(sources), sources, assets: assets)
  }

  /// So many bytes make a file a long one, such as a list of many records.
  private static let longFile = 1 << 16

  /// What each file holds, the settings first; those of the last run that are as they were then are
  /// not parsed again.
  func files(_ sources: SourceSet, after last: ParsedFiles? = nil) async -> ParsedFiles {
    var texts = sources.content.filter { !ContentPath.isAsset($0.path) }
    var settings: ParsedFile?
    var limits = BodyLimits()
    // The settings come first: they bound the bodies.
    if let index = texts.firstIndex(where: { $0.isSettings }) {
      let file = parse(texts.remove(at: index), limits)
      limits = file.settings?.value.bodyLimits ?? limits
      settings = file
    }
    let bodyLimits = limits
    let same = last.flatMap { $0.limits == bodyLimits ? $0 : nil }
    let known = known(limits)
    // Long files are begun first, so that nobody waits for one in the end.
    let long = texts.indices.filter { texts[$0].bytes.count > Self.longFile }
    let order = long + texts.indices.filter { texts[$0].bytes.count <= Self.longFile }
    var files = await Parallel.map(order, jobs: jobs) { [texts] number in
      let text = texts[number]
      return same?.file(of: text)
        ?? parse(text, bodyLimits, known: known[text.id].flatMap { KeptFile(bytes: $0) })
    }
    let first = Array(files.prefix(long.count))
    files.removeFirst(long.count)
    for (place, file) in zip(long, first) { files.insert(file, at: place) }
    if let settings { files.insert(settings, at: 0) }
    return ParsedFiles(limits: limits, files: files, sources: sources.content)
  }

  /// Joins what the files hold.
  func site(
    of files: ParsedFiles, _ sources: SourceSet, assets: [AssetFile]
  ) async -> Outcome<ParsedSite> {
    async let gates = RecordCollector.gates(of: files.files)
    async let layers = MapLayerReader.layers(in: sources.content, jobs: jobs)
    var collector = RecordCollector(files: files.files.count)
    for number in files.files.indices { collector.add(files.files[number]) }
    // What could not be read is reported where it was read; here it explains references to it.
    // Both lists are in the order of the inventory.
    var read = sources.content[...]
    for file in sources.inventory.content {
      while let id = read.first?.id, id < file.id { read.removeFirst() }
      if read.first?.id == file.id {
        read.removeFirst()
      } else if !ContentPath.isAsset(file.path) {
        collector.addUnread(file.path)
      }
    }
    var site = collector.finish(assets: assets, gates: await gates)
    site.value.mapLayers = await layers.value
    site.diagnostics += await layers.diagnostics
    return site
  }

  /// What one file holds, which may be known.
  func parse(
    _ file: SourceFile, _ limits: BodyLimits, known: KeptFile? = nil
  ) -> ParsedFile {
    let problems = ProblemList(file: file.id)
    var tree = Tree(known: known?.fields ?? [], isKept: keepsFields)
    var parsed = ParsedFile(id: file.id, path: file.path)
    switch ContentPath(file.path) {
    case .settings:
      parsed.settings = Boxed(settings(file, problems))
    case .record(let kind, let name):
      parsed.isRecord = true
      if let entry = record(
        file, kind: kind, name: name, limits, &tree, knownBody: known?.body, problems)
      {
        parsed.records = [entry.record]
        parsed.gates = [entry.gate]
      }
    case .list(let kind):
      if let entries = list(file, kind: kind, &tree, problems) {
        parsed.records = entries.map(\.record)
        parsed.gates = entries.map(\.gate)
      } else {
        parsed.unreadableKind = kind
      }
    case .ledger: break
    case .unknown(let help):
      problems.add(.unknownFile(file, help: help))
    }
    parsed.diagnostics = problems.diagnostics
    for (record, gate) in zip(parsed.records, parsed.gates) {
      RecordChecks.check(record, gate, &parsed.diagnostics)
    }
    parsed.moments = problems.moments
    parsed.keptFields = tree.kept
    return parsed
  }

  private func settings(_ file: SourceFile, _ problems: ProblemList) -> DossierSettings {
    var tree = Tree()
    let node = yaml(file, file.start..<file.bytes.count, listLimits, &tree, problems)
    // A file without a word in it is told what it lacks.
    guard let node = node ?? (problems.diagnostics.isEmpty ? .emptyMapping(at: 0) : nil) else {
      return .standIn(for: file.id)
    }
    guard case .mapping = node.content else {
      problems.add(.notAMapping(SourceRange(file.id, ByteRange(file.start, file.start + 1))))
      return .standIn(for: file.id)
    }
    let fields = FieldReader(
      node, what: "dossier", base: file.start, place: ByteRange(file.start, file.start),
      problems: problems)
    let settings = DossierSettings(fields)
    fields.finish()
    return settings
  }

  /// The record of a file; of one whose fields cannot be read, the body is checked all the same.
  ///
  /// Nil, with a warning, when nothing but comments is written yet.
  private func record(
    _ file: SourceFile, kind: RecordKind, name: String, _ limits: BodyLimits, _ tree: inout Tree,
    knownBody: ArraySlice<UInt8>?, _ problems: ProblemList
  ) -> Entry? {
    let start = ByteRange(file.start, file.start)
    guard let parts = FrontMatter.split(file, problems) else {
      return unreadable(kind, Located(name, start), problems)
    }
    let opening = ByteRange(parts.opening.lowerBound, parts.opening.upperBound)
    let key = Located(name, opening)
    // Only a claim is started as comments: other kinds are drafts from the start.
    if kind == .claim, file.isNotBegun(parts.yaml, bodyStart: parts.bodyStart) {
      problems.add(.notBegun(SourceRange(file.id, opening)))
      return nil
    }
    var entry: Entry
    if let node = fields(file, parts.yaml, opening, &tree, problems) {
      let fields = FieldReader(
        node, what: kind.rawValue, base: parts.yaml.lowerBound, place: opening,
        problems: problems)
      entry = decode(fields, kind: kind, key: key)
    } else {
      entry = unreadable(kind, key, problems)
    }
    entry.record.body = body(
      file, from: parts.bodyStart, limits, known: knownBody, problems)
    if problems.standIns > 0 { entry.record.common.hasStandIns = true }
    return entry
  }

  /// The mapping of a front matter; nil, and reported, when there is none.
  private func fields(
    _ file: SourceFile, _ range: Range<Int>, _ opening: ByteRange, _ tree: inout Tree,
    _ problems: ProblemList
  ) -> YAMLNode? {
    let node = yaml(file, range, frontMatterLimits, &tree, problems)
    guard let node = node ?? (problems.diagnostics.isEmpty ? .emptyMapping(at: 0) : nil) else {
      return nil
    }
    if case .mapping = node.content { return node }
    if !node.isUnreadable { problems.add(.notAMapping(SourceRange(file.id, opening))) }
    return nil
  }

  /// The records of a list; nil when none can be read.
  private func list(
    _ file: SourceFile, kind: RecordKind, _ tree: inout Tree, _ problems: ProblemList
  ) -> [Entry]? {
    let whole = file.start..<file.bytes.count
    let node: YAMLNode?
    var faults: [YAMLError] = []
    do throws(YAMLError) {
      node = try tree.read(file.bytes[whole], listLimits, &faults)
    } catch {
      // Entries are read one by one: none of them sees that its key stands twice.
      let doubles = faults.filter { fault in
        let start = file.start + fault.range.lowerBound
        return fault.other != nil && (start == file.start || file.bytes[start - 1] == 0x0A)
      }
      problems.add(doubles, base: file.start)
      return recovered(file, whole, error, kind: kind, problems)
    }
    problems.add(faults, base: file.start)
    guard let node, !node.isNull else { return [] }
    guard case .mapping(let pairs) = node.content else {
      problems.add(.notAList(kind, SourceRange(file.id, ByteRange(file.start, file.start + 1))))
      return nil
    }
    // A key that stands twice is told already.
    var seen: Set<RecordID> = []
    let entries = pairs.map { entry($0, kind: kind, file, base: file.start, problems) }
    return faults.isEmpty ? entries : entries.filter { seen.insert($0.record.id).inserted }
  }

  private func entry(
    _ pair: YAMLNode.Pair, kind: RecordKind, _ file: SourceFile, base: Int,
    _ problems: ProblemList
  ) -> Entry {
    let place = ByteRange(base + pair.keyRange.lowerBound, base + pair.keyRange.upperBound)
    let key = Located(pair.key, place)
    guard case .mapping = pair.value.content else {
      if !pair.value.isUnreadable { problems.add(.notAMapping(SourceRange(file.id, place))) }
      return unreadable(kind, key, problems)
    }
    let fields = FieldReader(
      pair.value, what: "\(kind.rawValue) '\(pair.key)'", base: base, place: place,
      problems: problems)
    return decode(fields, kind: kind, key: key)
  }

  /// The records of a list with a mistake in its YAML, those that are broken as stand-ins; nil when
  /// no entry can be told from the next.
  private func recovered(
    _ file: SourceFile, _ range: Range<Int>, _ error: YAMLError, kind: RecordKind,
    _ problems: ProblemList
  ) -> [Entry]? {
    guard range.count <= listLimits.bytes else {
      problems.add(.malformedYAML(error, file: file.id, base: range.lowerBound))
      return nil
    }
    let list = ListRecovery(file.bytes, range, after: error, limits: listLimits)
    for (error, base) in list.errors {
      problems.add(.malformedYAML(error, file: file.id, base: base))
    }
    var seen: Set<RecordID> = []
    let entries = list.entries.map { found -> Entry in
      switch found {
      case .pair(let pair, let base):
        return entry(pair, kind: kind, file, base: base, problems)
      case .broken(let key, let range):
        let place = ByteRange(range.lowerBound, range.upperBound)
        return unreadable(kind, Located(key, place), problems)
      }
    }
    // A key that stands twice is told already.
    return entries.isEmpty ? nil : entries.filter { seen.insert($0.record.id).inserted }
  }

  /// A record, with what Select alone may see of it.
  private typealias Entry = (record: Record, gate: GateFields)

  private func decode(_ fields: FieldReader, kind: RecordKind, key: Located<String>) -> Entry {
    let standIns = fields.problems.standIns
    let name = kind == .media ? MediaName.id(for: key.value) : key.value
    let id = fields.required(
      fields.id(Located(name, key.range)),
      standIn: Located(RecordID(standingInFor: name), key.range))
    let common = CommonFields(fields, id: id, kind: kind)
    var gate = GateFields(fields, kind: kind)
    let details = Record.Details(kind, fields, key: key)
    if let takedown = common.takedown, !kind.allows(takedown.action.value) {
      fields.reportTakedown(takedown, of: kind)
      gate.status = Located(.draft, fields.place)
      fields.problems.useStandIn()
    }
    // What cannot be read of a decision to take a record away takes it away.
    if common.takedown == nil, fields.node("takedown") != nil {
      gate.status = Located(.draft, fields.place)
      fields.problems.useStandIn()
    }
    fields.finish()
    var record = Record(common: common, details: details, body: nil)
    record.common.hasStandIns = fields.problems.standIns > standIns
    return (record, gate)
  }

  /// The record of a file or entry without readable fields: stand-ins, for what was reported.
  private func unreadable(
    _ kind: RecordKind, _ key: Located<String>, _ problems: ProblemList
  ) -> Entry {
    let fields = FieldReader(
      .emptyMapping(at: 0), what: "", base: 0, place: key.range,
      problems: ProblemList(file: problems.file))
    return decode(fields, kind: kind, key: key)
  }

  private func yaml(
    _ file: SourceFile, _ range: Range<Int>, _ limits: YAMLLimits, _ tree: inout Tree,
    _ problems: ProblemList
  ) -> YAMLNode? {
    var faults: [YAMLError] = []
    defer {
      problems.add(faults, base: range.lowerBound)
      // What is refused may be a value that was read all the same.
      if !faults.isEmpty { problems.useStandIn() }
    }
    do throws(YAMLError) {
      return try tree.read(file.bytes[range], limits, &faults)
    } catch {
      faults.append(error)
      return nil
    }
  }

  /// The tree of a file's YAML, which may be known, and may be kept.
  private struct Tree {
    /// As it was kept; empty where it is not known.
    var known: ArraySlice<UInt8> = []
    var isKept = false
    private(set) var kept: [UInt8] = []

    mutating func read(
      _ bytes: ArraySlice<UInt8>, _ limits: YAMLLimits, _ faults: inout [YAMLError]
    ) throws(YAMLError) -> YAMLNode? {
      if !known.isEmpty, let node = YAMLNode(bytes: known, in: bytes) { return node }
      let node = try YAMLParser.parse(bytes, limits: limits, faults: &faults)
      // What was refused is told each time.
      if isKept, faults.isEmpty, let node { kept = node.bytes(in: bytes) }
      return node
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
}
