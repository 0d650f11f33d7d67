/// Holds the articles as they are now against those that were recorded as published (rule P10).
struct LedgerCheck: Sendable {
  let site: Site
  /// All records as they were written, public or not.
  let written: ParsedSite
  let asOf: Instant
  /// How many articles are hashed at once.
  let jobs: Int

  /// The state of one public article.
  private struct Present: Sendable {
    let hashes: ArticleWords.Hashes
    let changes: Int
  }

  /// What the ledger will say once the present words are accepted.
  func ledger(after old: PublishedLedger?) async -> PublishedLedger {
    let today = site.zone.local(asOf).day
    let known = Dictionary(
      (old?.entries ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let articles = await present()
    // What came after the instant of this build is published all the same.
    let later = (old?.entries ?? []).filter { entry in
      articles[entry.id] == nil
        && written.records.contains { record in
          guard record.id == entry.id, case .article(let article) = record.details else {
            return false
          }
          return asOf < article.date.value.instant(in: site.zone)
        }
    }
    return PublishedLedger(
      entries: later
        + articles.map { id, article in
          if let entry = known[id], entry.hash == article.hashes.words,
            entry.fields == article.hashes.fields, entry.changes == article.changes
          {
            return entry
          }
          return PublishedLedger.Entry(
            id: id, hash: article.hashes.words, recordedOn: today, changes: article.changes,
            fields: article.hashes.fields)
        })
  }

  /// Every article that changed or went away without a word to readers.
  func check(_ ledger: PublishedLedger, in file: FileID) async -> [Diagnostic] {
    let articles = await present()
    let today = site.zone.local(asOf).day
    var movedTo: [RecordID: RecordID] = [:]
    for record in site.records {
      for previous in record.common.previousIDs { movedTo[previous.value] = record.id }
    }
    let found = ledger.entries.compactMap { entry -> Diagnostic? in
      // A build as of an earlier day does not know what was published since.
      guard entry.recordedOn <= today else { return nil }
      let id = articles[entry.id] != nil ? entry.id : movedTo[entry.id] ?? entry.id
      guard let article = articles[id], let index = site.index(of: id),
        case .article(let details) = site[index].details
      else {
        return movedTo[entry.id] == nil ? missing(entry, in: file) : nil
      }
      let place = site[index].place(details.title.range)
      let areOthers = article.hashes.words != entry.hash
      // A line of an older dossier says nothing of the fields.
      let haveChanged = entry.fields.map { $0 != article.hashes.fields } ?? false
      if !areOthers, !haveChanged {
        return details.isMinorEdit ? .minorEditIsOver(entry, at: place) : nil
      }
      if details.isMinorEdit || article.changes > entry.changes { return nil }
      return .silentChange(
        entry, areWords: areOthers, at: place, ledger: SourceRange(file, entry.range))
    }
    let old = ledger.entries.filter { $0.fields == nil && $0.recordedOn <= today }
    return found + (old.first.map { [.oldLines(old.count, at: SourceRange(file, $0.range))] } ?? [])
  }

  /// A recorded article that no page shows any more.
  private func missing(_ entry: PublishedLedger.Entry, in file: FileID) -> Diagnostic? {
    if written.unreadable.contains(entry.id) || written.unreadableKinds.contains(.article) {
      return nil
    }
    let place = SourceRange(file, entry.range)
    guard let record = written.records.first(where: { $0.id == entry.id }) else {
      return .goneWithoutTrace(entry, at: place)
    }
    let gate = written.gates[record.id] ?? GateFields()
    if gate.status?.value == .withdrawn || record.common.takedown != nil { return nil }
    if let expires = gate.expires?.value, expires <= asOf { return nil }
    return .unpublishedInSilence(
      entry, at: record.place(gate.status?.range ?? record.common.id.range), ledger: place)
  }

  /// Every public article with the hash of its words, and how often readers were told of a change.
  private func present() async -> [RecordID: Present] {
    var updates: [RecordID: Int] = [:]
    for update in site.settings.updates {
      for id in Set(update.refs.map(\.value)) { updates[id, default: 0] += 1 }
    }
    let told = updates
    let articles = await Parallel.map(site.indices(of: .article), jobs: jobs) {
      index -> (id: RecordID, present: Present)? in
      let record = site[index]
      guard let hashes = ArticleWords.hashes(of: record) else { return nil }
      let changes = record.common.corrections.count + (told[record.id] ?? 0)
      return (record.id, Present(hashes: hashes, changes: changes))
    }
    return Dictionary(
      articles.compactMap { $0.map { ($0.id, $0.present) } },
      uniquingKeysWith: { first, _ in first })
  }
}

/// What recording changed in the ledger.
public struct RecordingSummary: Sendable {
  /// Articles that were not in it.
  public let added: Int
  /// Articles with other words or fields, or another number of corrections, than before.
  public let changed: Int
  /// Articles whose words are the same, and whose fields an older dossier had not written down.
  public let completed: Int
  /// Articles that are no longer public.
  public let removed: Int
  /// Articles whose lines stay.
  public let unchanged: Int
  /// The file that was written, or that stayed as it was.
  public let path: String

  init(from old: PublishedLedger?, to new: PublishedLedger, path: String) {
    let known = Dictionary(
      (old?.entries ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let present = Set(new.entries.map(\.id))
    added = new.entries.count { known[$0.id] == nil }
    unchanged = new.entries.count { known[$0.id] == $0 }
    completed = new.entries.count { entry in
      known[entry.id].map {
        $0.fields == nil && entry.fields != nil && $0.hash == entry.hash
          && $0.changes == entry.changes
      } ?? false
    }
    changed = new.entries.count - added - unchanged - completed
    removed = known.keys.count { !present.contains($0) }
    self.path = path
  }
}

// MARK: - Diagnostics

extension Diagnostic {
  /// The words or fields of a published article are other ones, and nothing says so.
  fileprivate static func silentChange(
    _ entry: PublishedLedger.Entry, areWords: Bool, at place: SourceRange, ledger: SourceRange
  ) -> Self {
    Diagnostic(
      .silentChange, .warning, at: place,
      (areWords
        ? "the words of '\(entry.id)'"
        : "the summary, dateline, authors, date or backstory of '\(entry.id)'")
        + " changed since they were recorded on \(entry.recordedOn), "
        + "and no correction or update says so",
      help: "add an entry to 'corrections', or 'edit: minor' when nothing that it says changed; "
        + "then 'dossier record' accepts "
        + (areWords ? "the new words" : "what they say now"),
      notes: [.init("as it was recorded", at: ledger)])
  }

  /// Lines of four parts do not tell what the other fields were.
  fileprivate static func oldLines(_ count: Int, at place: SourceRange) -> Self {
    Diagnostic(
      .silentChange, .warning, at: place,
      (count == 1 ? "a line of an older dossier says" : "\(count) lines of an older dossier say")
        + " nothing of summary, dateline, authors, date and backstory, so "
        + "that nobody notices when these change",
      help: "'dossier record' adds what they are now; the words stay guarded until then")
  }

  /// A mark for a change that is recorded already would hide the next one.
  fileprivate static func minorEditIsOver(
    _ entry: PublishedLedger.Entry, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .silentChange, .warning, at: place,
      "'\(entry.id)' still says 'edit: minor', but its words are those that were recorded on "
        + "\(entry.recordedOn)",
      help: "take 'edit: minor' out, so that the next change is noticed")
  }

  /// A published article's file is gone, and no other record has its address.
  fileprivate static func goneWithoutTrace(
    _ entry: PublishedLedger.Entry, at place: SourceRange
  ) -> Self {
    Diagnostic(
      .silentChange, .warning, at: place,
      "the published article '\(entry.id)' is gone, and its readers find nothing in its place",
      help: "add 'previous_ids: [\(entry.id)]' to the record that took its place, or restore the "
        + "file with 'status: withdrawn'; 'dossier record' accepts that it is gone")
  }

  /// A published article was put back to a draft, or under an embargo.
  fileprivate static func unpublishedInSilence(
    _ entry: PublishedLedger.Entry, at place: SourceRange, ledger: SourceRange
  ) -> Self {
    Diagnostic(
      .silentChange, .warning, at: place,
      "the article '\(entry.id)' was published and recorded on \(entry.recordedOn), and is not "
        + "public any more",
      help:
        "say 'status: withdrawn', or publish it again; 'dossier record' accepts that it is gone",
      notes: [.init("as it was recorded", at: ledger)])
  }
}
