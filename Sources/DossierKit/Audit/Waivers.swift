/// A problem that its record is exempt from, with the reason.
public struct WaivedDiagnostic: Sendable {
  /// What was found.
  public let diagnostic: Diagnostic
  /// The record that waives the rule.
  public let record: RecordID
  /// Why, in its author's words.
  public let reason: String
  /// Where the waiver stands.
  public let place: SourceRange
}

/// Takes out of a run what records are exempt from (`allow:`), and finds exemptions without use.
///
/// A waiver counts for what lies in its own record: from its first byte to the next record of the
/// same list, or to the end of the file.
struct Waivers: Sendable {
  private struct Entry {
    let record: RecordID
    let start: Int32
    let waivers: [Waiver]
    let isPublic: Bool
  }

  private let entries: [FileID: [Entry]]
  private let isEmpty: Bool

  /// Collects the waivers of all records, public or not; those of others are never called unused.
  init(_ site: ParsedSite, isPublic: (RecordID) -> Bool) {
    var entries: [FileID: [Entry]] = [:]
    isEmpty = site.records.indices.allSatisfy { site.records[$0].common.waivers.isEmpty }
    for record in site.records where !isEmpty {
      entries[record.file, default: []].append(
        Entry(
          record: record.id, start: record.common.id.range.start, waivers: record.common.waivers,
          isPublic: isPublic(record.id)))
    }
    self.entries = entries.mapValues { $0.sorted { $0.start < $1.start } }
  }

  /// Parts what is waived from what is not.
  func apply(_ diagnostics: [Diagnostic]) -> (open: [Diagnostic], waived: [WaivedDiagnostic]) {
    if isEmpty { return (diagnostics, []) }
    var open: [Diagnostic] = []
    var waived: [WaivedDiagnostic] = []
    for diagnostic in diagnostics {
      if let found = waiver(for: diagnostic) {
        waived.append(found)
      } else {
        open.append(diagnostic)
      }
    }
    return (open, waived)
  }

  private func waiver(for diagnostic: Diagnostic) -> WaivedDiagnostic? {
    guard let place = diagnostic.place, let entry = entry(at: place) else { return nil }
    guard let waiver = entry.waivers.first(where: { $0.rule.value == diagnostic.code }) else {
      return nil
    }
    return WaivedDiagnostic(
      diagnostic: diagnostic, record: entry.record, reason: waiver.reason.value,
      place: SourceRange(place.file, waiver.rule.range))
  }

  /// The record that holds a place.
  private func entry(at place: SourceRange) -> Entry? {
    guard let list = entries[place.file] else { return nil }
    let next = list.partitioningIndex { $0.start > place.bytes.start }
    return next > 0 ? list[next - 1] : nil
  }

  /// Waivers of public records that took nothing out.
  ///
  /// A run that ended before the pages were made does not know of rules about pages.
  func unused(_ waived: [WaivedDiagnostic], sawPages: Bool) -> [Diagnostic] {
    let used = Set(waived.map(\.place))
    return entries.sorted { $0.key < $1.key }.flatMap { file, list in
      list.filter(\.isPublic).flatMap { entry in
        entry.waivers.compactMap { waiver in
          let place = SourceRange(file, waiver.rule.range)
          if used.contains(place) { return nil }
          if !sawPages, waiver.rule.value.isJudgedOnPages { return nil }
          if waiver.rule.value.isJudgedElsewhere { return nil }
          return .unusedWaiver(waiver, at: place)
        }
      }
    }
  }
}

extension DiagnosticCode {
  /// The rules that are held, in part at least, against the finished pages.
  private static let onPages: Set<DiagnosticCode> = [
    .hiddenCorrection, .changedSyndicatedText, .imageMetadata,
    .embargoBetrayed, .takenDownPageListed, .missingAltText,
  ]

  fileprivate var isJudgedOnPages: Bool { Self.onPages.contains(self) }

  /// The rules that only the network can tell of, and only when it is asked.
  private static let onNetwork: Set<DiagnosticCode> = [
    .deadAddress, .blockedAddress, .unreachableAddress, .untrustedAddress, .movedAddress,
  ]

  fileprivate var isJudgedElsewhere: Bool { Self.onNetwork.contains(self) }
}

// MARK: - Diagnostics

extension Diagnostic {
  fileprivate static func unusedWaiver(_ waiver: Waiver, at place: SourceRange) -> Self {
    Diagnostic(
      .unusedWaiver, .warning, at: place,
      "nothing in this record breaks the rule \(waiver.rule.value.rawValue), which it waives",
      help: "take the waiver out, so that the rule speaks again when it is broken")
  }
}
