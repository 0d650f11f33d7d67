import CommonMark
import Synchronization

/// Gives a build what the last one found in texts, and keeps what it finds for the next.
///
/// What is known holds where nothing changed but texts, and the clock passed nothing that they name;
/// then it is asked for text by text. A class, because stages tell it one after the other what they
/// found; none of them waits for another.
final class TextMemory: Sendable {
  private struct State {
    /// The parts of what the last build found, each until the stage that needs it has taken it: in a
    /// large dossier they are large.
    var parts = LastTexts.Parts()
    /// What stands in files that are as they were, until they are parsed.
    var files = KnownFiles()
    /// How files are read.
    var reading: UInt64 = 0
    /// What decides all but texts, once the content is parsed, and a hash of each file without its
    /// text.
    var fields = ""
    var fronts: [UInt64] = []
    /// The files whose texts are others since; nil when nothing is known.
    var changed: Set<FileID>?
    /// The texts that are as they were, with their links.
    var kept: KeptTexts?
    /// A hash of the records.
    var records: UInt64 = 0
    /// Whether Link had nothing to tell of fields.
    var areFieldsRight = false
    /// Hashes of what decides each table.
    var tables = [UInt64](repeating: 0, count: SiteGraph.Table.allCases.count)
  }

  private let inputs: SiteInputs
  private let program: String
  private let asOf: Instant
  private let last: LastTexts?
  private let file: PartFile?
  private let state: Mutex<State>

  /// `file` takes what is found.
  init(
    _ inputs: SiteInputs, program: String, asOf: Instant, last: LastTexts?, file: PartFile?
  ) {
    self.inputs = inputs
    self.program = program
    self.asOf = asOf
    self.file = file
    self.last = last.map(\.withoutParts)
    var state = State()
    if let last {
      state.parts = last.parts
      state.files = KnownFiles(inputs.ids, inputs.files, in: last)
      state.parts.files = []
    }
    self.state = Mutex(state)
  }

  // MARK: - What is known

  /// What stands in files whose bodies are read under some limits.
  func files(_ limits: BodyLimits) -> KnownFiles {
    last?.head.reading == reading(limits) ? state.withLock { $0.files } : KnownFiles()
  }

  /// The hash of program and limits: they decide what is read.
  private func reading(_ limits: BodyLimits) -> UInt64 {
    var hash = QuickHash()
    hash.add(program)
    for limit in [limits.bytes, limits.nesting, limits.nestedBlankLines, limits.bracketPairs] {
      hash.add(limit)
    }
    return hash.value
  }

  /// Keeps what stands in files, and learns whether anything else that is known holds.
  func look(at files: ParsedFiles, jobs: Int) async {
    if let file {
      let known = self.files(files.limits)
      let kept = await Parallel.map(files.sources, jobs: jobs) { source in
        known[source.id] ?? (files[source.id]?.kept.bytes ?? [])[...]
      }
      file.add(.files, list: kept)
    }
    state.withLock { $0.files = KnownFiles() }
    let reading = reading(files.limits)
    let fronts = await inputs.fronts(
      of: files, after: last?.head.reading == reading ? last?.head : nil)
    let fields = inputs.fields(fronts)
    state.withLock { ($0.fields, $0.fronts, $0.reading) = (fields, fronts, reading) }
    guard let head = last?.head, head.fields == fields,
      head.from <= asOf.seconds, asOf.seconds < head.until,
      head.files.count == files.sources.count
    else { return }
    let changed = files.sources.indices.filter { head.files[$0] != inputs.files[$0] }
      .map { files.sources[$0].id }
    state.withLock { $0.changed = Set(changed) }
  }

  /// The hash of all that is no text.
  var fields: String { state.withLock { $0.fields } }

  /// The records in which Select finds nothing.
  var plain: KnownPlainRecords? {
    guard let last, let changed = state.withLock({ $0.changed }) else { return nil }
    return KnownPlainRecords(changed: changed, records: last.plain)
  }

  /// The names and sentences in texts, for the one that asks first.
  func texts(of edition: Edition) -> KnownTexts? {
    let (changed, names, passages) = state.withLock { state in
      (state.changed, state.parts.take(\.names), state.parts.take(\.passages))
    }
    guard let last, let changed, last.head.records == Self.hash(of: edition),
      names.count == edition.records.count
    else { return nil }
    return KnownTexts(
      changed: changed, names: names, passages: passages, areFieldsRight: last.head.areFieldsRight)
  }

  /// The texts that are as they were, when all that is decided by others is too; nil when that is not
  /// known.
  func kept(since build: LastBuild, frame: UInt64) -> KeptTexts? {
    guard let last, last.head.isOf(build), last.head.frame == frame else { return nil }
    return state.withLock { $0.kept }
  }

