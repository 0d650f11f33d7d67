/// Every correction and every update of the dossier, newest first; put in order once.
struct ChangeLog: Sendable {
  /// Which log a change stands in.
  enum Part: Sendable, CaseIterable {
    /// Corrections, clarifications and retractions of any record.
    case corrections
    /// Updates of the dossier, and of any record.
    case updates

    /// The folder of the log's pages, and the name of its feed.
    var name: String {
      switch self {
      case .corrections: "corrections"
      case .updates: "updates"
      }
    }
  }

  /// One change.
  struct Entry: Sendable {
    enum Origin: Sendable {
      /// A correction by its position in its record.
      case record(RecordIndex, Int)
      /// An update by its position in `dossier.yml`.
      case dossier(Int)
    }
    let origin: Origin
    /// When readers were told; nil for a date that names no day.
    let instant: Instant?
    /// What tells it from all others of its log, as part of a feed's id.
    let key: String
  }

  /// How many changes one page of a log holds.
  static let perPage = 400

  private let corrections: [Entry]
  private let updates: [Entry]

  init(_ site: Site) {
    var corrections: [Entry] = []
    var updates: [Entry] = []
    for (position, update) in site.settings.updates.enumerated() {
      let instant = update.at.value.instant(in: site.zone)
      updates.append(
        Entry(
          origin: .dossier(position), instant: instant,
          key: "dossier/\(update.at.value.day(in: site.zone))"))
    }
    for (number, record) in site.records.enumerated() where record.isListed {
      for (position, correction) in record.common.corrections.enumerated() {
        let day = (correction.date.value.lastDay ?? correction.date.value.firstDay)
          .map { CivilDate(dayNumber: $0) }
        let entry = Entry(
          origin: .record(RecordIndex(clamping: number), position),
          instant: site.changeInstant(correction.date.value),
          key: "\(record.id)/\(day.map(\.description) ?? "undated")")
        if correction.kind == .update { updates.append(entry) } else { corrections.append(entry) }
      }
    }
    self.corrections = Self.ordered(corrections)
    self.updates = Self.ordered(updates)
  }

  /// The changes of a log, newest first; those of one moment in the order of their records.
  subscript(_ part: Part) -> [Entry] {
    switch part {
    case .corrections: corrections
    case .updates: updates
    }
  }

  /// How many pages a log has; none without a change.
  func pages(_ part: Part) -> Int { (self[part].count + Self.perPage - 1) / Self.perPage }

  /// Sorts, and numbers the changes that share a day and a record.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    var seen: [String: Int] = [:]
    let numbered = entries.map { entry in
      let count = seen[entry.key, default: 0] + 1
      seen[entry.key] = count
      return Entry(
        origin: entry.origin, instant: entry.instant,
        key: count > 1 ? "\(entry.key).\(count)" : entry.key)
    }
    let keyed = numbered.enumerated().map {
      (seconds: $0.element.instant?.seconds ?? .min, position: $0.offset, entry: $0.element)
    }
    return keyed.sorted { ($1.seconds, $0.position) < ($0.seconds, $1.position) }.map(\.entry)
  }
}