  /// Whether nothing is to be found in the text of a record.
  var isClean: @Sendable (Int) -> Bool {
    guard let last, let kept = state.withLock({ $0.kept })?.isKept,
      last.isClean.count == kept.count
    else { return { _ in false } }
    return { kept[$0] && last.isClean[$0] }
  }

  /// Keeps what decides a table; whether it is what decided it in the last build, so that its rows are
  /// what they were.
  func isAsLast(_ table: SiteGraph.Table, _ hash: UInt64) -> Bool {
    let (isKnown, records) = state.withLock { state in
      state.tables[table.rawValue] = hash
      return (state.kept != nil, state.records)
    }
    guard isKnown, let head = last?.head, head.records == records,
      head.tables.indices.contains(table.rawValue)
    else { return false }
    return head.tables[table.rawValue] == hash
  }

  /// The words of documents, for the one that asks first.
  func parts(frame: UInt64, jobs: Int) async -> KeptParts? {
    let (kept, words) = state.withLock { ($0.kept, $0.parts.take(\.words)) }
    guard let last, last.head.frame == frame, let kept else { return nil }
    let parts = await Parallel.map(words, jobs: jobs) { KeptSearchCounts(bytes: $0) }
    return KeptParts(
      texts: kept,
      search: Dictionary(parts.compactMap(\.self).map { ($0.start, $0) }) { first, _ in first })
  }

  // MARK: - What is found

  /// Keeps in which records Select found nothing.
  func keep(_ plain: PlainRecords) { file?.add(.plain, plain.bytes[...]) }

  /// Learns which texts are as they were.
  func note(_ edition: Edition, isKept: [Bool]) {
    let hash = Self.hash(of: edition)
    state.withLock {
      $0.records = hash
      if $0.changed != nil { $0.kept = KeptTexts(isKept: isKept) }
    }
  }

  /// Keeps the names in texts; what was known already is kept as it was.
  func keep(
    _ bodies: [LinkedBody?], of edition: Edition, _ known: KnownTexts?, jobs: Int
  ) async {
    guard let file else { return }
    let names = await Parallel.map(Array(bodies.indices), jobs: jobs) { number in
      known?.names(of: number, in: edition.records[number].file)
        ?? (bodies[number].flatMap { FoundNames($0) }?.bytes ?? [])[...]
    }
    file.add(.names, list: names)
  }

  /// Keeps where texts name others.
  func keep(
    _ said: [GraphBuilder.Said], of edition: Edition, _ known: KnownTexts?, jobs: Int
  ) async {
    guard let file else { return }
    let passages = await Parallel.map(Array(said.indices), jobs: jobs) { number in
      known?.passages(of: number, in: edition.records[number].file)
        ?? NamedPassages(said[number]).bytes[...]
    }
    file.add(.passages, list: passages)
  }

  /// Keeps whether Link had anything to tell of fields.
  func keep(areFieldsRight: Bool) { state.withLock { $0.areFieldsRight = areFieldsRight } }

  /// Keeps in whose texts nothing was found.
  func keep(isClean: [Bool]) { file?.add(.findings, isClean.map { $0 ? 1 : 0 }[...]) }

  /// Keeps the words of neighbouring documents.
  func keep(_ words: KeptSearchCounts) {
    if let file, words.readings != nil { file.add(.words, words.bytes[...]) }
  }

  /// What the pages of a build read, if this is what it found; for a site of so many records, and for
  /// the one that asks first.
  func readings(of build: LastBuild, records: Int) -> PageReadings? {
    let bytes = state.withLock { $0.parts.take(\.readings) }
    guard let last, last.head.isOf(build), let readings = PageReadings(bytes: bytes),
      readings.digests.count == Readings.count(records: records)
    else { return nil }
    return readings
  }

  /// Keeps what pages read, of those that were made and those that were kept.
  func keep(
    readingsOf pages: KeptPages, kept: some Sequence<String>,
    made: some Sequence<(key: String, value: Readings)>
  ) {
    guard let file else { return }
    pages.write(kept: kept, made: made) { file.add(.readings, $0) }
  }

  /// Keeps all of it: the build is done.
  func finish(inputs hash: String, span: Range<Int64>, frame: UInt64) {
    let state = state.withLock { $0 }
    let head = LastTexts.Head(
      reading: state.reading, fields: state.fields, inputs: hash, from: span.lowerBound,
      until: span.upperBound, frame: frame, records: state.records,
      areFieldsRight: state.areFieldsRight, tables: state.tables, files: inputs.files,
      fronts: state.fronts)
    file?.add(.head, head.bytes[...])
    file?.finish()
  }

  /// A hash of the ids of the records, and of the fields that texts decided about.
  private static func hash(of edition: Edition) -> UInt64 {
    var hash = QuickHash()
    hash.add(edition.fields)
    for record in edition.records { hash.add(record.id.text) }
    return hash.value
  }
}
